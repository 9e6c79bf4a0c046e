import type { Language } from '../language/languages.ts';
import { language } from '../language/translate.ts';
import type { PlaceMeasure } from '../measures/place-measure.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Density } from '../model/map.ts';
import { cardContent } from './card-content.ts';
import { type CardRow, rowsOf } from './card-rows.ts';
import { type Column, sameColumns } from './column.ts';
import { columnsOf } from './columns.ts';
import { type Header, layoutHeader } from './header.ts';
import { evidenceContent, type EvidenceContent } from './evidence-content.ts';
import { type CardContent, cellKey, type MeasureContent } from './map-layout.ts';
import type { MeasureText } from './measure.ts';
import { measureContent } from './measure-content.ts';
import { type QuoteText, shortenQuote } from './shorten-quote.ts';
import { CELL_GAP } from './sizes.ts';
import { wordsOf } from './strongest-quote.ts';
import { type CardLook, type CardView, type MapView, sameLook } from './view.ts';

/** The cards of a cell, row by row, before the cell has a place. */
export type Stack = {
  readonly views: readonly CardView[];
  readonly contents: readonly CardContent[];
  readonly ids: readonly string[];
  /** Width of each card, px. */
  readonly widths: readonly number[];
  readonly across: number;
  readonly rows: readonly CardRow[];
  readonly look: CardLook;
  /** Whether a card of it lies over more than one column. */
  readonly isWide: boolean;
  /** Of the rows one right below the other, px. */
  readonly height: number;
};

/** How the cards of a cell lie: so many side by side, and how wide one is that covers so many steps from the cell's own on. */
export type CellRoom = { readonly across: number; readonly widthOf: (span: number) => number };

/** What does not depend on where things lie, remembered as long as the records it comes from are in use. */
export type Memo = {
  readonly stack: (views: readonly CardView[], room: CellRoom, look: CardLook) => Stack;
  readonly evidence: (evidence: Evidence, width: number) => EvidenceContent;
  readonly measure: (measure: PlaceMeasure, width: number, density: Density) => MeasureContent | null;
  /** The quote of a piece in so many lines of a width at most. */
  readonly quote: (evidence: Evidence, width: number, most: number) => QuoteText;
  /** `usual` as in `columnsOf`. */
  readonly header: (view: MapView, usual?: number) => Header;
  /** The keys of a lane's cells, left to right. */
  readonly cellKeys: (steps: Header['steps'], laneId: string) => readonly string[];
};

const memos = new WeakMap<MeasureText, { readonly spoken: Language; readonly memo: Memo }>();

/** The memo of a measure: a new measure (other fonts) or another language starts afresh. */
export function memoOf(measure: MeasureText): Memo {
  const spoken = language();
  const known = memos.get(measure);
  if (known?.spoken === spoken) return known.memo;
  const memo = createMemo(measure);
  memos.set(measure, { spoken, memo });
  return memo;
}

type Sized = { readonly width: number; readonly look: CardLook; readonly content: CardContent };

function createMemo(measure: MeasureText): Memo {
  const contents = new WeakMap<CardView, Sized>();
  const stacks = new WeakMap<readonly CardView[], Stack>();
  const pieces = new WeakMap<Evidence, { readonly width: number; readonly content: EvidenceContent }>();
  const figures = new WeakMap<
    PlaceMeasure,
    { readonly width: number; readonly density: Density; readonly content: MeasureContent | null }
  >();
  const quotes = new WeakMap<Evidence, Map<string, QuoteText>>();
  const headers = new WeakMap<
    MapView['stages'],
    {
      readonly columns: readonly Column[];
      readonly hotSpots: MapView['hotSpots'];
      readonly header: Header;
    }
  >();
  const keys = new WeakMap<Header['steps'], Map<string, readonly string[]>>();
  const contentOf = (view: CardView, width: number, look: CardLook): CardContent => {
    const known = contents.get(view);
    if (known?.width === width && sameLook(known.look, look)) return known.content;
    const content = cardContent(view, width, look, measure);
    contents.set(view, { width, look, content });
    return content;
  };
  return {
    stack: (views, room, look) => {
      const known = stacks.get(views);
      if (known && sameLook(known.look, look) && hasRoom(known, room)) return known;
      const { across, widthOf } = room;
      const widths = views.map(({ card }) => widthOf(card.span));
      const list = views.map((view, index) => contentOf(view, widths[index] ?? 0, look));
      const rows = rowsOf(
        list.map(({ height }, index) => ({ height, span: views[index]?.card.span ?? 1 })),
        across,
      );
      const stack: Stack = {
        views,
        contents: list,
        ids: views.map((view) => view.card.id),
        widths,
        across,
        rows,
        look,
        isWide: views.some(({ card }) => card.span > 1),
        height: rows.reduce((sum, row) => sum + row.height, (rows.length - 1) * CELL_GAP),
      };
      stacks.set(views, stack);
      return stack;
    },
    header: (view, usual) => {
      // A view keeps its stages as long as nothing about them, their steps or their evidence changes.
      const known = headers.get(view.stages);
      const columns = columnsOf(view, usual);
      if (known?.hotSpots === view.hotSpots && sameColumns(known.columns, columns)) return known.header;
      const header = layoutHeader(view, columns, measure);
      headers.set(view.stages, { columns, hotSpots: view.hotSpots, header });
      return header;
    },
    measure: (figure, width, density) => {
      const known = figures.get(figure);
      if (known?.width === width && known.density === density) return known.content;
      const content = measureContent(figure, width, density, measure);
      figures.set(figure, { width, density, content });
      return content;
    },
    quote: (evidence, width, most) => {
      const own = quotes.get(evidence) ?? new Map<string, QuoteText>();
      quotes.set(evidence, own);
      const key = `${width} ${most}`;
      const text = own.get(key) ?? shortenQuote(wordsOf(evidence) ?? '', width, most, measure);
      own.set(key, text);
      return text;
    },
    cellKeys: (steps, laneId) => {
      const known = keys.get(steps) ?? new Map<string, readonly string[]>();
      keys.set(steps, known);
      const ofLane = known.get(laneId) ?? steps.map(({ step }) => cellKey(laneId, step.id));
      known.set(laneId, ofLane);
      return ofLane;
    },
    evidence: (evidence, width) => {
      const known = pieces.get(evidence);
      if (known?.width === width) return known.content;
      const content = evidenceContent(evidence, width, measure);
      pieces.set(evidence, { width, content });
      return content;
    },
  };
}

/** Whether the columns are still as wide as a stack was made for. */
const hasRoom = ({ views, widths, isWide, across }: Stack, room: CellRoom): boolean =>
  across === room.across &&
  (isWide
    ? views.every(({ card }, index) => widths[index] === room.widthOf(card.span))
    : widths[0] === room.widthOf(1));
