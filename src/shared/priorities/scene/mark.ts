import { cleanText, isRightToLeft } from '../../layout/clean-text.ts';
import { box, text } from '../../scene/make-shape.ts';
import type { MatrixKind, RankedCard } from '../matrix.ts';
import { cardTitle } from '../../words/titles.ts';
import type { Ink, Part } from '../../scene/parts.ts';
import { priorityStyles } from './styles.ts';

/** Height of a mark, px. */
export const MARK_HEIGHT = 24;
/** Room between marks, px. */
export const MARK_GAP = 6;
/** More lines than these under a mark would hide its neighbours: the list has the whole title. */
const MOST_LINES = 3;

/** Width of the marks of a matrix, px: all the same, wide enough for the last rank. */
export const markWidth = (count: number): number => Math.max(30, 14 + 8 * String(count).length);

/** A rank in a rounded box: what stands for a card in the matrix and before its line in the list. */
export function mark(kind: MatrixKind, { card, rank }: RankedCard, width: number, { theme }: Ink): Part {
  const { edge, fill } = theme.kinds[kind === 'impact-effort' ? 'opportunity' : 'pain-point'];
  const owner = { id: card.id, role: 'card' } as const;
  const style = priorityStyles.mark;
  const place = { x: 0, y: (MARK_HEIGHT - style.lineHeight) / 2, width, lines: [String(rank)], rtl: false };
  return {
    width,
    height: MARK_HEIGHT,
    shapes: [
      box(
        owner,
        { x: 0, y: 0, width, height: MARK_HEIGHT },
        { fill, stroke: edge, strokeWidth: 1.5, radius: 12 },
      ),
      text(owner, place, { style, colour: theme.ink, align: 'center' }),
    ],
  };
}

/** A mark with the card's title beside it; null where the title has too many lines for that. */
export function titledMark(
  kind: MatrixKind,
  ranked: RankedCard,
  room: { readonly mark: number; readonly width: number },
  ink: Ink,
): Part | null {
  const style = priorityStyles.markTitle;
  const x = room.mark + MARK_GAP;
  const said = cleanText(cardTitle(ranked.card));
  const { lines } = ink.measure(said, style, room.width - x);
  if (lines.length > MOST_LINES) return null;
  const sign = mark(kind, ranked, room.mark, ink);
  const y = lines.length === 1 ? (MARK_HEIGHT - style.lineHeight) / 2 : 2;
  const height = Math.max(MARK_HEIGHT, y + lines.length * style.lineHeight);
  const words = text(
    { id: ranked.card.id, role: 'card' },
    { x, y, width: room.width - x, lines, rtl: isRightToLeft(said) },
    { style, colour: ink.theme.ink },
  );
  return { width: room.width, height, shapes: [...sign.shapes, words] };
}
