import type { Card } from '../model/card.ts';
import { byOrder } from '../model/order.ts';
import type { ProjectRecords } from '../model/records.ts';
import type { Stage } from '../model/stage.ts';
import type { Step } from '../model/step.ts';

export type StepPlaces = { readonly step: Step; readonly cards: readonly Card[] };
export type StagePlaces = { readonly stage: Stage; readonly steps: readonly StepPlaces[] };

/** The stages of a map with their steps and cards, as they are read: left to right, and in a step top to bottom. */
export function placesInOrder(
  { stage, step, lane, card }: Pick<ProjectRecords, 'stage' | 'step' | 'lane' | 'card'>,
  mapId: string,
): readonly StagePlaces[] {
  const ofMap = <T extends { readonly mapId: string; readonly order: string; readonly id: string }>(
    table: ReadonlyMap<string, T>,
  ): readonly T[] => [...table.values()].filter((record) => record.mapId === mapId).sort(byOrder);
  const lanes = new Map(ofMap(lane).map(({ id }, index) => [id, index]));
  const laneOf = ({ laneId }: Card): number => lanes.get(laneId) ?? 0;
  const cards = Map.groupBy(
    ofMap(card).filter(({ laneId }) => lanes.has(laneId)),
    ({ stepId }) => stepId,
  );
  const steps = Map.groupBy(ofMap(step), ({ stageId }) => stageId);
  return ofMap(stage).map((own) => ({
    stage: own,
    steps: (steps.get(own.id) ?? []).map((one) => ({
      step: one,
      // The sort is stable: in their cell they keep their order.
      cards: (cards.get(one.id) ?? []).toSorted((a, b) => laneOf(a) - laneOf(b)),
    })),
  }));
}
