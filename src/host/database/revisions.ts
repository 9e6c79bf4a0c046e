import { z } from 'zod';
import type { ChangeSet } from '../../shared/changes/change-set.ts';
import { MOST_TO_NAME, type NamedStep } from '../../shared/history/step-words.ts';
import { t } from '../../shared/language/translate.ts';
import type { ProjectLimits } from '../../shared/model/limits.ts';
import { type Id, id } from '../../shared/model/fields.ts';
import { newId } from '../../shared/model/new-id.ts';
import { recordKinds, type RecordKind, type RecordOf, recordSchemas } from '../../shared/model/records.ts';
import type { Revision } from '../../shared/protocol/host-api.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import type { Sqlite } from './sqlite/connection.ts';
import { readJson } from './sqlite/read-json.ts';
import { editedWords, lengthened, type Parts, partsSchema } from './sqlite/long-fields.ts';
import { recordAfter, storedChanges } from './sqlite/stored-changes.ts';

/** A revision about to be stored. */
export type NewRevision = NamedStep & {
  readonly commands: readonly string[];
  /** Of a merge: the other copy's newest revision. */
  readonly merged?: Id | null;
  /** What it follows, where that is not the newest. */
  readonly parent?: Id | undefined;
  readonly author: string;
  readonly time: string;
  readonly action: Revision['action'];
  readonly target: number | null;
  /** False for what cannot be undone: the making of the project, undo and redo themselves. */
  readonly undoable: boolean;
  readonly changes: ChangeSet;
};

/** What undo or redo would act on. */
export type Step = NamedStep & { readonly number: number };

/** A revision with its change set, where that is short enough to be put in words. */
export type ShownRevision = Omit<Revision, 'label'> & NamedStep & { readonly short: ChangeSet | null };

/** Records as they are after a step that is to be undone, or before one that is to be done again. */
export type RecordsNow = {
  readonly side: 'before' | 'after';
  readonly get: (kind: RecordKind, id: string) => object | undefined;
};

/** The history table: appends revisions and finds what can be undone and redone. */
export type Revisions = {
  /**
   * Stores a revision. A new 'do' drops what could be redone. False where the changes are more than one step can hold:
   * what could not be undone is not stored. What is not undone anyway is stored without them.
   */
  readonly append: (revision: NewRevision) => boolean;
  readonly latest: () => number;
  /** Revisions from one opening of the project to its closing have one. */
  readonly session: Id;
  /** The identity of the newest; undefined where there is no history. */
  readonly head: () => Id | undefined;
  readonly undoable: () => Step | undefined;
  readonly redoable: () => Step | undefined;
  readonly mark: (number: number, state: 'done' | 'undone') => void;
  /**
   * A revision's change set, checked; history from another computer may hold anything. `now` is what is known of the project: how its
   * records are after that revision, or before it.
   */
  readonly changesOf: (number: number, now: RecordsNow) => Result<ChangeSet>;
  readonly page: (before: number | null, limit: number) => readonly ShownRevision[];
  /** A revision's change set; null where it is too long to be put in words, or cannot be read. */
  readonly shortChangesOf: (number: number) => ChangeSet | null;
};

