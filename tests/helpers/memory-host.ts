import type { Lookup } from '../../src/shared/history/record-words.ts';
import { stepWords } from '../../src/shared/history/step-words.ts';
import { createHash } from 'node:crypto';
import { applyChanges } from './apply-changes.ts';
import type { ChangeSet } from '../../src/shared/changes/change-set.ts';
import { invert } from '../../src/shared/changes/invert.ts';
import { updatesOf } from '../../src/shared/changes/record-update.ts';
import { isUndoable } from '../../src/shared/commands/registry.ts';
import type { ListedVersion } from '../../src/shared/protocol/version-api.ts';
import { difference } from '../../src/host/document/difference.ts';
import { createMemoryTx } from '../../src/shared/commands/kernel/memory-tx.ts';
import { runCommand, type UncheckedCall } from '../../src/shared/commands/run-command.ts';
import { createTextIndex } from '../../src/shared/find/text-index.ts';
import type { DecisionList } from '../../src/host/document/merges.ts';
import type { Decisions } from '../../src/shared/merge/conflict.ts';
import type { MergePreview } from '../../src/shared/merge/merge-preview.ts';
import type { FeltTallies } from '../../src/shared/measures/felt-tallies.ts';
import { recordKinds, type ProjectRecords, type RecordKind } from '../../src/shared/model/records.ts';
import type { AnswerRow, AnswersGroups, AnswersProgress } from '../../src/shared/protocol/answers-api.ts';
import type { DocumentStatus } from '../../src/shared/protocol/document-status.ts';
import type { EvidenceQuery } from '../../src/shared/protocol/evidence-query.ts';
import {
  type HostRequestName,
  hostRequests,
  type Revision,
  tooLarge,
} from '../../src/shared/protocol/host-api.ts';
import type { ResponseTally } from '../../src/shared/model/response-tally.ts';
import type { TextQueryRequest } from '../../src/shared/find/text-query.ts';
import { fail, ok, type Result } from '../../src/shared/result.ts';
import { changesFrom } from '../../src/shared/merge/merge-projects.ts';
import { tablesOf } from '../../src/shared/merge/sides.ts';
import { withPartOf } from '../../src/shared/restore/restore-part.ts';
import type { Part } from '../../src/shared/restore/scope.ts';
import { answerRow } from './answer-row.ts';
import { AUTHOR, NOW, testId } from './records.ts';

/** A project host that keeps everything in memory: the same protocol, commands and change sets as the real one. */
export type MemoryHost = {
  /** The window's end of the line. */
  readonly port: MessagePort;
  records(): ProjectRecords;
  /** Every step made, oldest first. */
  readonly history: readonly Step[];
  /** Names of the requests answered, in order. */
  readonly asked: readonly HostRequestName[];
  /** How far the index of answers is from now on. */
  read(progress: AnswersProgress | null): void;
  /** What the answers of every place are counted to by group from now on. */
  split(groups: Result<AnswersGroups>): void;
  /** How it felt by persona from now on. */
  feel(felt: Result<FeltTallies>): void;
  /** What merging the copy comes to, by what was decided, from now on. */
  merge(preview: (decisions: Decisions) => MergePreview): void;
  /** Says something else about the document from now on. */
  say(patch: Partial<DocumentStatus>): void;
  /** Lets requests, or those of one name, wait for their answers; they are answered, in order, once `go` is called. */
  pause(name?: HostRequestName): { readonly waiting: readonly HostRequestName[]; readonly go: () => void };
  close(): void;
};
type Step = { readonly name: string; readonly calls: readonly UncheckedCall[]; readonly changes: ChangeSet };

