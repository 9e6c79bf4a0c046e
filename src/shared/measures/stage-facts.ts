import type { StageFacts } from './hot-spots.ts';
import type { Measure } from './measure.ts';
import type { Pain } from './pain-load.ts';
import type { PlaceMeasure } from './place-measure.ts';
import type { ShareCounts } from './share.ts';

/**
 * What is known of a stage, from its measures and its pain points. Where two questions of one measure were asked in different ways,
 * the one with more answers speaks: they are never put together.
 */
export const stageFacts = (
  { id, name }: Pick<StageFacts, 'id' | 'name'>,
  measures: readonly PlaceMeasure[],
  pains: readonly Pain[],
): StageFacts => ({
  id,
  name,
  lost: counted(measures, 'drop-off', 'bad'),
  negative: counted(measures, 'negative', 'bad'),
  satisfied: counted(measures, 'csat', 'good'),
  easy: counted(measures, 'ces', 'good'),
  pains,
});

function counted(
  measures: readonly PlaceMeasure[],
  wanted: Measure,
  hits: 'bad' | 'good',
): ShareCounts | null {
  const found = measures.flatMap(({ measure, distribution, estimate }) => {
    if (measure !== wanted || !estimate || distribution.kind !== 'groups') return [];
    const { bad, middle, good } = distribution;
    return [{ hits: distribution[hits], n: bad + middle + good }];
  });
  return found.reduce<ShareCounts | null>((most, one) => (most && most.n >= one.n ? most : one), null);
}
