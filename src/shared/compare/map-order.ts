import { byOrder } from '../model/order.ts';
import type { ProjectRecords } from '../model/records.ts';

/** Where stages, steps and lanes of one map stand, from 0, those that are gone where they were. */
export type MapOrder = {
  readonly stages: ReadonlyMap<string, number>;
  readonly steps: ReadonlyMap<string, number>;
  readonly lanes: ReadonlyMap<string, number>;
};

/** The parts of each map in one order for both states. */
export function createMapOrders(before: ProjectRecords, after: ProjectRecords): (mapId: string) => MapOrder {
  const was = partsByMap(before);
  const is = partsByMap(after);
  return (mapId) => {
    const from = was(mapId);
    const to = is(mapId);
    return {
      stages: ranks(mergedOrder(from.stages, to.stages)),
      steps: ranks(mergedOrder(from.steps, to.steps)),
      lanes: ranks(mergedOrder(from.lanes, to.lanes)),
    };
  };
}

/** The ids of both lists in the order of the second; what only the first has stands behind what it stood behind there. */
export function mergedOrder(before: readonly string[], after: readonly string[]): readonly string[] {
  const kept = new Set(after);
  const behind = new Map<string | null, string[]>();
  let last: string | null = null;
  for (const id of before) {
    if (kept.has(id)) last = id;
    else if (behind.has(last)) behind.get(last)?.push(id);
    else behind.set(last, [id]);
  }
  return [...(behind.get(null) ?? []), ...after.flatMap((id) => [id, ...(behind.get(id) ?? [])])];
}

const ranks = (ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map(ids.map((id, index) => [id, index]));

function partsByMap({ stage, step, lane }: ProjectRecords) {
  const stages = Map.groupBy(stage.values(), ({ mapId }) => mapId);
  const steps = Map.groupBy(step.values(), ({ stageId }) => stageId);
  const lanes = Map.groupBy(lane.values(), ({ mapId }) => mapId);
  const ids = (list: readonly { readonly id: string; readonly order: string }[] = []): readonly string[] =>
    list.toSorted(byOrder).map(({ id }) => id);
  return (mapId: string) => {
    const stageIds = ids(stages.get(mapId));
    return {
      stages: stageIds,
      steps: stageIds.flatMap((id) => ids(steps.get(id))),
      lanes: ids(lanes.get(mapId)),
    };
  };
}