/** `tallies` are those of all sets that the project has or gets, or what is answered in their place. */
export function createMemoryHost(
  start: ProjectRecords,
  tallies: readonly ResponseTally[] | (() => Result<never>) = [],
): MemoryHost {
  const { port1, port2 } = new MessageChannel();
  let records = start;
  let nextId = 0x2_0000_0000;
  let merging: ((decisions: Decisions) => MergePreview) | null = null;
  const merged = ({ decisions }: { decisions: DecisionList }): Result<MergePreview> =>
    merging ? ok(merging(new Map(decisions))) : fail('merge-gone', 'No copy is open here.');
  let progress: AnswersProgress | null = null;
  let felt: Result<FeltTallies> = ok([]);
  let groups: Result<AnswersGroups> = ok({ groups: [], others: { groups: 0, answers: 0 } });
  /** The project after each step, by what stands for the step's identity; the first is how it began. */
  const states = new Map<string, ProjectRecords>([[testId(0x3_0000_0000), start]]);
  const history: Step[] = [];
  const revisions: { readonly revision: Revision; readonly made: ChangeSet }[] = [];
  const asked: HostRequestName[] = [];
  let undone: Step[] = [];
  let answering: number | null = null;
  const uploads = new Map<string, Uint8Array[]>();
  const blobs = new Map<string, Uint8Array>();
  const thumbnails = new Map<string, Uint8Array>();
  let status: DocumentStatus = {
    isLocked: false,
    fileName: 'test.journey',
    projectName: 'test',
    state: 'saved',
    problem: null,
    recovered: false,
    undoLabel: null,
    redoLabel: null,
    copies: [],
    revision: 0,
  };
  const newId = (): string => testId(nextId++);

  const look: Lookup = (kind, id) => records[kind].get(id);
  const nameOfStep = (step: Step | undefined): string | null =>
    step ? stepWords({ name: step.name, wording: null }, step.changes, look) : null;

  function write(changes: ChangeSet, name: string, action: Revision['action']): void {
    records = applyChanges(records, changes);
    status = {
      ...status,
      state: 'unsaved',
      revision: status.revision + 1,
      undoLabel: nameOfStep(history.at(-1)),
      redoLabel: nameOfStep(undone.at(-1)),
    };
    const number = status.revision;
    states.set(testId(0x3_0000_0000 + number), records);
    revisions.unshift({
      revision: {
        number,
        label: stepWords({ name, wording: null }, action === 'undo' ? invert(changes) : changes, look),
        author: AUTHOR,
        time: NOW,
        action,
        changes: changes.length,
      },
      made: changes,
    });
    port2.postMessage({ kind: 'updated', updates: updatesOf(changes), status, request: answering });
  }

  const roleOf = ({ setId, column }: ResponseTally): string | undefined =>
    records.responseSet.get(setId)?.recipe.columns[column]?.role.kind;
  const asLists = (all: ProjectRecords) =>
    Object.fromEntries(recordKinds.map((kind) => [kind, [...all[kind].values()]]));
  const doStep = (name: string, calls: readonly UncheckedCall[], changes: ChangeSet): void => {
    if (changes.length === 0) return;
    const undoable = calls.length === 0 || calls.some(({ command }) => isUndoable(command));
    if (undoable) {
      history.push({ name, calls, changes });
      undone = [];
    }
    write(changes, name, 'do');
  };
  const answers: { readonly [N in HostRequestName]: (params: never) => Result<unknown> } = {
    snapshot: () => ok({ records: asLists(records), status }),
    run: ({ calls, name }: { calls: UncheckedCall[]; name?: string }) => {
      const tx = createMemoryTx(records, { now: NOW, author: AUTHOR, newId });
      const values = [];
      for (const call of calls) {
        const result = runCommand(tx, call);
        if (!result.ok) return result;
        values.push(result.value);
      }
      doStep(name ?? calls[0]?.command ?? 'edit', calls, tx.changes);
      return ok({ values, revision: status.revision });
    },
    undo: () => {
      const step = history.pop();
      if (!step) return fail('nothing-to-undo', 'There is nothing to undo.');
      undone.push(step);
      write(invert(step.changes), step.name, 'undo');
      return ok({ label: nameOfStep(step) });
    },
    redo: () => {
      const step = undone.pop();
      if (!step) return fail('nothing-to-redo', 'There is nothing to redo.');
      history.push(step);
      write(step.changes, step.name, 'redo');
      return ok({ label: nameOfStep(step) });
    },
    'find-evidence': (query: EvidenceQuery) => ok(findEvidence(records, query)),
    'find-text': (query: TextQueryRequest) =>
      ok(createTextIndex((kind) => records[kind].values() as never).find(query)),
    'record-history': ({ kind, id, before }: { kind: RecordKind; id: string; before: number | null }) => {
      const own = revisions.flatMap(({ made, revision }) =>
        made
          .filter((change) => change.kind === kind && change.id === id)
          .map((change) => ({ ...revision, change })),
      );
      return ok({ entries: own.filter(({ number }) => before === null || number < before), more: false });
    },
    revisions: ({ limit }: { limit: number }) =>
      ok(revisions.slice(0, limit).map(({ revision }) => revision)),
    versions: () => {
      const names = Map.groupBy(records.version.values(), ({ revisionId }) => revisionId);
      const listed = [...states.keys()].flatMap((revisionId) =>
        (names.get(revisionId) ?? []).map((version): ListedVersion => {
          const { id: versionId, author, createdAt: time } = version;
          return { revisionId, versionId, reason: 'named', author, time, changes: 1 };
        }),
      );
      return ok(listed.toReversed());
    },
    news: () => ok({ head: null, since: null }),
    'save-version': ({ name, note }: { name: string; note: string }) => {
      const [revisionId] = [...states.keys()].slice(-1);
      const tx = createMemoryTx(records, { now: NOW, author: AUTHOR, newId });
      const calls = [{ command: 'add-version', input: { revisionId, name, note } }];
      const saved = runCommand(tx, calls[0]!);
      if (saved.ok) doStep('add-version', calls, tx.changes);
      return saved;
    },
    'state-at': ({ revisionId }: { revisionId: string }) => {
      const state = states.get(revisionId);
      return state
        ? ok({ records: asLists(state), author: AUTHOR, time: NOW })
        : fail('state-not-kept', 'This version cannot be shown.');
    },
    'restore-version': ({ revisionId, part }: { revisionId: string; part: Part | null }) => {
      const state = states.get(revisionId);
      if (!state) return fail('state-not-kept', 'This version cannot be shown.');
      if (part) {
        const restored = withPartOf(records, state, part);
        if (!restored.ok) return restored;
        const made = changesFrom(tablesOf(records), tablesOf(restored.value));
        doStep(part.kind === 'card' ? 'restore-removed-card' : `restore-${part.kind}`, [], made);
        return ok({ changes: made.length, lost: 0 });
      }
      const changes = difference(
        asLists(records) as never,
        asLists({ ...state, version: records.version }) as never,
      );
      doStep('restore-version', [], changes);
      return ok({ changes: changes.length, lost: 0 });
    },
    'upload-begin': ({ name, size }: { name: string; size: number }) => {
      if (size > 200 * 1024 * 1024) return fail('too-large', tooLarge(name));
      const uploadId = newId();
      uploads.set(uploadId, []);
      return ok({ uploadId });
    },
    'upload-chunk': ({ uploadId, bytes }: { uploadId: string; bytes: Uint8Array }) => {
      uploads.get(uploadId)?.push(bytes);
      return ok({ received: bytes.byteLength });
    },
    'upload-end': ({ uploadId }: { uploadId: string }) => {
      const bytes = Buffer.concat(uploads.get(uploadId) ?? []);
      uploads.delete(uploadId);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      blobs.set(sha256, bytes);
      const mediaType = bytes.subarray(1, 4).toString() === 'PNG' ? 'image/png' : 'text/plain';
      return ok({ sha256, size: bytes.byteLength, mediaType, hasThumbnail: thumbnails.has(sha256) });
    },
    'upload-cancel': ({ uploadId }: { uploadId: string }) => {
      uploads.delete(uploadId);
      return ok(null);
    },
    'put-thumbnail': ({ sha256, bytes }: { sha256: string; bytes: Uint8Array }) => {
      thumbnails.set(sha256, bytes);
      return ok(null);
    },
    'source-stop': () => ok(null),
    'map-stop': () => ok(null),
    'map-read': () => fail('no-upload', 'No file is read here.'),
    'source-read': () => fail('no-upload', 'No file is read here.'),
    'forget-participant': ({ participantId }: { participantId: string }) => {
      const tx = createMemoryTx(records, { now: NOW, author: AUTHOR, newId });
      const forgotten = runCommand(tx, { command: 'forget-participant', input: { participantId } });
      if (!forgotten.ok) return forgotten;
      history.splice(0);
      write(tx.changes, 'forget-participant', 'do');
      return ok({ isScrubbed: true, saved: 'no-file' });
    },
    'mask-answers': () => fail('no-file', 'Nothing is masked here.'),
    'import-open': () => fail('no-import', 'No file is imported here.'),
    'import-look': () => fail('no-import', 'No file is imported here.'),
    'import-check': () => fail('no-import', 'No file is imported here.'),
    'import-run': () => fail('no-import', 'No file is imported here.'),
    'import-progress': () => ok(null),
    'import-compare': () => fail('no-import', 'No file is imported here.'),
    'import-close': () => ok(null),
    'merge-own': () => fail('merge-gone', 'No copy is open here.'),
    'merge-found': () => (merging ? ok(merging(new Map())) : fail('merge-gone', 'No copy is open here.')),
    'set-aside-copy': ({ copyId }: { copyId: string }) => {
      status = { ...status, copies: status.copies.filter(({ id }) => id !== copyId) };
      port2.postMessage({ kind: 'status', status });
      return ok({ stored: true });
    },
    'merge-decide': merged,
    'merge-records': () => ok({ records: asLists(records) }),
    'merge-run': merged,
    'mask-preview': () => ok({ lines: [], personal: {}, filesWithNames: [], unsought: [] }),
    'merge-close': () => ok(null),
    'answers-find': () => {
      const count = [...records.responseSet.values()].reduce((sum, { rows }) => sum + rows, 0);
      return ok({ queryId: newId(), count, comments: 0, total: count });
    },
    'answers-rows': ({ from, count }: { from: number; count: number }) =>
      ok({ rows: emptyAnswers(records).slice(from, from + count), isStale: false }),
    'answers-keys': ({ from, count }: { from: number; count: number }) =>
      ok(
        emptyAnswers(records)
          .slice(from, from + count)
          .map(({ setId, row }) => ({ setId, row })),
      ),
    'answers-whole': () => ok([]),
    'answers-draw': () => fail('query-gone', 'No answers are here.'),
    'answers-facets': () => fail('query-gone', 'No answers are here.'),
    'answers-phrases': () => fail('query-gone', 'No answers are here.'),
    'answers-groups': () => groups,
    'answers-felt': () => felt,
    'answers-progress': () => ok(progress),
    'response-tallies': () =>
      typeof tallies === 'function' ? tallies() : ok(tallies.filter((tally) => roleOf(tally) === 'score')),
    'response-figures': () =>
      ok(
        typeof tallies === 'function'
          ? []
          : tallies.filter((tally) => !['score', 'comment', 'tone', undefined].includes(roleOf(tally))),
      ),
    'response-tones': () =>
      ok(
        typeof tallies === 'function'
          ? []
          : tallies.filter((tally) => ['comment', 'tone'].includes(roleOf(tally) ?? '')),
      ),
    thumbnail: ({ sha256 }: { sha256: string }) => ok({ bytes: thumbnails.get(sha256) ?? null }),
    blob: ({ sha256 }: { sha256: string }) => {
      const bytes = blobs.get(sha256);
      return bytes ? ok({ bytes, mediaType: 'text/plain' }) : fail('blob-not-found', 'These bytes are gone.');
    },
  };

  type Frame = { readonly number: number; readonly request: HostRequestName; readonly params: unknown };
  type Paused = { readonly frames: Frame[]; readonly waiting: HostRequestName[] };
  let held: (Paused & { readonly name: HostRequestName | undefined }) | null = null;
  port2.onmessage = ({ data }: MessageEvent<Frame>) => {
    if (held && data.request === (held.name ?? data.request)) {
      held.frames.push(data);
      held.waiting.push(data.request);
    } else answer(data);
  };
  const answer = ({ number, request, params }: Frame): void => {
    asked.push(request);
    // The real host checks every request by the same schema.
    const checked = hostRequests[request].safeParse(inOwnRealm(params));
    answering = number;
    const result = checked.success
      ? answers[request](checked.data as never)
      : fail('bad-request', checked.error.message);
    answering = null;
    port2.postMessage({ kind: 'answer', number, result });
  };
  return {
    port: port1,
    records: () => records,
    history,
    asked,
    read: (next) => (progress = next),
    split: (next) => (groups = next),
    feel: (next) => (felt = next),
    merge: (next) => (merging = next),
    say: (patch) => {
      status = { ...status, ...patch };
      port2.postMessage({ kind: 'status', status });
    },
    pause: (name) => {
      const now = { name, frames: [] as Frame[], waiting: [] as HostRequestName[] };
      held = now;
      const go = (): void => {
        held = null;
        for (const frame of now.frames.splice(0)) answer(frame);
      };
      return { waiting: now.waiting, go };
    },
    close: () => {
      port1.close();
      port2.close();
    },
  };
}

