import type { Encoding, FileReading, ReadingReason } from '../../../../shared/feedback/table.ts';
import { MAX_DEPTH } from '../source/limits.ts';
import { parseRow } from './flat-value.ts';
import { splitJson } from './split-json.ts';

export type JsonGuess = {
  readonly reading: FileReading;
  readonly reasons: readonly ReadingReason[];
  /** Rows that the text holds as a whole. */
  readonly rows: number;
};

/** How a text is read that begins as JSON does; null for any other. */
export function guessJson(text: string, encoding: Encoding): JsonGuess | null {
  if (!/^\s*(\[\s*[[{\]"\d-]|\{\s*["}])/.test(text)) return null;
  const [first = '', ...others] = text.split('\n').filter((line) => line.trim() !== '');
  const isObject = first.trimStart().startsWith('{') && isWhole(first);
  if (isObject && others.length > 0 && others.every((line) => line.trimStart().startsWith('{')))
    return {
      reading: { format: 'json-lines', encoding },
      reasons: [{ choice: 'format', code: 'object-per-line' }],
      rows: others.length + 1,
    };
  // A line of a table may begin with a bracket too: only what goes on as JSON is.
  const splitter = splitJson(null);
  const failure = splitter.add(text);
  const rows = new Map<string, number>();
  for (const { key } of splitter.take()) rows.set(key, (rows.get(key) ?? 0) + 1);
  if (failure !== null && rows.size === 0) return null;
  const [[key, count] = ['', 0]] = [...rows].toSorted(([, one], [, other]) => other - one);
  return {
    reading: { format: 'json', encoding, key: key.split('.').length > MAX_DEPTH ? '' : key },
    reasons: [
      { choice: 'format', code: 'begins-as-json' },
      { choice: 'key', code: key === '' ? 'array-of-rows' : 'array-under-key' },
    ],
    rows: count,
  };
}

const isWhole = (line: string): boolean => parseRow(line) !== undefined;
