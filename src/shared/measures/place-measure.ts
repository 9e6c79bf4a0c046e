import { byOrder } from '../model/order.ts';
import type { ResponseSet } from '../model/response-set.ts';
import type { Scale } from '../model/role.ts';
import type { Asked } from './asked.ts';
import type { Change } from './change.ts';
import { cesMean } from './ces.ts';
import { combine, type Difference } from './combine.ts';
import type { Loss } from './drop-off.ts';
import { type Distribution, distributionOf } from './distribution.ts';
import type { EvidenceEmotion } from './evidence-emotion.ts';
import { feltBy } from './felt-by.ts';
import type { Estimate } from './estimate.ts';
import { addHistograms, type Histogram, onScale } from './histogram.ts';
import { type Measure, rangeOf } from './measure.ts';
import type { ResponseTime } from './response-time.ts';
import { changeOf, scoreOf } from './score.ts';
import { monthNumber, type TrendMonth, trendOf } from './trend.ts';

/** What one set counted in one month at one place. */
export type Answered = {
  readonly set: ResponseSet;
  /** The stage, step or card that it is placed on. */
  readonly placeId: string;
  /** 'YYYY-MM'; null without a date. */
  readonly month: string | null;
  readonly values: Histogram;
  readonly blank: number;
  readonly invalid: number;
};

/** Answers of one set to one question. */
export type SetAnswers = Answered & { readonly asked: Asked };

/** One run of a survey that is repeated, with its own score. */
export type WaveScore = { readonly wave: string; readonly estimate: Estimate };

/** What answers to one question, comments, tickets or counts of people say about a stage, a step or a card. */
export type PlaceMeasure = {
  /** Differs among the measures of one place, and stays the same from one computation to the next. */
  readonly key: string;
  readonly measure: Measure;
  /** The question; of what is none, the column's header, or '' where several headers differ. */
  readonly asked: Pick<Asked, 'wording'>;
  /** Of the newest wave where there are several; null without a valid answer, and where the scale has no rule. */
  readonly estimate: Estimate | null;
  /** Of effort: the mean beside the share of those who found it easy, with high as the good end. */
  readonly mean: Estimate | null;
  readonly range: Scale;
  readonly distribution: Distribution;
  /** Of all waves; empty where fewer than two months have answers. */
  readonly trend: readonly TrendMonth<Estimate>[];
  /** Oldest first; empty where the answers are of one wave. */
  readonly waves: readonly WaveScore[];
  /** From the last wave but one to the last; null where there are no two, and for means. */
  readonly change: Change | null;
  /** What keeps it apart from other measures of its name at this place; empty where there is no other. */
  readonly differences: readonly Difference[];
  /** How it felt, by a question about emotion or satisfaction. */
  readonly felt: EvidenceEmotion | null;
  /** Of a response time: its median may be longer than any answer so far took, and then there is no estimate. */
  readonly time: ResponseTime | null;
  /** Of a drop-off: the next stage has more people, so the counts are not of one population. */
  readonly rises: Extract<Loss, { readonly kind: 'rises' }> | null;
  /** Left out: no answer, and given but none of the scale; of comments those that were not scored. */
  readonly blank: number;
  readonly offScale: number;
  /** The sets that it was computed from, in the project's order. */
  readonly setIds: readonly string[];
  /** The stages, steps and cards that its answers are placed on. */
  readonly placedOn: readonly string[];
};

/** A measure that nothing is known of yet. */
export const noFigure = {
  mean: null,
  trend: [],
  waves: [],
  change: null,
  differences: [],
  felt: null,
  time: null,
  rises: null,
  blank: 0,
  offScale: 0,
} as const satisfies Partial<PlaceMeasure>;

/**
 * The measures of one place. Answers are put together only where they were asked the same; of one instrument, what was asked
 * in another way is a measure of its own that says what differs. Two waves of one question stay apart. A question that nobody
 * answered here is none beside one that somebody did.
 */
export function measuresOf(answers: readonly SetAnswers[]): readonly PlaceMeasure[] {
  const byInstrument = Map.groupBy(answers, ({ asked }) => asked.instrument);
  return [...byInstrument.values()].map(answeredOf).flatMap((own) => {
    const combined = combine(own.map(({ asked, values }) => ({ asked, answers: values })));
    if (!combined) return [];
    const groups = combined.kind === 'one' ? [combined.group] : combined.groups;
    const differences = combined.kind === 'one' ? [] : combined.differences;
    return groups.map(({ asked, from }) =>
      measureOf(
        asked,
        from.flatMap((index) => own[index] ?? []),
        differences,
      ),
    );
  });
}

