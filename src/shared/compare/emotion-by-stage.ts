import { byOrder } from '../model/order.ts';
import { personasOfMap } from '../model/personas-of-map.ts';
import type { Persona } from '../model/persona.ts';
import type { ProjectRecords } from '../model/records.ts';
import type { Stage } from '../model/stage.ts';
import type { Comparison } from './comparison.ts';
import { createMapOrders } from './map-order.ts';

/** The mean of one persona's emotion over the steps of a stage that have a point, -2..+2; null where none has. */
export type StageEmotion = {
  readonly stage: Stage;
  readonly persona: Persona;
  readonly before: number | null;
  readonly after: number | null;
};

/** How the emotion of each persona differs from stage to stage of a map, in its order; where neither state has a point nothing is said. */
export function emotionByStage({ before, after }: Comparison, mapId: string): readonly StageEmotion[] {
  const was = meansOf(before);
  const is = meansOf(after);
  const personas = new Map(
    [...personasOfMap(after, mapId), ...personasOfMap(before, mapId)].map((persona) => [persona.id, persona]),
  );
  const sorted = [...personas.values()].sort(byOrder);
  return [...createMapOrders(before, after)(mapId).stages.keys()].flatMap((stageId) => {
    const stage = after.stage.get(stageId) ?? before.stage.get(stageId);
    if (!stage) return [];
    return sorted.flatMap((persona) => {
      const key = `${stageId} ${persona.id}`;
      const means = { before: was.get(key) ?? null, after: is.get(key) ?? null };
      return means.before === null && means.after === null ? [] : [{ stage, persona, ...means }];
    });
  });
}

/** By stage and persona. */
function meansOf({ emotionPoint, step }: ProjectRecords): ReadonlyMap<string, number> {
  const values = Map.groupBy(
    emotionPoint.values(),
    ({ stepId, personaId }) => `${step.get(stepId)?.stageId ?? ''} ${personaId}`,
  );
  return new Map(
    [...values].map(([key, points]) => [
      key,
      points.reduce((sum, { value }) => sum + value, 0) / points.length,
    ]),
  );
}
