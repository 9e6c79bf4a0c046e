import { markingOperators } from './marking-operators.ts';
import { operatorsIn } from './operators.ts';

/** A part of a content stream, bytes from `start` up to `end`. */
export type Segment = {
  readonly start: number;
  readonly end: number;
  /** True where it draws something that no mark says the meaning of. */
  readonly loose: boolean;
};

/** Operators that draw (PDF 32000-1, table 51). */
const PAINTING: ReadonlySet<string> = new Set([
  ...["'", '"', 'Tj', 'TJ', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'BI'],
]);
/** How many operators are looked at before others have their turn: some milliseconds of work. */
const AT_A_TIME = 20_000;

/**
 * A content stream in parts that follow each other: marked content as it is, and what lies between. Marks may not reach
 * over the ends of a text object, so one with marks in it is several parts. Null where marks or strings do not end.
 * Yields from time to time.
 */
export function* markedSegments(bytes: Uint8Array): Generator<void, readonly Segment[] | null> {
  const segments: Segment[] = [];
  let [start, paints, depth, count] = [0, false, 0, 0];
  /** Of what is open, whether it is a mark. */
  const open: boolean[] = [];
  const cut = (end: number, loose = paints): void => {
    if (end > start) segments.push({ start, end, loose });
    start = end;
    paints = false;
  };
  let text: { readonly at: number; readonly end: number; readonly painted: boolean; split: boolean } | null =
    null;
  for (const operator of markingOperators(bytes) ?? operatorsIn(bytes)) {
    if (operator === null) return null;
    const { name, operands, at, end } = operator;
    count += 1;
    if (count % AT_A_TIME === 0) yield;
    if (name === 'BMC' || name === 'BDC') {
      const isMark = saysWhatItIs(bytes.subarray(operands, at));
      // Something without a meaning around a mark is nothing that Chromium writes.
      if (isMark && open.some((outer) => !outer) && depth === 0) return null;
      open.push(isMark);
      if (!isMark) continue;
      if (depth === 0 && text && !text.split) {
        const painted = paints;
        text.split = true;
        cut(text.at, text.painted);
        cut(text.end, false);
        paints = painted;
      }
      if (depth === 0) cut(operands);
      depth += 1;
    } else if (name === 'EMC') {
      const isMark = open.pop();
      if (isMark === undefined) return null;
      if (isMark) depth -= 1;
      if (isMark && depth === 0) cut(end, false);
    } else if (depth > 0) continue;
    else if (PAINTING.has(name)) paints = true;
    else if (name === 'BT') {
      text = { at, end, painted: paints, split: false };
      paints = false;
    } else if (name === 'ET' && text) {
      if (text.split) {
        cut(at);
        cut(end, false);
      } else paints ||= text.painted;
      text = null;
    }
  }
  if (open.length > 0) return null;
  cut(bytes.length);
  return segments;
}

/** True for what has a place in the structure or is an artifact; a replacement for letters says only how they are read. */
function saysWhatItIs(operands: Uint8Array): boolean {
  const said = Buffer.from(operands).toString('latin1');
  return said.startsWith('/Artifact') || /\/MCID\b/.test(said);
}
