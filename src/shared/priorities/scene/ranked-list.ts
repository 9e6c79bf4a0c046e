import { box } from '../../scene/make-shape.ts';
import type { Shape } from '../../scene/shape.ts';
import type { Card } from '../../model/card.ts';
import { t } from '../../language/translate.ts';
import type { Matrix, MatrixKind, RankedCard } from '../matrix.ts';
import { cardTitle } from '../../words/titles.ts';
import { missingWords, partsWords } from '../words.ts';
import { mark, MARK_HEIGHT, markWidth } from './mark.ts';
import { type Ink, type Part, placed, words } from '../../scene/parts.ts';
import { priorityStyles } from './styles.ts';

/** Width of a column of the list, px. */
export const LIST_WIDTH = 344;
const COLUMN_GAP = 32;
const ENTRY_GAP = 10;
/** A drawing more than this many times as high as wide is hard to look at: the list takes another column. */
const MOST_UPRIGHT = 0.8;

type Entry = Part & { readonly heading: boolean };
type MapNameOf = (mapId: string) => string;

/**
 * All cards of a matrix in words, by rank, and then those that are not rated yet: beside the grid, in as many columns
 * as it needs. `mapNameOf` where the cards are of several maps.
 */
export function rankedList(matrix: Matrix, grid: Part, mapNameOf: MapNameOf | null, ink: Ink): Part {
  const { kind, ranked, waiting } = matrix;
  const sign = markWidth(ranked.length);
  const entries: Entry[] = [
    heading(t('Ranking'), ink),
    ...ranked.map((one) => rankedEntry(kind, one, sign, mapNameOf, ink)),
  ];
  if (ranked.length === 0) entries.push({ ...nothingYet(ink), heading: false });
  if (waiting.length > 0) {
    entries.push(heading(t('Not rated yet'), ink));
    entries.push(...waiting.map((card) => waitingEntry(kind, card, sign, mapNameOf, ink)));
  }
  const total = entries.reduce((sum, entry) => sum + entry.height + ENTRY_GAP, 0);
  const tallest = Math.max(...entries.map((entry) => entry.height));
  const limitOf = (columns: number): number => Math.max(grid.height, total / columns + tallest);
  let columns = 1;
  while (limitOf(columns) > grid.height && limitOf(columns) * MOST_UPRIGHT > widthOf(columns) + grid.width) {
    columns += 1;
  }
  return inColumns(entries, limitOf(columns));
}

const widthOf = (columns: number): number => columns * (LIST_WIDTH + COLUMN_GAP) - COLUMN_GAP;

function inColumns(entries: readonly Entry[], limit: number): Part {
  const shapes: Shape[] = [];
  let [column, y, height] = [0, 0, 0];
  for (const [index, entry] of entries.entries()) {
    // A heading stands with what it is about.
    const needed = entry.height + (entry.heading ? ENTRY_GAP + (entries[index + 1]?.height ?? 0) : 0);
    if (y > 0 && y + needed > limit) {
      column += 1;
      y = 0;
    }
    if (entry.heading && y > 0) y += ENTRY_GAP;
    shapes.push(...placed(entry, column * (LIST_WIDTH + COLUMN_GAP), y));
    height = Math.max(height, y + entry.height);
    y += entry.height + ENTRY_GAP;
  }
  return { width: widthOf(column + 1), height, shapes };
}

function heading(said: string, ink: Ink): Entry {
  const look = { style: priorityStyles.heading, colour: ink.theme.ink, width: LIST_WIDTH, heading: 2 };
  return { ...words({ id: null, role: 'legend' }, said, look, ink), heading: true };
}

const nothingYet = (ink: Ink): Part =>
  words(
    { id: null, role: 'legend' },
    t('Nothing rated yet.'),
    { style: priorityStyles.entry, colour: ink.theme.softInk, width: LIST_WIDTH },
    ink,
  );

function rankedEntry(
  kind: MatrixKind,
  ranked: RankedCard,
  sign: number,
  mapNameOf: MapNameOf | null,
  ink: Ink,
): Entry {
  const said = entryWords(ranked.card, partsWords(kind, ranked), sign, mapNameOf, ink);
  return {
    width: LIST_WIDTH,
    height: Math.max(MARK_HEIGHT, said.height),
    shapes: [...mark(kind, ranked, sign, ink).shapes, ...said.shapes],
    heading: false,
  };
}

function waitingEntry(
  kind: MatrixKind,
  card: Card,
  sign: number,
  mapNameOf: MapNameOf | null,
  ink: Ink,
): Entry {
  const said = entryWords(card, missingWords(kind, card), sign, mapNameOf, ink);
  const { edge } = ink.theme.kinds[kind === 'impact-effort' ? 'opportunity' : 'pain-point'];
  const size = 8;
  const dot = { x: (sign - size) / 2, y: 3 + (priorityStyles.entry.lineHeight - size) / 2, width: size };
  return {
    width: LIST_WIDTH,
    height: Math.max(MARK_HEIGHT, said.height),
    shapes: [
      box({ id: card.id, role: 'card' }, { ...dot, height: size }, { stroke: edge, radius: size / 2 }),
      ...said.shapes,
    ],
    heading: false,
  };
}

/** A card's title, and below it its scores and whose map it is on. */
function entryWords(card: Card, about: string, sign: number, mapNameOf: MapNameOf | null, ink: Ink): Part {
  const owner = { id: card.id, role: 'card' } as const;
  const x = sign + 10;
  const width = LIST_WIDTH - x;
  const title = words(
    owner,
    cardTitle(card),
    { style: priorityStyles.entry, colour: ink.theme.ink, width },
    ink,
  );
  const line = [about, mapNameOf?.(card.mapId) ?? ''].filter((part) => part !== '').join(' · ');
  const small = words(owner, line, { style: priorityStyles.about, colour: ink.theme.softInk, width }, ink);
  return {
    width: LIST_WIDTH,
    height: 3 + title.height + small.height,
    shapes: [...placed(title, x, 3), ...placed(small, x, 3 + title.height)],
  };
}
