import {
  MAX_KEY,
  type ArrayInfo,
  type Encoding,
  type FileReading,
  type ReadingReason,
} from '../../../../shared/feedback/table.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { MAX_ARRAYS } from '../source/limits.ts';
import { readChunks, type ReadOptions } from '../source/read-chunks.ts';
import { decoderOf } from '../text/decode.ts';
import { parseRow } from './flat-value.ts';
import { splitJson, type Found } from './split-json.ts';

export type JsonGuess = {
  readonly reading: FileReading;
  readonly reasons: readonly ReadingReason[];
  readonly arrays: readonly ArrayInfo[];
  /** Rows that the text holds as a whole. */
  readonly rows: number;
};

/** How a text is read that begins as JSON does; null for any other. */
export function guessJson(text: string, encoding: Encoding): JsonGuess | null {
  if (!/^\s*(\[\s*[[{\]"\d-]|\{\s*["}])/.test(text)) return null;
  const [first = '', ...others] = text.split('\n').filter((line) => line.trim() !== '');
  const isObject = first.trimStart().startsWith('{') && parseRow(first) !== undefined;
  const lines: JsonGuess = {
    reading: { format: 'json-lines', encoding },
    reasons: [{ choice: 'format', code: 'object-per-line' }],
    arrays: [],
    rows: others.length + 1,
  };
  if (isObject && others[0]?.trimStart().startsWith('{')) return lines;
  const splitter = splitJson(null);
  const failure = splitter.add(text);
  const arrays = arraysOf(splitter.take());
  if (arrays.length > 0) return ofArrays(arrays, encoding);
  // A line of a table may begin with a bracket too: only what goes on as JSON is.
  if (failure !== null) return null;
  // An object without rows in it is one row.
  return isObject && others.length === 0 ? lines : ofArrays(arrays, encoding);
}

/** The reading of a document by the arrays that were found in it. */
export function ofArrays(arrays: readonly ArrayInfo[], encoding: Encoding): JsonGuess {
  const [{ key, rows } = { key: '', rows: 0 }] = arrays;
  return {
    reading: { format: 'json', encoding, key },
    reasons: [
      { choice: 'format', code: 'begins-as-json' },
      { choice: 'key', code: key === '' ? 'array-of-rows' : 'array-under-key' },
    ],
    arrays,
    rows,
  };
}

/** The arrays that rows were found in, the largest first. */
function arraysOf(found: readonly Found[]): readonly ArrayInfo[] {
  const rows = new Map<string, number>();
  for (const { key } of found) if (key.length <= MAX_KEY) rows.set(key, (rows.get(key) ?? 0) + 1);
  return [...rows]
    .map(([key, count]) => ({ key, rows: count }))
    .toSorted((one, other) => other.rows - one.rows)
    .slice(0, MAX_ARRAYS);
}

/** The arrays of a document whose start holds none: the first that come. */
export async function laterArrays(
  path: string,
  encoding: Encoding,
  options: ReadOptions,
): Promise<Result<readonly ArrayInfo[]>> {
  const splitter = splitJson(null);
  const decode = decoderOf(encoding);
  for await (const chunk of readChunks(path, options)) {
    if (!chunk.ok) return chunk;
    const failure = splitter.add(decode(chunk.value.bytes, chunk.value.isLast));
    const arrays = arraysOf(splitter.take());
    if (arrays.length > 0 || failure !== null) return ok(arrays);
  }
  return ok([]);
}
