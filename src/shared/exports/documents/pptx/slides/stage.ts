import { t } from '../../../../language/translate.ts';
import { cellKey } from '../../../../layout/map-layout.ts';
import { evidenceChips } from '../../../../layout/evidence-chips.ts';
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
import { type CardPart, type CardSetting, cardParts, drawCard } from './card.ts';
import { emotionBand, peopleWords, type StepColumn } from './emotion-band.ts';
import { titled } from './titled.ts';

const LABEL = 86;
const GAP = 6;
/** Least width of a step's column, and of a card where several are side by side. */
const LEAST_COLUMN = 150;
const LEAST_CARD = 165;
const EMOTION = 96;
/** The sizes that titles of cards may have, the largest that keeps a stage on one slide first. */
const sizes = [12, 11, 10, 9] as const;
/** The size where it takes several slides anyway. */
const SEVERAL = 10;

/** A strip of a lane: what lies beside each other in it, and how high it is. */
type Strip = {
  readonly lane: Lane;
  readonly height: number;
  readonly cards: readonly CardView[];
  readonly draw: (y: number) => readonly Drawn[];
};

/** The slides of one stage: as many as its cards need at a size that can be read. */
export function stageSlides(deck: Deck, stage: StageView): readonly Slide[] {
  const { room } = deck.template;
  const most = Math.max(1, Math.floor((room.width - LABEL) / (LEAST_COLUMN + GAP)));
  const chunks = evenChunks(stage.steps, most);
  const pagesAt = (size: number): readonly Page[] =>
    chunks.flatMap((steps) => pagesOf(deck, stage, steps, size));
  const fitting = sizes.find((size) => pagesAt(size).length <= chunks.length);
  const pages = pagesAt(fitting ?? SEVERAL);
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

/** As few lists as hold at most so many each, about as long as each other; at least one. */
export function evenChunks<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(all.length / most));
  const each = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, index) => all.slice(index * each, (index + 1) * each));
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

/** Strips of one lane that are on one slide. */
type LanePart = { readonly lane: Lane; readonly strips: readonly Strip[] };

/** The lanes on as few slides as hold them, filled about alike: the last is not left with one lane alone. */
function balanced(lanes: readonly (readonly Strip[])[], most: number): readonly (readonly LanePart[])[] {
  const pages = paged(lanes, most, most);
  if (pages.length < 2) return pages;
  for (let limit = most * 0.5; limit < most; limit += most * 0.05) {
    const tried = paged(lanes, limit, most);
    if (tried.length === pages.length) return tried;
  }
  return pages;
}

/** At least one slide. A slide ends before what would lead beyond the limit; a lane stays together where a slide can hold it. */
function paged(
  lanes: readonly (readonly Strip[])[],
  limit: number,
  most: number,
): readonly (readonly LanePart[])[] {
  const pages: LanePart[][] = [[]];
  let used = 0;
  const next = (): void => {
    if (used === 0) return;
    pages.push([]);
    used = 0;
  };
  for (const strips of lanes) {
    const [first] = strips;
    if (!first) continue;
    const whole = heightOf(strips);
    if (whole <= most) {
      if (used + whole > limit) next();
      pages.at(-1)?.push({ lane: first.lane, strips });
      used += whole;
      continue;
    }
    for (let from = 0; from < strips.length; ) {
      const fitting = howMany(strips.slice(from), most - used);
      if (fitting === 0 && used > 0) {
        next();
        continue;
      }
      const taken = strips.slice(from, from + Math.max(1, fitting));
      pages.at(-1)?.push({ lane: first.lane, strips: taken });
      used += heightOf(taken);
      from += taken.length;
    }
  }
  return pages;
}

const heightOf = (strips: readonly Strip[]): number => sum(strips.map(({ height }) => height + GAP)) + GAP;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How many strips fit one below the other. */
function howMany(strips: readonly Strip[], room: number): number {
  let height = GAP;
  for (const [index, strip] of strips.entries()) {
    height += strip.height + GAP;
    if (height > room + 0.5) return index;
  }
  return strips.length;
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

/** What a lane has over some steps, in strips that can be on slides of their own. */
function stripsOf(
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
