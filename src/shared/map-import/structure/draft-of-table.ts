import { draftOf } from '../../clipboard/block.ts';
import { plainName } from '../../clipboard/paste-target.ts';
import { MAX_TITLE } from '../../model/fields.ts';
import type { CellTexts, ReadTable, TextPlace } from '../table/map-file.ts';
import { type Grid, gridOf, nameIn, titleOfTable } from './grid.ts';
import { laneMeaning } from '../names/lane-meaning.ts';
import type { CardDraft, CardPlace, LaneDraft, MapDraft, StageDraft } from './map-draft.ts';
import { splitCell } from './split-cell.ts';
import type { TableChoices } from './table-choices.ts';

/** A step with the columns of the table that it is made of; `isNew` begins another stage. */
type Column = {
  readonly stage: string;
  readonly isNew: boolean;
  readonly step: string | null;
  readonly columns: readonly number[];
};

/** A lane with the rows of the table that it is made of. */
type Row = { readonly name: string; readonly rows: readonly number[] };

/** A table as a map, by how it is understood. */
export function draftOfTable(table: ReadTable, choices: TableChoices): MapDraft {
  const grid = gridOf(table, choices.turned);
  const columns = columnsOf(grid, choices, table.known !== null);
  const rows = rowsOf(grid, choices, table.known !== null);
  const wide = new Map(
    grid.merged.flatMap((one) =>
      one.columns > 1 ? [[`${one.row} ${one.column}`, one.columns] as const] : [],
    ),
  );
  const boxes = new Map(table.wide.map((one) => [`${one.row} ${one.column} ${one.at}`, one.columns]));
  const spanAt = (row: number, column: number, step: number, at: number): number => {
    const [down, across] = choices.turned ? [column, row + grid.skipped] : [row + grid.skipped, column];
    const covers =
      (choices.turned ? undefined : boxes.get(`${down} ${across} ${at}`)) ?? wide.get(`${row} ${column}`);
    const end = column + (covers ?? 1);
    const covered = columns.slice(step).filter(({ columns: own }) => (own[0] ?? end) < end);
    return Math.max(1, covered.length);
  };
  const lanes = rows.map((row, at) => laneOf(row, grid, columns, { choices, spanAt, at, table }));
  return {
    name: short(table.known ? table.name : titleOfTable(table).title || table.name),
    stages: stagesOf(columns, table.known?.phases ?? []),
    lanes: table.isDrawn
      ? lanes
      : lanes.filter(({ name, kind, texts }) => texts.some((cell) => cell.length > 0) || isLane(name, kind)),
    arrows: arrowsOf(table, grid, rows, columns, choices),
  };
}

const short = (name: string): string => name.replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE).toWellFormed();

/** A row without texts is a lane only where its name says so; else it is a remark below the table. */
const isLane = (name: string, kind: LaneDraft['kind']): boolean =>
  kind !== 'free-text' || laneMeaning(name).isKnown;

function columnsOf(
  { rows }: Grid,
  { heads, names, turned }: TableChoices,
  isDrawn: boolean,
): readonly Column[] {
  const from = names ? 1 : 0;
  const width = rows[0]?.length ?? 0;
  const found: Column[] = [];
  for (let at = from; at < width; at += 1) {
    const own = heads === 0 ? '' : short(nameIn(rows[0]?.[at]));
    const step = heads === 2 ? short(nameIn(rows[1]?.[at])) || null : null;
    const last = found.at(-1);
    const goesOn =
      last !== undefined && (own === '' || (!isDrawn && plainName(own) === plainName(last.stage)));
    if (!goesOn) found.push({ stage: own, isNew: true, step, columns: [at] });
    // Several rows of one stage hold several things, and are no steps that nobody has named.
    else if (turned && heads === 1) found[found.length - 1] = { ...last, columns: [...last.columns, at] };
    else found.push({ stage: last.stage, isNew: false, step, columns: [at] });
  }
  return found;
}

