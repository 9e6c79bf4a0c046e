import { t } from '../language/translate.ts';
import type { Card } from '../model/card.ts';
import { nameOf } from '../words/titles.ts';
import type { Lookup } from './record-words.ts';

/** A cell as a person names it: 'Intent, Looks for reasons, Pain points'. */
export function cardPlace(
  { stepId, laneId }: Pick<Card, 'stepId' | 'laneId'>,
  look: Lookup,
  stepsOfStage?: (stageId: string) => number,
): string {
  const step = look('step', stepId);
  const stage = step && look('stage', step.stageId);
  const lane = look('lane', laneId);
  if (!step || !stage || !lane) return t('a place that no longer exists');
  const names = [nameOf(stage, t('Untitled stage'))];
  if (!stepsOfStage || stepsOfStage(stage.id) > 1) names.push(nameOf(step, t('Untitled step')));
  return [...names, nameOf(lane, t('Untitled lane'))].join(', ');
}
