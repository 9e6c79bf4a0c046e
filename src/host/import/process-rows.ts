import type { TableNote, TableRow } from '../../shared/feedback/table.ts';
import { commentsKey } from '../../shared/feedback/rows/comments-key.ts';
import { columnKey } from '../../shared/model/column-name.ts';
import type { NamedPlace, Place } from '../../shared/model/place.ts';
import { MAX_RESPONSES } from '../../shared/model/response-set.ts';
import { numberText, t } from '../../shared/language/translate.ts';
import {
  type BlankCell,
  type ColumnReport,
  type ImportChoices,
  type ImportProblem,
  type ImportReport,
} from '../../shared/protocol/import-api.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { LINE, type ResponseField } from '../database/responses/fields.ts';
import type { ForgottenRows } from '../database/responses/forgotten.ts';
import type { ResponsePart } from '../database/responses/store.ts';
import { PartBuilder } from './part-builder.ts';
import { createCommentGuard } from './comment-guard.ts';
import { createPlacer, type Placer } from './placer.ts';
import { createColumnReader, type ColumnReader, type ReadCell } from './read-column.ts';
import type { EarlierKeys } from './earlier-keys.ts';
import { knownKeys } from './known-keys.ts';
import { createNewKeys } from './row-keys.ts';
import { readRows, type ReadRowsOptions } from './read/read-rows.ts';

/** Most notes, and most problems of each kind, that a report lists one by one. */
const MOST_LISTED = 1_000;
/** Longest cell that a report quotes. */
const MOST_QUOTED = 200;

export type ProcessOptions = ReadRowsOptions & {
  readonly earlier: readonly EarlierKeys[];
  /** Rows that are not to come back; left out: none. */
  readonly forgotten?: ForgottenRows;
  /** Where the values go; left out: they are only looked at. */
  readonly keep?: { readonly setId: string; readonly emit: (parts: readonly ResponsePart[]) => void };
};

/** What became of the rows, and the places that the stored ones name. */
export type Processed = { readonly report: ImportReport; readonly places: readonly NamedPlace[] };

/** Goes through all rows of a file by the choices of a person: reads every cell once, and tells what became of it. */
export async function processRows(
  path: string,
  choices: ImportChoices,
  { keep, earlier, forgotten, ...options }: ProcessOptions,
): Promise<Result<Processed>> {
  const switchedOn = new Set(choices.personal.map(columnKey));
  const readers = choices.columns
    .map((column, at) => createColumnReader(column, at, (own) => switchedOn.has(columnKey(own))))
    .filter((reader): reader is ColumnReader => reader !== undefined);
  const known = await knownKeys(path, choices, earlier, options);
  if (!known.ok) return known;
  const guarded = await createCommentGuard(path, choices, options);
  if (!guarded.ok) return guarded;
  const guard = guarded.value;
  const isComment = readers.map(({ column }) => choices.columns[column]?.role.kind === 'comment');
  const fields: readonly ResponseField[] = [LINE, 'place', ...readers.map(({ field }) => field)];
  const builder = keep && new PartBuilder(keep.setId, fields, keep.emit);
  const keyOf = createNewKeys(choices.columns, known.value);
  const isForgotten = createIsForgotten(forgotten ?? noneForgotten);
  const placer = createPlacer(choices);
  const report = new Report(readers, placer, choices.rules.length);
  let toSkip = choices.skippedRows + choices.headerRows;
  for await (const batch of readRows(path, choices.reading, options)) {
    if (!batch.ok) return batch;
    report.note(batch.value.notes);
    for (const row of batch.value.rows) {
      if (toSkip > 0) {
        toSkip -= 1;
        continue;
      }
      const values = report.read(row);
      if (!values) {
        report.leave(row);
        continue;
      }
      const key = keyOf(row.cells);
      const commentsOf = (): readonly string[] =>
        values.flatMap(({ value }, at) => (isComment[at] && typeof value === 'string' ? [value] : []));
      if (isForgotten(row.line, commentsOf)) {
        report.skip(row, 'forgotten');
        continue;
      }
      if (key === undefined) {
        report.skip(row, 'duplicate');
        continue;
      }
      if (report.kept >= MAX_RESPONSES) return tooMany();
      const placed = report.keep(row, values);
      guard.begin(row);
      const kept: (number | string)[] = [row.line, placed];
      for (let at = 0; at < values.length; at += 1) {
        const value = values[at]?.value ?? '';
        kept.push(
          isComment[at] && typeof value === 'string' && value !== ''
            ? guard.keep(value, readers[at]?.column ?? 0)
            : value,
        );
      }
      builder?.add(kept, key);
    }
  }
  builder?.end();
  return ok({ report: { ...report.end(), ...guard.found() }, places: placer.places });
}

const noneForgotten: ForgottenRows = { lines: [], keys: [] };

