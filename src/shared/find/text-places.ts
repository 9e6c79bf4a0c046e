import type { RecordKind, RecordOf } from '../model/records.ts';
import { byOrder } from '../model/order.ts';
import { type TextKind, textKinds } from './text-fields.ts';

type AnyRecord = RecordOf<RecordKind>;

/** A record that stands somewhere in the list of hits. */
export type Placed = { readonly kind: TextKind; record: AnyRecord };

/** Knows where records with texts stand: on which map, and in which order. */
export type Places = {
  readonly put: (kind: RecordKind, record: AnyRecord) => void;
  readonly remove: (kind: RecordKind, id: string) => void;
  /** The map a record belongs to; null for what belongs to the whole project. */
  readonly mapOf: (kind: TextKind, record: AnyRecord) => string | null;
  /** True where a change may have moved a record in the list. */
  readonly hasMoved: (before: AnyRecord, after: AnyRecord) => boolean;
  /** Numbers by which records sort: places of maps, stages, steps and lanes by id. */
  readonly ranks: () => ReadonlyMap<string, number>;
};

const tables = ['map', 'stage', 'step', 'lane', 'card'] as const;
type TableKind = (typeof tables)[number];
const isTable = (kind: RecordKind): kind is TableKind => (tables as readonly string[]).includes(kind);

/** Starts without any record. */
export function placesOf(): Places {
  const known = new Map<string, AnyRecord>();
  const kinds = new Map<string, TableKind>();
  const field = (record: AnyRecord | undefined, name: string): string | null => {
    const value = (record as Readonly<Record<string, unknown>> | undefined)?.[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    put: (kind, record) => {
      if (!isTable(kind)) return;
      known.set(record.id, record);
      kinds.set(record.id, kind);
    },
    remove: (_, id) => {
      known.delete(id);
      kinds.delete(id);
    },
    mapOf: (kind, record) => {
      if (kind === 'map') return record.id;
      if (kind !== 'comment') return field(record, 'mapId');
      const target = field(record, 'targetId') ?? '';
      return kinds.get(target) === 'map' ? target : field(known.get(target), 'mapId');
    },
    hasMoved: (before, after) =>
      ['order', 'mapId', 'stageId', 'stepId', 'laneId', 'date'].some(
        (name) => field(before, name) !== field(after, name),
      ),
    ranks: () => {
      const ranks = new Map<string, number>();
      const inOrder = (kind: TableKind): readonly AnyRecord[] =>
        [...known.values()]
          .filter((record) => kinds.get(record.id) === kind)
          .sort((a, b) => byOrder(ordered(a), ordered(b)));
      for (const kind of ['map', 'stage', 'lane'] as const) {
        inOrder(kind).forEach((record, index) => ranks.set(record.id, index));
      }
      const stageRank = (step: AnyRecord): number => ranks.get(field(step, 'stageId') ?? '') ?? 0;
      const steps = [...inOrder('step')].sort((a, b) => stageRank(a) - stageRank(b));
      steps.forEach((record, index) => ranks.set(record.id, index));
      return ranks;
    },
  };
}

const ordered = (record: AnyRecord): { readonly order: string; readonly id: string } => ({
  order: 'order' in record ? record.order : '',
  id: record.id,
});

const LAST = Number.MAX_SAFE_INTEGER;

/** Sorted by map, kind, and place on the map as it is read: step by step, in each from the top lane down. */
export function byPlace<T extends Placed>(entries: readonly T[], places: Places): readonly T[] {
  const ranks = places.ranks();
  const rank = (record: AnyRecord, name: string): number => {
    const id = (record as Readonly<Record<string, unknown>>)[name];
    return typeof id === 'string' ? (ranks.get(id) ?? LAST) : LAST;
  };
  return entries
    .map((entry) => {
      const { kind, record } = entry;
      const { order, id } = ordered(record);
      const mapId = places.mapOf(kind, record);
      return {
        entry,
        map: mapId === null ? LAST : (ranks.get(mapId) ?? LAST),
        kind: textKinds.indexOf(kind),
        column: kind === 'step' || kind === 'stage' ? (ranks.get(id) ?? LAST) : rank(record, 'stepId'),
        row: kind === 'lane' ? (ranks.get(id) ?? LAST) : rank(record, 'laneId'),
        order,
        id,
      };
    })
    .sort((a, b) => a.map - b.map || a.kind - b.kind || a.column - b.column || a.row - b.row || byOrder(a, b))
    .map(({ entry }) => entry);
}
