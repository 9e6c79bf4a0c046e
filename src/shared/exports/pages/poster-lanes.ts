import { mmToPx } from '../paper/units.ts';
import type { TextStyle } from '../../layout/measure.ts';
import { textStyles } from '../../layout/sizes.ts';
import { box, type Owner, text } from '../../scene/make-shape.ts';
import type { Ink } from '../../scene/parts.ts';
import type { Scene } from '../../scene/shape.ts';
import { oneLine } from './one-line.ts';
import type { Part } from './page.ts';

/** A lane of a drawing, px. */
export type LaneSpan = { readonly name: string; readonly from: number; readonly to: number };

/** The lanes of a drawing of a map, from its line above to its line below; none where it has no such lines. */
export function laneSpans(scene: Scene): readonly LaneSpan[] {
  const lines = scene.shapes
    .flatMap((shape) => {
      const line = shape.kind === 'path' && shape.role === 'background' ? levelLine.exec(shape.d) : null;
      return line ? [Number(line[1])] : [];
    })
    .toSorted((a, b) => a - b);
  return scene.shapes.flatMap((shape): readonly LaneSpan[] => {
    // In a lane's name, and not what else its column says.
    if (shape.kind !== 'text' || shape.role !== 'lane' || shape.style !== textStyles.lane) return [];
    const name = shape.lines.join(' ').trim();
    const from = lines.findLast((y) => y <= shape.y);
    const to = lines.find((y) => y > shape.y);
    return name === '' || from === undefined || to === undefined ? [] : [{ name, from, to }];
  });
}

const levelLine = /^M-?[\d.]+ (-?[\d.]+)L-?[\d.]+ \1$/;

const style: TextStyle = { size: 9, weight: 600, lineHeight: 12 };
const owner: Owner = { id: null, role: 'legend' };
/** Height of a name's ground, and room around its words, px. */
const HEIGHT = 13;
const AROUND = 4;
/** A shorter piece of a lane needs no name, px. */
const SHORTEST = 40;
/** Printed on any ground: nothing of the poster's own colours. */
const INK = '#3f4755';
const PAPER = '#ffffff';

/** Of a sheet, px of the paper: its strip at the left that is cut away, and what of the poster's px is on which of the paper's. */
export type LaneStrip = {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly poster: { readonly y: number; readonly scale: number };
};

/**
 * The names of the lanes on a sheet that does not begin with them, read from below, in what is cut away when the sheets are put
 * together: the sheet before shows the same part of the poster, so nothing is hidden. None where the strip is too narrow.
 */
export function laneNames(lanes: readonly LaneSpan[], strip: LaneStrip, { measure }: Ink): readonly Part[] {
  if (strip.width < HEIGHT) return [];
  const { y, scale } = strip.poster;
  return lanes.flatMap(({ name, from, to }): readonly Part[] => {
    const top = Math.max(strip.top, y + from * scale);
    const bottom = Math.min(strip.bottom, y + to * scale);
    const room = bottom - top - 2 * AROUND;
    if (room < SHORTEST) return [];
    const line = oneLine(name, style, measure, { x: AROUND, y: 0.5, width: room });
    const width = Math.min(room, Math.ceil(measure(line.lines[0] ?? '', style, room).width) + 1);
    const size = { width: width + 2 * AROUND, height: HEIGHT };
    const shapes = [
      box(owner, { x: 0, y: 0, ...size }, { fill: PAPER, radius: 2 }),
      text(owner, { ...line, width }, { style, colour: INK }),
    ];
    return [
      {
        scene: { ...size, title: '', shapes, reading: [] },
        x: strip.x + (strip.width - HEIGHT) / 2,
        y: (top + bottom) / 2 + size.width / 2,
        scale: 1,
        said: false,
        turned: true,
      },
    ];
  });
}

/** The strip of a sheet, from what is on it in mm. */
export const laneStrip = (
  { left, top, bottom, beyond }: SheetPlaces,
  poster: LaneStrip['poster'],
): LaneStrip => ({
  x: mmToPx(left),
  width: mmToPx(beyond.left),
  top: mmToPx(top + beyond.top + 1),
  bottom: mmToPx(bottom - beyond.bottom - 1),
  poster,
});

type SheetPlaces = {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly beyond: { readonly left: number; readonly top: number; readonly bottom: number };
};
