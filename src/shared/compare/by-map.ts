import { byOrder } from '../model/order.ts';
import type { ProjectRecords, RecordKind, RecordOf } from '../model/records.ts';
import type { AllDifferences } from './all-differences.ts';
import type { Difference, MapComparison, StageComparison } from './comparison.ts';
import { addCounts, countsOf } from './counts.ts';
import { createMapOrders, type MapOrder, mergedOrder } from './map-order.ts';

/** Kinds that are told within a map. */
export const kindsOfMaps = ['map', 'stage', 'step', 'lane', 'card', 'emotionPoint'] as const;
type KindOfMaps = (typeof kindsOfMaps)[number];

/** The differences of the maps, each by stage, in the order of project and map. */
export function comparisonsByMap(
  all: AllDifferences,
  before: ProjectRecords,
  after: ProjectRecords,
): readonly MapComparison[] {
  const stageOf = (stepId: string): string | undefined =>
    (after.step.get(stepId) ?? before.step.get(stepId))?.stageId;
  /** A map that is new or gone is told as a whole. */
  const isWhole = (mapId: string): boolean => !before.map.has(mapId) || !after.map.has(mapId);
  const listOfKind = <K extends KindOfMaps>(kind: K): readonly Difference<K>[] =>
    [...(all.get(kind)?.values() ?? [])] as readonly Difference[] as readonly Difference<K>[];
  const byMap = <K extends Exclude<KindOfMaps, 'map'>>(kind: K): ReadonlyMap<string, Difference<K>[]> =>
    Map.groupBy(listOfKind(kind), (difference) => recordOf(difference).mapId);
  const stages = byMap('stage');
  const steps = byMap('step');
  const lanes = byMap('lane');
  const cards = byMap('card');
  const emotions = byMap('emotionPoint');
  const orderOf = createMapOrders(before, after);
  const own = new Map(listOfKind('map').map((difference) => [difference.id, difference]));
  const mapIds = mergedOrder(ids(before.map), ids(after.map));
  return mapIds.flatMap((id): readonly MapComparison[] => {
    const ofMap = own.get(id) ?? null;
    if (isWhole(id))
      return ofMap ? [{ id, own: ofMap, lanes: [], stages: [], counts: countsOf([ofMap]) }] : [];
    const parts = [stages, steps, lanes, cards, emotions];
    if (!ofMap && !parts.some((part) => part.has(id))) return [];
    const order = orderOf(id);
    const ofLanes = inOrder(lanes.get(id) ?? [], (lane) => order.lanes.get(lane.id) ?? 0);
    const ofStages = stagesOf(order, stageOf, {
      stages: stages.get(id) ?? [],
      steps: steps.get(id) ?? [],
      cards: cards.get(id) ?? [],
      emotions: emotions.get(id) ?? [],
    });
    const counts = [countsOf([...(ofMap ? [ofMap] : []), ...ofLanes]), ...ofStages.map((one) => one.counts)];
    return [{ id, own: ofMap, lanes: ofLanes, stages: ofStages, counts: counts.reduce(addCounts) }];
  });
}

type Parts = {
  readonly stages: readonly Difference<'stage'>[];
  readonly steps: readonly Difference<'step'>[];
  readonly cards: readonly Difference<'card'>[];
  readonly emotions: readonly Difference<'emotionPoint'>[];
};

function stagesOf(
  order: MapOrder,
  stageOf: (stepId: string) => string | undefined,
  { stages, steps, cards, emotions }: Parts,
): readonly StageComparison[] {
  const at = (stepId: string): number => order.steps.get(stepId) ?? 0;
  const ownById = new Map(stages.map((stage) => [stage.id, stage]));
  const stepsBy = Map.groupBy(steps, (step) => recordOf(step).stageId);
  const cardsBy = Map.groupBy(cards, (card) => stageOf(recordOf(card).stepId) ?? '');
  const emotionsBy = Map.groupBy(emotions, (point) => stageOf(recordOf(point).stepId) ?? '');
  return [...order.stages.keys()].flatMap((id): readonly StageComparison[] => {
    const own = ownById.get(id) ?? null;
    const ofSteps = inOrder(stepsBy.get(id) ?? [], (step) => at(step.id));
    const ofCards = (cardsBy.get(id) ?? []).toSorted((a, b) => {
      const [one, other] = [recordOf(a), recordOf(b)];
      return (
        at(one.stepId) - at(other.stepId) ||
        (order.lanes.get(one.laneId) ?? 0) - (order.lanes.get(other.laneId) ?? 0) ||
        byOrder(one, other)
      );
    });
    const ofEmotions = inOrder(emotionsBy.get(id) ?? [], (point) => at(recordOf(point).stepId));
    const counts = countsOf([...(own ? [own] : []), ...ofSteps, ...ofCards, ...ofEmotions]);
    return counts.all === 0
      ? []
      : [{ id, own, steps: ofSteps, cards: ofCards, emotions: ofEmotions, counts }];
  });
}

/** The record as it is, else as it was. */
export const recordOf = <K extends RecordKind>(difference: Difference<K>): RecordOf<K> =>
  // One of the two is there.
  (difference.after ?? difference.before) as RecordOf<K>;

const inOrder = <T>(list: readonly T[], at: (item: T) => number): readonly T[] =>
  list.toSorted((a, b) => at(a) - at(b));

const ids = (maps: ProjectRecords['map']): readonly string[] =>
  [...maps.values()].toSorted(byOrder).map(({ id }) => id);
