import type { Card } from '../../model/card.ts';
import type { Lane } from '../../model/lane.ts';
import { byOrder } from '../../model/order.ts';
import type { ProjectRecords } from '../../model/records.ts';
import type { Step } from '../../model/step.ts';
import { plainName } from './names.ts';
import { type Named, pairByKey, pairByNearName, pairByOrigin, type Pairing } from './pairing.ts';

/** The id of the record from which a record was copied; null where it was copied from none. */
export type OriginOf = (record: { readonly id: string }) => string | null;

/** As records say it themselves. */
export const originIn: OriginOf = (record) =>
  'originId' in record && typeof record.originId === 'string' ? record.originId : null;

export type MapOf = { readonly records: ProjectRecords; readonly mapId: string };

/**
 * Pairs stages, steps, lanes and cards of two maps, each with one other at most: by what they were copied from, else by equal
 * names, the nearer place first, else by nearly equal names. Kinds of cards and lanes are never mixed.
 */
export function pairMaps(before: MapOf, after: MapOf, pairing: Pairing, originOf: OriginOf): void {
  const [was, is] = [partsOf(before, originOf), partsOf(after, originOf)];
  const lanes = { before: was.lanes, after: is.lanes };
  pairByOrigin(lanes, pairing);
  pairByKey(lanes, pairing, 'name', ({ kind, name }) => `${kind} ${name}`);
  pairByNearName(lanes, pairing, ({ kind }) => kind);
  pairByKey(lanes, pairing, 'place', ({ kind }) => kind);
  const stages = { before: was.stages, after: is.stages };
  pairByOrigin(stages, pairing);
  pairByKey(stages, pairing, 'name', ({ name }) => name || null);
  pairByNearName(stages, pairing, () => '');
  pairSteps({ before: was.steps, after: is.steps }, pairing);
  pairCards({ before: was.cards, after: is.cards }, pairing);
}

type Sides<T> = { readonly before: readonly T[]; readonly after: readonly T[] };
type StepPart = Named & { readonly stageId: string };
type CardPart = Named & {
  readonly kind: string;
  readonly stageId: string;
  readonly stepId: string;
  readonly laneId: string;
};

/** Ids of the state before as those after, where they have a partner. */
const shared =
  (pairing: Pairing) =>
  (id: string, side: 'before' | 'after'): string =>
    side === 'after' ? id : (pairing.afterOf(id) ?? id);

function pairSteps(steps: Sides<StepPart>, pairing: Pairing): void {
  const at = shared(pairing);
  pairByOrigin(steps, pairing);
  pairByKey(steps, pairing, 'name', ({ name, stageId }, side) =>
    name === '' ? null : `${at(stageId, side)} ${name}`,
  );
  pairByKey(steps, pairing, 'name', ({ name }) => name || null);
  const isBefore = new Set(steps.before);
  pairByNearName(steps, pairing, (step) => at(step.stageId, isBefore.has(step) ? 'before' : 'after'));
  // The one step of a stage is its one step, whatever it is called.
  const single = (list: readonly StepPart[]): ReadonlySet<string> =>
    new Set(
      [...Map.groupBy(list, ({ stageId }) => stageId)].flatMap(([id, own]) => (own.length === 1 ? [id] : [])),
    );
  const singles = { before: single(steps.before), after: single(steps.after) };
  pairByKey(steps, pairing, 'place', ({ stageId }, side) =>
    singles[side].has(stageId) ? at(stageId, side) : null,
  );
}

function pairCards(cards: Sides<CardPart>, pairing: Pairing): void {
  const at = shared(pairing);
  pairByOrigin(cards, pairing);
  const places: readonly ((card: CardPart, side: 'before' | 'after') => string)[] = [
    ({ stepId, laneId }, side) => `${at(stepId, side)} ${at(laneId, side)}`,
    ({ stageId, laneId }, side) => `${at(stageId, side)} ${at(laneId, side)}`,
    ({ stageId }, side) => at(stageId, side),
    () => '',
  ];
  for (const place of places)
    pairByKey(cards, pairing, 'name', (card, side) =>
      card.name === '' ? null : `${card.kind} ${place(card, side)} ${card.name}`,
    );
  pairByNearName(cards, pairing, ({ kind }) => kind);
}

/** The parts of a map in its order. */
function partsOf({ records, mapId }: MapOf, originOf: OriginOf) {
  const own = <T extends { readonly mapId: string; readonly id: string; readonly order: string }>(
    list: ReadonlyMap<string, T>,
  ): readonly T[] => [...list.values()].filter((one) => one.mapId === mapId).sort(byOrder);
  const named = (record: { readonly id: string }, name: string): Named => ({
    id: record.id,
    name: plainName(name),
    origin: originOf(record),
  });
  const stages = own(records.stage).map((stage) => named(stage, stage.name));
  const rank = new Map(stages.map(({ id }, index) => [id, index]));
  const steps = own<Step>(records.step)
    .toSorted((a, b) => (rank.get(a.stageId) ?? 0) - (rank.get(b.stageId) ?? 0))
    .map((step): StepPart => ({ ...named(step, step.name), stageId: step.stageId }));
  const lanes = own<Lane>(records.lane).map((lane) => ({ ...named(lane, lane.name), kind: lane.kind }));
  const column = new Map(steps.map(({ id }, index) => [id, index]));
  const cards = own<Card>(records.card)
    .toSorted((a, b) => (column.get(a.stepId) ?? 0) - (column.get(b.stepId) ?? 0))
    .map(
      (card): CardPart => ({
        ...named(card, card.title.trim() || card.body),
        kind: card.kind,
        stepId: card.stepId,
        laneId: card.laneId,
        stageId: records.step.get(card.stepId)?.stageId ?? '',
      }),
    );
  return { stages, steps, lanes, cards };
}
