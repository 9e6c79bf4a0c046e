import { language, t } from '../language/translate.ts';
import { type Block, type BlockRow, countDrafts } from './block.ts';
import type { JourneyTask } from './journey-text.ts';
import type { ColumnGoal, PasteChoices, RowGoal } from './paste-goals.ts';
import { planRows } from './plan-rows.ts';
import { laneByName, lanesFrom, type PasteTarget, plainName, stepsByName } from './paste-target.ts';
import { type ColumnHead, planColumns, planStages } from './plan-columns.ts';

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
  /** The tasks of a journey, one a column, and whether their scores are drawn. */
  readonly tasks: readonly JourneyTask[] | null;
  readonly drawScores: boolean;
};

/** The choices that suit a block best. */
export function guessChoices(block: Block, target: PasteTarget): PasteChoices {
  const table = block.copied === null && block.rows.length > 1 && block.columns > 1;
  const stageNames = table && hasStageRow(block, target);
  const head = headOf(block.rows[stageNames ? 1 : 0], 0);
  const side = block.rows.map((row) => row.cells[0]?.[0]?.title ?? '');
  const corner =
    (head[0] === '' || (stageNames && side[0] === '')) && head.slice(1).every((name) => name !== '');
  const stepNames =
    stageNames || (table && (block.hasHead || corner || stepsByName(target, head).some((step) => step)));
  const heads = headRows({ stageNames, stepNames });
  const known = side.some((name) => name !== '' && laneByName(target.lanes, name));
  const laneNames = table && (known || (corner && side.slice(heads).every((name) => name !== '')));
  const rows = block.rows.length - heads;
  const columns = block.columns - (laneNames ? 1 : 0);
  const below = block.copied === null && (columns === 1 || rows > lanesFrom(target).length);
  return {
    stepNames,
    stageNames,
    laneNames,
    rows: below && !laneNames ? 'below' : 'lanes',
    addSteps: true,
    addLanes: true,
    drawScores: true,
  };
}

/**
 * True for a first row of stages that are merged over the steps of a full second row: at least two names, and blanks
 * to the right of one of them, or its name again. A table of cards may have gaps as well, so there must be a corner,
 * cells that were merged, or a stage that the map has.
 */
function hasStageRow({ rows, mergedHead }: Block, { steps: known }: PasteTarget): boolean {
  if (rows.length < 3) return false;
  const [first, second] = [headOf(rows[0], 0), headOf(rows[1], 0)];
  const from = first[0] === '' || second[0] === '' ? 1 : 0;
  const [stages, steps] = [first.slice(from), second.slice(from)];
  const names = new Set(stages.filter((name) => name !== '').map(plainName));
  const isHead = from === 1 || mergedHead || known.some(({ stage }) => names.has(plainName(stage.name)));
  const isMerged = stages.some((name, at) => at > 0 && (name === '' || name === stages[at - 1]));
  return isHead && isMerged && stages[0] !== '' && names.size > 1 && steps.every((name) => name !== '');
}

const headRows = ({ stageNames, stepNames }: Pick<PasteChoices, 'stageNames' | 'stepNames'>): number =>
  stageNames ? 2 : stepNames ? 1 : 0;

const headOf = (row: BlockRow | undefined, from: number): readonly string[] =>
  (row?.cells.slice(from) ?? []).map((cell) => cell[0]?.title ?? '');

/** The stage and step above each column; a merged stage stands in its first column. */
function headsOf(block: Block, from: number): readonly ColumnHead[] {
  const steps = headOf(block.rows[1], from);
  let stage: string | null = null;
  return headOf(block.rows[0], from).map((name, at) => {
    stage = name.trim() || stage;
    return { stage, step: steps[at]?.trim() || null };
  });
}

/** Decides where everything goes. Pure: it changes nothing. */
export function planPaste(block: Block, target: PasteTarget, choices: PasteChoices): PastePlan {
  const from = choices.laneNames ? 1 : 0;
  const body = block.rows.slice(headRows(choices));
  const rows = body.map((row) => ({ ...row, cells: row.cells.slice(from) }));
  const sideNames = choices.laneNames ? body.map((row) => row.cells[0]?.[0]?.title ?? '') : null;
  const names = choices.stepNames ? headOf(block.rows[0], from) : null;
  const heads =
    block.tasks?.map(({ section }) => ({ stage: section, step: null })) ??
    (choices.stageNames ? headsOf(block, from) : null);
  const columnGoals = heads
    ? planStages(heads, target, choices.addSteps)
    : planColumns(block.columns - from, target, names, choices.addSteps);
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
    tasks: block.tasks,
    drawScores: choices.drawScores,
    problems: [
      ...columnProblems(
        columnGoals.filter((_, column) => rows.some((row) => (row.cells[column]?.length ?? 0) > 0)),
        target,
      ),
      ...rowProblems(rowGoals.filter((_, at) => rows[at]?.cells.some((cell) => cell.length > 0))),
    ],
  };
}

function columnProblems(goals: readonly ColumnGoal[], { steps }: PasteTarget): readonly string[] {
  const count = goals.filter(({ kind }) => kind === 'none').length;
  if (count === 0) return [];
  const name = steps.at(-1)?.step.name.trim() || t('the last one');
  return [t('{{count}} columns do not fit: there are no steps after “{{name}}”.', { count, name })];
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
      ? [t('{{count}} rows do not fit: there are no more lanes for cards below.', { count: ends })]
      : []),
    ...(unknown.length > 0 ? [unknownLanes(unknown)] : []),
    ...closed.map(({ name }) => t('The lane “{{name}}” cannot hold cards.', { name })),
  ];
}

/** 'No lane is named “a”, “b” or “c”.' */
function unknownLanes(names: readonly string[]): string {
  const quoted = names.slice(0, 3).map((name) => t('“{{name}}”', { name }));
  const list = new Intl.ListFormat(language(), { type: 'disjunction' }).format(quoted);
  const count = names.length - quoted.length;
  return count === 0
    ? t('There is no lane named {{list}}.', { list })
    : t('There is no lane for the names {{list}} and {{count}} more.', {
        list: quoted.join(', '),
        count,
      });
}
