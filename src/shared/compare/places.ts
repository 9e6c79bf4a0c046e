import type { RecordKind, RecordOf } from '../model/records.ts';

/** Fields that say where a record stands: they are told as a move, or not at all where they follow from another. */
const placeFields: { readonly [K in RecordKind]?: readonly (keyof RecordOf<K>)[] } = {
  step: ['stageId'],
  card: ['laneId', 'stepId'],
  attachment: ['ownerKind', 'ownerId'],
};
/** Also what a record was copied from, which is no part of what it says. */
const always = new Set(['id', 'order', 'mapId', 'originId']);

const placesOf = new Map<RecordKind, ReadonlySet<string>>(
  (Object.keys(placeFields) as readonly (keyof typeof placeFields)[]).map((kind) => [
    kind,
    new Set([...always, ...(placeFields[kind] ?? [])]),
  ]),
);

/** Whether a field says where a record of this kind stands, and not what it is. */
export const isPlaceField = (kind: RecordKind, field: string): boolean =>
  (placesOf.get(kind) ?? always).has(field);

/** Records among which the order of one means something, by kind; other kinds have no order. */
const lists: { readonly [K in RecordKind]?: (record: RecordOf<K>) => string } = {
  map: () => '',
  stage: ({ mapId }) => mapId,
  step: ({ stageId }) => stageId,
  lane: ({ mapId }) => mapId,
  card: ({ laneId, stepId }) => `${laneId} ${stepId}`,
  persona: () => '',
  participant: () => '',
  source: () => '',
  view: () => '',
  responseSet: () => '',
  attachment: ({ ownerId }) => ownerId,
};

/** In which list a record stands: a card in its cell; null for what stands in none. */
export const listOf = <K extends RecordKind>(kind: K, record: RecordOf<K>): string | null =>
  lists[kind]?.(record) ?? null;
