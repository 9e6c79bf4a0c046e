import type { Id } from '../../shared/model/fields.ts';
import type { ListedVersion, VersionReason } from '../../shared/protocol/version-api.ts';
import type { Sqlite } from '../database/sqlite/connection.ts';

/** Most states that are listed; the oldest that nobody named are left out. */
const MOST_LISTED = 2_000;

/** Steps before which the state is kept in mind, and why. */
const kept: Readonly<Record<string, VersionReason>> = {
  'add-response-set': 'import',
  'import-source': 'import',
  'import-map': 'import',
  'read-workbook': 'import',
  'merge-copy': 'merge',
  'restore-version': 'restore',
  'restore-map': 'restore',
  'restore-stage': 'restore',
  'restore-removed-card': 'restore',
};

/** Steps that change nothing of what a version is of. */
const aboutVersions: ReadonlySet<string> = new Set(['add-version', 'edit-version', 'remove-version']);

type Row = {
  readonly id: Id;
  readonly name: string;
  readonly author: string;
  readonly time: string;
  readonly session: Id | null;
  readonly action: string;
  readonly versionId: Id | null;
  readonly changes: number;
};

/**
 * The states that people named, and those that are worth going back to by themselves: before an import, a merge and a restore, and
 * at the end of each session that changed something. They are found in the history, so none can be forgotten to be made.
 */
export function listVersions(sqlite: Sqlite, session: Id): readonly ListedVersion[] {
  const rows = sqlite
    .prepare<[], Row>(
      `WITH RECURSIVE chain (id, parent, number) AS (
          SELECT * FROM (SELECT id, parent, number FROM revision ORDER BY number DESC LIMIT 1)
          UNION SELECT revision.id, revision.parent, revision.number FROM chain JOIN revision ON revision.id = chain.parent
        )
        SELECT revision.id, name, author, time, session, action, change_count AS changes,
          (SELECT max(version.id) FROM version WHERE version.revision_id = revision.id) AS versionId
        FROM chain JOIN revision USING (id) ORDER BY revision.number DESC`,
    )
    .iterate();
  const listed: ListedVersion[] = [];
  /** The revision after the one that is looked at. */
  let next: Row | null = null;
  let changes = 0;
  let unnamed = 0;
  const close = (): void => {
    const last = listed.at(-1);
    if (last) listed[listed.length - 1] = { ...last, changes };
    changes = 0;
  };
  for (const row of rows) {
    const reason = aboutVersions.has(row.name) ? undefined : reasonOf(row, next, session);
    const isListed = row.versionId !== null || (reason !== undefined && unnamed < MOST_LISTED);
    if (isListed) {
      close();
      if (row.versionId === null) unnamed += 1;
      const { id: revisionId, versionId, author, time } = row;
      listed.push({
        revisionId,
        versionId,
        reason: versionId ? 'named' : (reason ?? 'session'),
        author,
        time,
        changes: 0,
      });
    }
    if (!aboutVersions.has(row.name)) {
      changes += row.changes;
      next = row;
    }
  }
  close();
  return listed;
}

function reasonOf(row: Row, next: Row | null, session: Id): VersionReason | undefined {
  const followed = next?.action === 'do' ? kept[next.name] : undefined;
  if (followed) return followed;
  const ended = next === null ? row.session !== session : row.session !== next.session;
  return ended && row.changes > 0 ? 'session' : undefined;
}
