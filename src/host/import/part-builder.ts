import type { ResponseField } from '../database/responses/fields.ts';
import type { ResponsePart } from '../database/responses/store.ts';
import { packNumbers, packTexts, PART_ROWS } from '../database/responses/values.ts';

/** Text of one field after which a part ends early, in UTF-16 units, so that its bytes stay below what a part may have. */
const MOST_TEXT = 12 * 1024 ** 2;

/** What is stored of a row: a number or a text for each field, in the order of the fields. */
export type RowValues = readonly (number | string)[];

/** Collects rows and gives them away in packed parts. Memory stays that of one part. */
export class PartBuilder {
  readonly #setId: string;
  readonly #fields: readonly ResponseField[];
  readonly #emit: (parts: readonly ResponsePart[]) => void;
  #values: (number | string)[][];
  #text: number[];
  #part = 0;

  constructor(
    setId: string,
    fields: readonly ResponseField[],
    emit: (parts: readonly ResponsePart[]) => void,
  ) {
    this.#setId = setId;
    this.#fields = fields;
    this.#emit = emit;
    this.#values = fields.map(() => []);
    this.#text = fields.map(() => 0);
  }

  add(row: RowValues): void {
    let isFull = false;
    for (const [at, own] of this.#values.entries()) {
      const value = row[at] ?? '';
      own.push(value);
      if (typeof value !== 'string') continue;
      const length = (this.#text[at] ?? 0) + value.length;
      this.#text[at] = length;
      isFull ||= length >= MOST_TEXT;
    }
    if (isFull || this.#rows >= PART_ROWS) this.#flush();
  }

  end(): void {
    if (this.#rows > 0) this.#flush();
  }

  get #rows(): number {
    return this.#values[0]?.length ?? 0;
  }

  #flush(): void {
    const rows = this.#rows;
    this.#emit(
      this.#fields.map((field, at): ResponsePart => {
        const values = this.#values[at] ?? [];
        const bytes = field.startsWith('text:')
          ? packTexts(values.map(String))
          : packNumbers(Int32Array.from(values.map(Number)));
        return { setId: this.#setId, field, part: this.#part, rows, bytes };
      }),
    );
    this.#part += 1;
    this.#values = this.#fields.map(() => []);
    this.#text = this.#fields.map(() => 0);
  }
}
