import type { TableNote, TableRow } from '../../shared/feedback/table.ts';
import { MAX_RESPONSES } from '../../shared/model/response-set.ts';
import { numberText, t } from '../../shared/language/translate.ts';
import {
  type ColumnReport,
  type ImportChoices,
  type ImportProblem,
  type ImportReport,
} from '../../shared/protocol/import-api.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { LINE, type ResponseField } from '../database/responses/fields.ts';
import type { ResponsePart } from '../database/responses/store.ts';
import { PartBuilder } from './part-builder.ts';
import { createColumnReader, type ColumnReader } from './read-column.ts';
import { readRows, type ReadRowsOptions } from './read/read-rows.ts';

/** Most problems and notes that a report lists one by one. */
const MOST_LISTED = 1_000;
/** Longest cell that a report quotes. */
const MOST_QUOTED = 200;

export type ProcessOptions = ReadRowsOptions & {
  /** Where the values go; left out: they are only looked at. */
  readonly keep?: { readonly setId: string; readonly emit: (parts: readonly ResponsePart[]) => void };
};

/** Goes through all rows of a file by the choices of a person: reads every cell once, and tells what became of it. */
export async function processRows(
  path: string,
  choices: ImportChoices,
  { keep, ...options }: ProcessOptions,
): Promise<Result<ImportReport>> {
  const readers = choices.columns
    .map(createColumnReader)
    .filter((reader): reader is ColumnReader => reader !== undefined);
  const fields: readonly ResponseField[] = [LINE, ...readers.map(({ field }) => field)];
  const builder = keep && new PartBuilder(keep.setId, fields, keep.emit);
  const report = new Report(readers);
  let toSkip = choices.headerRows;
  for await (const batch of readRows(path, choices.reading, options)) {
    if (!batch.ok) return batch;
    report.note(batch.value.notes);
    for (const row of batch.value.rows) {
      if (toSkip > 0) {
        toSkip -= 1;
        continue;
      }
      const values = report.read(row);
      if (!values) continue;
      if (report.kept > MAX_RESPONSES) return tooMany();
      builder?.add([row.line, ...values]);
    }
  }
  builder?.end();
  return ok(report.end());
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
  readonly #columns: { column: number; valid: number; blank: number; invalid: number }[];
  readonly #problems: ImportProblem[] = [];
  readonly #notes: TableNote[] = [];
  #problemCount = 0;
  #rows = 0;
  kept = 0;

  constructor(readers: readonly ColumnReader[]) {
    this.#readers = readers;
    this.#columns = readers.map(({ column }) => ({ column, valid: 0, blank: 0, invalid: 0 }));
  }

  /** The values of a row; undefined for one in which nothing stands that is kept. */
  read({ line, cells }: TableRow): readonly (number | string)[] | undefined {
    this.#rows += 1;
    const read = this.#readers.map((reader) => reader.read(cells[reader.index] ?? ''));
    if (read.every(({ state }) => state === 'blank')) return undefined;
    this.kept += 1;
    for (const [at, { state, problem }] of read.entries()) {
      const counts = this.#columns[at];
      if (counts) counts[state] += 1;
      if (problem === null) continue;
      this.#problemCount += 1;
      if (this.#problems.length >= MOST_LISTED) continue;
      const { column = null, index = -1 } = this.#readers[at] ?? {};
      const value = (cells[index] ?? '').slice(0, MOST_QUOTED).toWellFormed();
      this.#problems.push({ line, column, kind: problem, value });
    }
    return read.map(({ value }) => value);
  }

  note(notes: readonly TableNote[]): void {
    this.#notes.push(...notes.slice(0, MOST_LISTED - this.#notes.length));
  }

  end(): ImportReport {
    return {
      rows: this.#rows,
      kept: this.kept,
      columns: this.#columns satisfies readonly ColumnReport[],
      placed: [],
      notPlaced: this.kept,
      problems: this.#problems,
      problemCount: this.#problemCount,
      notes: this.#notes,
    };
  }
}
