import { talliesOf } from '../../shared/protocol/tallies-of.ts';
import { type FeltTallies, noFeltTallies, wantsFelt } from '../../shared/measures/felt-tallies.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import type { ResponseTally } from '../../shared/model/response-tally.ts';
import type { Snapshot } from '../../shared/protocol/host-api.ts';
import { ok, type Result } from '../../shared/result.ts';
import { askHost } from '../hosts/ask-host.ts';

/** How it felt by persona; a project whose maps do not draw it is not asked. */
export const feltFor = async (
  host: Parameters<typeof askHost>[0],
  { records }: Pick<Snapshot, 'records'>,
): Promise<Result<FeltTallies>> =>
  wantsFelt(recordsById(records)) ? askHost(host, 'answers-felt', {}) : ok(noFeltTallies);

/** What the imported answers of a project are counted to; a project without sets is not asked. */
export async function talliesFor(
  host: Parameters<typeof askHost>[0],
  { records }: Pick<Snapshot, 'records'>,
): Promise<Result<readonly ResponseTally[]>> {
  if (records.responseSet.length === 0) return ok([]);
  // The last one has a thread started, which is there when the others are counted.
  const asked = talliesOf(records.responseSet).toReversed();
  const answers = await Promise.all(asked.map((request) => askHost(host, request, {})));
  const tallies: ResponseTally[] = [];
  for (const counted of answers.toReversed()) {
    if (!counted.ok) return counted;
    tallies.push(...counted.value);
  }
  return ok(tallies);
}
