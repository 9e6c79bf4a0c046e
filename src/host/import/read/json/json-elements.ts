import type { FileReading } from '../../../../shared/feedback/table.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { brokenJson, rowTooLong } from '../source/failures.ts';
import { MAX_ROW_TEXT } from '../source/limits.ts';
import { readChunks, type ReadOptions } from '../source/read-chunks.ts';
import { decoderOf } from '../text/decode.ts';
import { splitJson, type Element, type SplitFailure } from './split-json.ts';

export type JsonReading = Extract<FileReading, { format: 'json' | 'json-lines' }>;

/** Rows as they are written, with the lines of values that are no rows. `bytes` of the file were read. */
export type Elements = {
  readonly elements: readonly Element[];
  readonly odd: readonly number[];
  readonly bytes: number;
};

type Splitter = {
  readonly add: (piece: string, isLast: boolean) => SplitFailure | null;
  readonly take: () => Omit<Elements, 'bytes'>;
};

/** The rows of a JSON file as text, piece by piece. */
export async function* jsonElements(
  path: string,
  reading: JsonReading,
  options: ReadOptions,
): AsyncGenerator<Result<Elements>, void, undefined> {
  const decode = decoderOf(reading.encoding);
  const { add, take } = reading.format === 'json' ? ofDocument(reading.key) : ofLines();
  let bytes = 0;
  for await (const chunk of readChunks(path, options)) {
    if (!chunk.ok) return yield chunk;
    bytes += chunk.value.bytes.length;
    const failure = add(decode(chunk.value.bytes, chunk.value.isLast), chunk.value.isLast);
    yield ok({ ...take(), bytes });
    if (failure)
      return yield failure.code === 'too-long'
        ? rowTooLong(path, failure.line, MAX_ROW_TEXT)
        : brokenJson(path, failure.line);
  }
}

function ofDocument(key: string): Splitter {
  const splitter = splitJson(key);
  return {
    add: (piece, isLast) => splitter.add(piece) ?? (isLast ? splitter.end() : null),
    take: () => ({ elements: splitter.take(), odd: splitter.takeOdd() }),
  };
}

function ofLines(): Splitter {
  let text = '';
  let line = 1;
  let elements: Element[] = [];
  return {
    add(piece, isLast) {
      const pieces = (text + piece).split('\n');
      text = pieces.pop() ?? '';
      if (isLast) [pieces[pieces.length], text] = [text, ''];
      for (const each of pieces) {
        if (each.trim() !== '') elements.push({ text: each, line });
        line += 1;
      }
      return text.length > MAX_ROW_TEXT ? { code: 'too-long', line } : null;
    },
    take() {
      const taken = elements;
      elements = [];
      return { elements: taken, odd: [] };
    },
  };
}
