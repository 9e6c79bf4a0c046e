import { numberText, t } from '../../../../language/translate.ts';
import { cellKey } from '../../../../layout/map-layout.ts';
import type { CardView, MapView, StageView } from '../../../../layout/view.ts';
import type { CardKind } from '../../../../model/card.ts';
import { createMatrix, type MatrixKind } from '../../../../priorities/matrix.ts';
import { hotSpotWords } from '../../../../words/hot-spots.ts';
import { measureName } from '../../../../words/measures.ts';
import { shortMeasure } from '../../../../words/place-measures.ts';
import { cardTitle, nameOf } from '../../../../words/titles.ts';
import type { Deck, MakeSlides } from '../deck/deck.ts';
import { accentOfHue, colour, ground, ink, line, softInk } from '../drawing/colours.ts';
import { type Drawn, type Paragraph, shape } from '../drawing/drawn.ts';
import { LEAST_SIZE } from '../drawing/pen.ts';
import { emotionBand, peopleWords } from './emotion-band.ts';
import { evenChunks } from './even-chunks.ts';
import { titled } from './titled.ts';

const LABEL = 86;
const GAP = 6;
const LEAST_COLUMN = 122;
const HEAD = 34;
const EMOTION = 92;
const HIGHEST_EMOTION = 200;
const SIZE = 10;

type Column = { readonly stage: StageView; readonly x: number; readonly width: number };
/** A row of the overview: its name, and the lines that a stage has in it. */
type Row = {
  readonly name: string;
  readonly linesOf: (stage: StageView) => readonly string[];
  /** Most lines that one of them takes, and most of them. */
  readonly each: number;
  readonly most: number;
};

/** The map at a glance: stages with their steps, the emotion, what hurts most, what to do about it, what was measured. */
export const overviewSlides: MakeSlides = (deck) => {
  const { view, template } = deck;
  const most = Math.max(1, Math.floor((template.room.width - LABEL) / (LEAST_COLUMN + GAP)));
  const chunks = evenChunks(view.stages, most);
  return chunks.map((stages, index) =>
    titled(
      t('Overview'),
      deck,
      { drawn: pageOf(deck, stages), notes: notesOf(view, stages) },
      { index, count: chunks.length },
    ),
  );
};

function pageOf(deck: Deck, stages: readonly StageView[]): readonly Drawn[] {
  const { view, template } = deck;
  const { room } = template;
  const width = (room.width - LABEL) / Math.max(1, stages.length);
  const columns = stages.map(
    (stage, index): Column => ({ stage, x: room.x + LABEL + index * width + GAP, width: width - GAP }),
  );
  const drawn: Drawn[] = columns.map(({ stage, x, width: wide }) =>
    headShape(deck, stage, { x, width: wide }),
  );
  let y = room.y + HEAD + GAP;
  const rows = rowsOf(view).filter(({ linesOf }) => stages.some((stage) => linesOf(stage).length > 0));
  const hasCurve = curveOf(deck, columns, { y, height: EMOTION }).length > 0;
  // What the curve leaves is shared, and it gets what the rows leave.
  const left = room.y + room.height - y - (hasCurve ? EMOTION + GAP : 0);
  const share = left / Math.max(1, rows.length) - GAP;
  const made = rows.map((row) => {
    const cells = columns.map((column) => cellOf(deck, row, column, share));
    return { row, cells, height: Math.max(20, ...cells.map((cell) => cell.height)) };
  });
  const used = made.reduce((sum, { height }) => sum + height + GAP, 0);
  const emotion = Math.min(HIGHEST_EMOTION, EMOTION + Math.max(0, left - used));
  for (const [index, { row, cells, height }] of made.entries()) {
    drawn.push(labelShape(deck, row.name, { x: room.x, y, height }));
    for (const [at, { stage, x, width: wide }] of columns.entries())
      drawn.push(
        shape(
          `${row.name}: ${nameOf(stage.stage, t('Untitled stage'))}`,
          { x, y, width: wide, height },
          { text: { paragraphs: cells[at]?.paragraphs ?? [], insets: [4, 3, 2, 2] } },
        ),
      );
    y += height + GAP;
    drawn.push(ruleAt(room, y - GAP / 2));
    if (index > 0 || !hasCurve) continue;
    drawn.push(
      labelShape(deck, t('Emotion curve'), { x: room.x, y, height: emotion }, peopleWords(deck, LABEL - 16)),
      ...curveOf(deck, columns, { y, height: emotion }),
    );
    y += emotion + GAP;
    drawn.push(ruleAt(room, y - GAP / 2));
  }
  return drawn;
}

const ruleAt = ({ x, width }: { readonly x: number; readonly width: number }, y: number): Drawn => ({
  kind: 'line',
  name: t('Dividing line'),
  about: '',
  from: { x, y },
  to: { x: x + width, y },
  colour: line,
  width: 0.75,
});

