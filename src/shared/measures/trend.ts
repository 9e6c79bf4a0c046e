/** One month of a trend; the figure is undefined in a month without a valid answer, which stays as a gap. */
export type TrendMonth<Figure> = {
  /** 'YYYY-MM'. */
  readonly month: string;
  readonly figure: Figure | undefined;
};

/** What was answered in a month, in counts; each month is given once, in any order. */
export type MonthCounts<Counts> = { readonly month: string; readonly counts: Counts };

/** A figure for each month from the first to the last that has answers. */
export function trendOf<Counts, Figure>(
  months: readonly MonthCounts<Counts>[],
  figureOf: (counts: Counts) => Figure | undefined,
): readonly TrendMonth<Figure>[] {
  const countsByNumber = new Map(months.map(({ month, counts }) => [monthNumber(month), counts]));
  const numbers = [...countsByNumber.keys()];
  let [first, last] = [Infinity, -Infinity];
  for (const number of numbers) [first, last] = [Math.min(first, number), Math.max(last, number)];
  const trend: TrendMonth<Figure>[] = [];
  for (let number = first; number <= last; number += 1) {
    const counts = countsByNumber.get(number);
    trend.push({ month: monthOf(number), figure: counts === undefined ? undefined : figureOf(counts) });
  }
  return trend;
}

/** Months since year 0. */
export const monthNumber = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

const monthOf = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
