import { t } from '../language/translate.ts';
import { byOrder } from '../model/order.ts';
import type { LaneKind } from '../model/lane.ts';
import type { Hue } from '../model/palette.ts';
import type { CopiedStructure } from './copied-structure.ts';
import type { ColumnGoal, RowGoal } from './paste-goals.ts';
import type { PastePlan } from './paste-plan.ts';
import { kindByName, type PasteTarget, plainName } from './paste-target.ts';
import type { StructurePlan, StructureTarget } from './structure-plan.ts';

/** `there`: on the map already; `new`: made by the paste; `out`: what is meant for it is left out. */
export type PreviewState = 'there' | 'new' | 'out';
export type PreviewColumn = {
  readonly step: string;
  /** Empty where there is no step. */
  readonly stage: string;
  readonly hue: Hue | null;
  readonly state: PreviewState;
};
export type PreviewRow = {
  readonly lane: string;
  readonly kind: LaneKind | null;
  readonly state: PreviewState;
  /** How many rows from this one on go to the same lane; 0 in those after the first. */
  readonly span: number;
  readonly cells: readonly (readonly string[])[];
};

/** What a paste would do, as the dialog shows it: the same for texts, cards, stages, steps and lanes. */
export type Preview = {
  readonly columns: readonly PreviewColumn[];
  readonly rows: readonly PreviewRow[];
  readonly fits: number;
  readonly left: number;
  readonly newStages: number;
  readonly newSteps: number;
  readonly newLanes: number;
  /** What does not fit, in sentences. */
  readonly problems: readonly string[];
};

const named = (name: string, fallback: string): string => (name.trim() === '' ? fallback : name);
const stepName = (name: string): string => named(name, t('Untitled step'));
const stageName = (name: string): string => named(name, t('Untitled stage'));
const laneName = (name: string): string => named(name, t('Untitled lane'));

/** The preview of texts or copied cards. */
export function previewOfPaste(plan: PastePlan, target: PasteTarget): Preview {
  const stageOf = new Map(target.steps.map(({ step, stage }) => [step.id, stage]));
  const stages = new Map(target.steps.map(({ stage }) => [stage.id, stage]));
  const column = (goal: ColumnGoal): PreviewColumn => {
    if (goal.kind === 'none') return { step: t('No step'), stage: '', hue: null, state: 'out' };
    const name = goal.kind === 'step' ? (goal.rename ?? goal.step.name) : goal.name;
    if (goal.kind === 'new-stage')
      return { step: name ?? t('New step'), stage: stageName(goal.stage), hue: null, state: 'new' };
    const stage = goal.kind === 'step' ? stageOf.get(goal.step.id) : stages.get(goal.stageId);
    return {
      step: goal.kind === 'step' ? stepName(name ?? '') : (name ?? t('New step')),
      stage: stageName(stage?.name ?? ''),
      hue: stage?.hue ?? null,
      state: goal.kind === 'step' ? 'there' : 'new',
    };
  };
  const rows = plan.rows.map((row, at): Omit<PreviewRow, 'span'> => {
    const goal = plan.rowGoals[at] ?? { kind: 'none', why: 'end', name: '' };
    return {
      ...laneOf(goal),
      cells: row.cells.map((cell) => cell.map(({ title, body }) => title || body)),
    };
  });
  return {
    columns: plan.columnGoals.map(column),
    rows: withSpans(rows),
    fits: plan.fits,
    left: plan.left,
    newStages: new Set(
      plan.columnGoals.flatMap((goal) => (goal.kind === 'new-stage' ? [plainName(goal.stage)] : [])),
    ).size,
    newSteps: plan.columnGoals.filter(({ kind }) => kind === 'new-step' || kind === 'new-stage').length,
    newLanes: new Set(plan.rowGoals.flatMap((goal) => (goal.kind === 'new-lane' ? [goal.name] : []))).size,
    problems: plan.problems,
  };
}

function laneOf(goal: RowGoal): Pick<PreviewRow, 'lane' | 'kind' | 'state'> {
  switch (goal.kind) {
    case 'lane':
      return { lane: laneName(goal.lane.name), kind: goal.lane.kind, state: 'there' };
    case 'new-lane':
      return { lane: goal.name, kind: kindByName(goal.name), state: 'new' };
    case 'none':
      return { lane: goal.name === '' ? t('No lane') : goal.name, kind: null, state: 'out' };
  }
}

/** Rows below each other that go to one lane are shown as one group. */
function withSpans(rows: readonly Omit<PreviewRow, 'span'>[]): readonly PreviewRow[] {
  const isSame = (a: number, b: number): boolean =>
    rows[a]?.lane === rows[b]?.lane && rows[a]?.state === rows[b]?.state && rows[a]?.kind === rows[b]?.kind;
  let first = 0;
  const spans = rows.map(() => 0);
  rows.forEach((_, at) => {
    if (at > 0 && !isSame(at, at - 1)) first = at;
    spans[first] = (spans[first] ?? 0) + 1;
  });
  return rows.map((row, at) => ({ ...row, span: spans[at] ?? 0 }));
}

/** The preview of a copied stage, step or lane. */
export function previewOfStructure(
  { piece }: CopiedStructure,
  plan: StructurePlan,
  target: StructureTarget,
): Preview {
  const stages = new Map([...target.stages.map(({ stage }) => stage), ...piece.stages].map((s) => [s.id, s]));
  const cells = Map.groupBy(piece.cards.toSorted(byOrder), ({ laneId, stepId }) => `${laneId} ${stepId}`);
  const missing = plan.lanes.filter(({ goal }) => goal.kind === 'none').map(({ copied }) => copied.name);
  const noStep = plan.steps.filter(({ goal }) => goal.kind === 'none').map(({ copied }) => copied.name);
  return {
    columns: plan.steps.map(({ copied, goal }) => {
      if (goal.kind === 'none') return { step: stepName(copied.name), stage: '', hue: null, state: 'out' };
      return {
        step: stepName(goal.step.name),
        stage: stageName(goal.stage.name),
        hue: stages.get(goal.stage.id)?.hue ?? null,
        state: goal.kind === 'step' ? 'there' : 'new',
      };
    }),
    rows: plan.lanes.map(({ copied, goal }) => ({
      lane: laneName(goal.lane.name),
      kind: goal.lane.kind,
      state: goal.kind === 'lane' ? 'there' : goal.kind === 'new-lane' ? 'new' : 'out',
      span: 1,
      cells: plan.steps.map((step) =>
        (cells.get(`${copied.id} ${step.copied.id}`) ?? []).map(({ title, body }) => title || body),
      ),
    })),
    fits: plan.fits,
    left: plan.left,
    newStages: 0,
    newSteps: plan.steps.filter(({ goal }) => goal.kind === 'new-step').length,
    newLanes: plan.lanes.filter(({ goal }) => goal.kind === 'new-lane').length,
    problems: [
      ...missing.map((name) => t('This map has no lane matching “{{name}}”.', { name })),
      ...noStep.map((name) => t('This map has no step matching “{{name}}”.', { name })),
    ],
  };
}
