import type { Change } from '../../shared/changes/change-set.ts';
import { projectLimits } from '../../shared/model/limits.ts';
import type { RecordKind } from '../../shared/model/records.ts';
import type { HostAnswers, RecordRevision, Revision } from '../../shared/protocol/host-api.ts';
import { readRecord, withFields } from '../database/revisions.ts';
import { editedWords, partsSchema } from '../database/sqlite/long-fields.ts';
import type { Sqlite } from '../database/sqlite/connection.ts';
import { readJson } from '../database/sqlite/read-json.ts';
import { recordAfter } from '../database/sqlite/stored-changes.ts';

/** Changes of a record in one page of its history. */
const PAGE = 100;

type Row = Omit<Revision, 'changes' | 'label'> & { readonly change: string };

/** What was done to one record before a revision (null: up to now), the newest first. */
export function recordHistory(
  sqlite: Sqlite,
  kind: RecordKind,
  id: string,
  before: number | null,
): HostAnswers['record-history'] {
  // Most revisions do not name the record: a look at their text spares reading them. History from another computer
  // may hold anything, so nothing in it is taken for JSON, or for an object, before it was looked at.
  const rows = sqlite
    .prepare<unknown[], Row>(
      `SELECT number, author, time, action, item.value AS change
        FROM revision, json_each(CASE WHEN json_valid(changes) THEN changes ELSE '[]' END) AS item
        WHERE number < ? AND octet_length(changes) <= ${projectLimits.stepBytes} AND instr(changes, ?) > 0
          AND CASE WHEN item.type = 'object' THEN item.value ->> '$.id' = ? AND item.value ->> '$.kind' = ? END
        ORDER BY number DESC LIMIT ${PAGE + 1}`,
    )
    .all(before ?? Number.MAX_SAFE_INTEGER, id, id, kind);
  const entries = rows.slice(0, PAGE).flatMap(({ change, ...revision }): RecordRevision[] => {
    const read = readChange(kind, id, change);
    return read ? [{ ...revision, change: read }] : [];
  });
  return { entries, more: rows.length > PAGE };
}

/** A change whose record, before and after, is one of this kind; nothing else is shown. */
function readChange(kind: RecordKind, id: string, json: string): Change | undefined {
  // What is not built as our records are is an empty object here, and shown as little as one.
  const stored = (readJson(json) ?? {}) as {
    readonly before?: unknown;
    readonly after?: unknown;
    readonly parts?: unknown;
  };
  const parts = partsSchema.safeParse(stored.parts ?? {});
  if (!parts.success) return undefined;
  const long = editedWords(parts.data);
  const before = readRecord(kind, id, withFields(stored.before, long.before));
  const after = readRecord(kind, id, withFields(recordAfter(stored.before, stored.after), long.after));
  // The schema of the kind just gave these records their shape.
  return before === undefined || after === undefined ? undefined : ({ kind, id, before, after } as Change);
}
