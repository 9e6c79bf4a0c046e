import { t } from '../../../../language/translate.ts';
import type { CardView, StageView } from '../../../../layout/view.ts';
import type { Lane } from '../../../../model/lane.ts';
import { laneNames } from '../../../../model/lane.ts';
import { measureName } from '../../../../words/measures.ts';
import { shortMeasure } from '../../../../words/place-measures.ts';
import { nameOf } from '../../../../words/titles.ts';
import type { Deck } from '../deck/deck.ts';
import { accentOfHue, colour, ground, ink, line, SOFT, softInk } from '../drawing/colours.ts';
import { type Box, type Drawn, type Paragraph, shape, type Slide } from '../drawing/drawn.ts';
import { notesOfCard, pieceText } from '../deck/evidence-notes.ts';
import type { CardSetting } from './card.ts';
import { peopleWords, type StepColumn } from './emotion-band.ts';
import { evenChunks } from './even-chunks.ts';
import { balanced, heightOf } from './fill-slides.ts';
import { stripsOf } from './lane-strips.ts';
import { GAP } from './strip.ts';
import { titled } from './titled.ts';

const LABEL = 86;
/** Least width of a step's column. */
const LEAST_COLUMN = 150;
/** The sizes that titles of cards may have: the largest that keeps a stage on one slide. */
const sizes = [12, 11, 10, 9] as const;
/** The least size where it takes several slides anyway; it is larger where that needs no more of them. */
const SEVERAL = 10;

/** The slides of one stage: as many as its cards need at a size that can be read. */
export function stageSlides(deck: Deck, stage: StageView): readonly Slide[] {
  const { room } = deck.template;
  const most = Math.max(1, Math.floor((room.width - LABEL) / (LEAST_COLUMN + GAP)));
  const chunks = evenChunks(stage.steps, most);
  const pagesAt = (size: number): readonly Page[] =>
    chunks.flatMap((steps) => pagesOf(deck, stage, steps, size));
  const largest = (most: number): readonly Page[] | undefined => {
    for (const size of sizes) {
      const pages = pagesAt(size);
      if (pages.length <= most) return pages;
    }
    return undefined;
  };
  const pages = largest(chunks.length) ?? largest(pagesAt(SEVERAL).length) ?? [];
  const name = nameOf(stage.stage, t('Untitled stage'));
  const about = (deck.pieces.get(stage.stage.id) ?? []).map(pieceText);
  return pages.map(({ drawn, notes }, index) =>
    titled(
      name,
      deck,
      { drawn, notes: index === 0 ? [...about, ...notes] : notes },
      { index, count: pages.length },
    ),
  );
}

type Page = { readonly drawn: readonly Drawn[]; readonly notes: readonly string[] };

function pagesOf(deck: Deck, stage: StageView, steps: StageView['steps'], size: number): readonly Page[] {
  const { template, view } = deck;
  const { room } = template;
  const width = (room.width - LABEL) / Math.max(1, steps.length);
  const columns = steps.map(
    ({ step }, index): StepColumn => ({ step, x: room.x + LABEL + index * width + GAP, width: width - GAP }),
  );
  const head = headOf(deck, stage, columns, size);
  const top = room.y + head.height + GAP;
  const most = room.y + room.height - top;
  const setting: CardSetting = {
    pen: deck.pen,
    size,
    showsBody: view.map.density === 'comfortable',
    pictures: deck.pictures,
    most: most - 2 * GAP,
  };
  const lanes = view.lanes.map((lane) => stripsOf(deck, lane, columns, setting));
  return balanced(lanes, most).map((parts, index): Page => {
    const drawn: Drawn[] = [...head.drawn];
    let y = top;
    for (const { lane, strips } of parts) {
      const height = heightOf(strips);
      drawn.push(...laneShapes(deck, lane, { x: room.x, y, width: room.width, height }));
      let at = y + GAP;
      for (const strip of strips) {
        drawn.push(...strip.draw(at));
        at += strip.height + GAP;
      }
      y += height;
    }
    const cards = parts.flatMap(({ strips }) => strips.flatMap((strip) => strip.cards));
    return { drawn, notes: notesOf(deck, columns, cards, setting.showsBody, index === 0) };
  });
}