/** Tells rows of people who were forgotten in this project. */
function createIsForgotten({
  lines,
  keys,
}: ForgottenRows): (line: number, comments: () => readonly string[]) => boolean {
  const ofFile = new Set(lines);
  const known = new Set(keys.map((key) => key.join(' ')));
  return (line, comments) =>
    ofFile.has(line) || (known.size > 0 && known.has(commentsKey(comments())?.join(' ') ?? ''));
}

const tooMany = (): Result<never> =>
  fail(
    'too-many-responses',
    t(
      'This file has more than {{most}} rows, the most that one import can take. Nothing was imported. Split the file.',
      {
        most: numberText(MAX_RESPONSES),
      },
    ),
  );

/** Counts what becomes of rows and cells. */
class Report {
  readonly #readers: readonly ColumnReader[];
  readonly #placer: Placer;
  readonly #columns: { column: number; valid: number; blank: number; invalid: number }[];
  readonly #placed = new Map<string, { readonly place: Place; rows: number }>();
  readonly #ruled: number[];
  readonly #problems: ImportProblem[] = [];
  readonly #blanks: BlankCell[] = [];
  readonly #listed = new Map<ImportProblem['kind'], number>();
  readonly #notes: TableNote[] = [];
  #problemCount = 0;
  #rows = 0;
  #known = 0;
  #notPlaced = 0;
  kept = 0;

  constructor(readers: readonly ColumnReader[], placer: Placer, rules: number) {
    this.#readers = readers;
    this.#placer = placer;
    this.#ruled = new Array<number>(rules).fill(0);
    this.#columns = readers.map(({ column }) => ({ column, valid: 0, blank: 0, invalid: 0 }));
  }

  /** What the cells of a row say; undefined for one in which nothing stands that is kept. */
  read({ cells }: TableRow): readonly ReadCell[] | undefined {
    this.#rows += 1;
    const read = this.#readers.map((reader) => reader.read(cells[reader.index] ?? ''));
    return read.every(({ state }) => state === 'blank') ? undefined : read;
  }

  /** Counts a row in which nothing stands that is kept. */
  leave({ line }: TableRow): void {
    this.#list({ line, column: null, kind: 'nothing', value: '' });
  }

  /** Counts a row that was imported before. */
  skip({ line }: TableRow, kind: 'duplicate' | 'forgotten'): void {
    this.#known += 1;
    this.#list({ line, column: null, kind, value: '' });
  }

  /** Counts a row that is kept; answers where it is placed, as it is stored. */
  keep({ line, cells }: TableRow, read: readonly ReadCell[]): number {
    this.kept += 1;
    for (let at = 0; at < read.length; at += 1) {
      const cell = read[at];
      if (!cell) continue;
      const { state, problem, remark } = cell;
      const counts = this.#columns[at];
      if (counts) counts[state] += 1;
      if (state === 'blank' && this.#blanks.length < MOST_LISTED)
        this.#blanks.push({ line, column: this.#readers[at]?.column ?? 0 });
      if (problem === null && remark === undefined) continue;
      const { column = null, index = -1 } = this.#readers[at] ?? {};
      const value = (cells[index] ?? '').slice(0, MOST_QUOTED).toWellFormed();
      if (remark !== undefined) this.note([{ kind: remark, line, column: index + 1, detail: value }]);
      if (problem !== null) this.#list({ line, column, kind: problem, value });
    }
    const rule = this.#placer.ruleOf(cells);
    if (rule >= 0) this.#ruled[rule] = (this.#ruled[rule] ?? 0) + 1;
    const placed = this.#placer.placeOf(rule);
    const places = this.#placer.placesOf(placed, () =>
      read.flatMap(({ state }, at) => (state === 'blank' ? [] : (this.#readers[at]?.column ?? []))),
    );
    if (places.length === 0) this.#notPlaced += 1;
    for (const { kind, id } of places) {
      const count = this.#placed.get(id);
      if (count) count.rows += 1;
      else this.#placed.set(id, { place: { kind, id }, rows: 1 });
    }
    return placed;
  }

  #list(problem: ImportProblem): void {
    this.#problemCount += 1;
    const listed = (this.#listed.get(problem.kind) ?? 0) + 1;
    this.#listed.set(problem.kind, listed);
    if (listed <= MOST_LISTED) this.#problems.push(problem);
  }

  note(notes: readonly TableNote[]): void {
    this.#notes.push(...notes.slice(0, MOST_LISTED - this.#notes.length));
  }

  end(): Omit<ImportReport, 'personal' | 'personalPlaces'> {
    return {
      rows: this.#rows,
      kept: this.kept,
      known: this.#known,
      columns: this.#columns satisfies readonly ColumnReport[],
      placed: [...this.#placed.values()],
      notPlaced: this.#notPlaced,
      ruled: this.#ruled,
      problems: this.#problems,
      problemCount: this.#problemCount,
      blanks: this.#blanks,
      notes: this.#notes,
    };
  }
}
