import { eachFeature } from './features.ts';
import type { Rows } from './logistic.ts';

/** What is known of words before anything is learned: how good or bad each sounds. */
export type Lexicon = ReadonlyMap<string, number>;

export type Table = {
  readonly rows: Rows;
  /** The feature of each column. With a lexicon one more column follows them: what it says of the text. */
  readonly keys: readonly string[];
};

/**
 * Texts, as tokens, as rows for `fit`. A feature is in a column where `least` texts or more have it: what one person wrote once tells
 * nothing of others. Columns are in the order in which the texts name them.
 */
export function tableOf(texts: readonly (readonly string[])[], least: number, lexicon?: Lexicon): Table {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const last: number[] = [];
  // Every feature of every text, as id and value, text after text.
  const starts = new Int32Array(texts.length + 1);
  const found: number[] = [];
  const amounts: number[] = [];
  const said = new Float64Array(texts.length);
  texts.forEach((tokens, row) => {
    eachFeature(tokens, (key, value) => {
      let id = ids.get(key);
      if (id === undefined) {
        id = counts.length;
        ids.set(key, id);
        counts.push(0);
        last.push(-1);
      }
      if (last[id] !== row) {
        last[id] = row;
        counts[id] = (counts[id] ?? 0) + 1;
      }
      found.push(id);
      amounts.push(value);
      if (lexicon) said[row] = (said[row] ?? 0) + LEXICON * value * (lexicon.get(key) ?? 0);
    });
    starts[row + 1] = found.length;
  });

  const keys: string[] = [];
  const columnOf = new Int32Array(counts.length).fill(-1);
  for (const [key, id] of ids) {
    if ((counts[id] ?? 0) < least) continue;
    columnOf[id] = keys.length;
    keys.push(key);
  }
  const width = keys.length + (lexicon ? 1 : 0);
  return {
    rows: packed({ starts, found, amounts, columnOf, width, said: lexicon ? said : undefined }),
    keys,
  };
}

/** Keeps what the lexicon says in the range of the other columns, so that both are held back alike. */
const LEXICON = 0.3;

/** What a weight of the lexicon's column adds to that of a word. */
export const lexiconShare = (lexicon: Lexicon, key: string, weight: number): number =>
  LEXICON * weight * (lexicon.get(key) ?? 0);

type Found = {
  readonly starts: Int32Array;
  readonly found: readonly number[];
  readonly amounts: readonly number[];
  readonly columnOf: Int32Array;
  readonly width: number;
  readonly said: Float64Array | undefined;
};

function packed({ starts, found, amounts, columnOf, width, said }: Found): Rows {
  const columns: number[] = [];
  const values: number[] = [];
  const ends = new Int32Array(starts.length);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const column = columnOf[found[at] ?? 0] ?? -1;
      if (column < 0) continue;
      columns.push(column);
      values.push(amounts[at] ?? 0);
    }
    if (said) {
      columns.push(width - 1);
      values.push(said[row] ?? 0);
    }
    ends[row + 1] = columns.length;
  }
  return { starts: ends, columns: Int32Array.from(columns), values: Float64Array.from(values), width };
}
