import type { Snapshot } from '../../shared/protocol/host-api.ts';
import { ok, type Result } from '../../shared/result.ts';
import { askHost, type HasHost } from '../hosts/ask-host.ts';
import type { ExportRequest } from './index.ts';
import { feltFor, talliesFor } from './tallies-for.ts';

/** What exports of a project are made from, as it was at one moment. */
export type ProjectToExport = Pick<
  ExportRequest,
  'tallies' | 'felt' | 'projectName' | 'readBlob' | 'copyInside'
> & {
  readonly snapshot: Snapshot;
};

/** Asks a host for all that an export needs. */
export async function projectToExport(host: HasHost): Promise<Result<ProjectToExport>> {
  const snapshot = await askHost(host, 'snapshot', {});
  if (!snapshot.ok) return snapshot;
  const [felt, tallies] = await Promise.all([
    feltFor(host, snapshot.value),
    talliesFor(host, snapshot.value),
  ]);
  if (!tallies.ok) return tallies;
  if (!felt.ok) return felt;
  return ok({
    snapshot: snapshot.value,
    tallies: tallies.value,
    felt: felt.value,
    projectName: snapshot.value.status.projectName,
    copyInside: (profile, author) => host.control({ kind: 'copy-inside', profile, author }),
    readBlob: (sha256) => askHost(host, 'blob', { sha256 }),
  });
}