function headShape(
  { pen, template }: Deck,
  { stage }: StageView,
  { x, width }: { readonly x: number; readonly width: number },
): Drawn {
  const look = { size: 12, bold: true };
  const text = pen.clip(nameOf(stage, t('Untitled stage')), look, width - 22, 2);
  return shape(
    text,
    { x, y: template.room.y, width, height: HEAD },
    {
      outline: 'homePlate',
      fill: colour(accentOfHue[stage.hue]),
      text: {
        anchor: 'middle',
        insets: [8, 0, 12, 0],
        paragraphs: [{ runs: [{ text, ...look, colour: colour(template.onAccent) }] }],
      },
    },
  );
}

const labelShape = (
  { pen }: Deck,
  name: string,
  { x, y, height }: { readonly x: number; readonly y: number; readonly height: number },
  more: readonly Paragraph[] = [],
): Drawn =>
  shape(
    name,
    { x, y, width: LABEL - 6, height },
    {
      fill: ground,
      text: {
        insets: [5, 3, 3, 0],
        paragraphs: [
          {
            runs: [
              {
                text: pen.clip(name, { size: SIZE, bold: true }, LABEL - 16, 3),
                size: SIZE,
                bold: true,
                colour: ink,
              },
            ],
          },
          ...more,
        ],
      },
    },
  );

/** The curve over the steps of all stages, each as wide as its share of the stage. */
function curveOf(
  { view, template }: Deck,
  columns: readonly Column[],
  { y, height }: { readonly y: number; readonly height: number },
): readonly Drawn[] {
  const steps = columns.flatMap(({ stage, x, width }) =>
    stage.steps.map(({ step }, index) => ({
      step,
      x: x + (index * width) / stage.steps.length,
      width: width / stage.steps.length,
    })),
  );
  const { room } = template;
  return emotionBand(
    view,
    steps,
    { x: room.x + LABEL, y, width: room.width - LABEL, height },
    template.onAccent,
  );
}

function cellOf(
  { pen }: Deck,
  { linesOf, each, most }: Row,
  { stage, width }: Column,
  room: number,
): { readonly height: number; readonly paragraphs: readonly Paragraph[] } {
  const look = { size: SIZE };
  const all = linesOf(stage);
  const paragraphs: Paragraph[] = [];
  let height = 5;
  for (const [index, whole] of all.entries()) {
    const text = pen.clip(whole, look, width - 6, each);
    const high = pen.height(text, look, width - 6);
    const rest = all.length - index;
    const isLast = rest === 1;
    const after = isLast ? 0 : LEAST_SIZE * 1.25;
    if (index >= most || (index > 0 && height + high + after > room)) {
      paragraphs.push({ runs: [{ text: `+ ${numberText(rest)}`, size: LEAST_SIZE, colour: softInk }] });
      return { height: height + LEAST_SIZE * 1.25, paragraphs };
    }
    height += high;
    paragraphs.push({ runs: [{ text, ...look, colour: ink }] });
  }
  return { height, paragraphs };
}

function rowsOf(view: MapView): readonly Row[] {
  const cards = (stage: StageView, kind: CardKind, matrix: MatrixKind): readonly string[] => {
    const own = cardsOfStage(view, stage).filter(({ card }) => card.kind === kind);
    const { ranked, waiting } = createMatrix(
      matrix,
      own.map(({ card }) => card),
    );
    return [...ranked.map(({ card }) => card), ...waiting].map((card) => `• ${cardTitle(card)}`);
  };
  return [
    {
      name: t('Steps'),
      linesOf: ({ steps }) =>
        steps.map(({ step }) => `${step.momentOfTruth ? '★' : '•'} ${nameOf(step, t('Untitled step'))}`),
      each: 2,
      most: 8,
    },
    {
      name: t('Pain points'),
      linesOf: (stage) => cards(stage, 'pain-point', 'severity-frequency'),
      each: 3,
      most: 3,
    },
    {
      name: t('Opportunities'),
      linesOf: (stage) => cards(stage, 'opportunity', 'impact-effort'),
      each: 3,
      most: 3,
    },
    {
      name: t('Measures'),
      linesOf: ({ stage }) =>
        (view.measures.get(stage.id) ?? [])
          .map((measure) => [measureName(measure.measure), shortMeasure(measure)] as const)
          .filter(([, value]) => value !== '')
          .map(([name, value]) => `${name} ${value}`),
      each: 3,
      most: 3,
    },
  ];
}

/** The cards of a stage in reading order: step by step, lane by lane. */
export const cardsOfStage = (
  { lanes, cells }: Pick<MapView, 'lanes' | 'cells'>,
  { steps }: StageView,
): readonly CardView[] =>
  steps.flatMap(({ step }) => lanes.flatMap((lane) => cells.get(cellKey(lane.id, step.id)) ?? []));

/** Why a stage is where it hurts, as the map ranks them. */
const notesOf = (view: MapView, stages: readonly StageView[]): readonly string[] =>
  stages.flatMap(({ stage }) => {
    const spot = view.hotSpots.get(stage.id);
    return spot ? [`${hotSpotWords(spot).join('. ')}.`] : [];
  });
