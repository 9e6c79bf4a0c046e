import type { ResponseField } from '../database/responses/fields.ts';
import type { ResponsePart } from '../database/responses/store.ts';
import { packKeys } from '../database/responses/keys.ts';
import { packNumbers } from '../database/responses/numbers.ts';
import { packTexts, PART_ROWS } from '../database/responses/values.ts';
import { KeyList } from './key-set.ts';

/** Text of one field after which a part ends early, in UTF-16 units, so that its bytes stay below what a part may have. */
const MOST_TEXT = 12 * 1024 ** 2;

/** What is stored of a row: a number or a text for each field, in the order of the fields. */
export type RowValues = readonly (number | string)[];

/** The values of one field that wait to be packed. */
type Column =
  | { readonly kind: 'numbers'; readonly values: Int32Array }
  | { readonly kind: 'texts'; readonly values: string[]; length: number };

const emptyColumn = (field: ResponseField): Column =>
  field.startsWith('text:')
    ? { kind: 'texts', values: [], length: 0 }
    : { kind: 'numbers', values: new Int32Array(PART_ROWS) };

/** Collects rows and gives them away in packed parts. Memory stays that of one part, and 8 bytes a row for the keys. */
export class PartBuilder {
  readonly #setId: string;
  readonly #fields: readonly ResponseField[];
  readonly #columns: readonly Column[];
  readonly #emit: (parts: readonly ResponsePart[]) => void;
  readonly #keys = new KeyList();
  /** How many rows each part has that was given away. */
  readonly #sizes: number[] = [];
  #rows = 0;

  constructor(
    setId: string,
    fields: readonly ResponseField[],
    emit: (parts: readonly ResponsePart[]) => void,
  ) {
    this.#setId = setId;
    this.#fields = fields;
    this.#columns = fields.map(emptyColumn);
    this.#emit = emit;
  }

  /** Adds a row, and the key by which it is known again. */
  add(row: RowValues, key: number): void {
    this.#keys.add(key);
    let isFull = false;
    for (let at = 0; at < this.#columns.length; at += 1) {
      const column = this.#columns[at];
      if (!column) continue;
      const value = row[at] ?? '';
      if (column.kind === 'numbers') column.values[this.#rows] = Number(value);
      else {
        const text = String(value);
        column.values.push(text);
        column.length += text.length;
        isFull ||= column.length >= MOST_TEXT;
      }
    }
    this.#rows += 1;
    if (isFull || this.#rows >= PART_ROWS) this.#flush();
  }

  end(): void {
    if (this.#rows > 0) this.#flush();
    this.#emitKeys();
  }

  /** In parts of as many rows as the others, so that every field of a part has as many; they rise through all of them. */
  #emitKeys(): void {
    const keys = this.#keys.all().sort();
    let start = 0;
    for (const [part, rows] of this.#sizes.entries()) {
      const bytes = packKeys(keys.subarray(start, start + rows));
      start += rows;
      this.#emit([{ setId: this.#setId, field: 'keys', part, rows, bytes }]);
    }
  }

  #flush(): void {
    const rows = this.#rows;
    const parts = this.#columns.flatMap((column, at): readonly ResponsePart[] => {
      const field = this.#fields[at];
      if (field === undefined) return [];
      const bytes =
        column.kind === 'numbers' ? packNumbers(column.values.subarray(0, rows)) : packTexts(column.values);
      if (column.kind === 'texts') {
        column.values.length = 0;
        column.length = 0;
      }
      return [{ setId: this.#setId, field, part: this.#sizes.length, rows, bytes }];
    });
    this.#sizes.push(rows);
    this.#rows = 0;
    this.#emit(parts);
  }
}
