import type { FileReading, TableNote, TableRow } from '../../../../shared/feedback/table.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { FIRST_ROWS, MAX_ROW_TEXT, SAMPLE_NOTES } from '../source/limits.ts';
import { isSameState, readChunks, readPiece, stateOf, type ReadOptions } from '../source/read-chunks.ts';
import { fileChanged } from '../source/failures.ts';
import { decoderOf } from '../text/decode.ts';
import { separatorLine, usualWidth } from '../text/delimited-rows.ts';
import { lineBreaks } from '../text/look-at-bytes.ts';
import { parseDelimited, type Follows, type ParsedText } from '../text/parse-delimited.ts';
import { fitting, ownCopy, THIRD, type RowSample } from './sample.ts';

type Reading = Extract<FileReading, { format: 'delimited' }>;

/**
 * A sample of a large file, of which three pieces are parsed; the lines before them are only counted. Null where that is not
 * safe: in UTF-16, and where a piece holds no rows.
 */
export async function delimitedSample(
  path: string,
  reading: Reading,
  options: ReadOptions,
): Promise<Result<RowSample | null>> {
  const state = await stateOf(path);
  if (!state.ok) return state;
  const { bytes } = state.value;
  if (reading.encoding === 'utf-16le' || reading.encoding === 'utf-16be') return ok(null);
  const piece = Math.min(MAX_ROW_TEXT / 2, Math.floor(bytes / 4));
  const start = await parsedStart(path, reading, piece);
  if (!start.ok) return start;
  const { rows, notes, next, tooWide } = start.value;
  if (rows.length < FIRST_ROWS || tooWide !== null) return ok(null);
  const rowBytes = next / rows.length;
  const window = Math.min(piece, Math.ceil(1.5 * THIRD * rowBytes) + 4_096);
  const offsets = [Math.floor((bytes - window) / 2), bytes - window];
  const lines = await linesAt(path, offsets, { ...options, state: state.value });
  if (!lines.ok) return lines;
  const columns = usualWidth(rows);
  const parts: (readonly TableRow[])[] = [fitting(rows, 'start')];
  const allNotes: TableNote[] = [...notes];
  for (const [at, offset] of offsets.entries()) {
    const isEnd = at === 1;
    const read = await readPiece(path, offset, window);
    if (!read.ok) return read;
    const text = decoderOf(reading.encoding)(read.value, true);
    const parsed = parsedInside(text, reading, lines.value[at] ?? 1, isEnd ? 'nothing' : 'more', columns);
    if (parsed.rows.length === 0) return ok(null);
    parts.push(fitting(parsed.rows, isEnd ? 'end' : 'start'));
    allNotes.push(...parsed.notes);
  }
  const after = await stateOf(path);
  if (!after.ok || !isSameState(state.value, after.value)) return fileChanged(path);
  return ok({
    first: rows.slice(0, FIRST_ROWS).map(ownCopy),
    rows: parts.flat().map(ownCopy),
    notes: allNotes.slice(0, SAMPLE_NOTES),
    total: Math.round(bytes / rowBytes),
    isWhole: false,
  });
}

async function parsedStart(
  path: string,
  { encoding, delimiter }: Reading,
  bytes: number,
): Promise<Result<ParsedText>> {
  const read = await readPiece(path, 0, bytes);
  if (!read.ok) return read;
  const text = decoderOf(encoding)(read.value, false);
  const named = separatorLine.exec(text);
  return ok(parseDelimited(named ? text.slice(named[0].length) : text, delimiter, named ? 2 : 1, 'more'));
}

/** The number of the line in which each place of the file is. */
async function linesAt(
  path: string,
  offsets: readonly number[],
  options: ReadOptions,
): Promise<Result<readonly number[]>> {
  const lines: number[] = [];
  let [read, line, last] = [0, 1, 0];
  for await (const chunk of readChunks(path, options)) {
    if (!chunk.ok) return chunk;
    const { bytes } = chunk.value;
    let from = 0;
    for (
      let offset = offsets[lines.length];
      offset !== undefined && offset <= read + bytes.length;
      offset = offsets[lines.length]
    ) {
      const before = bytes.subarray(from, offset - read);
      line += lineBreaks(before, last);
      last = before.at(-1) ?? last;
      from = offset - read;
      lines.push(line);
    }
    if (lines.length === offsets.length) break;
    const rest = bytes.subarray(from);
    line += lineBreaks(rest, last);
    last = rest.at(-1) ?? last;
    read += bytes.length;
  }
  return ok(lines);
}

/**
 * The rows of a piece that begins anywhere in the file: between quotes, or not. Of both readings, the one is right by which the
 * rows are as wide as at the start. The row that was cut is left out.
 */
function parsedInside(
  text: string,
  { delimiter }: Reading,
  line: number,
  follows: Follows,
  columns: number,
): { readonly rows: readonly TableRow[]; readonly notes: readonly TableNote[] } {
  const readings = [text, `"${text}`].map((each) => {
    const { rows, notes } = parseDelimited(each, delimiter, line, follows);
    const whole = rows.slice(1);
    const first = whole[0]?.line ?? Infinity;
    const kept = notes.filter((note) => note.line >= first);
    return {
      rows: whole,
      notes: kept,
      right: 2 * whole.filter(({ cells }) => cells.length === columns).length - whole.length - kept.length,
    };
  });
  const [outside, inside] = readings;
  return (inside && outside && inside.right > outside.right ? inside : outside) ?? { rows: [], notes: [] };
}
