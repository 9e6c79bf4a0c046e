import { box, text, type Owner } from '../../scene/make-shape.ts';
import type { Shape } from '../../scene/shape.ts';
import type { Theme } from '../../scene/theme.ts';
import { shareOfLevel } from '../frequency.ts';
import { cellKey, type Matrix, type MatrixKind, matrixShapes, type Place, scoresOf } from '../matrix.ts';
import { axisNames, cornerName, scoreWords } from '../words.ts';
import { t } from '../../language/translate.ts';
import { MARK_GAP, MARK_HEIGHT, mark, markWidth, titledMark } from './mark.ts';
import { type Ink, type Part, placed, stack, words } from '../../scene/parts.ts';
import { priorityStyles } from './styles.ts';

/** Least height of a cell, px. It grows with its contents. */
export const LEAST_CELL = 96;
const CELL = { width: 176, height: LEAST_CELL } as const;
/** Room for the name of the upright axis, px: it stands above the numbers. */
const AXIS_WIDTH = 240;
const PAD = 8;
const CORNER_HEIGHT = 20;
/** Room for the numbers, and where there are some the words, at the left, px. */
const scoresWidth: Readonly<Record<MatrixKind, number>> = { 'impact-effort': 32, 'severity-frequency': 96 };
/** More cards than these are shown by their marks alone. */
const MOST_TITLES = 4;

const scale: Owner = { id: null, role: 'legend' };
const ground: Owner = { id: null, role: 'cell' };

/**
 * The grid with its axes and marks. A cell with few cards shows their titles; one with many grows until all their
 * marks are in it, about as wide as high. `leastHeight` of a cell in px, where there is room for more.
 */
export function matrixGrid(matrix: Matrix, ink: Ink, leastHeight: number = CELL.height): Part {
  const { kind } = matrix;
  const left = scoresWidth[kind];
  const columns = scoresOf(matrixShapes[kind].x);
  const rows = scoresOf(matrixShapes[kind].y).toReversed();
  const sign = markWidth(matrix.ranked.length);
  const widths = columns.map((x) =>
    Math.max(...rows.map((y) => widthFor(matrix.cells.get(cellKey({ x, y }))?.length ?? 0, sign))),
  );
  const contents = rows.map((y) =>
    columns.map((x, index) => cellContent(matrix, { x, y }, widths[index] ?? CELL.width, sign, ink)),
  );
  const heights = contents.map((row) => Math.max(leastHeight, ...row.map((part) => part.height)));

  const shapes: Shape[] = [];
  const axis = words(
    scale,
    t(axisNames[kind].y),
    { style: priorityStyles.axis, colour: ink.theme.ink, width: AXIS_WIDTH },
    ink,
  );
  shapes.push(...axis.shapes);
  const top = axis.height + 8;
  const lefts = starts(widths, left);
  const tops = starts(heights, top);
  for (const [r, y] of rows.entries()) {
    const at = { y: tops[r] ?? 0, height: heights[r] ?? 0 };
    const score = scoreName(kind, 'y', y, left - 12, 'end', ink);
    shapes.push(...placed(score, 0, at.y + (at.height - score.height) / 2));
    for (const [c, x] of columns.entries()) {
      const rect = { x: lefts[c] ?? 0, ...at, width: widths[c] ?? 0 };
      const fill = tint(kind, { x, y }, ink.theme);
      shapes.push(box(ground, rect, { fill, stroke: ink.theme.line }));
      shapes.push(...placed(contents[r]?.[c] ?? { shapes: [] }, rect.x, rect.y));
    }
  }
  let y = (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0) + 8;
  const names = columns.map((x, c) => scoreName(kind, 'x', x, widths[c] ?? 0, 'center', ink));
  for (const [c, name] of names.entries()) shapes.push(...placed(name, lefts[c] ?? 0, y));
  y += Math.max(...names.map((name) => name.height)) + 4;
  const width = (lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0);
  const look = { style: priorityStyles.axis, colour: ink.theme.ink, width: width - left } as const;
  const below = words(scale, t(axisNames[kind].x), { ...look, align: 'end' }, ink);
  shapes.push(...placed(below, left, y));
  return { width, height: y + below.height, shapes };
}

