import { language, t } from '../language/translate.ts';
import { type Block, type BlockRow, countDrafts } from './block.ts';
import type { ColumnGoal, PasteChoices, RowGoal } from './paste-goals.ts';
import { planRows } from './plan-rows.ts';
import { laneByName, lanesFrom, type PasteTarget, plainName, stepsByName } from './paste-target.ts';

/** Where each text or card goes, before anything is changed. */
export type PastePlan = {
  /** The rows that become cards, without names. */
  readonly rows: readonly BlockRow[];
  readonly rowGoals: readonly RowGoal[];
  readonly columnGoals: readonly ColumnGoal[];
  /** How many cards it makes, and how many find no place. */
  readonly fits: number;
  readonly left: number;
  /** What does not fit, in sentences. */
  readonly problems: readonly string[];
};

/** The choices that suit a block best. */
export function guessChoices(block: Block, target: PasteTarget): PasteChoices {
  const table = block.copied === null && block.rows.length > 1 && block.columns > 1;
  const head = headOf(block.rows[0], 0);
  const side = block.rows.map((row) => row.cells[0]?.[0]?.title ?? '');
  const corner = head[0] === '' && head.slice(1).every((name) => name !== '');
  const stepNames = table && (block.hasHead || corner || stepsByName(target, head).some((step) => step));
  const known = side.some((name) => name !== '' && laneByName(target.lanes, name));
  const laneNames = table && (known || (corner && side.slice(1).every((name) => name !== '')));
  const rows = block.rows.length - (stepNames ? 1 : 0);
  const columns = block.columns - (laneNames ? 1 : 0);
  const below = block.copied === null && (columns === 1 || rows > lanesFrom(target).length);
  return {
    stepNames,
    laneNames,
    rows: below && !laneNames ? 'below' : 'lanes',
    addSteps: true,
    addLanes: true,
  };
}

const headOf = (row: BlockRow | undefined, from: number): readonly string[] =>
  (row?.cells.slice(from) ?? []).map((cell) => cell[0]?.title ?? '');

/** Decides where everything goes. Pure: it changes nothing. */
export function planPaste(block: Block, target: PasteTarget, choices: PasteChoices): PastePlan {
  const from = choices.laneNames ? 1 : 0;
  const body = choices.stepNames ? block.rows.slice(1) : block.rows;
  const rows = body.map((row) => ({ ...row, cells: row.cells.slice(from) }));
  const sideNames = choices.laneNames ? body.map((row) => row.cells[0]?.[0]?.title ?? '') : null;
  const names = choices.stepNames ? headOf(block.rows[0], from) : null;
  const columnGoals = planColumns(block.columns - from, target, names, choices.addSteps);
  const rowGoals = planRows(rows, target, sideNames, choices);
  const all = countDrafts(rows);
  const fits = rows.reduce(
    (sum, row, at) =>
      rowGoals[at]?.kind === 'none'
        ? sum
        : sum +
          row.cells.reduce(
            (inRow, cell, column) => inRow + (columnGoals[column]?.kind === 'none' ? 0 : cell.length),
            0,
          ),
    0,
  );
  return {
    rows,
    rowGoals,
    columnGoals,
    fits,
    left: all - fits,
    problems: [
      ...columnProblems(
        columnGoals.filter((_, column) => rows.some((row) => (row.cells[column]?.length ?? 0) > 0)),
        target,
      ),
      ...rowProblems(rowGoals.filter((_, at) => rows[at]?.cells.some((cell) => cell.length > 0))),
    ],
  };
}

/** A name that nobody gave: the app did. */
const isUnnamed = (name: string): boolean => name.trim() === '' || /^(Step|Schritt) \d+$/.test(name);

function planColumns(
  count: number,
  target: PasteTarget,
  names: readonly string[] | null,
  addSteps: boolean,
): readonly ColumnGoal[] {
  const { steps } = target;
  const byName = names ? stepsByName(target, names) : [];
  const named = byName.some((step) => step);
  const start = Math.max(
    0,
    steps.findIndex(({ step }) => step.id === target.stepId),
  );
  /** Where a new step goes: after the last column that has a place. */
  let last = named ? -1 : start - 1;
  return Array.from({ length: count }, (_, at): ColumnGoal => {
    const name = names?.[at]?.trim() || null;
    const step = named ? byName[at] : steps[start + at]?.step;
    if (step) {
      last = steps.findIndex((one) => one.step.id === step.id);
      const rename = !named && name !== null && isUnnamed(step.name) && name !== step.name ? name : null;
      return { kind: 'step', step, rename };
    }
    const after = steps[last] ?? steps[0];
    if (!addSteps || !after) return { kind: 'none' };
    const next = steps[last === -1 ? 0 : last + 1];
    const beforeStepId = next && next.stage.id === after.stage.id ? next.step.id : null;
    return { kind: 'new-step', stageId: after.stage.id, beforeStepId, name };
  });
}

function columnProblems(goals: readonly ColumnGoal[], { steps }: PasteTarget): readonly string[] {
  const count = goals.filter(({ kind }) => kind === 'none').length;
  if (count === 0) return [];
  const name = steps.at(-1)?.step.name.trim() || t('the last one');
  return [t('{{count}} columns do not fit: no steps follow after “{{name}}”.', { count, name })];
}

function rowProblems(goals: readonly RowGoal[]): readonly string[] {
  const none = goals.filter((goal) => goal.kind === 'none');
  const ends = none.filter(({ why }) => why === 'end').length;
  const unknown = [...new Set(none.filter(({ why }) => why === 'name').map(({ name }) => name))];
  const closed = [...new Map(none.map((goal) => [plainName(goal.name), goal])).values()].filter(
    ({ why }) => why === 'no-cards',
  );
  return [
    ...(ends > 0
      ? [t('{{count}} rows do not fit: no more lanes that hold cards follow.', { count: ends })]
      : []),
    ...(unknown.length > 0 ? [unknownLanes(unknown)] : []),
    ...closed.map(({ name }) => t('The lane “{{name}}” holds no cards.', { name })),
  ];
}

/** 'No lane is named “a”, “b” or “c”.' */
function unknownLanes(names: readonly string[]): string {
  const quoted = names.slice(0, 3).map((name) => t('“{{name}}”', { name }));
  const list = new Intl.ListFormat(language(), { type: 'disjunction' }).format(quoted);
  const count = names.length - quoted.length;
  return count === 0
    ? t('No lane is named {{list}}.', { list })
    : t('No lane is named {{list}} or has one of {{count}} other names.', {
        list: quoted.join(', '),
        count,
      });
}
