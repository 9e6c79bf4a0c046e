import type { ResponseTally } from '../../shared/model/response-tally.ts';
import type { Snapshot } from '../../shared/protocol/host-api.ts';
import { ok, type Result } from '../../shared/result.ts';
import { askHost } from '../hosts/ask-host.ts';

/** What the imported answers of a project are counted to; a project without sets is not asked. */
export const talliesFor = (
  host: Parameters<typeof askHost>[0],
  { records }: Pick<Snapshot, 'records'>,
): Promise<Result<readonly ResponseTally[]>> =>
  records.responseSet.length === 0 ? Promise.resolve(ok([])) : askHost(host, 'response-tallies', {});
