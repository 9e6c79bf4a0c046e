import type { RankedCard } from '../../../shared/priorities/matrix.ts';

/** Height of a mark on screen, px, and the room around and between marks. */
export const MARK_HEIGHT = 24;
export const MARK_GAP = 4;
const PAD = 6;
const CAPTION = 18;
const LINE_HEIGHT = 16;
const LINE_PAD = 6;
const MOST_LINES = 4;
/** Room that '+1234' takes, px. */
const MORE_WIDTH = 40;
/** Narrower than this a title says too little beside its mark. */
const LEAST_TITLE = 64;

export type CellMarks = {
  /** `titles`: a line each; `numbers`: as many as fit beside each other. */
  readonly look: 'titles' | 'numbers';
  /** Lines a title may take. */
  readonly lines: number;
  readonly shown: readonly RankedCard[];
  /** How many lie here without a mark of their own. */
  readonly more: number;
};

/** Width of the marks of a ranking, px: wide enough for its last number. */
export const markWidth = (count: number): number => Math.max(26, 12 + 8 * String(count).length);

type Room = {
  /** The cell, px. */
  readonly width: number;
  readonly height: number;
  readonly captioned: boolean;
  readonly mark: number;
};

/** What a cell shows of its cards: titles where there is room, else numbers, and never more than fit. */
export function marksInCell(
  cards: readonly RankedCard[],
  activeId: string | null,
  { width, height, captioned, mark }: Room,
): CellMarks {
  const inner = height - 2 * PAD - (captioned ? CAPTION : 0);
  const rows = Math.max(1, Math.floor((inner + MARK_GAP) / (MARK_HEIGHT + MARK_GAP)));
  if (cards.length <= rows && width - 2 * PAD - mark >= LEAST_TITLE) {
    const each = (inner + MARK_GAP) / Math.max(1, cards.length) - MARK_GAP;
    const lines = Math.min(MOST_LINES, Math.max(1, Math.floor((each - LINE_PAD) / LINE_HEIGHT)));
    return { look: 'titles', lines, shown: cards, more: 0 };
  }
  const inRow = Math.max(1, Math.floor((width - 2 * PAD + MARK_GAP) / (mark + MARK_GAP)));
  const room = rows * inRow;
  if (cards.length <= room) return { look: 'numbers', lines: 1, shown: cards, more: 0 };
  // How many more there are stands in the last place; that is wider than a narrow mark.
  const shown = cards.slice(0, Math.max(0, room - (mark < MORE_WIDTH ? 2 : 1)));
  const active = cards.find(({ card }) => card.id === activeId);
  if (active && !shown.includes(active)) shown.splice(-1, 1, active);
  return { look: 'numbers', lines: 1, shown, more: cards.length - shown.length };
}
