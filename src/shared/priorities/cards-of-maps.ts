import type { Card } from '../model/card.ts';
import { byOrder } from '../model/order.ts';
import type { ProjectRecords } from '../model/records.ts';

type Ordered = { readonly id: string; readonly order: string };
type Records = Pick<ProjectRecords, 'map' | 'stage' | 'step' | 'lane' | 'card'>;

const places = (table: ReadonlyMap<string, Ordered>): ReadonlyMap<string, number> =>
  new Map([...table.values()].sort(byOrder).map(({ id }, index) => [id, index]));

/**
 * The cards of one map, or of all for null, in the order they are read: map by map, from left to right, from top to
 * bottom. Only those that are wanted.
 */
export function cardsOfMaps(
  records: Records,
  mapId: string | null,
  wanted: (card: Card) => boolean,
): readonly Card[] {
  const [maps, stages, lanes] = [places(records.map), places(records.stage), places(records.lane)];
  const stageOf = (card: Card): number =>
    stages.get(records.step.get(card.stepId)?.stageId ?? '') ?? Number.MAX_SAFE_INTEGER;
  const steps = places(records.step);
  const at = (index: ReadonlyMap<string, number>, id: string): number =>
    index.get(id) ?? Number.MAX_SAFE_INTEGER;
  return [...records.card.values()]
    .filter((card) => (mapId === null || card.mapId === mapId) && wanted(card))
    .map((card) => ({
      card,
      key: [at(maps, card.mapId), stageOf(card), at(steps, card.stepId), at(lanes, card.laneId)] as const,
    }))
    .sort(
      (a, b) =>
        a.key[0] - b.key[0] ||
        a.key[1] - b.key[1] ||
        a.key[2] - b.key[2] ||
        a.key[3] - b.key[3] ||
        byOrder(a.card, b.card),
    )
    .map(({ card }) => card);
}
