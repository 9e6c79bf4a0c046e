import type { Estimate } from './estimate.ts';
import { shareOf } from './share.ts';

/** What a comment sounds like. */
export type Tone = 'positive' | 'negative' | 'unclear';

/** Comments by tone; `notScored` are those that nothing could score, such as texts in a language not supported. */
export type ToneCounts = Readonly<Record<Tone | 'notScored', number>>;

export type ToneShares = {
  /** Per cent of the scored comments, 0..100, each with its Wilson interval; undefined where none was scored. */
  readonly positive: Estimate | undefined;
  readonly negative: Estimate | undefined;
  readonly unclear: Estimate | undefined;
  readonly scored: number;
  readonly notScored: number;
};

/** The tone that a compound score from -1 to 1 stands for: unclear between -0.05 and 0.05 (Hutto and Gilbert 2014). */
export const toneOf = (compound: number): Tone =>
  compound >= 0.05 ? 'positive' : compound <= -0.05 ? 'negative' : 'unclear';

/** The share of each tone. Comments that were not scored are in no share; their number is beside them. */
export function toneShares({ positive, negative, unclear, notScored }: ToneCounts): ToneShares {
  const n = positive + negative + unclear;
  return {
    positive: shareOf({ hits: positive, n }),
    negative: shareOf({ hits: negative, n }),
    unclear: shareOf({ hits: unclear, n }),
    scored: n,
    notScored,
  };
}
