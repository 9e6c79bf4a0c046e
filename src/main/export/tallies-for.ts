import { hasFigures } from '../../shared/measures/place-measures.ts';
import type { ResponseTally } from '../../shared/model/response-tally.ts';
import type { Snapshot } from '../../shared/protocol/host-api.ts';
import { ok, type Result } from '../../shared/result.ts';
import { askHost } from '../hosts/ask-host.ts';

/** What the imported answers of a project are counted to; a project without sets is not asked. */
export async function talliesFor(
  host: Parameters<typeof askHost>[0],
  { records }: Pick<Snapshot, 'records'>,
): Promise<Result<readonly ResponseTally[]>> {
  if (records.responseSet.length === 0) return ok([]);
  const tallies = await askHost(host, 'response-tallies', {});
  if (!tallies.ok || !records.responseSet.some(hasFigures)) return tallies;
  const figures = await askHost(host, 'response-figures', {});
  return figures.ok ? ok([...tallies.value, ...figures.value]) : figures;
}