/** The answers of all sets, of which a project in memory knows how many there are. */
const emptyAnswers = ({ responseSet }: ProjectRecords): readonly AnswerRow[] =>
  [...responseSet.values()].flatMap(({ id, rows }) =>
    Array.from({ length: rows }, (_, row) => answerRow(id, row)),
  );

/** jsdom has a Uint8Array of its own: bytes that came through a port are none of it until they are copied. */
function inOwnRealm(params: unknown): unknown {
  if (typeof params !== 'object' || params === null || !('bytes' in params)) return params;
  return { ...params, bytes: new Uint8Array(params.bytes as Uint8Array) };
}

/** The filters of the protocol, over records in memory. */
function findEvidence(
  records: ProjectRecords,
  query: EvidenceQuery,
): readonly { id: string; excerpt: string }[] {
  const links = [...records.evidenceLink.values()];
  const stageOf = (kind: string, id: string): string | undefined => {
    if (kind === 'stage') return id;
    return records.step.get(kind === 'step' ? id : (records.card.get(id)?.stepId ?? ''))?.stageId;
  };
  const words = query.text.toLowerCase().split(/\s+/).filter(Boolean);
  return [...records.evidence.values()]
    .filter((piece) => {
      const own = links.filter((link) => link.evidenceId === piece.id);
      const text = `${piece.title} ${piece.text} ${piece.source}`.toLowerCase();
      const has = (table: 'personaLink' | 'tagLink', field: 'personaId' | 'tagId', id: string): boolean =>
        [...records[table].values()].some(
          (link) => link.targetId === piece.id && (link as Readonly<Record<string, unknown>>)[field] === id,
        );
      return (
        words.every((word) => text.includes(word)) &&
        (query.kind === null || piece.kind === query.kind) &&
        (query.linked === null || own.length > 0 === query.linked) &&
        (query.stageId === null ||
          own.some((link) => stageOf(link.targetKind, link.targetId) === query.stageId)) &&
        (query.personaId === null || has('personaLink', 'personaId', query.personaId)) &&
        (query.tagId === null || has('tagLink', 'tagId', query.tagId))
      );
    })
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .map(({ id, text }) => ({ id, excerpt: text.slice(0, 80) }));
}