export function createRevisions(sqlite: Sqlite, limits: ProjectLimits): Revisions {
  const session = newId();
  const insert = sqlite.prepare(
    `INSERT INTO revision (id, parent, session, merged, name, wording, commands, author, time, action, target, state, change_count, changes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const drop = sqlite.prepare("UPDATE revision SET state = 'dropped' WHERE state = 'undone'");
  const latest = sqlite.prepare<[], number>('SELECT coalesce(max(number), 0) FROM revision').pluck();
  const head = sqlite.prepare<[], string>('SELECT id FROM revision ORDER BY number DESC LIMIT 1').pluck();
  const undoable = sqlite.prepare<[], Step>(
    "SELECT number, name, wording FROM revision WHERE state = 'done' ORDER BY number DESC LIMIT 1",
  );
  // Undo goes backwards, so what is to be done again first is the oldest of what was taken back.
  const redoable = sqlite.prepare<[], Step>(
    "SELECT number, name, wording FROM revision WHERE state = 'undone' ORDER BY number LIMIT 1",
  );
  const mark = sqlite.prepare('UPDATE revision SET state = ? WHERE number = ?');
  const changes = sqlite
    .prepare<[number], string>(
      `SELECT changes FROM revision WHERE number = ? AND octet_length(changes) <= ${limits.stepBytes}`,
    )
    .pluck();
  const short = `CASE WHEN octet_length(changes) <= ${MOST_TO_NAME} THEN changes END`;
  const shortOf = sqlite
    .prepare<[number], string | null>(`SELECT ${short} FROM revision WHERE number = ?`)
    .pluck();
  const readShort = (text: string | null | undefined): ChangeSet | null => {
    const read = text == null ? undefined : readChanges(text);
    return read?.ok ? read.value : null;
  };
  const page = sqlite.prepare<
    [number, number],
    Omit<ShownRevision, 'short'> & { readonly short: string | null }
  >(
    `SELECT number, name, wording, author, time, action, change_count AS changes, ${short} AS short FROM revision
      WHERE number < ? ORDER BY number DESC LIMIT ?`,
  );
  return {
    append: (revision) => {
      const stored = storedChanges(revision.changes, limits.stepBytes);
      if (stored === undefined && revision.undoable) return false;
      if (revision.action === 'do' && revision.undoable) drop.run();
      insert.run(
        newId(),
        revision.parent ?? head.get() ?? null,
        session,
        revision.merged ?? null,
        revision.name,
        revision.wording,
        JSON.stringify([...new Set(revision.commands)]),
        revision.author,
        revision.time,
        revision.action,
        revision.target,
        revision.undoable ? 'done' : 'fixed',
        revision.changes.length,
        stored ?? '[]',
      );
      return true;
    },
    latest: () => latest.get() ?? 0,
    session,
    head: () => head.get(),
    undoable: () => undoable.get(),
    redoable: () => redoable.get(),
    mark: (number, state) => void mark.run(state, number),
    changesOf: (number, now) => readChanges(changes.get(number) ?? '', now),
    page: (before, limit) =>
      page
        .all(before ?? Number.MAX_SAFE_INTEGER, limit)
        .map((row) => ({ ...row, short: readShort(row.short) })),
    shortChangesOf: (number) => readShort(shortOf.get(number)),
  };
}

const frame = z.array(
  z.strictObject({
    kind: z.enum(recordKinds as [RecordKind, ...RecordKind[]]),
    id,
    before: z.unknown(),
    after: z.unknown(),
    parts: partsSchema.optional(),
  }),
);

/** Without the records as they are, a change of a long text has what was edited in its place: enough to put it in words. */
function readChanges(text: string, now?: RecordsNow): Result<ChangeSet> {
  const damaged = fail(
    'history-damaged',
    t(
      'This step of the history cannot be read, so it cannot be undone or redone. The project itself is intact.',
    ),
  );
  const framed = frame.safeParse(readJson(text));
  if (!framed.success) return damaged;
  const changes: unknown[] = [];
  const pieced = new Set<string>();
  for (const { kind, id: recordId, before, after, parts } of framed.data) {
    const long = parts && wholeFields(kind, recordId, parts, now, pieced);
    if (parts && !long) return damaged;
    const states = [withFields(before, long?.before), withFields(recordAfter(before, after), long?.after)];
    const records = states.map((record) => readRecord(kind, recordId, record));
    if (records.includes(undefined)) return damaged;
    changes.push({ kind, id: recordId, before: records[0], after: records[1] });
  }
  // The schema of each kind just gave the records their shape.
  return ok(changes as ChangeSet);
}

/** Each record once: putting together what a file from elsewhere says of one again and again would have no end. */
function wholeFields(
  kind: RecordKind,
  recordId: string,
  parts: Parts,
  now: RecordsNow | undefined,
  pieced: Set<string>,
): ReturnType<typeof lengthened> {
  if (!now) return editedWords(parts);
  const key = `${kind} ${recordId}`;
  if (pieced.has(key)) return undefined;
  pieced.add(key);
  return lengthened(parts, now.get(kind, recordId), now.side);
}

/** A state of a record with fields that are stored elsewhere. */
export const withFields = (state: unknown, fields: object | undefined): unknown =>
  fields && typeof state === 'object' && state !== null ? { ...state, ...fields } : state;

/**
 * A record of the history as its schema has it; undefined where it is none. Texts are cleaned as those of the rows are when
 * a file is opened: a step that an older program stored fits the rows still.
 */
export function readRecord<K extends RecordKind>(
  kind: K,
  recordId: string,
  record: unknown,
): RecordOf<K> | null | undefined {
  if (record === null) return null;
  const checked = recordSchemas[kind].safeParse(record);
  return checked.success && checked.data.id === recordId ? (checked.data as RecordOf<K>) : undefined;
}