/** Where each begins that follows another, from `first` on. */
function starts(sizes: readonly number[], first: number): readonly number[] {
  let at = first;
  return sizes.map((size) => {
    const start = at;
    at += size;
    return start;
  });
}

/** Wide enough that many marks make about a square. */
function widthFor(count: number, sign: number): number {
  const side = Math.ceil(Math.sqrt((count * (MARK_HEIGHT + MARK_GAP)) / (sign + MARK_GAP)));
  return Math.max(CELL.width, 2 * PAD - MARK_GAP + side * (sign + MARK_GAP));
}

function cellContent(matrix: Matrix, place: Place, width: number, sign: number, ink: Ink): Part {
  const name = cornerName(matrix.kind, place);
  const caption = words(
    { id: null, role: 'cell' },
    name,
    { style: priorityStyles.corner, colour: ink.theme.softInk, width: width - 2 * PAD },
    ink,
  );
  const top = PAD + (caption.height === 0 ? 0 : Math.max(CORNER_HEIGHT, caption.height + 4));
  const marks = marksOf(matrix, place, width - 2 * PAD, sign, ink);
  return {
    width,
    height: top + marks.height + PAD,
    shapes: [...placed(caption, PAD, PAD - 2), ...placed(marks, PAD, top)],
  };
}

function marksOf(matrix: Matrix, place: Place, width: number, sign: number, ink: Ink): Part {
  const cards = matrix.cells.get(cellKey(place)) ?? [];
  if (cards.length <= MOST_TITLES) {
    const titled = cards.map((card) => titledMark(matrix.kind, card, { mark: sign, width }, ink));
    if (titled.every((part) => part !== null)) return stack(titled, MARK_GAP);
  }
  const inRow = Math.max(1, Math.floor((width + MARK_GAP) / (sign + MARK_GAP)));
  const shapes = cards.flatMap((card, index) =>
    placed(
      mark(matrix.kind, card, sign, ink),
      (index % inRow) * (sign + MARK_GAP),
      Math.floor(index / inRow) * (MARK_HEIGHT + MARK_GAP),
    ),
  );
  const rows = Math.ceil(cards.length / inRow);
  return { width, height: Math.max(0, rows * (MARK_HEIGHT + MARK_GAP) - MARK_GAP), shapes };
}

/** A number of an axis with its words below. */
function scoreName(
  kind: MatrixKind,
  axis: 'x' | 'y',
  score: number,
  width: number,
  align: 'center' | 'end',
  ink: Ink,
): Part {
  const { score: style, about } = priorityStyles;
  const number = { x: 0, y: 0, width, lines: [String(score)], rtl: false };
  const look = { style, colour: ink.theme.ink, align };
  return stack(
    [
      { width, height: style.lineHeight, shapes: [text(scale, number, look)] },
      words(
        scale,
        scoreWords(kind, axis, score),
        { style: about, colour: ink.theme.softInk, width, align },
        ink,
      ),
    ],
    0,
  );
}

/** How strong a cell is tinted, 0..1: the more it is worth to begin there, the stronger. */
export function cellWeight(kind: MatrixKind, { x, y }: Place): number {
  return kind === 'impact-effort' ? (y - x + 4) / 8 : (y * shareOfLevel(x)) / (4 * shareOfLevel(5));
}

/** The colour of a cell, with its opacity, #rrggbbaa. */
function tint(kind: MatrixKind, place: Place, theme: Theme): string {
  const { edge } = theme.kinds[kind === 'impact-effort' ? 'opportunity' : 'pain-point'];
  const opacity = Math.round(cellWeight(kind, place) * 46);
  return `${edge}${opacity.toString(16).padStart(2, '0')}`;
}
