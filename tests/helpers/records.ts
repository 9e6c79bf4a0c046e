import { emptyRecords } from '../../src/shared/changes/apply.ts';
import { applyChanges } from './apply-changes.ts';
import type { ChangeSet } from '../../src/shared/changes/change-set.ts';
import type { CommandValue } from '../../src/shared/commands/kernel/define-command.ts';
import type { AnswerContent } from '../../src/shared/commands/kernel/tx.ts';
import { createMemoryTx } from '../../src/shared/commands/kernel/memory-tx.ts';
import type { CommandCall } from '../../src/shared/commands/registry.ts';
import { runCommand, type UncheckedCall } from '../../src/shared/commands/run-command.ts';
import {
  recordKinds,
  type ProjectRecords,
  type RecordKind,
  type RecordOf,
} from '../../src/shared/model/records.ts';
import type { Failure } from '../../src/shared/result.ts';

/** The time of every command in tests of the shared core. */
export const NOW = '2026-03-04T05:06:07.089Z';

/** The author of every command in tests of the shared core. */
export const AUTHOR = 'Ada Tester';

/** Ids as UUIDv7 that count up from 1: the same in every run. */
export function createTestIds(start = 0): () => string {
  let count = start;
  return () => {
    count += 1;
    return testId(count);
  };
}

/** The UUIDv7 with a number in its last group. */
export const testId = (count: number): string =>
  `00000000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;

/** An id that no record of any test has. */
export const NO_ID = 'ffffffff-ffff-7fff-bfff-ffffffffffff';

/** A project that holds its project record only. */
export function startRecords(): ProjectRecords {
  const tx = createMemoryTx(emptyRecords(), { now: NOW, author: AUTHOR });
  tx.insert('project', { id: testId(0), name: 'Test', description: '', createdAt: NOW });
  return tx.records;
}

export type Ran = {
  readonly records: ProjectRecords;
  readonly changes: ChangeSet;
  readonly value: CommandValue;
};
export type Outcome = ({ readonly ok: true } & Ran) | { readonly ok: false; readonly failure: Failure };

let lastId = 0x1_0000_0000;
const anyId = (): string => {
  lastId += 1;
  return testId(lastId);
};

/** Content for sets that have none here: in every row somebody gives their address. */
const anyAnswers: AnswerContent = {
  respondents: () => [],
  rowsOf: () => [],
  comments: (_, rows) => rows.map(() => []),
  erase: () => true,
  rewrite: (_, rows, change) => {
    for (const row of rows) change('Write to mia@example.org.', row);
    return true;
  },
};

/** Runs a call on records as a host would; a refusal that wrote rows before is a fault of the command. */
export function tryCall(records: ProjectRecords, call: UncheckedCall, newId: () => string = anyId): Outcome {
  const tx = createMemoryTx(records, { now: NOW, author: AUTHOR, newId, answers: anyAnswers });
  const result = runCommand(tx, call);
  if (!result.ok) {
    if (tx.changes.length > 0) throw new Error(`“${call.command}” was refused after it had written rows`);
    return { ok: false, failure: result.failure };
  }
  // The change set must hold all that was written: the records are made from it, not from the transaction.
  return { ok: true, records: applyChanges(records, tx.changes), changes: tx.changes, value: result.value };
}

/** Runs calls one after another; a refusal fails the test. */
export function run(records: ProjectRecords, ...calls: readonly CommandCall[]): Ran {
  let ran: Ran = { records, changes: [], value: {} };
  for (const call of calls) {
    const outcome = tryCall(ran.records, call);
    if (!outcome.ok) throw new Error(`${call.command}: ${outcome.failure.code}: ${outcome.failure.message}`);
    ran = { ...outcome, changes: [...ran.changes, ...outcome.changes] };
  }
  return ran;
}

/** The failure of a call that must be refused. */
export function refusal(records: ProjectRecords, call: UncheckedCall): Failure {
  const outcome = tryCall(records, call);
  if (outcome.ok) throw new Error(`“${call.command}” was not refused`);
  return outcome.failure;
}

/** A record that must be there. */
export function get<K extends RecordKind>(records: ProjectRecords, kind: K, id: string): RecordOf<K> {
  const record = (records[kind] as ReadonlyMap<string, RecordOf<K>>).get(id);
  if (!record) throw new Error(`There is no ${kind} ${id}`);
  return record;
}

/** All records of a kind that match, by order key where they have one, then by id. */
export function list<K extends RecordKind>(
  records: ProjectRecords,
  kind: K,
  where: Partial<RecordOf<K>> = {},
): readonly RecordOf<K>[] {
  return createMemoryTx(records, { now: NOW, author: AUTHOR }).list(kind, where);
}

/** Records as plain lists sorted by id, to compare two projects whatever the order of their maps. */
export const plain = (records: ProjectRecords): Readonly<Record<string, readonly unknown[]>> =>
  Object.fromEntries(
    recordKinds.map((kind) => [
      kind,
      [...records[kind].values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    ]),
  );
