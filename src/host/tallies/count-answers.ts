import type { Place } from '../../shared/model/place.ts';
import type { ResponseSet } from '../../shared/model/response-set.ts';
import type { ResponseTally } from '../../shared/model/response-tally.ts';
import { BLANK, HUNDREDTHS, INVALID } from '../database/responses/values.ts';
import { type Numbered, numbered, stepOf, valueAt } from '../database/responses/numbered.ts';

type Bin = { readonly values: Map<number, number>; blank: number; invalid: number };

/** One answer to one question, as it is stored. */
export type Cell = { readonly score: number; readonly moment: number | undefined };

/** Answers to one question by place and month, with a number for each pair, so that no text is made for a row. */
export class AnswerCounts {
  readonly #bins = new Map<number, Bin>();

  /** Counts the rows of a part. Of an answer that was forgotten the line is less than nought. */
  add(scores: Numbered, days: Numbered | undefined, places: Numbered | undefined, lines: Int32Array): void {
    const months = numbered(Int32Array.from(days?.values ?? [BLANK], monthOfDay));
    const [width, height] = [scores.values.length, months.values.length];
    const size = height * (places?.values.length ?? 1);
    const placeOf = (row: number): number => (places ? (places.of[row] as number) : 0);
    const binOf = (row: number): number =>
      placeOf(row) * height + (months.of[days ? (days.of[row] as number) : 0] as number);
    const keyOf = (bin: number): number =>
      (places?.values[Math.floor(bin / height)] ?? 0) * MONTHS + (months.values[bin % height] ?? 0);
    if (size * width > LARGEST) {
      for (let row = 0; row < lines.length; row += 1)
        if ((lines[row] as number) >= 0) addTo(this.#bin(keyOf(binOf(row))), valueAt(scores, row), 1);
      return;
    }
    // In a table, for there is little that differs in a part. Bins stay in the order in which they come.
    const counts = new Int32Array(size * width);
    const isKnown = new Uint8Array(size);
    const order: number[] = [];
    for (let row = 0; row < lines.length; row += 1) {
      if ((lines[row] as number) < 0) continue;
      const bin = binOf(row);
      if (isKnown[bin] === 0) {
        isKnown[bin] = 1;
        order.push(bin);
      }
      const at = bin * width + (scores.of[row] as number);
      counts[at] = (counts[at] as number) + 1;
    }
    for (const bin of order) {
      const own = this.#bin(keyOf(bin));
      for (const [number, value] of scores.values.entries())
        addTo(own, value, counts[bin * width + number] ?? 0);
    }
  }

  /** Counts an answer at a place once more, or once less. */
  change({ score, moment }: Cell, place: number, by: 1 | -1): void {
    this.#count(score, moment, place, by);
  }

  #count(score: number, moment: number | undefined, place: number, by: number): void {
    addTo(this.#bin(place * MONTHS + monthOf(moment)), score, by);
  }

  #bin(key: number): Bin {
    let bin = this.#bins.get(key);
    if (!bin) {
      bin = { values: new Map(), blank: 0, invalid: 0 };
      this.#bins.set(key, bin);
    }
    return bin;
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

function addTo(bin: Bin, score: number, by: number): void {
  if (by === 0) return;
  if (score === BLANK) bin.blank += by;
  else if (score === INVALID) bin.invalid += by;
  else bin.values.set(score, (bin.values.get(score) ?? 0) + by);
}

/** Counts in a table of a part, at the most: 16 MB. */
const LARGEST = 2 ** 22;
/** More months than minutes in 32 bits can be. */
const MONTHS = 200_000;
export const MINUTES_A_DAY = 1_440;
const MINUTE = 60_000;

const monthByDay = new Map<number, number>();

/** Months since the year 0, from 1; 0 for a row without a date. In UTC, as dates are kept. */
const monthOf = (minutes: number | undefined): number => monthOfDay(stepOf(minutes ?? BLANK, MINUTES_A_DAY));

function monthOfDay(day: number): number {
  if (day === BLANK || day === INVALID) return 0;
  let month = monthByDay.get(day);
  if (month === undefined) {
    const date = new Date(day * MINUTES_A_DAY * MINUTE);
    month = date.getUTCFullYear() * 12 + date.getUTCMonth() + 1;
    monthByDay.set(day, month);
  }
  return month;
}

const monthText = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
