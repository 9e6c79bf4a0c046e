import { createReadDate } from '../../shared/feedback/cells/read-date.ts';
import { createReadScore } from '../../shared/feedback/cells/read-score.ts';
import type { TableNoteKind } from '../../shared/feedback/table.ts';
import type { Column } from '../../shared/model/column.ts';
import { cleanText, MAX_TEXT } from '../../shared/model/fields.ts';
import type { ImportProblem } from '../../shared/protocol/import-api.ts';
import type { ResponseField } from '../database/responses/fields.ts';
import { BLANK, HUNDREDTHS, INVALID } from '../database/responses/values.ts';

/** What a cell says: what is stored of it, and what is wrong with it. */
export type ReadCell = {
  readonly value: number | string;
  readonly state: 'valid' | 'blank' | 'invalid';
  readonly problem: ImportProblem['kind'] | null;
  /** What is to be said of it although it is kept. */
  readonly remark?: TableNoteKind;
};

export type ColumnReader = {
  /** In the list of the choices. */
  readonly column: number;
  /** In a row of the file. */
  readonly index: number;
  readonly field: ResponseField;
  readonly read: (cell: string) => ReadCell;
};

const MINUTE = 60_000;

/** Reads the cells of one column; undefined where nothing of it is kept. Make it once a column: it remembers cells. */
export function createColumnReader(
  column: Column,
  at: number,
  isSwitchedOn: (column: Column) => boolean = () => false,
): ColumnReader | undefined {
  const { role, index } = column;
  const reader = (field: ResponseField, read: ColumnReader['read']): ColumnReader => ({
    column: at,
    index,
    field,
    read,
  });
  if (role.kind === 'ignored' || role.kind === 'row-id') return undefined;
  if (role.kind === 'personal' && !isSwitchedOn(column)) return undefined;
  if (role.kind === 'score') return reader(`score:${at}`, readScores(column, role));
  return role.kind === 'date' ? reader('at', readMoments(role)) : reader(`text:${at}`, readText);
}

function readScores(
  { words }: Column,
  role: Extract<Column['role'], { readonly kind: 'score' }>,
): ColumnReader['read'] {
  const read = createReadScore(role, words);
  return (cell) => {
    const score = read(cell);
    if (score.kind === 'score')
      return { value: Math.round(score.value * HUNDREDTHS), state: 'valid', problem: null };
    if (score.kind === 'blank') return { value: BLANK, state: 'blank', problem: null };
    return { value: INVALID, state: 'invalid', problem: score.kind };
  };
}

function readMoments(role: Extract<Column['role'], { readonly kind: 'date' }>): ColumnReader['read'] {
  const read = createReadDate(role);
  return (cell) => {
    const date = read(cell);
    if (date.kind === 'date') {
      const kept = { value: Math.floor(date.at / MINUTE), state: 'valid', problem: null } as const;
      return date.clock === 'sure' ? kept : { ...kept, remark: `clock-${date.clock}` };
    }
    if (date.kind === 'blank') return { value: BLANK, state: 'blank', problem: null };
    const problem = date.kind === 'unreadable' ? 'unreadable' : 'unclear-date';
    return { value: INVALID, state: 'invalid', problem };
  };
}

function readText(cell: string): ReadCell {
  const value = cleanText(cell).trim().slice(0, MAX_TEXT).toWellFormed();
  return { value, state: value === '' ? 'blank' : 'valid', problem: null };
}
