import { wilson } from './interval.ts';
import { painLoad, type Pain } from './pain-load.ts';
import type { ShareCounts } from './share.ts';

/** What is known of a stage, in counts; what nobody measured is null. */
export type StageFacts = {
  readonly id: string;
  readonly name: string;
  /** Those who do not reach the next stage among those at this one (`funnelOf`). */
  readonly lost: ShareCounts | null;
  /** Negative comments among the scored ones. */
  readonly negative: ShareCounts | null;
  /** Satisfied among those who answered (`csatCounts`). */
  readonly satisfied: ShareCounts | null;
  /** Found it easy among those who answered (`cesCounts`). */
  readonly easy: ShareCounts | null;
  readonly pains: readonly Pain[];
};

export const hotSpotParts = ['lost', 'negative', 'dissatisfied', 'hard', 'pain'] as const;
export type HotSpotPart = (typeof hotSpotParts)[number];

/** A stage with how much speaks for it as the place to begin. */
export type HotSpot = {
  readonly stage: StageFacts;
  /** Mean of its parts, 0..1. */
  readonly score: number;
  /**
   * The parts that have data, each 0..1: drop-off; Wilson's lower bound of the negative share, so that few comments weigh
   * less; 1 - CSAT; 1 - CES; pain load over the largest of the map.
   */
  readonly parts: Readonly<Partial<Record<HotSpotPart, number>>>;
};

/**
 * The stages of a map, the hottest first; stages alike keep their order. A stage of which nothing is known is left out. Once a pain
 * point of the map is rated, a stage without a rated one has a pain load of 0, so that rating one never lowers its rank.
 */
export function hotSpots(stages: readonly StageFacts[]): readonly HotSpot[] {
  const loads = stages.map(({ pains }) => painLoad(pains));
  const largest = loads.reduce<number>((most, load) => Math.max(most, load ?? 0), 0);
  return stages
    .flatMap((stage, index) => {
      const parts = partsOf(stage, largest === 0 ? null : (loads[index] ?? 0) / largest);
      const values = Object.values(parts);
      if (values.length === 0) return [];
      return [{ stage, score: values.reduce((sum, value) => sum + value, 0) / values.length, parts }];
    })
    .toSorted((a, b) => b.score - a.score);
}

function partsOf(stage: StageFacts, pain: number | null): HotSpot['parts'] {
  const lost = shareIn(stage.lost);
  const satisfied = shareIn(stage.satisfied);
  const easy = shareIn(stage.easy);
  const { negative } = stage;
  return {
    ...(lost === null ? {} : { lost }),
    ...(negative && negative.n > 0 ? { negative: wilson(negative.hits, negative.n).low } : {}),
    ...(satisfied === null ? {} : { dissatisfied: 1 - satisfied }),
    ...(easy === null ? {} : { hard: 1 - easy }),
    ...(pain === null ? {} : { pain }),
  };
}

const shareIn = (counts: ShareCounts | null): number | null =>
  counts && counts.n > 0 ? counts.hits / counts.n : null;
