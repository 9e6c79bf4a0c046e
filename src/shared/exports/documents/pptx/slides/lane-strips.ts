import { t } from '../../../../language/translate.ts';
import { cellKey } from '../../../../layout/map-layout.ts';
import { evidenceChips } from '../../../../layout/evidence-chips.ts';
import type { Lane } from '../../../../model/lane.ts';
import { laneNames } from '../../../../model/lane.ts';
import { measureName } from '../../../../words/measures.ts';
import { shortMeasure } from '../../../../words/place-measures.ts';
import { nameOf } from '../../../../words/titles.ts';
import type { Deck } from '../deck/deck.ts';
import { colour, ink, SOFT } from '../drawing/colours.ts';
import { type Drawn, shape } from '../drawing/drawn.ts';
import { type CardPart, type CardSetting, cardParts, drawCard } from './card.ts';
import { emotionBand, type StepColumn } from './emotion-band.ts';
import { GAP, type Strip } from './strip.ts';

/** Least width of a card where several are side by side. */
const LEAST_CARD = 165;
const EMOTION = 96;

/** What a lane has over some steps, in strips that can be on slides of their own. */
export function stripsOf(
  deck: Deck,
  lane: Lane,
  columns: readonly StepColumn[],
  setting: CardSetting,
): readonly Strip[] {
  if (lane.kind === 'emotion') return emotionStrip(deck, lane, columns);
  const counted = lane.kind === 'evidence' ? evidenceStrip(deck, lane, columns) : [];
  const measured = lane.kind === 'measures' ? measureStrip(deck, lane, columns) : [];
  return [...counted, ...measured, ...cardStrips(deck, lane, columns, setting)];
}

function emotionStrip(deck: Deck, lane: Lane, columns: readonly StepColumn[]): readonly Strip[] {
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last) return [];
  const draw = (y: number): readonly Drawn[] =>
    emotionBand(
      deck.view,
      columns,
      { x: first.x, y, width: last.x + last.width - first.x, height: EMOTION },
      deck.template.onAccent,
    );
  return draw(0).length === 0 ? [] : [{ lane, height: EMOTION, cards: [], draw }];
}

/** How many pieces of each kind, in one paragraph: what they say is in the notes. */
const evidenceStrip = (deck: Deck, lane: Lane, columns: readonly StepColumn[]): readonly Strip[] =>
  textStrip(deck, lane, columns, ({ step }) =>
    [
      evidenceChips(deck.view.behind.get(step.id) ?? [], false)
        .map(({ text }) => text)
        .join(' · '),
    ].filter((text) => text !== ''),
  );

const measureStrip = (deck: Deck, lane: Lane, columns: readonly StepColumn[]): readonly Strip[] =>
  textStrip(deck, lane, columns, ({ step }) =>
    (deck.view.measures.get(step.id) ?? [])
      .map((measure) => [measureName(measure.measure), shortMeasure(measure)] as const)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name} ${value}`),
  );

/** A box of a few facts at each step that has some. */
function textStrip(
  { pen }: Deck,
  lane: Lane,
  columns: readonly StepColumn[],
  linesAt: (column: StepColumn) => readonly string[],
): readonly Strip[] {
  const look = { size: 10 };
  const boxes = columns.flatMap((column) => {
    const text = linesAt(column).join('\n');
    return text === '' ? [] : [{ ...column, text, height: pen.height(text, look, column.width - 12) + 8 }];
  });
  if (boxes.length === 0) return [];
  const height = Math.max(...boxes.map((box) => box.height));
  const draw = (y: number): readonly Drawn[] =>
    boxes.map(({ x, width, text, step }) =>
      shape(
        `${nameOf(lane, t(laneNames[lane.kind]))}: ${nameOf(step, t('Untitled step'))}`,
        { x, y, width, height },
        {
          fill: colour('accent3', SOFT),
          text: { paragraphs: [{ runs: [{ text, ...look, colour: ink }] }], insets: [6, 4, 6, 4] },
        },
      ),
    );
  return [{ lane, height, cards: [], draw }];
}

/** The cards of a lane: those of each step below each other, side by side where a column is wide. */
function cardStrips(
  { view }: Deck,
  lane: Lane,
  columns: readonly StepColumn[],
  setting: CardSetting,
): readonly Strip[] {
  const cells = columns.map(({ step, x, width }) => {
    const own = view.cells.get(cellKey(lane.id, step.id)) ?? [];
    const most = Math.max(1, Math.floor((width + GAP) / (LEAST_CARD + GAP)));
    const across = Math.min(most, Math.max(1, own.length));
    const wide = (width - (across - 1) * GAP) / across;
    const placed = own.flatMap((card) => cardParts(card, wide, setting));
    return { x, wide, rows: evenRows(placed, across) };
  });
  const count = Math.max(0, ...cells.map(({ rows }) => rows.length));
  return Array.from({ length: count }, (_, index): Strip => {
    const inStrip = cells.flatMap(({ x, wide, rows }) =>
      (rows[index] ?? []).map((part, column) => ({ part, x: x + column * (wide + GAP) })),
    );
    const height = Math.max(...inStrip.map(({ part }) => part.height));
    return {
      lane,
      height,
      cards: inStrip.filter(({ part }) => part.part === 0).map(({ part }) => part.view),
      draw: (y) =>
        inStrip.map(({ part, x }) =>
          drawCard({ ...part, height: evenHeight(part, height) }, { x, y }, setting),
        ),
    };
  });
}

/** Cards beside each other are as high as the highest, unless that is far more than they need. */
const evenHeight = ({ height }: CardPart, row: number): number => (row - height < 40 ? row : height);

const evenRows = <T>(all: readonly T[], across: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / across) }, (_, row) =>
    all.slice(row * across, (row + 1) * across),
  );
