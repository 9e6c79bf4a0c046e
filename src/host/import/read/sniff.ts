import type { FileState, ReadingReason, Sniffed } from '../../../shared/feedback/table.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { guessJson, laterArrays, ofArrays, type JsonGuess } from './json/sniff-json.ts';
import { notText } from './source/failures.ts';
import { SNIFF_BYTES } from './source/limits.ts';
import { kindOf } from './source/other-kind.ts';
import { readChunks, stateOf } from './source/read-chunks.ts';
import { decoderOf } from './text/decode.ts';
import { guessDelimiter } from './text/guess-delimiter.ts';
import { guessEncoding } from './text/guess-encoding.ts';
import { lookAtBytes, type ByteFacts } from './text/look-at-bytes.ts';
import { sniffWorkbook } from './xlsx/sniff-workbook.ts';

export type SniffOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?:
    | ((progress: { readonly bytes: number; readonly totalBytes: number }) => void)
    | undefined;
};

/** Proposes how a file is read and says why. Every byte is looked at, since one late in the file may tell its encoding. */
export async function sniff(
  path: string,
  { signal, onProgress }: SniffOptions = {},
): Promise<Result<Sniffed>> {
  const state = await stateOf(path);
  if (!state.ok) return state;
  const looked = await lookAt(path, state.value, { signal, onProgress });
  if (!looked.ok) return looked;
  return looked.value === 'workbook'
    ? sniffWorkbook(path, state.value)
    : sniffText(path, state.value, looked.value, { signal });
}

type Looked = 'workbook' | { readonly start: Buffer; readonly facts: ByteFacts };

async function lookAt(
  path: string,
  state: FileState,
  { signal, onProgress }: SniffOptions,
): Promise<Result<Looked>> {
  const { add, facts } = lookAtBytes();
  let start = Buffer.alloc(0);
  let bytes = 0;
  for await (const chunk of readChunks(path, { signal, state })) {
    if (!chunk.ok) return chunk;
    if (bytes === 0) {
      const kind = await kindOf(path, chunk.value.bytes);
      if (!kind.ok) return kind;
      if (kind.value === 'zip') return ok('workbook');
    }
    if (start.length < SNIFF_BYTES) start = Buffer.concat([start, chunk.value.bytes]);
    bytes += chunk.value.bytes.length;
    add(chunk.value.bytes, chunk.value.isLast);
    onProgress?.({ bytes, totalBytes: state.bytes });
  }
  return ok({ start, facts: facts() });
}

async function sniffText(
  path: string,
  state: FileState,
  { start, facts }: Exclude<Looked, 'workbook'>,
  options: SniffOptions,
): Promise<Result<Sniffed>> {
  const guess = guessEncoding(start, facts);
  if (guess === null) return notText(path);
  const { encoding, reasons } = guess;
  const isWhole = start.length >= facts.bytes;
  const text = decoderOf(encoding)(start, isWhole);
  const estimate = (rows: number): number =>
    isWhole ? rows : Math.round((rows * facts.bytes) / start.length);
  const json = guessJson(text, encoding);
  if (json) return sniffJson(path, state, json, reasons, estimate, options);
  const { delimiter, reason, rows } = guessDelimiter(text, isWhole);
  const format: ReadingReason = { choice: 'format', code: 'lines-of-text' };
  return ok({
    reading: { format: 'delimited', encoding, delimiter },
    reasons: [format, ...reasons, reason],
    state,
    rows: estimate(rows),
    sheets: [],
    arrays: [],
  });
}

async function sniffJson(
  path: string,
  state: FileState,
  guess: JsonGuess,
  why: readonly ReadingReason[],
  estimate: (rows: number) => number,
  options: SniffOptions,
): Promise<Result<Sniffed>> {
  const isFound = guess.reading.format !== 'json' || guess.arrays.length > 0;
  const later = isFound ? ok([]) : await laterArrays(path, guess.reading.encoding, { ...options, state });
  if (!later.ok) return later;
  const { reading, reasons, arrays, rows } = isFound ? guess : ofArrays(later.value, guess.reading.encoding);
  return ok({ reading, reasons: [...reasons, ...why], state, rows: estimate(rows), sheets: [], arrays });
}
