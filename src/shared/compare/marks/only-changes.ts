import type { ProjectRecords } from '../../model/records.ts';
import type { MapComparison } from '../comparison.ts';

/**
 * The records of `recordsOfBoth` with only those parts of a map in which something differs: its cards that differ, and the stages,
 * steps and lanes that have them or differ themselves. A lane of emotions stays where a curve differs. A map in which nothing
 * differs stays as it is, as do the other maps.
 */
export function onlyChanges(records: ProjectRecords, map: MapComparison): ProjectRecords {
  const cards = new Set(map.stages.flatMap((stage) => stage.cards.map(({ id }) => id)));
  const steps = new Set<string>();
  const lanes = new Set(map.lanes.map(({ id }) => id));
  const emotions = map.stages.flatMap((stage) => stage.emotions);
  for (const stage of map.stages) {
    for (const { id } of stage.steps) steps.add(id);
    for (const { before, after } of stage.emotions) steps.add((after ?? before)?.stepId ?? '');
  }
  for (const id of cards) {
    const card = records.card.get(id);
    if (!card) continue;
    steps.add(card.stepId);
    lanes.add(card.laneId);
  }
  if (emotions.length > 0)
    for (const { id, kind, mapId } of records.lane.values())
      if (kind === 'emotion' && mapId === map.id) lanes.add(id);
  const stages = new Set(map.stages.filter(({ own }) => own !== null).map(({ id }) => id));
  for (const id of steps) stages.add(records.step.get(id)?.stageId ?? '');
  const isOther = ({ mapId }: { readonly mapId: string }): boolean => mapId !== map.id;
  // A stage that differs keeps a step, as each has one.
  const withStep = new Set([...steps].map((id) => records.step.get(id)?.stageId));
  for (const step of records.step.values()) {
    if (isOther(step) || withStep.has(step.stageId) || !stages.has(step.stageId)) continue;
    withStep.add(step.stageId);
    steps.add(step.id);
  }
  const ownLane = [...records.lane.values()].filter((lane) => !isOther(lane));
  const [firstLane] = ownLane;
  if (stages.size === 0 || !firstLane) return records;
  if (!ownLane.some(({ id }) => lanes.has(id))) lanes.add(firstLane.id);
  const kept = <T extends { readonly id: string; readonly mapId: string }>(
    all: ReadonlyMap<string, T>,
    ids: ReadonlySet<string>,
  ): ReadonlyMap<string, T> => new Map([...all].filter(([id, one]) => isOther(one) || ids.has(id)));
  return {
    ...records,
    stage: kept(records.stage, stages),
    step: kept(records.step, steps),
    lane: kept(records.lane, lanes),
    card: kept(records.card, cards),
  };
}
