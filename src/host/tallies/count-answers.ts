import type { Place } from '../../shared/model/place.ts';
import type { ResponseSet } from '../../shared/model/response-set.ts';
import type { ResponseTally } from '../../shared/model/response-tally.ts';
import { BLANK, HUNDREDTHS, INVALID } from '../database/responses/values.ts';

type Bin = { readonly values: Map<number, number>; blank: number; invalid: number };

/** One answer to one question, as it is stored. */
export type Cell = { readonly score: number; readonly moment: number | undefined };

/** Answers to one question by place and month, with a number for each pair, so that no text is made for a row. */
export class AnswerCounts {
  readonly #bins = new Map<number, Bin>();

  add(
    scores: Int32Array | Float64Array,
    moments: Int32Array | undefined,
    places: Int32Array | undefined,
    lines: Int32Array,
  ): void {
    for (let at = 0; at < scores.length; at += 1)
      // Of an answer that was forgotten the line is less than nought.
      if ((lines[at] ?? 0) >= 0) this.#count(scores[at] ?? BLANK, moments?.[at], places?.[at] ?? 0, 1);
  }

  /** Counts an answer at a place once more, or once less. */
  change({ score, moment }: Cell, place: number, by: 1 | -1): void {
    this.#count(score, moment, place, by);
  }

  #count(score: number, moment: number | undefined, place: number, by: number): void {
    const key = place * MONTHS + monthOf(moment);
    let bin = this.#bins.get(key);
    if (!bin) {
      bin = { values: new Map(), blank: 0, invalid: 0 };
      this.#bins.set(key, bin);
    }
    if (score === BLANK) bin.blank += by;
    else if (score === INVALID) bin.invalid += by;
    else bin.values.set(score, (bin.values.get(score) ?? 0) + by);
  }

  /** `placeAt` gives the place by its number. */
  tallies(
    set: ResponseSet,
    column: number,
    placeAt: (number: number) => Place | null,
  ): readonly ResponseTally[] {
    return [...this.#bins].flatMap(([key, bin]) => {
      const values = [...bin.values]
        .filter(([, count]) => count > 0)
        .map(([value, count]) => ({ value: value / HUNDREDTHS, count }))
        .sort((a, b) => a.value - b.value);
      const { blank, invalid } = bin;
      if (values.length === 0 && blank === 0 && invalid === 0) return [];
      const month = key % MONTHS;
      const placed = placeAt(Math.floor(key / MONTHS));
      return [
        {
          setId: set.id,
          column,
          place: placed && { kind: placed.kind, id: placed.id },
          month: month === 0 ? null : monthText(month - 1),
          values,
          blank,
          invalid,
        },
      ];
    });
  }
}

/** More months than minutes in 32 bits can be. */
const MONTHS = 200_000;
const MINUTES_A_DAY = 1_440;
const MINUTE = 60_000;

const monthByDay = new Map<number, number>();

/** Months since the year 0, from 1; 0 for a row without a date. In UTC, as dates are kept. */
function monthOf(minutes: number | undefined): number {
  if (minutes === undefined || minutes === BLANK || minutes === INVALID) return 0;
  const day = Math.floor(minutes / MINUTES_A_DAY);
  let month = monthByDay.get(day);
  if (month === undefined) {
    const date = new Date(minutes * MINUTE);
    month = date.getUTCFullYear() * 12 + date.getUTCMonth() + 1;
    monthByDay.set(day, month);
  }
  return month;
}

const monthText = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
