import type { Estimate } from '../measures/estimate.ts';
import { shareOf } from '../measures/share.ts';
import { type Tone, toneOf } from '../measures/tone-shares.ts';
import { fit, scoresOf, type Wanted } from './logistic.ts';
import { banded, EVEN, type ToneModel } from './model.ts';
import { tableOf } from './rows.ts';
import { isWord, tokensOf } from './tokens.ts';

/** A comment whose tone is known: from its own score, or because a person said so. */
export type ScoredComment = { readonly text: string; readonly tone: Tone };

export type ProjectModel = {
  readonly model: ToneModel;
  /** In how many of the comments, per cent with its interval, it says what their own score says, each asked unseen. */
  readonly agreement: Estimate;
  /** The same of the answer that is right most often without reading: what agreement has to be compared with. */
  readonly mostCommon: Estimate;
};

/** How many scored comments a project needs before anything is learned from them. */
export const ENOUGH = 200;
/** Of them, how many at least must be positive and how many negative. */
export const ENOUGH_OF_EACH = 20;
const FOLDS = 5;
const SHRINK = 1;
/** A feature that fewer comments have is left out. */
const LEAST = 2;

/**
 * Learns what the comments of a project sound like from those with a score, in any language; undefined where they are too few,
 * or nearly all of one tone. Positive and negative count the same in all, however many there are of each, so that a comment
 * which tells nothing comes out unclear. Comments with an unclear score count as half of each.
 */
export function learnProject(comments: readonly ScoredComment[]): ProjectModel | undefined {
  const texts = comments.map(({ text, tone }) => ({ tokens: tokensOf(text), tone }));
  const known = texts.filter(({ tokens }) => tokens.some(isWord));
  const tones = known.map(({ tone }) => tone);
  const least = Math.min(count(tones, 'positive'), count(tones, 'negative'));
  if (known.length < ENOUGH || least < ENOUGH_OF_EACH) return undefined;

  const { rows, keys } = tableOf(
    known.map(({ tokens }) => tokens),
    LEAST,
  );
  const learn = (kept: (row: number) => boolean): Float64Array => fit(rows, wantedOf(tones, kept), SHRINK);

  // Each comment is judged by what was learned without its fold; every fifth is one, whatever the order means.
  const sums = new Float64Array(known.length);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const unseen = scoresOf(
      rows,
      learn((row) => row % FOLDS !== fold),
    );
    for (let row = fold; row < sums.length; row += FOLDS) sums[row] = unseen[row] ?? 0;
  }
  const agrees = (band: number, row: number): boolean => toneOf(banded(sums[row] ?? 0, band)) === tones[row];
  const all = tones.map((_, row) => row);
  // The band is chosen too: for the agreement of a fold without that fold.
  let hits = 0;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const band = bestBand(
      all.filter((row) => row % FOLDS !== fold),
      agrees,
    );
    hits += all.filter((row) => row % FOLDS === fold && agrees(band, row)).length;
  }
  const weights = learn(() => true);
  const model: ToneModel = {
    weights: new Map(keys.map((key, column) => [key, weights[column] ?? 0])),
    bias: weights[keys.length] ?? 0,
    band: bestBand(all, agrees),
  };
  const n = known.length;
  const common = Math.max(
    ...(['positive', 'negative', 'unclear'] as const).map((tone) => count(tones, tone)),
  );
  const [agreement, mostCommon] = [shareOf({ hits, n }), shareOf({ hits: common, n })];
  return agreement && mostCommon && { model, agreement, mostCommon };
}

const count = (tones: readonly Tone[], wanted: Tone): number =>
  tones.filter((tone) => tone === wanted).length;

/** From `nearly always answers` to `answers where it is sure`; the first of the best, so the one that answers most. */
const BANDS = [0.05, 0.1, 0.15, EVEN, 0.25, 0.3, 0.4, 0.5];

function bestBand(among: readonly number[], agrees: (band: number, row: number) => boolean): number {
  let [best, most] = [EVEN, -1];
  for (const band of BANDS) {
    const hits = among.filter((row) => agrees(band, row)).length;
    if (hits > most) [best, most] = [band, hits];
  }
  return best;
}

function wantedOf(tones: readonly Tone[], kept: (row: number) => boolean): Wanted {
  const used = tones.map((tone, row) => (kept(row) ? tone : undefined));
  const of = (wanted: Tone): number => used.filter((tone) => tone === wanted).length;
  const [positive, negative] = [of('positive'), of('negative')];
  const half = (positive + negative) / 2;
  const weightOf: Readonly<Record<Tone, number>> = {
    positive: half / Math.max(1, positive),
    negative: half / Math.max(1, negative),
    unclear: 1,
  };
  return {
    targets: Float64Array.from(tones, (tone) => (tone === 'positive' ? 1 : tone === 'negative' ? 0 : 0.5)),
    weights: Float64Array.from(used, (tone) => (tone === undefined ? 0 : weightOf[tone])),
  };
}
