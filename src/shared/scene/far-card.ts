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
/** Room around a title, and the mark of a severity beside it, px on screen. */
const places = { left: 8, right: 4, top: 1, mark: 15, beforeMark: 3 } as const;
/** A title narrower than this, px on screen, has no room for two short words: the card is a block. */
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
};

/** The title of a card at a zoom, broken by words into the lines that the card has room for; null where it has none. */
export function farTitle(card: CardBox, zoom: number, measure: MeasureText): FarTitle | null {
  const { text: words, rtl } = drawnText(wordsOf(card));
  if (words.trim() === '') return null;
  const marked = markOf(card) === null ? 0 : places.mark + places.beforeMark;
  const whole = Math.floor(card.width * zoom) - places.left - places.right;
  // In a narrow card the title stands below the mark, not beside it.
  const below = marked > 0 && whole - marked < LEAST_ROOM;
  const top = places.top + (below ? places.mark : 0);
  const room = below ? whole : whole - marked;
  const most = Math.floor((card.height * zoom - top - places.top) / far.lineHeight);
  if (room < LEAST_ROOM || most < 1) return null;
  const all = measure(shortenWords(words, far, room, measure), far, room).lines;
  const lines =
    all.length > most ? [...all.slice(0, most - 1), ending(all[most - 1] ?? '', room, measure)] : all;
  // One word and an ellipsis say less than a block.
  if (all.length > most && !saysTwoWords(lines, words)) return null;
  const free = card.height * zoom - lines.length * far.lineHeight - (top - places.top);
  return {
    x: card.x + places.left / zoom,
    y: card.y + (top - places.top + Math.max(places.top, Math.min(free / 2, 8))) / zoom,
    width: room / zoom,
    lines,
    rtl,
    style: { size: far.size / zoom, weight: far.weight, lineHeight: far.lineHeight / zoom },
    cut: all.length > most,
  };
}

/** Whether two whole words at least are left of a title that is cut. */
function saysTwoWords(lines: readonly string[], title: string): boolean {
  const whole = new Set(title.split(/\s+/));
  const left = lines.join(' ').replaceAll('…', '').split(/\s+/);
  return left.filter((word) => word !== '' && whole.has(word)).length >= 2;
}

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

/** A card from afar: its ground, its title, and how severe it is. Without room for a title it is a block of its colour. */
export function farCardShapes(
  card: CardBox,
  zoom: number,
  measure: MeasureText,
  theme: Theme,
): readonly Shape[] {
  const owner: Owner = { id: card.card.id, role: 'card' };
  const title = farTitle(card, zoom, measure);
  return [
    ...cardGround(card, theme, title === null),
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
    y: card.y + (places.top + 1) / zoom,
    width: size,
    height: Math.min(size, card.height - (2 * places.top) / zoom),
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
