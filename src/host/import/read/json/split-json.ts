import { MAX_DEPTH, MAX_ROW_TEXT } from '../source/limits.ts';

/** A row of a JSON file: the text of an object or array, and the line in which it begins. */
export type Element = { readonly text: string; readonly line: number };

/** An array in which rows were found, by the keys that lead to it: `data.responses`, '' for the document itself. */
export type Found = Element & { readonly key: string };

export type SplitFailure = {
  readonly code: 'too-long' | 'too-deep' | 'broken' | 'cut-off';
  readonly line: number;
};

export type JsonSplitter = {
  /** Takes the next piece of the document. */
  readonly add: (piece: string) => SplitFailure | null;
  /** Says that there is no more. */
  readonly end: () => SplitFailure | null;
  /** The rows that are complete, once. */
  readonly take: () => readonly Found[];
  /** Values in the array that are neither objects nor arrays, by line, once. */
  readonly takeOdd: () => readonly number[];
};

type Level = { readonly isArray: boolean; readonly path: string; key: string; hasValue: boolean };

/**
 * Cuts a document into the objects and arrays that are elements of an array outside of other rows, without reading what is in
 * them. Only those of the array at `key` are given where one is named. It holds no more than one row at a time.
 */
export function splitJson(key: string | null): JsonSplitter {
  let text = '';
  let [at, line, start, startLine, quote] = [0, 1, -1, 1, -1];
  let isDone = false;
  let levels: Level[] = [];
  let captured = 0;
  let found: Found[] = [];
  let odd: number[] = [];
  const failure = (code: SplitFailure['code']): SplitFailure => ({
    code,
    line: start === -1 ? line : startLine,
  });

  const isWanted = (level: Level | undefined): boolean =>
    level?.isArray === true && (key === null || level.path === key);

  const open = (isArray: boolean): SplitFailure | null => {
    const parent = levels.at(-1);
    if (isDone) return failure('broken');
    if (start === -1 && isWanted(parent)) [start, startLine, captured] = [at, line, levels.length];
    if (levels.length >= MAX_DEPTH) return failure('too-deep');
    if (parent) parent.hasValue = false;
    const name = parent && !parent.isArray ? parent.key : '';
    const path = [parent?.path ?? '', name].filter((part) => part !== '').join('.');
    levels.push({ isArray, path, key: '', hasValue: false });
    return null;
  };

  const close = (isArray: boolean): SplitFailure | null => {
    if (levels.at(-1)?.isArray !== isArray) return failure('broken');
    separate();
    levels = levels.slice(0, -1);
    if (start !== -1 && levels.length === captured) {
      found.push({ text: text.slice(start, at + 1), line: startLine, key: levels.at(-1)?.path ?? '' });
      start = -1;
    }
    isDone = levels.length === 0;
    return null;
  };

  /** At a comma or a bracket: what stood before it was a value of its own. */
  const separate = (): void => {
    const level = levels.at(-1);
    if (start === -1 && level?.hasValue && isWanted(level) && key !== null) odd.push(line);
    if (level) level.hasValue = false;
  };

  const closeString = (): void => {
    const level = levels.at(-1);
    // The last string before a value is its key; inside of a row nobody needs it.
    if (start === -1 && level && !level.isArray) level.key = stringOf(text.slice(quote, at + 1));
    if (level) level.hasValue = true;
    quote = -1;
  };

  const scan = (): SplitFailure | null => {
    for (; at < text.length; at++) {
      if (quote !== -1) {
        const end = text.indexOf('"', at);
        const stop = end === -1 ? text.length : end;
        line += lineFeeds(text, at, stop);
        at = stop;
        if (end === -1) break;
        if (!isEscaped(text, end, quote)) closeString();
        continue;
      }
      let wrong: SplitFailure | null = null;
      switch (text.charCodeAt(at)) {
        case 0x22:
          quote = at;
          break;
        case 0x0a:
          line += 1;
          break;
        case 0x7b:
          wrong = open(false);
          break;
        case 0x5b:
          wrong = open(true);
          break;
        case 0x7d:
          wrong = close(false);
          break;
        case 0x5d:
          wrong = close(true);
          break;
        case 0x2c:
          separate();
          break;
        case 0x20:
        case 0x09:
        case 0x0d:
        case 0x3a:
          break;
        default: {
          const level = levels.at(-1);
          if (level) level.hasValue = true;
          else return failure('broken');
        }
      }
      if (wrong) return wrong;
    }
    return null;
  };

  return {
    add(piece) {
      const keep = start !== -1 ? start : quote !== -1 ? quote : at;
      text = text.slice(keep) + piece;
      at -= keep;
      if (start !== -1) start -= keep;
      if (quote !== -1) quote -= keep;
      if (text.length - piece.length > MAX_ROW_TEXT) return failure('too-long');
      return scan();
    },
    end: () => (isDone ? null : failure('cut-off')),
    take() {
      const taken = found;
      found = [];
      return taken;
    },
    takeOdd() {
      const taken = odd;
      odd = [];
      return taken;
    },
  };
}

/** A quote behind an odd number of backslashes belongs to the string. */
function isEscaped(text: string, quote: number, begin: number): boolean {
  let count = 0;
  for (let at = quote - 1; at > begin && text.charCodeAt(at) === 0x5c; at--) count += 1;
  return count % 2 === 1;
}

function lineFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function stringOf(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}
