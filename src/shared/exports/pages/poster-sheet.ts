import type { PageOptions } from '../paper/page-options.ts';
import type { Strip } from '../paper/split-line.ts';
import { sheetName, type TiledPoster } from '../paper/tile-poster.ts';
import { mmToPx } from '../paper/units.ts';
import { dayText } from '../../language/dates.ts';
import { t } from '../../language/translate.ts';
import type { TextStyle } from '../../layout/measure.ts';
import { box, type Owner, path, text } from '../../scene/make-shape.ts';
import type { Ink } from '../../scene/parts.ts';
import type { Scene, Shape } from '../../scene/shape.ts';
import type { PageNames } from './names.ts';
import { oneLine } from './one-line.ts';
import { pxOf } from './page.ts';

/** A sheet of a poster: what it shows, and its place, counted from 0. */
export type PosterSheet = {
  readonly column: Strip;
  readonly row: Strip;
  readonly across: number;
  readonly down: number;
};

/** What all sheets of a poster have in common. */
export type PosterPlan = {
  readonly tiled: TiledPoster;
  /** Those that something is on. */
  readonly sheets: readonly PosterSheet[];
  readonly options: Pick<PageOptions, 'margin' | 'overlap'>;
  readonly names: PageNames;
};

export const furnitureOwner: Owner = { id: null, role: 'legend' };
const label: TextStyle = { size: 9, weight: 500, lineHeight: 12 };
/** mm: of a label with room around it, and of a cut mark. */
const LABEL = 4;
const MARK = 3;
/** Printed on any ground: nothing of the poster's own colours. */
const INK = '#3f4755';
const PAPER = '#ffffff';

/** ‘B3’ */
export const nameOfSheet = ({ across, down }: Pick<PosterSheet, 'across' | 'down'>): string =>
  sheetName(across, down);

/** ‘A1–E5’, or ‘A1’ where there is one sheet. */
export function namesOfSheets({ columns, rows }: Pick<TiledPoster, 'columns' | 'rows'>): string {
  const last = sheetName(columns.length - 1, rows.length - 1);
  return last === 'A1' ? last : `A1–${last}`;
}

/** What is on a sheet beside its piece of the poster: where to cut, and which sheet it is. */
export function sheetFurniture(sheet: PosterSheet, plan: PosterPlan, ink: Ink): Scene {
  const shapes = [...cutMarks(sheet, plan), ...labelShapes(sheet, plan, ink)];
  return { ...pxOf(plan.tiled.sheet), title: nameOfSheet(sheet), shapes, reading: [] };
}

/** Where a sheet's piece is on the paper, and how far beyond its cuts it reaches on each side, mm. */
export function placesOf({ column, row, across, down }: PosterSheet, { tiled, options }: PosterPlan) {
  const half = options.overlap / 2;
  const left = options.margin;
  const top = options.margin;
  const right = left + column.to - column.from;
  const bottom = top + row.to - row.from;
  return {
    left,
    top,
    right,
    bottom,
    beyond: {
      left: across > 0 ? half : 0,
      top: down > 0 ? half : 0,
      right: across < tiled.columns.length - 1 ? half : 0,
      bottom: down < tiled.rows.length - 1 ? half : 0,
    },
  };
}

/**
 * Short lines at the ends of each cut, in the white edge and in what is cut away or covered, never on the poster itself.
 * At the left and the top a sheet is cut, and there it covers what the one before has beyond its cut.
 */
function cutMarks(sheet: PosterSheet, plan: PosterPlan): readonly Shape[] {
  const { left, top, right, bottom, beyond } = placesOf(sheet, plan);
  const out = Math.min(MARK, plan.options.margin);
  const cuts = {
    left: left + beyond.left,
    right: right - beyond.right,
    top: top + beyond.top,
    bottom: bottom - beyond.bottom,
  };
  const line = (x1: number, y1: number, x2: number, y2: number): Shape =>
    path(furnitureOwner, `M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}`, { stroke: INK, strokeWidth: 0.5 });
  const upright = [cuts.left, cuts.right].flatMap((x) => [
    line(x, top - out, x, top + beyond.top),
    line(x, bottom - beyond.bottom, x, bottom + out),
  ]);
  const across = [cuts.top, cuts.bottom].flatMap((y) => [
    line(left - out, y, left + beyond.left, y),
    line(right - beyond.right, y, right + out, y),
  ]);
  return [...upright, ...across];
}

const px = (mm: number): number => Math.round(mmToPx(mm) * 100) / 100;

/** ‘Desk · B3 of A1–E5 · 12 Nov 2026’, where it is covered or cut away, or where the paper stays white. */
function labelShapes(sheet: PosterSheet, plan: PosterPlan, { measure }: Ink): readonly Shape[] {
  const { left, right, top, bottom, beyond } = placesOf(sheet, plan);
  const { tiled, options, names } = plan;
  const free = tiled.sheet.height - options.margin - bottom;
  const y =
    beyond.bottom >= LABEL
      ? bottom - beyond.bottom + 0.5
      : free >= LABEL
        ? bottom + 0.5
        : beyond.top >= LABEL
          ? top
          : options.margin >= LABEL
            ? bottom
            : bottom - LABEL;
  const place = t('{{sheet}} of {{sheets}}', { sheet: nameOfSheet(sheet), sheets: namesOfSheets(tiled) });
  const end = ` · ${place} · ${dayText(names.day)}`;
  const most = mmToPx(right - left - beyond.left - beyond.right - 2);
  const room = most - measure(end, label, 10_000).width;
  const title = room > 20 ? oneLine(names.title, label, measure, { x: 0, y: 0, width: room }) : null;
  const said = title ? `${title.lines.join('')}${end}` : end.slice(3);
  const width = Math.min(most, Math.ceil(measure(said, label, 10_000).width) + 1);
  const x = px(left + beyond.left + 1);
  return [
    box(
      furnitureOwner,
      { x: x - 3, y: px(y), width: width + 6, height: mmToPx(LABEL - 0.5) },
      { fill: PAPER, radius: 2 },
    ),
    text(
      furnitureOwner,
      { x, y: px(y) + 0.5, width, lines: [said], rtl: title?.rtl ?? false },
      { style: label, colour: INK },
    ),
  ];
}
