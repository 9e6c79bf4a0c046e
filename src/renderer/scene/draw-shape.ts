import { assertNever } from '../../shared/assert-never.ts';
import { baselineOf, fontOf } from '../../shared/scene/fonts.ts';
import { ICON_LINE_WIDTH, iconPaths } from '../../shared/icons/icon-paths.ts';
import type { Icon } from '../../shared/icons/icons.ts';
import type { Shape } from '../../shared/scene/shape.ts';
import { anchorOf } from '../../shared/scene/svg-shape.ts';

export type Picture = {
  readonly source: CanvasImageSource;
  /** Of the picture itself, px. */
  readonly width: number;
  readonly height: number;
};
export type PictureOf = (sha256: string) => Picture | null;
export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

type Of<K extends Shape['kind']> = Extract<Shape, { readonly kind: K }>;

/** Draws one shape as the SVG writer writes it. The context is set to scene px. */
export function drawShape(context: Context, shape: Shape, pictureOf: PictureOf, families?: string): void {
  switch (shape.kind) {
    case 'box': {
      drawBox(context, shape);
      return;
    }
    case 'text': {
      drawText(context, shape, families);
      return;
    }
    case 'path': {
      drawPath(context, shape);
      return;
    }
    case 'icon': {
      drawIcon(context, shape);
      return;
    }
    case 'image': {
      drawImage(context, shape, pictureOf(shape.sha256));
      return;
    }
    default:
      return assertNever(shape);
  }
}

/** A border is drawn inside the box, as CSS draws it. */
function drawBox(context: Context, shape: Of<'box'>): void {
  const lineWidth = shape.stroke === null ? 0 : shape.strokeWidth;
  const inset = lineWidth / 2;
  const { x, y, width, height } = shape;
  if (shape.radius === 0 && shape.stroke === null) {
    if (shape.fill === null) return;
    context.fillStyle = shape.fill;
    context.fillRect(x, y, width, height);
    return;
  }
  context.beginPath();
  context.roundRect(
    x + inset,
    y + inset,
    Math.max(0, width - lineWidth),
    Math.max(0, height - lineWidth),
    Math.max(0, shape.radius - inset),
  );
  if (shape.fill !== null) {
    context.fillStyle = shape.fill;
    context.fill();
  }
  if (shape.stroke === null) return;
  setLine(context, shape.stroke, lineWidth, null);
  context.stroke();
}

function setLine(
  context: Context,
  colour: string,
  width: number,
  dash: readonly [number, number] | null,
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.setLineDash(dash ? [...dash] : []);
}

function drawText(context: Context, shape: Of<'text'>, families?: string): void {
  const { x, anchor } = anchorOf(shape);
  context.font = fontOf(shape.style, families);
  context.fillStyle = shape.colour;
  context.direction = shape.rtl ? 'rtl' : 'ltr';
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  const first = shape.y + baselineOf(shape.style);
  for (const [index, line] of shape.lines.entries()) {
    if (line !== '') context.fillText(line, x, first + index * shape.style.lineHeight);
  }
}

const paths = new Map<string, Path2D>();
/** Paths kept at most: those of a map in view, many times over. */
const PATHS = 5_000;

function pathOf(d: string): Path2D {
  let path = paths.get(d);
  if (!path) {
    if (paths.size >= PATHS) paths.clear();
    path = new Path2D(d);
    paths.set(d, path);
  }
  return path;
}

function drawPath(context: Context, shape: Of<'path'>): void {
  const path = pathOf(shape.d);
  if (shape.fill !== null) {
    context.fillStyle = shape.fill;
    context.fill(path);
  }
  if (shape.stroke === null) return;
  setLine(context, shape.stroke, shape.strokeWidth, shape.dash);
  context.stroke(path);
}

type IconPaths = { readonly line: Path2D | null; readonly fill: Path2D | null };
const icons = new Map<Icon, IconPaths>();

function iconPathsOf(name: Icon): IconPaths {
  let found = icons.get(name);
  if (!found) {
    const { line, fill } = iconPaths[name];
    found = { line: line === '' ? null : new Path2D(line), fill: fill === '' ? null : new Path2D(fill) };
    icons.set(name, found);
  }
  return found;
}

function drawIcon(context: Context, shape: Of<'icon'>): void {
  const { line, fill } = iconPathsOf(shape.icon);
  const scale = shape.size / 16;
  context.save();
  context.translate(shape.x, shape.y);
  context.scale(scale, scale);
  if (line) {
    setLine(context, shape.colour, ICON_LINE_WIDTH, null);
    context.stroke(line);
  }
  if (fill) {
    context.fillStyle = shape.colour;
    context.fill(fill);
  }
  context.restore();
}

/** The whole picture in the middle of its place, as large as fits. */
function drawImage(context: Context, shape: Of<'image'>, picture: Picture | null): void {
  if (!picture || picture.width === 0 || picture.height === 0) return;
  const scale = Math.min(shape.width / picture.width, shape.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  context.drawImage(
    picture.source,
    shape.x + (shape.width - width) / 2,
    shape.y + (shape.height - height) / 2,
    width,
    height,
  );
}
