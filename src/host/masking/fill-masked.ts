import type { MaskingProfile } from '../../shared/masking/profile/profile.ts';
import { createBlobs } from '../database/blobs.ts';
import { addForgottenRecords, forgottenRecords } from '../database/forgotten-records.ts';
import { insertRecords } from '../database/insert-records.ts';
import { MASK_COPY } from '../database/history-graph.ts';
import { migrate } from '../database/migrate.ts';
import { migrations } from '../database/migrations/index.ts';
import { createResponses } from '../database/responses/store.ts';
import { createToPrepare, inTransaction, type Sqlite } from '../database/sqlite/connection.ts';
import type { Session } from '../document/session.ts';
import type { PreparedMask } from './prepare-masked.ts';

/** Writes the masked project into a new database at `path`, with nothing of the other one but what may leave. */
export function fillMasked(
  session: Session,
  prepared: PreparedMask,
  profile: MaskingProfile,
  path: string,
): void {
  const sqlite = createToPrepare(path);
  try {
    migrate(sqlite, migrations);
    inTransaction(sqlite, () => {
      insertRecords(sqlite, prepared.records, new Set());
      takeFiles(session, sqlite, prepared, profile);
      takeAnswers(session, sqlite, prepared, profile);
      // Names nobody: so that what was forgotten stays so in every copy.
      addForgottenRecords(sqlite, forgottenRecords(session.sqlite));
      takeRevisions(session.sqlite, sqlite, prepared, profile);
    });
  } finally {
    sqlite.close();
  }
}

function takeFiles(
  { blobs: from }: Session,
  sqlite: Sqlite,
  { records }: PreparedMask,
  { thumbnails }: MaskingProfile,
): void {
  const blobs = createBlobs(sqlite);
  for (const { sha256 } of records.attachment.values()) {
    const info = from.info(sha256);
    const bytes = from.bytes(sha256);
    if (!info || !bytes || blobs.info(sha256)) continue;
    blobs.put(info, bytes);
    const small = thumbnails === 'keep' ? from.thumbnail(sha256) : null;
    if (small) blobs.putThumbnail(sha256, small);
  }
}

function takeAnswers(
  { sqlite: from, responses }: Session,
  sqlite: Sqlite,
  { records, answers }: PreparedMask,
  profile: MaskingProfile,
): void {
  if (profile.answers === 'leave-out') return;
  const own = createResponses(sqlite);
  for (const set of records.responseSet.values())
    for (const field of responses.fields(set.id))
      for (const part of answers.parts(set, field)) own.put([{ setId: set.id, field, ...part }]);
  // So that what was forgotten stays forgotten where the file is imported again.
  const add = sqlite.prepare('INSERT INTO forgotten_answer (file, line, key_0, key_1) VALUES (?, ?, ?, ?)');
  for (const row of from
    .prepare<[], unknown[]>('SELECT file, line, key_0, key_1 FROM forgotten_answer')
    .raw()
    .iterate())
    add.run(...row);
}

type Row = {
  readonly number: number;
  readonly id: string;
  readonly parent: string | null;
  readonly merged: string | null;
  readonly session: string | null;
  readonly name: string;
  readonly author: string;
  readonly time: string;
  readonly action: string;
  readonly target: number | null;
};

/**
 * The revisions that stay, without what they changed: the newest, by whose identity a masked copy comes home when it is merged, those
 * of earlier masked copies, and all others where the history is kept as a list of who did what and when.
 */
function takeRevisions(
  from: Sqlite,
  sqlite: Sqlite,
  { masking }: PreparedMask,
  { history, authors }: MaskingProfile,
): void {
  const rows = from
    .prepare<[], Row>(
      'SELECT number, id, parent, merged, session, name, author, time, action, target FROM revision ORDER BY number',
    )
    .all();
  const newest = rows.at(-1);
  const kept = history === 'replace' ? rows : rows.filter((row) => row === newest || row.name === MASK_COPY);
  const add = sqlite.prepare(
    `INSERT INTO revision (number, id, parent, merged, session, name, wording, commands, author, time, action, target, state, change_count, changes)
      VALUES (?, ?, ?, ?, ?, ?, NULL, '[]', ?, ?, ?, ?, 'fixed', 0, '[]')`,
  );
  const all = history === 'replace';
  kept.forEach((row, at) => {
    const isMark = row === newest || row.name === MASK_COPY;
    add.run(
      all ? row.number : at + 1,
      row.id,
      all ? row.parent : (kept[at - 1]?.id ?? null),
      all ? row.merged : null,
      all ? row.session : null,
      isMark ? MASK_COPY : row.name,
      authors === 'keep' ? masking.text(row.author) : masking.people.nameFor(row.author, 'authors'),
      row.time,
      isMark ? 'do' : row.action,
      isMark ? null : row.target,
    );
  });
}
