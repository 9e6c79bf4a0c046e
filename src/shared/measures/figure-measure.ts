import type { Estimate } from './estimate.ts';
import { changeOfShares } from './change.ts';
import { addHistograms, type Histogram } from './histogram.ts';
import type { Measure } from './measure.ts';
import { type Answered, noFigure, type PlaceMeasure, setsOf, trendIn, wavesOf } from './place-measure.ts';
import { type Hours, type ResponseTime, responseTime } from './response-time.ts';
import type { ShareCounts } from './share.ts';
import { type ToneCounts, toneShares } from './tone-shares.ts';

/** What a column counts that is no score: the tone of comments, people at a stage, or minutes until a ticket is answered. */
export type Figure = 'tone' | 'people' | Hours;

/** What one set counted of it in one month at one place. Blank is a ticket without an answer; invalid a comment that was not scored. */
export type SetFigures = Answered & {
  readonly figure: Figure;
  /** What the column is called. */
  readonly wording: string;
};

/** What comments and tickets say about a place. People are a matter of all stages of a map: `dropOffMeasures`. */
export function figureMeasuresOf(figures: readonly SetFigures[]): readonly PlaceMeasure[] {
  const of = (wanted: Figure) => figures.filter(({ figure }) => figure === wanted);
  return [
    ...toneMeasures(of('tone')),
    ...timeMeasure('calendar', of('calendar')),
    ...timeMeasure('business', of('business')),
  ];
}

/** The wording that all share; '' where they differ. */
const wordingOf = (figures: readonly SetFigures[]): string => {
  const all = new Set(figures.map(({ wording }) => wording));
  return all.size === 1 ? (figures[0]?.wording ?? '') : '';
};

/** Comments on different questions are different measures, like scores. */
function toneMeasures(figures: readonly SetFigures[]): readonly PlaceMeasure[] {
  const byWording = Map.groupBy(figures, ({ wording }) => wording);
  const all = [...byWording.values()].flatMap(toneMeasure);
  const wordings = all.map(({ asked }) => asked.wording);
  return all.length < 2 ? all : all.map((one) => ({ ...one, differences: [{ kind: 'wording', wordings }] }));
}

function toneMeasure(figures: readonly SetFigures[]): readonly PlaceMeasure[] {
  const negative = (values: Histogram): Estimate | undefined => toneShares(tonesOf(values)).negative;
  const waves = wavesOf(figures);
  const scored = waves.flatMap(({ wave, values }) => {
    const estimate = negative(values);
    return estimate ? [{ wave, estimate, values }] : [];
  });
  const [before, newest] = [scored.at(-2), scored.at(-1)];
  if (figures.every(({ values, invalid }) => values.length === 0 && invalid === 0)) return [];
  const shown = newest ?? waves.at(-1);
  const counted = figures.filter(({ set }) => waves.length < 2 || set.recipe.wave === shown?.wave);
  const tones = tonesOf(shown?.values ?? []);
  return [
    {
      ...noFigure,
      ...setsOf(figures),
      key: `negative:${wordingOf(figures)}`,
      measure: 'negative',
      asked: { wording: wordingOf(figures) },
      estimate: newest?.estimate ?? null,
      range: { low: 0, high: 100 },
      distribution: { kind: 'groups', bad: tones.negative, middle: tones.unclear, good: tones.positive },
      trend: trendIn(figures, negative),
      waves: scored.length < 2 ? [] : scored.map(({ wave, estimate }) => ({ wave, estimate })),
      change:
        (before &&
          newest &&
          changeOfShares(shareOfNegative(before.values), shareOfNegative(newest.values))) ??
        null,
      offScale: counted.reduce((sum, { invalid }) => sum + invalid, 0),
    },
  ];
}

/** Tones as they are counted: -1, 0 and 1. */
function tonesOf(values: Histogram): ToneCounts {
  const of = (wanted: number): number =>
    values.reduce((sum, { value, count }) => (value === wanted ? sum + count : sum), 0);
  return { negative: of(-1), unclear: of(0), positive: of(1), notScored: 0 };
}

function shareOfNegative(values: Histogram): ShareCounts {
  const { negative, unclear, positive } = tonesOf(values);
  return { hits: negative, n: negative + unclear + positive };
}

/** The measure of each way to count the hours. */
export const timeMeasures: Readonly<Record<Hours, Measure>> = {
  calendar: 'response-time',
  business: 'response-time-business',
};

function timeMeasure(hours: Hours, figures: readonly SetFigures[]): readonly PlaceMeasure[] {
  const waves = wavesOf(figures).flatMap(({ wave, values, blank }) => {
    const time = responseTime(values, blank);
    return time ? [{ wave, time, values }] : [];
  });
  const newest = waves.at(-1);
  if (!newest) return [];
  const trend = trendIn(figures, (values, blank) => estimateOf(responseTime(values, blank), values));
  const estimates = waves.flatMap(({ wave, time, values }) => {
    const estimate = estimateOf(time, values);
    return estimate ? [{ wave, estimate }] : [];
  });
  const { time, values } = newest;
  const estimate = estimateOf(time, values) ?? null;
  const counted = figures.filter(({ set }) => waves.length < 2 || set.recipe.wave === newest.wave);
  return [
    {
      ...noFigure,
      ...setsOf(figures),
      key: timeMeasures[hours],
      measure: timeMeasures[hours],
      asked: { wording: wordingOf(figures) },
      estimate,
      time,
      range: { low: 0, high: Math.max(1, time.p90 ?? 0, estimate?.high ?? 0) },
      distribution: { kind: 'groups', bad: time.unanswered, middle: 0, good: time.n - time.unanswered },
      trend,
      waves: estimates.length < 2 ? [] : estimates,
      offScale: counted.reduce((sum, { invalid }) => sum + invalid, 0) + time.offScale,
    },
  ];
}

/** The median with its interval, for a drawing: where nothing bounds it above, up to the longest answer. */
function estimateOf(time: ResponseTime | undefined, values: Histogram): Estimate | undefined {
  if (!time || time.median === null) return undefined;
  const longest = values.reduce((most, { value }) => Math.max(most, value), time.median);
  return {
    value: time.median,
    low: Math.min(time.median, time.low ?? 0),
    high: Math.max(time.median, time.high ?? longest),
    n: time.n,
  };
}

/** All people that were counted at a place. */
export const peopleIn = (figures: readonly Pick<SetFigures, 'values'>[]): number | null => {
  const counts = addHistograms(figures.map(({ values }) => values));
  return counts.length === 0 ? null : counts.reduce((sum, { value, count }) => sum + value * count, 0);
};
