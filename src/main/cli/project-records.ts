import type { ProjectRecords } from '../../shared/model/records.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import { ok, type Result } from '../../shared/result.ts';
import { askHost } from '../hosts/ask-host.ts';
import { withHost } from './cli-host.ts';
import type { CliPerson } from './subcommand.ts';

export type ReadProject = {
  readonly records: ProjectRecords;
  /** When it was last changed, ISO 8601; null where its history is empty. */
  readonly time: string | null;
};

/** All records of a project file. It is only read: a window that has it open is in nobody's way. */
export const readProject = (path: string, person: CliPerson): Promise<Result<ReadProject>> =>
  withHost({ kind: 'file', path, onlyRead: true }, person, async (host) => {
    const snapshot = await askHost(host, 'snapshot', {});
    if (!snapshot.ok) return snapshot;
    const revisions = await askHost(host, 'revisions', { before: null, limit: 1 });
    if (!revisions.ok) return revisions;
    return ok({ records: recordsById(snapshot.value.records), time: revisions.value[0]?.time ?? null });
  });
