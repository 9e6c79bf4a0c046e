import { readList } from '../../clipboard/read-list.ts';

/** How a cell is taken apart that holds several things. */
export const cellSplits = ['lines', 'commas', 'whole'] as const;
export type CellSplit = (typeof cellSplits)[number];

/** Longer lines are sentences of one text. */
const LONGEST_ITEM = 240;
const LONGEST_PART = 120;

/**
 * The things in a cell, one a card: lines and items of a list, or what semicolons, bullets and with `commas` also commas
 * part. Lines that are too long for items stay one text.
 */
export function splitCell(text: string, how: CellSplit): readonly string[] {
  if (how === 'whole' || text === '') return [text];
  const lines = text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');
  if (lines.length > 1) {
    if (lines.some(({ length }) => length > LONGEST_ITEM)) return [text];
    const list = readList(lines);
    return list?.sure ? items(list.lines, lines) : lines.map((line) => line.trim());
  }
  const line = withoutBullet(text.trim());
  return (
    partsOf(line, /\s*[•▪●◦‣]\s+|\s+·\s+/u) ??
    partsOf(line, /;\s*/u) ??
    (how === 'commas' ? partsOf(line, /,\s+/u) : null) ?? [line]
  );
}

/** A line that the list does not begin, further in than its items, goes on with the item above. */
const items = (read: readonly string[], written: readonly string[]): readonly string[] => {
  const found: string[] = [];
  read.forEach((line, at) => {
    const isItem = line !== written[at];
    if (!isItem && found.length > 0 && /^\s{2,}/.test(written[at] ?? ''))
      found.push(`${found.pop() ?? ''}\n${line.trim()}`);
    else found.push(line.trim());
  });
  return found;
};

const withoutBullet = (line: string): string => line.replace(/^[•▪●◦‣]\s+/u, '');

/** The parts of a line; null where it has none, or where they are rather parts of sentences. */
function partsOf(line: string, separator: RegExp): readonly string[] | null {
  const parts = line
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 && parts.every(({ length }) => length <= LONGEST_PART) ? parts : null;
}
