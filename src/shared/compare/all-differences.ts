import { type ProjectRecords, type RecordKind, recordKinds } from '../model/records.ts';
import { type Carrier, carrierOf } from './carriers.ts';
import type { Difference } from './comparison.ts';
import { differencesOf } from './differences.ts';

/** The differences of one project by kind and id, with what hangs on a record at that record. */
export type AllDifferences = ReadonlyMap<RecordKind, ReadonlyMap<string, Difference>>;

/** Points of the curve are told at their stage, not at their step. */
const ownPlace = new Set<RecordKind>(['emotionPoint']);

/** Everything that differs between two states in these kinds of records. */
export function allDifferences(
  before: ProjectRecords,
  after: ProjectRecords,
  kinds: readonly RecordKind[] = recordKinds,
): AllDifferences {
  const all = new Map<RecordKind, Map<string, Difference>>(recordKinds.map((kind) => [kind, new Map()]));
  const hanging: Difference[] = [];
  const add = (difference: Difference): void => void all.get(difference.kind)?.set(difference.id, difference);
  for (const kind of kinds) {
    for (const difference of differencesIn(kind, before, after)) {
      if (carrierOfDifference(difference) === null || ownPlace.has(kind)) add(difference);
      else hanging.push(difference);
    }
  }
  for (const [carrier, attached] of Map.groupBy(hanging, carrierKey)) {
    const [kind, id] = carrier.split(' ') as [RecordKind, string];
    const own = all.get(kind)?.get(id) ?? unchanged(kind, id, before, after);
    // What hangs on nothing is told by itself.
    if (own) add({ ...own, attached });
    else attached.forEach(add);
  }
  return all;
}

const differencesIn = <K extends RecordKind>(
  kind: K,
  before: ProjectRecords,
  after: ProjectRecords,
): readonly Difference<K>[] =>
  before[kind] === after[kind] ? [] : differencesOf<K>(kind, before[kind], after[kind]);

function carrierOfDifference(difference: Difference): Carrier | null {
  const record = difference.after ?? difference.before;
  // The kind is that of the record, which the compiler does not follow.
  return record && carrierOf(difference.kind, record as never);
}

function carrierKey(difference: Difference): string {
  const carrier = carrierOfDifference(difference);
  return carrier ? `${carrier.kind} ${carrier.id}` : '';
}

/** A record that is as it was, on which something hangs that is not. */
function unchanged<K extends RecordKind>(
  kind: K,
  id: string,
  before: ProjectRecords,
  after: ProjectRecords,
): Difference | undefined {
  const was = before[kind].get(id);
  const is = after[kind].get(id);
  if (!was && !is) return undefined;
  const none = { moved: false, fields: [], attached: [] } as const;
  return { kind, id, before: was ?? null, after: is ?? null, ...none } as unknown as Difference;
}
