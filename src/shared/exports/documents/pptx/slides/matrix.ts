import { numberText, t } from '../../../../language/translate.ts';
import {
  cellKey,
  createMatrix,
  type Matrix,
  matrixShapes,
  type MatrixKind,
  matrixKinds,
  type RankedCard,
  scoresOf,
} from '../../../../priorities/matrix.ts';
import {
  axisNames,
  cornerName,
  matrixNames,
  partsWords,
  placeWords,
  scoreWords,
} from '../../../../priorities/words.ts';
import { cardTitle } from '../../../../words/titles.ts';
import type { Deck, MakeSlides } from '../deck/deck.ts';
import { colour, colourOfKind, ground, ink, line, paper, SOFT, softInk } from '../drawing/colours.ts';
import { type Box, type Drawn, shape, type Slide } from '../drawing/drawn.ts';
import { LEAST_SIZE } from '../drawing/pen.ts';
import { cardsOfStage } from './overview.ts';
import { titled } from './titled.ts';

const AXIS = { x: 34, y: 92 } as const;
const MARK = { width: 24, height: 17 } as const;
const GAP = 3;
/** The sizes of the ranking, the largest at which it is on one slide, each with the room below a line. */
const listSizes = [
  { size: 12, below: 8 },
  { size: 11, below: 5 },
  { size: 10, below: 2 },
] as const;
type ListLook = { readonly size: number; readonly below: number };
const usual: ListLook = { size: 11, below: 5 };

/** The two matrices: where each rated card is, and the ranking beside it. */
export const matrixSlides: MakeSlides = (deck) => {
  const { view } = deck;
  const cards = view.stages.flatMap((stage) => cardsOfStage(view, stage)).map(({ card }) => card);
  return matrixKinds.toReversed().flatMap((kind) => {
    const matrix = createMatrix(kind, cards);
    return matrix.ranked.length === 0 ? [] : slidesOf(deck, matrix);
  });
};

/** The matrix is on the first slide; a ranking that is longer goes on on others. */
function slidesOf(deck: Deck, matrix: Matrix): readonly Slide[] {
  const { room } = deck.template;
  const width = room.width * 0.58;
  const list = { x: room.x + width + 18, y: room.y, width: room.width - width - 18, height: room.height };
  const title = t(matrixNames[matrix.kind]);
  const pagesAt = (look: ListLook) => listPages(deck, matrix, list, look);
  const look = listSizes.find((one) => pagesAt(one).length === 1) ?? usual;
  const pages = pagesAt(look);
  return pages.map((lines, index) => {
    const at = index === 0 ? list : room;
    const drawn = listShapes(matrix, lines, at, look);
    return titled(
      title,
      deck,
      { drawn: index === 0 ? [...gridShapes(deck, matrix, { ...room, width }), ...drawn] : drawn, notes: [] },
      { index, count: pages.length },
    );
  });
}

type Line = { readonly ranked: RankedCard; readonly title: string; readonly height: number };

function listPages(
  { pen }: Deck,
  matrix: Matrix,
  { width, height }: Box,
  { size, below }: ListLook,
): readonly (readonly Line[])[] {
  const room = width - MARK.width - 8;
  const pages: Line[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const ranked of matrix.ranked) {
    const title = pen.clip(cardTitle(ranked.card), { size, bold: true }, room, 2);
    const parts = pen.height(partsWords(matrix.kind, ranked), { size: LEAST_SIZE }, room);
    const own = pen.height(title, { size, bold: true }, room) + parts + below;
    if (used + own > height) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push({ ranked, title, height: own });
    used += own;
  }
  return pages;
}

function listShapes(
  { kind }: Matrix,
  lines: readonly Line[],
  box: Box,
  { size }: ListLook,
): readonly Drawn[] {
  let y = box.y;
  return lines.map(({ ranked, title, height }): Drawn => {
    const at = { x: box.x, y, width: box.width, height };
    y += height;
    const words = partsWords(kind, ranked);
    return {
      kind: 'group',
      name: title,
      about: t('{{name}}: {{value}}', {
        name: `${numberText(ranked.rank)}. ${cardTitle(ranked.card)}`,
        value: words,
      }),
      box: at,
      parts: [
        markShape(kind, ranked, { x: at.x, y: at.y }),
        shape(
          t('Text'),
          { ...at, x: at.x + MARK.width + 8, width: at.width - MARK.width - 8 },
          {
            text: {
              paragraphs: [
                { runs: [{ text: title, size, bold: true, colour: ink }] },
                { runs: [{ text: words, size: LEAST_SIZE, colour: softInk }] },
              ],
            },
          },
        ),
      ],
    };
  });
}

