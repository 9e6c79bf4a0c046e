import type { Preview, PreviewColumn, PreviewRow } from '../../clipboard/preview.ts';
import { numberText, t } from '../../language/translate.ts';
import type { ProjectRecords } from '../../model/records.ts';
import type { EmotionRow } from '../structure/read-emotion.ts';
import type { ImportTarget } from './import-calls.ts';
import { type MatchedMap, matchMap, type StepGoal } from './match-map.ts';
import type { Proposal } from './proposal.ts';

/** From which lane of the draft each row of a preview is; `isSecond` keeps the words of a lane whose figures are a curve. */
export function lanesOfPreview({
  draft,
  lanes,
}: Proposal): readonly { readonly lane: number; readonly isSecond: boolean }[] {
  const own = Map.groupBy(lanes.keys(), (at) => lanes[at]?.from ?? -1);
  return draft.lanes.flatMap((_, lane) => {
    const count = Math.max(1, own.get(lane)?.length ?? 0);
    return Array.from({ length: count }, (_row, at) => ({ lane, isSecond: at > 0 }));
  });
}

/** What an import would do, as the preview of a paste shows it: lanes that are left out among the others. */
export function previewOfImport(proposal: Proposal, records: ProjectRecords, target: ImportTarget): Preview {
  const matched = target.kind === 'onto' ? matchMap(proposal, records, target.mapId) : null;
  const { draft, lanes } = proposal;
  const columns = columnsOf(proposal, matched);
  const own = Map.groupBy(lanes.keys(), (at) => lanes[at]?.from ?? -1);
  const rows = draft.lanes.flatMap((lane, from): readonly PreviewRow[] => {
    const made = own.get(from) ?? [];
    if (made.length === 0) {
      // A second row of emotions is part of the one curve.
      const emotion = proposal.emotions[from];
      return emotion
        ? [{ ...named(lane.name, 'emotion', 'there'), cells: feelingsOf(emotion, columns.length) }]
        : [{ ...named(lane.name, null, 'out'), cells: titlesOf(lane.cards) }];
    }
    return made.flatMap((at) => {
      const one = lanes[at];
      if (!one) return [];
      const row = named(one.name, one.kind, matched?.lanes[at] ? 'there' : 'new');
      const emotion = one.kind === 'emotion' ? proposal.emotions[from] : null;
      return [{ ...row, cells: emotion ? feelingsOf(emotion, columns.length) : titlesOf(one.cards) }];
    });
  });
  const fresh = new Set(
    (matched?.steps ?? []).flatMap((goal) => (goal.kind === 'new-stage' ? [goal.at] : [])),
  );
  const isNew = target.kind === 'new-map';
  return {
    columns,
    rows: isNew ? rows.map((row) => (row.state === 'new' ? { ...row, state: 'there' } : row)) : rows,
    fits: proposal.cards,
    left: proposal.left,
    newStages: isNew ? draft.stages.length : fresh.size,
    newSteps: isNew ? columns.length : (matched?.steps ?? []).filter(({ kind }) => kind !== 'there').length,
    newLanes: isNew ? lanes.length : (matched?.lanes ?? []).filter((lane) => lane === null).length,
    problems: [],
  };
}

const named = (
  name: string,
  kind: PreviewRow['kind'],
  state: PreviewRow['state'],
): Omit<PreviewRow, 'cells'> => ({ lane: name || t('Untitled lane'), kind, state, span: 1 });

/** On a new map everything is new, so nothing is marked. */
function columnsOf({ draft }: Proposal, matched: MatchedMap | null): readonly PreviewColumn[] {
  const goals: readonly (StepGoal | undefined)[] = matched?.steps ?? [];
  let at = -1;
  return draft.stages.flatMap(({ name, steps }) =>
    steps.map((step, index): PreviewColumn => {
      at += 1;
      const goal = goals[at];
      if (goal?.kind === 'there')
        return {
          step: goal.step.name || t('Untitled step'),
          stage: goal.stage.name || t('Untitled stage'),
          hue: goal.stage.hue,
          state: 'there',
        };
      const stage = goal?.kind === 'in-stage' ? goal.stage : null;
      return {
        step: step ?? t('Step {{number}}', { number: index + 1 }),
        stage: stage?.name || name || t('New stage'),
        hue: stage?.hue ?? null,
        state: goal ? 'new' : 'there',
      };
    }),
  );
}

const titlesOf = (cells: Proposal['lanes'][number]['cards']): readonly (readonly string[])[] =>
  cells.map((cell) => cell.map(({ title, body }) => title || body));

/** 'Anna: +1.5', or the figure alone where nobody is named. */
const feelingsOf = ({ curves }: EmotionRow, count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, at) =>
    curves.flatMap(({ persona, values }) => {
      const value = values[at];
      if (value === null || value === undefined) return [];
      const figure = numberText(value, { signDisplay: 'exceptZero', maximumFractionDigits: 2 }).replace(
        '-',
        '−',
      );
      return [persona === '' ? figure : t('{{name}}: {{value}}', { name: persona, value: figure })];
    }),
  );
