import { setImmediate } from 'node:timers/promises';
import { t } from '../../shared/language/translate.ts';
import type { Place } from '../../shared/model/place.ts';
import type { ResponseSet } from '../../shared/model/response-set.ts';
import type { ResponseTally } from '../../shared/model/response-tally.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ResponseField } from '../database/responses/fields.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { Responses } from '../database/responses/store.ts';
import { BLANK, HUNDREDTHS, INVALID, unpackNumbers } from '../database/responses/values.ts';

/** Rows never change, so what was counted once of a set is counted for good. */
export type TallyCache = Map<string, readonly ResponseTally[]>;

/** What is counted; another one when the project was reloaded. */
type Counted = { readonly store: RecordStore; readonly responses: Responses };

/**
 * Counts the answers of all sets by question, place and month. Commands are answered between two parts. Sets that are in
 * the cache cost nothing. A project that is reloaded meanwhile is counted anew.
 */
export async function tallyResponses(
  project: () => Counted,
  cache: TallyCache,
  tallyOf: TallySet = tallySet,
): Promise<Result<readonly ResponseTally[]>> {
  const { store, responses } = project();
  const tallies: ResponseTally[] = [];
  for (const set of store.list('responseSet', {})) {
    const own = cache.get(set.id) ?? (await tallyOf(responses, set));
    if (own === 'damaged') return unreadable(set.name);
    if (own === 'closed')
      return project().responses === responses ? closed() : tallyResponses(project, cache, tallyOf);
    cache.set(set.id, own);
    tallies.push(...own);
  }
  return ok(tallies);
}

/** Counts one set; 'closed' where the project was meanwhile. */
export type TallySet = (
  responses: Responses,
  set: ResponseSet,
) => Promise<readonly ResponseTally[] | 'closed' | 'damaged'>;

async function tallySet(...[responses, set]: Parameters<TallySet>): ReturnType<TallySet> {
  const tallies: ResponseTally[] = [];
  for (const [column, { role, place }] of set.recipe.columns.entries()) {
    if (role.kind !== 'score') continue;
    const counts = new Counts();
    const field: ResponseField = `score:${column}`;
    for (const { part, rows } of responses.parts(set.id, field)) {
      await setImmediate();
      if (!responses.isOpen()) return 'closed';
      const numbers = (name: ResponseField): Int32Array | null | undefined => {
        const bytes = responses.bytes(set.id, name, part);
        return bytes ? (unpackNumbers(bytes, rows) ?? null) : undefined;
      };
      const [scores, moments, places] = [numbers(field), numbers('at'), numbers('place')];
      if (!scores || moments === null || places === null) return 'damaged';
      counts.add(scores, moments, place ? undefined : places);
    }
    tallies.push(...counts.tallies(set, column, place));
  }
  return tallies;
}

type Bin = { readonly values: Map<number, number>; blank: number; invalid: number };

/** Counts in hundredths, in bins by place and month, with a number for each pair, so that no text is made for a row. */
export class Counts {
  readonly #bins = new Map<number, Bin>();

  add(
    scores: Int32Array | Float64Array,
    moments: Int32Array | undefined,
    places: Int32Array | undefined,
  ): void {
    for (let at = 0; at < scores.length; at += 1) {
      const key = (places?.[at] ?? 0) * MONTHS + monthOf(moments?.[at]);
      let bin = this.#bins.get(key);
      if (!bin) {
        bin = { values: new Map(), blank: 0, invalid: 0 };
        this.#bins.set(key, bin);
      }
      const score = scores[at] ?? BLANK;
      if (score === BLANK) bin.blank += 1;
      else if (score === INVALID) bin.invalid += 1;
      else bin.values.set(score, (bin.values.get(score) ?? 0) + 1);
    }
  }

  tallies(set: ResponseSet, column: number, own: Place | null): readonly ResponseTally[] {
    return [...this.#bins].map(([key, { values, blank, invalid }]) => {
      const month = key % MONTHS;
      const placed = own ?? set.places[Math.floor(key / MONTHS) - 1] ?? null;
      return {
        setId: set.id,
        column,
        place: placed && { kind: placed.kind, id: placed.id },
        month: month === 0 ? null : monthText(month - 1),
        values: [...values]
          .map(([value, count]) => ({ value: value / HUNDREDTHS, count }))
          .sort((a, b) => a.value - b.value),
        blank,
        invalid,
      };
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

const closed = (): Result<never> =>
  fail('closed', t('The project was closed while its answers were counted.'));

const unreadable = (name: string): Result<never> =>
  fail(
    'responses-damaged',
    t(
      'The responses of “{{name}}” are damaged and cannot be read. Everything else is safe. Remove them and import the file again.',
      {
        name,
      },
    ),
  );