const markShape = (
  kind: MatrixKind,
  { card, rank }: RankedCard,
  at: { readonly x: number; readonly y: number },
): Drawn =>
  shape(
    numberText(rank),
    { ...at, ...MARK },
    {
      about: cardTitle(card),
      outline: 'roundRect',
      fill: paper,
      border: { colour: colour(colourOfKind[matrixShapes[kind].cardKind]), width: 1.5 },
      text: {
        anchor: 'middle',
        paragraphs: [
          { align: 'centre', runs: [{ text: numberText(rank), size: LEAST_SIZE, bold: true, colour: ink }] },
        ],
      },
    },
  );

/** The grid with its scores, and a mark for every card; what a cell has no room for is counted. */
function gridShapes({ pen }: Deck, matrix: Matrix, box: Box): readonly Drawn[] {
  const { kind } = matrix;
  const { x: across, y: up } = matrixShapes[kind];
  const [xs, ys] = [scoresOf(across), scoresOf(up)];
  const left = box.x + AXIS.y;
  const width = (box.width - AXIS.y) / xs.length;
  const height = (box.height - AXIS.x) / ys.length;
  const tint = colourOfKind[matrixShapes[kind].cardKind];
  const drawn: Drawn[] = [];
  for (const y of ys.toReversed()) {
    const top = box.y + (up.most - y) * height;
    drawn.push(axisShape(pen, kind, 'y', y, { x: box.x, y: top, width: AXIS.y - 6, height }));
    for (const x of xs) {
      const cell = { x: left + (x - across.least) * width, y: top, width, height };
      const corner = cornerName(kind, { x, y });
      drawn.push(
        shape(placeWords(kind, { x, y }), cell, {
          fill: corner === '' ? ground : colour(tint, SOFT),
          border: { colour: line, width: 0.75 },
          text: {
            anchor: 'bottom',
            insets: [3, 2, 3, 2],
            paragraphs:
              corner === ''
                ? []
                : [
                    {
                      align: 'centre',
                      runs: [
                        {
                          text: pen.clip(corner, { size: LEAST_SIZE }, width - 6, 1),
                          size: LEAST_SIZE,
                          colour: softInk,
                        },
                      ],
                    },
                  ],
          },
        }),
        ...marksIn(matrix, cell, cellKey({ x, y })),
      );
    }
  }
  for (const x of xs)
    drawn.push(
      axisShape(pen, kind, 'x', x, {
        x: left + (x - across.least) * width,
        y: box.y + ys.length * height,
        width,
        height: AXIS.x,
      }),
    );
  return drawn;
}

function axisShape(pen: Deck['pen'], kind: MatrixKind, axis: 'x' | 'y', score: number, box: Box): Drawn {
  const { most, least } = matrixShapes[kind][axis];
  const name = t(axisNames[kind][axis]);
  const words = scoreWords(kind, axis, score);
  const text = [numberText(score), words].filter((part) => part !== '').join(' · ');
  const isEnd = score === (axis === 'y' ? most : least);
  const look = { size: 10 };
  return shape(`${name} ${text}`, box, {
    text: {
      anchor: axis === 'y' ? 'middle' : 'bottom',
      paragraphs: [
        ...(isEnd
          ? [
              {
                align: axis === 'y' ? 'right' : 'centre',
                runs: [
                  {
                    text: pen.clip(name, { ...look, bold: true }, box.width, 1),
                    ...look,
                    bold: true,
                    colour: ink,
                  },
                ],
              } as const,
            ]
          : []),
        {
          align: axis === 'y' ? 'right' : 'centre',
          runs: [{ text: pen.clip(text, look, box.width, 1), ...look, colour: softInk }],
        },
      ],
    },
  });
}

function marksIn({ kind, cells }: Matrix, cell: Box, key: string): readonly Drawn[] {
  const own = cells.get(key) ?? [];
  const columns = Math.max(1, Math.floor((cell.width - GAP) / (MARK.width + GAP)));
  const rows = Math.max(1, Math.floor((cell.height - 14) / (MARK.height + GAP)));
  const room = columns * rows;
  const shown = own.length > room ? own.slice(0, room - 1) : own;
  const at = (index: number): { readonly x: number; readonly y: number } => ({
    x: cell.x + GAP + (index % columns) * (MARK.width + GAP),
    y: cell.y + GAP + Math.floor(index / columns) * (MARK.height + GAP),
  });
  const marks = shown.map((ranked, index) => markShape(kind, ranked, at(index)));
  const rest = own.length - shown.length;
  if (rest === 0) return marks;
  return [
    ...marks,
    shape(
      `+ ${numberText(rest)}`,
      { ...at(shown.length), ...MARK },
      {
        text: {
          anchor: 'middle',
          paragraphs: [
            { align: 'centre', runs: [{ text: `+${numberText(rest)}`, size: LEAST_SIZE, colour: softInk }] },
          ],
        },
      },
    ),
  ];
}