/** The steps, and above them what was measured of the stage. */
function headOf(
  { pen, view, template }: Deck,
  { stage }: StageView,
  columns: readonly StepColumn[],
  size: number,
): { readonly height: number; readonly drawn: readonly Drawn[] } {
  const { room } = template;
  const hue = accentOfHue[stage.hue];
  const drawn: Drawn[] = [];
  let y = room.y;
  const measured = (view.measures.get(stage.id) ?? [])
    .map((measure) => ({ name: measureName(measure.measure), value: shortMeasure(measure) }))
    .filter(({ value }) => value !== '');
  if (measured.length > 0) {
    const text = pen.clip(
      measured.map(({ name, value }) => `${name} ${value}`).join(' · '),
      { size: 11 },
      room.width,
      2,
    );
    const height = pen.height(text, { size: 11 }, room.width) + 2;
    drawn.push(
      shape(
        t('Measures'),
        { ...room, y, height },
        { text: { paragraphs: [{ runs: [{ text, size: 11, colour: softInk }] }] } },
      ),
    );
    y += height + 2;
  }
  const look = { size, bold: true };
  const names = columns.map(({ step, width }) =>
    pen.clip(nameOf(step, t('Untitled step')), look, width - 24 - (step.momentOfTruth ? 14 : 0), 3),
  );
  const height =
    Math.max(...columns.map(({ width }, index) => pen.height(names[index] ?? '', look, width - 38)), size) +
    8;
  for (const [index, { step, x, width }] of columns.entries()) {
    const box = { x, y, width, height };
    const text = names[index] ?? '';
    drawn.push(
      shape(text, box, {
        outline: 'homePlate',
        fill: colour(hue),
        about: step.momentOfTruth ? t('Moment of truth') : '',
        text: {
          anchor: 'middle',
          insets: [8 + (step.momentOfTruth ? 14 : 0), 2, 14, 2],
          paragraphs: [{ runs: [{ text, size, bold: true, colour: colour(template.onAccent) }] }],
        },
      }),
    );
    if (step.momentOfTruth)
      drawn.push(
        shape(
          t('Moment of truth'),
          { x: x + 6, y: y + height / 2 - 6, width: 12, height: 12 },
          { outline: 'star5', fill: colour(template.onAccent) },
        ),
      );
  }
  return { height: y + height - room.y, drawn };
}

/** The ground of a lane with its name. */
function laneShapes({ pen, view }: Deck, lane: Lane, box: Box): readonly Drawn[] {
  const hue = lane.hue === null ? 'tx2' : accentOfHue[lane.hue];
  const name = nameOf(lane, t(laneNames[lane.kind]));
  const look = { size: 10, bold: true };
  const people = lane.kind === 'emotion' ? peopleWords({ pen, view }, LABEL - 16) : [];
  const room = Math.max(1, Math.floor((box.height - 8) / 12.2) - people.length);
  const paragraphs: Paragraph[] = [
    { runs: [{ text: pen.clip(name, look, LABEL - 16, room), ...look, colour: ink }] },
    ...people,
  ];
  return [
    {
      kind: 'line',
      name: t('Dividing line'),
      about: '',
      from: { x: box.x, y: box.y },
      to: { x: box.x + box.width, y: box.y },
      colour: line,
      width: 0.75,
    },
    shape(
      name,
      { x: box.x, y: box.y + 3, width: LABEL - 6, height: box.height - 6 },
      {
        fill: lane.hue === null ? ground : colour(hue, SOFT),
        text: { paragraphs, insets: [5, 3, 3, 0] },
      },
    ),
  ];
}

function notesOf(
  { pieces }: Deck,
  columns: readonly StepColumn[],
  cards: readonly CardView[],
  bodyShown: boolean,
  isFirst: boolean,
): readonly string[] {
  const ofSteps = columns.flatMap(({ step }) => {
    const own = (isFirst && pieces.get(step.id)) || [];
    return own.length === 0 ? [] : [nameOf(step, t('Untitled step')), ...own.map(pieceText), ''];
  });
  return [...ofSteps, ...cards.flatMap((card) => notesOfCard(card, pieces, bodyShown))];
}
