import { measureText } from '../layout/card-content.ts';
import { drawnText } from '../layout/clean-text.ts';
import type { CardBox } from '../layout/map-layout.ts';
import type { MeasureText, TextStyle } from '../layout/measure.ts';
import { shortenWords } from '../layout/shorten-words.ts';
import { textStyles } from '../layout/sizes.ts';
import { cardGround } from './card-shapes.ts';
import { box, text, type Owner } from './make-shape.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

/** A title's letters are never smaller than this, px on screen. */
export const LEAST_LETTER = 11;
/** Below this zoom cards show their titles alone, in letters that keep their size on screen. */
export const FAR_ZOOM = LEAST_LETTER / textStyles.cardTitle.size;

/** Lines of titles seen from afar, px on screen. */
const far = { size: LEAST_LETTER, weight: 600, lineHeight: 12 } as const satisfies TextStyle;
/** Lines come so close together, px on screen, where one more then fits. */
const CLOSE_LINES = 11.4;
/** Room around a title, and the mark of a severity beside it, px on screen. */
const places = { left: 3, right: 3, top: 1, mark: 15, markHeight: 12, beforeMark: 3 } as const;
/** Where the edge of a card ends, map px: it becomes narrower with the card. */
const EDGE = 7;
/** Between a card's left edge and its title, px on screen. */
const leftOf = (zoom: number): number => EDGE * zoom + places.left;
/** A title narrower than this, px on screen, has no room for two short words. */
const LEAST_ROOM = 44;

/** A title as it is read from afar; all in map px. */
export type FarTitle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly lines: readonly string[];
  readonly rtl: boolean;
  readonly style: TextStyle;
  /** Whether words were left out. */
  readonly cut: boolean;
  /** Whether it is whole, or two words of it are. */
  readonly says: boolean;
};

/**
 * The title of a card at a zoom, broken by words into the lines that the card has room for. What a map shows of its cards is
 * one choice for all of them: `farLook`.
 */
export function farTitle(card: CardBox, zoom: number, measure: MeasureText): FarTitle | null {
  const { room, first, height } = roomFor(card, zoom);
  const most = Math.floor(height / CLOSE_LINES);
  if (room < LEAST_ROOM || most < 1 || !hasWords(card)) return null;
  const { text: words, rtl } = drawnText(wordsOf(card));
  const all = most === 1 ? linesIn(words, first, first, measure) : linesIn(words, room, first, measure);
  const cut = all.length > most;
  const lines = cut
    ? [...all.slice(0, most - 1), ending(all[most - 1] ?? '', most === 1 ? first : room, measure)]
    : all;
  const lineHeight = Math.min(far.lineHeight, height / lines.length);
  const free = height - lines.length * lineHeight;
  return {
    x: card.x + leftOf(zoom) / zoom,
    y: card.y + Math.min(free / 2, 8) / zoom,
    width: room / zoom,
    lines,
    rtl,
    style: { size: far.size / zoom, weight: far.weight, lineHeight: lineHeight / zoom },
    cut,
    says: !cut || saysTwoWords(lines, words),
  };
}

/** Room for a title, px on screen. `first`: of its first line, which ends before the mark; the others go on below that. */
function roomFor(
  card: CardBox,
  zoom: number,
): { readonly room: number; readonly first: number; readonly height: number } {
  const room = Math.floor(card.width * zoom - leftOf(zoom) - places.right);
  const first = markOf(card) === null ? room : room - places.mark - places.beforeMark;
  return { room, first, height: card.height * zoom };
}

/** The lines of a title whose first one may be shorter. */
function linesIn(words: string, room: number, first: number, measure: MeasureText): readonly string[] {
  const short = shortenWords(words, far, room, measure);
  if (first >= room) return measure(short, far, room).lines;
  const [line = ''] = measure(short, far, Math.max(1, first)).lines;
  // No word is broken to stand beside the mark: it then begins below it.
  const ends = line.length === short.length || /^\s/.test(short.slice(line.length)) || line.endsWith('-');
  const head = ends ? line : line.slice(0, Math.max(0, line.lastIndexOf(' ')));
  const rest = short.slice(head.length).trimStart();
  return [head, ...(rest === '' ? [] : measure(rest, far, room).lines)];
}

/** Whether two whole words at least are left of a title that is cut; a title of one word, or of a script without spaces, says it cut. */
function saysTwoWords(lines: readonly string[], title: string): boolean {
  const whole = new Set(title.trim().split(/\s+/));
  const left = lines.join(' ').replaceAll('…', '').split(/\s+/);
  return whole.size < 2 || left.filter((word) => word !== '' && whole.has(word)).length >= 2;
}

/** Whether there is anything to read on a card from afar. */
export const hasWords = (card: CardBox): boolean => wordsOf(card).trim() !== '';

/** What stands for the card: its title with a measure's figure before it, else its text. */
function wordsOf({ card, content }: CardBox): string {
  const value = content.value ? measureText(card) : '';
  const title = content.title ? card.title : '';
  const said = [value, title].filter((part) => part !== '').join(' ');
  return said === '' && content.body ? card.body : said;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const withoutLast = (text: string): string => text.slice(0, [...graphemes.segment(text)].at(-1)?.index ?? 0);

/** A line that ends in an ellipsis, with as many of its words as fit. */
function ending(line: string, room: number, measure: MeasureText): string {
  const fits = (part: string): boolean => measure(`${part}…`, far, Number.MAX_SAFE_INTEGER).width <= room;
  let kept = line.trimEnd().replace(/…$/, '');
  while (kept !== '' && !fits(kept)) {
    const shorter = kept.slice(0, Math.max(0, kept.lastIndexOf(' '))).trimEnd();
    kept = shorter === '' ? withoutLast(kept) : shorter;
  }
  return `${kept}…`;
}

const markOf = ({ card }: CardBox): number | null => (card.kind === 'pain-point' ? card.severity : null);

/** A card from afar: its ground, its title, and how severe it is; or a block of its colour. */
export function farCardShapes(
  card: CardBox,
  zoom: number,
  measure: MeasureText,
  theme: Theme,
  look: 'titles' | 'blocks' | 'own' = 'own',
): readonly Shape[] {
  const owner: Owner = { id: card.card.id, role: 'card' };
  const title = look === 'blocks' ? null : farTitle(card, zoom, measure);
  const asBlock = look === 'blocks' || (look === 'own' && title === null);
  return [
    ...cardGround(card, theme, asBlock),
    ...(title ? [text(owner, title, { style: title.style, colour: theme.ink })] : []),
    ...farMarkShapes(card, zoom, theme),
  ];
}

/** The severity of a pain point, read from across the room. */
export function farMarkShapes(card: CardBox, zoom: number, theme: Theme): readonly Shape[] {
  const severity = markOf(card);
  const colours = severity === null ? undefined : theme.severities[severity];
  if (severity === null || !colours || card.width * zoom < LEAST_ROOM) return [];
  const owner: Owner = { id: card.card.id, role: 'card' };
  const size = places.mark / zoom;
  const mark = {
    x: card.x + card.width - size - places.right / zoom,
    y: card.y + places.top / zoom,
    width: size,
    height: Math.min(places.markHeight / zoom, card.height - (2 * places.top) / zoom),
  };
  const style = { size: far.size / zoom, weight: far.weight, lineHeight: mark.height };
  return [
    box(owner, mark, { fill: colours.fill, radius: 3 / zoom }),
    text(
      owner,
      { ...mark, lines: [String(severity)], rtl: false },
      { style, colour: colours.text, align: 'center' },
    ),
  ];
}
