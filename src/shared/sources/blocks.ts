import { type Spoken, type Stretch, turnsOf } from './turns.ts';

/** A paragraph as it is read: a line of a turn, or a part of a long one. */
export type Block = {
  readonly start: number;
  readonly end: number;
  /** Who speaks, and when. */
  readonly turn: Stretch;
  /** Whether the turn begins here. */
  readonly isFirst: boolean;
};

/** Longest paragraph that is drawn at once, in UTF-16 units: notes may have no line breaks at all. */
const LONGEST = 1_500;

/** The paragraphs of a source in order. What lies between them is line breaks and space. */
export function blocksOf(source: Spoken): readonly Block[] {
  const blocks: Block[] = [];
  for (const turn of turnsOf(source)) {
    let isFirst = true;
    for (let at = turn.start; at < turn.end; ) {
      const lineBreak = source.text.indexOf('\n', at);
      const lineEnd = lineBreak === -1 || lineBreak > turn.end ? turn.end : lineBreak;
      const end = endOfPart(source.text, at, lineEnd);
      if (source.text.slice(at, end).trim() !== '') {
        blocks.push({ start: at, end, turn, isFirst });
        isFirst = false;
      }
      at = end === lineEnd ? lineEnd + 1 : end;
    }
  }
  return blocks;
}

/** The paragraph that a place is in, or the one before it. */
export function blockAt(blocks: readonly Block[], at: number): number {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function endOfPart(text: string, start: number, lineEnd: number): number {
  if (lineEnd - start <= LONGEST) return lineEnd;
  const space = text.lastIndexOf(' ', start + LONGEST);
  const end = space > start + LONGEST / 2 ? space + 1 : start + LONGEST;
  // Not between the halves of a character.
  return /[\udc00-\udfff]/u.test(text[end] ?? '') || isLow(text.charCodeAt(end)) ? end + 1 : end;
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Something marked in a text. */
export type Mark = { readonly id: string; readonly start: number; readonly end: number };

/** The same with the line it is drawn on where marks overlap: 0 next to the words. */
export type TrackedMark = Mark & { readonly track: number };

/** Gives marks that overlap different lines, as few as are needed. */
export function trackMarks(marks: readonly Mark[]): readonly TrackedMark[] {
  const ends: number[] = [];
  return [...marks]
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .map((mark) => {
      const free = ends.findIndex((end) => end <= mark.start);
      const track = free === -1 ? ends.length : free;
      ends[track] = mark.end;
      return { ...mark, track };
    });
}

type Stretched = { readonly start: number; readonly end: number };

/** A stretch of a paragraph that is drawn alike. */
export type Segment = {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly TrackedMark[];
  readonly isSelected: boolean;
  /** Whether it is part of what is looked for. */
  readonly isFound: boolean;
};

/** A paragraph cut where a mark, the selection or something found begins or ends. */
export function segmentsOf(
  { start, end }: Pick<Block, 'start' | 'end'>,
  marks: readonly TrackedMark[],
  selection: Stretched,
  found: readonly Stretched[] = [],
): readonly Segment[] {
  const near = marks.filter((mark) => mark.start < end && mark.end > start);
  const nearFound = found.filter((one) => one.start < end && one.end > start);
  const cuts = new Set([start, end]);
  for (const { start: from, end: to } of [...near, ...nearFound, selection])
    for (const at of [from, to]) if (at > start && at < end) cuts.add(at);
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    return {
      start: from,
      end: to,
      marks: near.filter((mark) => mark.start < to && mark.end > from),
      isSelected: selection.start < to && selection.end > from,
      isFound: nearFound.some((one) => one.start < to && one.end > from),
    };
  });
}
