import type { ResponseSet } from '../../src/shared/model/response-set.ts';
import type { ResponseField } from '../../src/host/database/responses/fields.ts';
import type { Responses } from '../../src/host/database/responses/store.ts';
import { unpackNumbers } from '../../src/host/database/responses/numbers.ts';
import { BLANK, HUNDREDTHS, INVALID, unpackTexts } from '../../src/host/database/responses/values.ts';

/** One imported answer as it is stored. */
export type StoredAnswer = {
  readonly set: ResponseSet;
  readonly row: number;
  readonly line: number;
  /** Minutes since 1970 in UTC; null: blank or unreadable. */
  readonly at: number | null;
  /** By column: those that are not blank; null: none of the scale. */
  readonly scores: ReadonlyMap<number, number | null>;
  /** By column: those that are not empty. */
  readonly texts: ReadonlyMap<number, string>;
  /** From 1, into the set's places. */
  readonly placed: number;
};

/** All answers of a set; undefined where they cannot be read. */
export function readAnswers(responses: Responses, set: ResponseSet): readonly StoredAnswer[] | undefined {
  const answers: StoredAnswer[] = [];
  for (const { part, rows } of responses.parts(set.id, 'line')) {
    const bytesOf = (field: ResponseField) => responses.bytes(set.id, field, part);
    const numbers = (field: ResponseField): Int32Array | undefined => {
      const bytes = bytesOf(field);
      return bytes && unpackNumbers(bytes, rows);
    };
    const [lines, moments, places] = [numbers('line'), numbers('at'), numbers('place')];
    if (!lines || !places) return undefined;
    const scores = new Map<number, Int32Array>();
    const texts = new Map<number, readonly string[]>();
    for (const column of set.recipe.columns.keys()) {
      const score = numbers(`score:${column}`);
      if (score) scores.set(column, score);
      const packed = bytesOf(`text:${column}`);
      const text = packed && unpackTexts(packed, rows);
      if (packed && !text) return undefined;
      if (text) texts.set(column, text);
    }
    const first = answers.length;
    for (let at = 0; at < rows; at += 1) {
      const moment = moments?.[at] ?? BLANK;
      answers.push({
        set,
        row: first + at,
        line: lines[at] ?? 0,
        at: moment === BLANK || moment === INVALID ? null : moment,
        scores: new Map(
          [...scores].flatMap(([column, values]) => {
            const value = values[at] ?? BLANK;
            return value === BLANK ? [] : [[column, value === INVALID ? null : value / HUNDREDTHS] as const];
          }),
        ),
        texts: new Map(
          [...texts].flatMap(([column, values]) => {
            const text = values[at] ?? '';
            return text === '' ? [] : [[column, text] as const];
          }),
        ),
        placed: places[at] ?? 0,
      });
    }
  }
  return answers;
}
