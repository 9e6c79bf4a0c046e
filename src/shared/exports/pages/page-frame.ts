import type { PaperSize } from '../paper/paper.ts';
import { mmToPx, POINTS_PER_PX } from '../paper/units.ts';
import { dayText } from '../../language/dates.ts';
import { t } from '../../language/translate.ts';
import type { Rect } from '../../layout/map-layout.ts';
import type { TextStyle } from '../../layout/measure.ts';
import { type Owner, path, text } from '../../scene/make-shape.ts';
import type { Ink } from '../../scene/parts.ts';
import type { Scene, Shape } from '../../scene/shape.ts';
import type { PageNames } from './names.ts';
import { oneLine } from './one-line.ts';
import { LEAST_POINTS, type Part, pxOf } from './page.ts';

/** Of a page: what it is made for, px of a page of usual size, and px of the paper for each of them. */
export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Between head and foot. */
  readonly body: Rect;
};

const owner: Owner = { id: null, role: 'legend' };
const style: TextStyle = { size: 11, weight: 500, lineHeight: 16 };
/** The short side of the paper that heads and feet are made for, mm: on larger paper they are larger. */
const USUAL_SIDE = 210;
/** On small paper heads and feet are no smaller than can be read, px of the paper for each of theirs. */
const LEAST_SCALE = LEAST_POINTS / POINTS_PER_PX / style.size;
/** Room inside the white edge, and between head, body and foot, px. */
const INSIDE = 16;
const GAP = 14;

export function frameOf(paper: PaperSize, margin: number): Frame {
  const scale = Math.min(4, Math.max(LEAST_SCALE, Math.min(paper.width, paper.height) / USUAL_SIDE));
  const { width, height } = pxOf(paper);
  const edge = mmToPx(margin) / scale + INSIDE;
  const used = edge + style.lineHeight + GAP;
  return {
    width: width / scale,
    height: height / scale,
    scale,
    body: {
      x: edge,
      y: used,
      width: Math.max(1, width / scale - 2 * edge),
      height: Math.max(1, height / scale - 2 * used),
    },
  };
}

/** Shapes in px of the frame as a part of its page. */
export const partOf = (
  { width, height, scale }: Frame,
  shapes: readonly Shape[],
  { said }: { readonly said: boolean },
): Part => {
  const scene: Scene = { width, height, title: '', shapes, reading: [] };
  return { scene, x: 0, y: 0, scale, said };
};

/** Over the page what it is of, under it which page it is: furniture. */
export function headAndFoot(
  frame: Frame,
  {
    names,
    head,
    dated,
    page,
    pages,
  }: {
    readonly names: PageNames;
    /** Which map the page is of; null: a page that says so itself. */
    readonly head: string | null;
    readonly dated: boolean;
    readonly page: number;
    readonly pages: number;
  },
  { measure, theme }: Ink,
): Part {
  const { body } = frame;
  const half = body.width / 2 - 8;
  // Each keeps its side, whichever way it reads.
  const at = (x: number, side: 'left' | 'right', said: string, y: number): Shape => {
    const line = oneLine(said, style, measure, { x, y, width: half });
    const align = line.rtl === (side === 'left') ? 'end' : 'start';
    return text(owner, line, { style, colour: theme.softInk, align });
  };
  const left = (said: string, y: number): Shape => at(body.x, 'left', said, y);
  const right = (said: string, y: number): Shape => at(body.x + body.width - half, 'right', said, y);
  const top = body.y - GAP - style.lineHeight;
  const foot = body.y + body.height + GAP;
  const line = (y: number): Shape =>
    path(owner, `M${body.x} ${y}L${body.x + body.width} ${y}`, { stroke: theme.line });
  return partOf(
    frame,
    [
      ...(head === null ? [] : [left(head, top), right(names.project, top), line(body.y - GAP / 2)]),
      ...(dated ? [left(dayText(names.day), foot)] : []),
      right(t('Page {{page}} of {{pages}}', { page, pages }), foot),
    ],
    { said: false },
  );
}
