import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRecords } from '../../../src/shared/changes/apply.ts';
import { applyChanges } from '../../helpers/apply-changes.ts';
import { createMemoryTx } from '../../../src/shared/commands/kernel/memory-tx.ts';
import { runCommand } from '../../../src/shared/commands/run-command.ts';
import type { CommandCall, CommandInput } from '../../../src/shared/commands/registry.ts';
import { recordKinds, type ProjectRecords } from '../../../src/shared/model/records.ts';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import { packKeys } from '../../../src/host/database/responses/keys.ts';
import { packNumbers } from '../../../src/host/database/responses/numbers.ts';
import { referenceProblem } from '../../../src/host/database/check-rows.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { callOf, type Draw, draws } from '../../helpers/random-calls.ts';
import { AUTHOR, NO_ID, NOW, plain } from '../../helpers/records.ts';
import { usePlace, valueOf } from './open-here.ts';

const place = usePlace();
const SEED = 20_261_121;
const RUNS = 12;

/** The records as a window would hold them. */
const recordsOf = (document: ProjectDocument): ProjectRecords => {
  const lists = document.snapshot().records;
  return applyChanges(
    emptyRecords(),
    recordKinds.flatMap((kind) =>
      lists[kind].map((after) => ({ kind, id: after.id, before: null, after }) as never),
    ),
  );
};

/** Attachments must name bytes that are there, also those of presets. */
function withStoredFile(call: CommandCall, sha256: string): CommandCall {
  const stored = { sha256, size: 5 };
  if (call.command === 'add-attachment') return { ...call, input: { ...call.input, ...stored } };
  const storedAll = (files: CommandInput<'add-preset'>['files']) =>
    files?.map((file) => ({ ...file, ...stored }));
  if (call.command === 'add-preset')
    return { ...call, input: { ...call.input, files: storedAll(call.input.files) } };
  if (call.command === 'edit-preset')
    return { ...call, input: { ...call.input, files: storedAll(call.input.files) } };
  return call;
}

/** Sets name rows that are stored before. */
function storeResponses(document: ProjectDocument, call: CommandCall): void {
  if (call.command !== 'add-response-set') return;
  const { id: setId = NO_ID, rows } = call.input;
  const { responses } = document.session();
  if (responses.rows(setId) > 0) return;
  const bytes = packNumbers(Int32Array.from({ length: rows }, (_, row) => row + 2));
  const keys = packKeys(Float64Array.from({ length: rows }, (_, row) => row * 2 ** 40));
  responses.put([
    { setId, field: 'line', part: 0, rows, bytes },
    { setId, field: 'keys', part: 0, rows, bytes: keys },
  ]);
}

async function startProject(): Promise<{ document: ProjectDocument; sha256: string }> {
  const document = place.open(
    { kind: 'new', template: 'blank', name: 'Random' },
    { now: () => NOW, author: AUTHOR },
  );
  const { uploadId } = valueOf(document.uploads.begin({ name: 'a.txt', size: 5 }));
  valueOf(document.uploads.chunk(uploadId, new TextEncoder().encode('hello')));
  const { sha256 } = valueOf(await document.uploads.end(uploadId));
  return { document, sha256 };
}

/** Ids that the database and the model make alike. Those that the call gives are made by neither. */
const idsFrom = (
  document: ProjectDocument,
  before: ReadonlySet<string>,
  call: CommandCall,
): (() => string) => {
  const given = JSON.stringify(call);
  const made = recordKinds
    .flatMap((kind) => document.snapshot().records[kind].map((record) => record.id))
    .filter((id) => !before.has(id) && !given.includes(id))
    .sort();
  return () => {
    const id = made.shift();
    if (id === undefined) throw new Error('The model makes more records than the database');
    return id;
  };
};

const idsOf = (records: ProjectRecords): ReadonlySet<string> =>
  new Set(recordKinds.flatMap((kind) => [...records[kind].keys()]));

/** Runs the drawn calls in the database and in the model, and compares after each. Answers the states it went through. */
function runBoth(
  document: ProjectDocument,
  sha256: string,
  drawn: readonly Draw[],
): readonly ProjectRecords[] {
  let model = recordsOf(document);
  const states = [model];
  for (const draw of drawn) {
    const call = withStoredFile(callOf(draw, model), sha256);
    storeResponses(document, call);
    const before = document.status().revision;
    const ran = document.run([call]);
    // UUIDv7 of one process sort as they were made, so the model can be given the database's in order.
    const newId = ran.ok ? idsFrom(document, idsOf(model), call) : () => crypto.randomUUID();
    const tx = createMemoryTx(model, { now: NOW, author: AUTHOR, newId });
    const expected = runCommand(tx, call);
    expect(ran.ok).toBe(expected.ok);
    if (!ran.ok || !expected.ok) {
      expect(ran).toEqual(expected);
      continue;
    }
    model = applyChanges(model, tx.changes);
    expect(plain(recordsOf(document))).toEqual(plain(model));
    if (document.status().revision > before) states.push(model);
  }
  return states;
}

describe('any sequence of commands', () => {
  it(`gives in the database what it gives in memory, undone, redone and reopened (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(draws(60), async (drawn) => {
        const { document, sha256 } = await startProject();
        // What is taken out for good leaves nothing to undo, and a version's name is not taken back: forget.test.ts,
        // mask.test.ts and versions.test.ts try them.
        const apart: readonly string[] = ['forget-participant', 'mask-answers', 'add-version'];
        const kept = drawn.filter(({ command }) => !apart.includes(command));
        const states = runBoth(document, sha256, kept);
        const [start] = states;
        const end = states.at(-1);
        expect(problemsOf(recordsOf(document))).toEqual([]);
        expect(referenceProblem(document.session().sqlite)).toBeUndefined();

        const path = place.path(`${crypto.randomUUID()}.journey`);
        for (const state of states.slice(0, -1).reverse()) {
          valueOf(document.undo());
          expect(plain(recordsOf(document))).toEqual(plain(state));
        }
        expect(document.undo().ok).toBe(false);
        valueOf(await document.saveAs(path, false));
        document.close();

        const reopened = place.open({ kind: 'file', path });
        expect(plain(recordsOf(reopened))).toEqual(plain(start!));
        for (let count = 1; count < states.length; count += 1) valueOf(reopened.redo());
        expect(reopened.redo().ok).toBe(false);
        expect(plain(recordsOf(reopened))).toEqual(plain(end!));
        valueOf(await reopened.save());
        reopened.close();

        const again = place.open({ kind: 'file', path });
        expect(plain(recordsOf(again))).toEqual(plain(end!));
        for (let count = 1; count < states.length; count += 1) valueOf(again.undo());
        expect(plain(recordsOf(again))).toEqual(plain(start!));
        again.discard();
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
