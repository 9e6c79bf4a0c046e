import { z } from 'zod';
import type { Change, ChangeSet } from '../../shared/changes/change-set.ts';
import { isSameRecord, newFields } from '../../shared/changes/new-fields.ts';
import { need, type Tx } from '../../shared/commands/kernel/tx.ts';
import { type RecordKind, type RecordOf, recordSchemas } from '../../shared/model/records.ts';
import { mappingOf, type RecordStore } from './record-store.ts';

/** A running transaction over the database; `changes` notes every write. */
export type SqliteTx = Tx & { readonly changes: ChangeSet };

export type TxOptions = Pick<Tx, 'now' | 'author' | 'newId' | 'answers'>;

/** Implements what commands work on. The caller opens and ends the SQLite transaction around it. */
export function createSqliteTx(store: RecordStore, options: TxOptions): SqliteTx {
  const changes: Change[] = [];
  const note = (kind: RecordKind, id: string, before: unknown, after: unknown): void => {
    changes.push({ kind, id, before, after } as Change);
  };
  const tx: SqliteTx = {
    ...options,
    changes,
    get: store.get,
    list: store.list,
    insert: (kind, record) => {
      const stored = storable(kind, record);
      store.insert(kind, stored);
      note(kind, stored.id, null, stored);
    },
    update: (kind, id, patch) => {
      const before = need(tx, kind, id);
      const after = storable(kind, { ...before, ...patch });
      if (isSameRecord(before, after)) return;
      store.update(kind, before, after);
      note(kind, id, before, after);
    },
    remove: (kind, id) => {
      const before = need(tx, kind, id);
      store.remove(kind, before);
      note(kind, id, before, null);
    },
  };
  return tx;
}

/**
 * The record as the database will give it back: fields in the schema's order, and halves of surrogate pairs,
 * which UTF-8 cannot hold, replaced. Fields of no column are a bug that the schema check would not see.
 */
function storable<K extends RecordKind>(kind: K, record: RecordOf<K>): RecordOf<K> {
  const { fields } = mappingOf(kind);
  const values: Readonly<Record<string, unknown>> = record;
  if (Object.keys(values).length !== fields.length) throw new Error(`A ${kind} with fields of no column`);
  const stored: Record<string, unknown> = {};
  for (const field of fields) {
    const value = values[field];
    stored[field] = typeof value === 'string' ? value.toWellFormed() : value;
  }
  return stored as RecordOf<K>;
}

/**
 * Checks every record that a change set leaves behind by its schema; of one that was there before, the fields that are
 * new. A command that writes another one has a bug.
 */
export function assertRecordsValid(changes: ChangeSet): void {
  for (const change of changes) {
    if (change.after === null) continue;
    const { kind, before, after } = change;
    const problem =
      before === null ? recordProblem(kind, after) : fieldProblem(kind, newFields(before, after));
    if (problem) {
      throw new Error(`A command wrote a ${change.kind} that breaks its schema: ${z.prettifyError(problem)}`);
    }
  }
}

const recordProblem = (kind: RecordKind, record: object): z.ZodError | undefined =>
  recordSchemas[kind].safeParse(record).error;

/**
 * What did not change holds still: the one rule over several fields, that a place in the flow is whole, is a rule of the
 * table too.
 */
function fieldProblem(kind: RecordKind, fields: Readonly<Record<string, unknown>>): z.ZodError | undefined {
  const schemas: Readonly<Record<string, z.ZodType>> = recordSchemas[kind].shape;
  for (const [field, value] of Object.entries(fields)) {
    const error = (schemas[field] ?? z.never()).safeParse(value).error;
    if (error) return error;
  }
  return undefined;
}
