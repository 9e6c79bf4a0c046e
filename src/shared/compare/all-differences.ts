import { type ProjectRecords, type RecordKind, recordKinds } from '../model/records.ts';
import { type Carrier, carrierOf } from './carriers.ts';
import type { Comparison, Difference } from './comparison.ts';
import { differencesOf } from './differences.ts';

/** The differences of one project by kind and id, with what hangs on a record at that record. */
export type AllDifferences = ReadonlyMap<RecordKind, ReadonlyMap<string, Difference>>;

const comparedKinds = recordKinds.filter((kind) => kind !== 'version' && kind !== 'conflict');

/** What of two states is told. */
export type Told = {
  readonly between?: Comparison['between'];
  /** Left out: every kind of record but versions and open conflicts, which are about states and no part of one. */
  readonly kinds?: readonly RecordKind[];
  /** Left out: every field but those of the place. */
  readonly isTold?: (kind: RecordKind, field: string) => boolean;
};

/** Everything that differs between two states. */
export function allDifferences(
  before: ProjectRecords,
  after: ProjectRecords,
  { kinds = comparedKinds, isTold = () => true }: Told = {},
): AllDifferences {
  const all = new Map<RecordKind, Map<string, Difference>>(recordKinds.map((kind) => [kind, new Map()]));
  const hanging: Difference[] = [];
  const add = (difference: Difference): void => void all.get(difference.kind)?.set(difference.id, difference);
  for (const kind of kinds) {
    for (const difference of differencesIn(kind, before, after, (field) => isTold(kind, field))) {
      const carrier = carrierOfDifference(difference);
      if (carrier === null || isOwnPoint(difference.kind, carrier, before, after)) add(difference);
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

/** Points of the curve are told at their stage; those of a step that is new or gone at the step. */
const isOwnPoint = (
  kind: RecordKind,
  { id }: Carrier,
  before: ProjectRecords,
  after: ProjectRecords,
): boolean => kind === 'emotionPoint' && before.step.has(id) && after.step.has(id);

const differencesIn = <K extends RecordKind>(
  kind: K,
  before: ProjectRecords,
  after: ProjectRecords,
  isTold: (field: string) => boolean,
): readonly Difference<K>[] =>
  before[kind] === after[kind] ? [] : differencesOf<K>(kind, before[kind], after[kind], isTold);

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