function stagesOf(columns: readonly Column[], phases: readonly string[]): readonly StageDraft[] {
  const stages: { name: string; phase: string; steps: (string | null)[] }[] = [];
  columns.forEach(({ stage, isNew, step }, at) => {
    if (isNew) stages.push({ name: stage, phase: short(phases[at] ?? ''), steps: [step] });
    else stages.at(-1)?.steps.push(step);
  });
  return stages;
}

/** Rows without a name belong to the lane above, and so do those of its name; without names all are one lane. */
function rowsOf({ rows }: Grid, { heads, names }: TableChoices, isDrawn: boolean): readonly Row[] {
  const own = Array.from({ length: Math.max(0, rows.length - heads) }, (_, at) => at + heads);
  if (!names) return own.length === 0 ? [] : [{ name: '', rows: own }];
  const found: { name: string; rows: number[] }[] = [];
  for (const at of own) {
    const name = short(nameIn(rows[at]?.[0]));
    const before = name === '' ? found.at(-1) : found.find((one) => plainName(one.name) === plainName(name));
    if (before && !isDrawn) before.rows.push(at);
    else found.push({ name, rows: [at] });
  }
  return found;
}

type LaneContext = {
  readonly choices: TableChoices;
  /** How many steps a text covers, by its place in the cell. */
  readonly spanAt: (row: number, column: number, step: number, at: number) => number;
  readonly at: number;
  readonly table: ReadTable;
};

function laneOf(
  { name, rows }: Row,
  grid: Grid,
  columns: readonly Column[],
  { choices, spanAt, at, table: { known } }: LaneContext,
): LaneDraft {
  const texts = columns.map(({ columns: own }) =>
    rows.flatMap((row) => own.flatMap((column) => grid.rows[row]?.[column] ?? [])),
  );
  const cards = columns.map(({ columns: own }, step) =>
    rows.flatMap((row) =>
      own.flatMap((column) => {
        const cell = grid.rows[row]?.[column] ?? [];
        return cell.length === 0 ? [] : cardsIn(cell, choices.split, (at) => spanAt(row, column, step, at));
      }),
    ),
  );
  const kind = known?.lanes[at] ?? laneMeaning(name).kind;
  return { name, kind, texts, cards, emotion: kind === 'emotion' ? (known?.emotion ?? null) : null };
}

const cardsIn = (
  cell: CellTexts,
  split: TableChoices['split'],
  spanOf: (at: number) => number,
): readonly CardDraft[] =>
  cell.flatMap((text, at) =>
    splitCell(text, split).map((part) => {
      const { title, body } = draftOf(part);
      return { title, body, span: spanOf(at) };
    }),
  );

function arrowsOf(
  { arrows, rows: written }: ReadTable,
  { skipped }: Grid,
  rows: readonly Row[],
  columns: readonly Column[],
  { turned }: TableChoices,
): MapDraft['arrows'] {
  const placeOf = ({ row, column, at }: TextPlace): CardPlace | null => {
    const [down, across] = turned ? [column, row - skipped] : [row - skipped, column];
    const lane = rows.findIndex((one) => one.rows.includes(down));
    const step = columns.findIndex((one) => one.columns.includes(across));
    if (lane === -1 || step === -1 || written[row]?.[column]?.[at] === undefined) return null;
    // Cells of one lane and step stand one after the other among its cards.
    const cells = (rows[lane]?.rows ?? []).flatMap((one) =>
      (columns[step]?.columns ?? []).map((other) =>
        turned ? { row: other + skipped, column: one } : { row: one + skipped, column: other },
      ),
    );
    const before = cells.slice(
      0,
      cells.findIndex((cell) => cell.row === row && cell.column === column),
    );
    const earlier = before.reduce((sum, cell) => sum + (written[cell.row]?.[cell.column]?.length ?? 0), 0);
    return { lane, step, at: earlier + at };
  };
  return arrows.flatMap(({ from, to, label }) => {
    const [start, end] = [placeOf(from), placeOf(to)];
    return start && end ? [{ from: start, to: end, label: short(label) }] : [];
  });
}