function answeredOf(answers: readonly SetAnswers[]): readonly SetAnswers[] {
  const combined = combine(answers.map(({ asked, values }) => ({ asked, answers: values })));
  if (combined?.kind !== 'not-comparable') return answers;
  const answered = combined.groups.filter((group) => group.answers.length > 0).flatMap(({ from }) => from);
  return answered.length === 0 ? answers : answered.flatMap((index) => answers[index] ?? []);
}

function measureOf(
  asked: Asked,
  answers: readonly SetAnswers[],
  differences: readonly Difference[],
): PlaceMeasure {
  const waves = wavesOf(answers);
  const scored = waves.flatMap(({ wave, values }) => {
    const estimate = scoreOf(asked, values);
    return estimate ? [{ wave, estimate, values }] : [];
  });
  const [before, newest] = [scored.at(-2), scored.at(-1)];
  const shown = newest ?? waves.at(-1);
  const values = shown?.values ?? [];
  const counted = answers.filter(({ set }) => waves.length < 2 || set.recipe.wave === shown?.wave);
  const sum = (of: (each: SetAnswers) => number): number =>
    counted.reduce((total, each) => total + of(each), 0);
  const measure: Measure = asked.instrument;
  return {
    ...noFigure,
    ...setsOf(answers),
    key: `${measure} ${asked.scale.low} ${asked.scale.high} ${asked.direction} ${asked.wording}`,
    measure,
    asked,
    estimate: newest?.estimate ?? null,
    mean: (measure === 'ces' && cesMean(values, asked)) || null,
    range: rangeOf(measure, asked.scale),
    distribution: distributionOf(asked, values),
    trend: trendIn(answers, (each) => scoreOf(asked, each)),
    felt: feltBy(asked, values) ?? null,
    waves: scored.length < 2 ? [] : scored.map(({ wave, estimate }) => ({ wave, estimate })),
    change: (before && newest && changeOf(asked, before.values, newest.values)) ?? null,
    differences,
    blank: sum(({ blank }) => blank),
    offScale: sum(({ invalid }) => invalid) + onScale(values, asked.scale).offScale,
  };
}

/** The sets that something was counted from, in the project's order, and where it is placed. */
export const setsOf = (answers: readonly Answered[]): Pick<PlaceMeasure, 'setIds' | 'placedOn'> => ({
  setIds: [...new Set(answers.map(({ set }) => set))].sort(byOrder).map(({ id }) => id),
  placedOn: [...new Set(answers.map(({ placeId }) => placeId))],
});

/** Whether two places have one and the same answers to a question: a stage, and the only step that they are about. */
export const hasSameAnswers = (a: PlaceMeasure, b: PlaceMeasure): boolean =>
  a.key === b.key && a.placedOn.join() === b.placedOn.join();

type Wave = { readonly wave: string; readonly values: Histogram; readonly blank: number };

/**
 * Oldest first, by the newest month of their answers; in the order in which they were imported where one has no dates. Sets that
 * name no wave are one together.
 */
export function wavesOf(answers: readonly Answered[]): readonly Wave[] {
  const waves = Array.from(
    Map.groupBy(answers, ({ set }) => set.recipe.wave),
    ([wave, own]) => ({
      wave,
      values: addHistograms(own.map(({ values }) => values)),
      blank: own.reduce((total, { blank }) => total + blank, 0),
      newest: own.reduce((last, { month }) => (month !== null && month > last ? month : last), ''),
      first: own.map(({ set }) => set).sort(byOrder)[0],
    }),
  );
  const dated = waves.every(({ newest }) => newest !== '');
  return waves.sort((a, b) => {
    if (dated && a.newest !== b.newest) return a.newest < b.newest ? -1 : 1;
    return a.first && b.first ? byOrder(a.first, b.first) : 0;
  });
}

/** Most months of a trend: a wrong date long ago does not make a list of a thousand gaps. */
const MOST_MONTHS = 120;

/** A figure for each month, of all waves; none where fewer than two months have one. */
export function trendIn(
  answers: readonly Answered[],
  figureOf: (values: Histogram, blank: number) => Estimate | undefined,
): readonly TrendMonth<Estimate>[] {
  const byMonth = Map.groupBy(answers, ({ month }) => month ?? '');
  byMonth.delete('');
  const months = Array.from(byMonth, ([month, own]) => ({
    month,
    counts: {
      values: addHistograms(own.map(({ values }) => values)),
      blank: own.reduce((total, { blank }) => total + blank, 0),
    },
  }));
  const known = months.filter(({ counts }) => figureOf(counts.values, counts.blank) !== undefined);
  const last = Math.max(...known.map(({ month }) => monthNumber(month)));
  const near = known.filter(({ month }) => monthNumber(month) > last - MOST_MONTHS);
  return near.length < 2 ? [] : trendOf(near, ({ values, blank }) => figureOf(values, blank));
}
