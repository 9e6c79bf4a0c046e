import { type HotSpot, type HotSpotPart, hotSpotParts } from './hot-spots.ts';
import { mostLinked } from './pain-load.ts';
import type { ShareCounts } from './share.ts';

/** The lowest and the highest share of the other stages, 0..1, and how many of them have one. */
export type OthersRange = { readonly low: number; readonly high: number; readonly stages: number };

/** A share 0..1 of n, beside those of the other stages; null where no other stage has one. */
export type ComparedShare = {
  readonly share: number;
  readonly n: number;
  readonly others: OthersRange | null;
};

/** One more reason why a stage ranks where it does, in numbers. */
export type Reason =
  | (ComparedShare & { readonly kind: 'satisfied' | 'easy' })
  | { readonly kind: 'negative'; readonly negative: number; readonly comments: number }
  | { readonly kind: 'pain'; readonly title: string; readonly evidence: number };

/** What the sentence about a hot spot says: whom the stage loses, where that is a reason, and what else speaks for it. */
export type HotSpotReason = {
  readonly stage: string;
  readonly lost: ComparedShare | null;
  readonly reasons: readonly Reason[];
};

/**
 * Why a stage ranks as it does among the others: the parts in which it is at least as bad as the others on average, since
 * the rest is no reason. The pain point that is linked to most is named wherever there is one.
 */
export function hotSpotReason(hotSpot: HotSpot, all: readonly HotSpot[]): HotSpotReason {
  const others = all.filter((other) => other !== hotSpot);
  const spoken = hotSpotParts.filter((part) => part !== 'pain' && part in hotSpot.parts);
  const worse = spoken.filter((part) => (hotSpot.parts[part] ?? 0) >= meanOfPart(others, part));
  const parts = worse.length === 0 ? spoken : worse;
  const pain = mostLinked(hotSpot.stage.pains);
  const compared = (fact: SharedFact): ComparedShare | null => compare(fact, hotSpot, others);
  return {
    stage: hotSpot.stage.name,
    lost: parts.includes('lost') ? compared('lost') : null,
    reasons: [
      ...(parts.includes('negative') ? commentsOf(hotSpot) : []),
      ...(parts.includes('dissatisfied') ? named('satisfied', compared('satisfied')) : []),
      ...(parts.includes('hard') ? named('easy', compared('easy')) : []),
      ...(pain ? [{ kind: 'pain', title: pain.title, evidence: pain.evidence } as const] : []),
    ],
  };
}

type SharedFact = 'lost' | 'satisfied' | 'easy';

const named = (kind: 'satisfied' | 'easy', compared: ComparedShare | null): readonly Reason[] =>
  compared ? [{ kind, ...compared }] : [];

const commentsOf = ({ stage: { negative } }: HotSpot): readonly Reason[] =>
  negative ? [{ kind: 'negative', negative: negative.hits, comments: negative.n }] : [];

function meanOfPart(hotSpots: readonly HotSpot[], part: HotSpotPart): number {
  const values = hotSpots.flatMap(({ parts }) => parts[part] ?? []);
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function compare(fact: SharedFact, { stage }: HotSpot, others: readonly HotSpot[]): ComparedShare | null {
  const counts = stage[fact];
  if (!counts) return null;
  const shares = others.flatMap((other) => shareIn(other.stage[fact]));
  const range = { low: Math.min(...shares), high: Math.max(...shares), stages: shares.length };
  return { share: counts.hits / counts.n, n: counts.n, others: shares.length === 0 ? null : range };
}

const shareIn = (counts: ShareCounts | null): readonly number[] =>
  counts && counts.n > 0 ? [counts.hits / counts.n] : [];
