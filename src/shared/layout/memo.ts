import type { Language } from '../language/languages.ts';
import { language } from '../language/translate.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Density } from '../model/map.ts';
import { cardContent } from './card-content.ts';
import { type Header, layoutHeader } from './header.ts';
import { evidenceContent, type EvidenceContent } from './evidence-content.ts';
import { type CardContent, cellKey } from './map-layout.ts';
import type { MeasureText } from './measure.ts';
import { type QuoteText, shortenQuote } from './shorten-quote.ts';
import { CELL_GAP } from './sizes.ts';
import { wordsOf } from './strongest-quote.ts';
import { type CardLook, type CardView, type MapView, sameLook } from './view.ts';

/** The cards of a cell, one below the other, before the cell has a place. */
export type Stack = {
  readonly views: readonly CardView[];
  readonly contents: readonly CardContent[];
  readonly ids: readonly string[];
  /** Width of each card, px. */
  readonly widths: readonly number[];
  readonly look: CardLook;
  /** Whether a card of it lies over more than one column. */
  readonly isWide: boolean;
  /** Of the cards one right below the other, px. */
  readonly height: number;
};

/** What does not depend on where things lie, remembered as long as the records it comes from are in use. */
export type Memo = {
  /** `widthOf` says how wide a card is that covers so many steps from the cell's own on. */
  readonly stack: (views: readonly CardView[], widthOf: (span: number) => number, look: CardLook) => Stack;
  readonly evidence: (evidence: Evidence, width: number) => EvidenceContent;
  /** The quote of a piece in so many lines of a width at most. */
  readonly quote: (evidence: Evidence, width: number, most: number) => QuoteText;
  readonly header: (view: MapView) => Header;
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
  const quotes = new WeakMap<Evidence, Map<string, QuoteText>>();
  const headers = new WeakMap<MapView['stages'], { readonly density: Density; readonly header: Header }>();
  const keys = new WeakMap<Header['steps'], Map<string, readonly string[]>>();
  const contentOf = (view: CardView, width: number, look: CardLook): CardContent => {
    const known = contents.get(view);
    if (known?.width === width && sameLook(known.look, look)) return known.content;
    const content = cardContent(view, width, look, measure);
    contents.set(view, { width, look, content });
    return content;
  };
  return {
    stack: (views, widthOf, look) => {
      const known = stacks.get(views);
      if (known && sameLook(known.look, look) && hasWidths(known, widthOf)) return known;
      const widths = views.map(({ card }) => widthOf(card.span));
      const list = views.map((view, index) => contentOf(view, widths[index] ?? 0, look));
      const stack = {
        views,
        contents: list,
        ids: views.map((view) => view.card.id),
        widths,
        look,
        isWide: views.some(({ card }) => card.span > 1),
        height: list.reduce((sum, content) => sum + content.height, (list.length - 1) * CELL_GAP),
      };
      stacks.set(views, stack);
      return stack;
    },
    header: (view) => {
      // A view keeps its stages as long as nothing about them, their steps or their evidence changes.
      const known = headers.get(view.stages);
      const { density } = view.map;
      if (known?.density === density) return known.header;
      const header = layoutHeader(view, measure);
      headers.set(view.stages, { density, header });
      return header;
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
const hasWidths = ({ views, widths, isWide }: Stack, widthOf: (span: number) => number): boolean =>
  isWide ? views.every(({ card }, index) => widths[index] === widthOf(card.span)) : widths[0] === widthOf(1);
