import { assertNever } from '../assert-never.ts';
import { baselineOf, emojiFontStack } from './fonts.ts';
import { ICON_LINE_WIDTH, iconPaths } from '../icons/icon-paths.ts';
import type { Shape } from './shape.ts';
import { attribute, escapeXml, plain } from './xml.ts';

/** A data address of a picture, or null where it cannot be shown. */
export type ResolveImage = (sha256: string) => string | null;

type TextShape = Extract<Shape, { readonly kind: 'text' }>;
type BoxShape = Extract<Shape, { readonly kind: 'box' }>;
type ImageShape = Extract<Shape, { readonly kind: 'image' }>;

/** One shape as an SVG element. */
export function svgShape(shape: Shape, resolveImage: ResolveImage): string {
  switch (shape.kind) {
    case 'box':
      return boxElement(shape);
    case 'text':
      return textElements(shape);
    case 'path':
      return (
        `<path d="${escapeXml(shape.d)}"${attribute('fill', shape.fill ?? 'none')}` +
        lineAttributes(shape.stroke, shape.strokeWidth) +
        attribute('stroke-dasharray', shape.dash ? shape.dash.join(' ') : null) +
        (shape.label === null ? '/>' : `><title>${escapeXml(shape.label)}</title></path>`)
      );
    case 'icon': {
      const { line, fill } = iconPaths[shape.icon];
      const scale = plain(shape.size / 16);
      return (
        `<g transform="translate(${plain(shape.x)} ${plain(shape.y)}) scale(${scale})">` +
        (shape.label === null ? '' : `<title>${escapeXml(shape.label)}</title>`) +
        (line === ''
          ? ''
          : `<path d="${line}" fill="none"${lineAttributes(shape.colour, ICON_LINE_WIDTH)}/>`) +
        (fill === '' ? '' : `<path d="${fill}"${attribute('fill', shape.colour)}/>`) +
        '</g>'
      );
    }
    case 'image':
      return imageElement(shape, resolveImage(shape.sha256));
    default:
      return assertNever(shape);
  }
}

const lineAttributes = (stroke: string | null, width: number): string =>
  stroke === null
    ? ''
    : `${attribute('stroke', stroke)}${attribute('stroke-width', width)} stroke-linecap="round" stroke-linejoin="round"`;

/** The rectangle of a box for SVG: a border is drawn inside the box, as CSS draws it. */
export function boxPlace(shape: BoxShape): {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Null: square corners. */
  readonly rx: number | null;
  readonly strokeWidth: number;
} {
  const strokeWidth = shape.stroke === null ? 0 : shape.strokeWidth;
  const inset = strokeWidth / 2;
  return {
    x: shape.x + inset,
    y: shape.y + inset,
    width: Math.max(0, shape.width - strokeWidth),
    height: Math.max(0, shape.height - strokeWidth),
    rx: shape.radius === 0 ? null : Math.max(0, shape.radius - inset),
    strokeWidth,
  };
}

function boxElement(shape: BoxShape): string {
  const { x, y, width, height, rx, strokeWidth } = boxPlace(shape);
  return (
    `<rect${attribute('x', x)}${attribute('y', y)}` +
    attribute('width', width) +
    attribute('height', height) +
    attribute('rx', rx) +
    attribute('fill', shape.fill ?? 'none') +
    (shape.stroke === null ? '' : lineAttributes(shape.stroke, strokeWidth)) +
    '/>'
  );
}

/** Where a line's text is anchored: at the side it begins, in the middle, or at its end. */
export function anchorOf(shape: TextShape): {
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
} {
  if (shape.align === 'center') return { x: shape.x + shape.width / 2, anchor: 'middle' };
  // In a right-to-left text the start is at the right; SVG's anchors follow the direction.
  const atLeft = (shape.align === 'start') !== shape.rtl;
  return { x: atLeft ? shape.x : shape.x + shape.width, anchor: shape.align === 'start' ? 'start' : 'end' };
}

/** Emoji of one or more characters, as they are drawn. Plain digits are none. */
const emoji = new RegExp('(\\p{RGI_Emoji}+)', 'v');

/** A line in which emoji name their fonts, which no other character may have. */
const withEmoji = (line: string): string =>
  line
    .split(emoji)
    .map((part, at) =>
      at % 2 === 1 ? `<tspan${attribute('font-family', emojiFontStack)}>${part}</tspan>` : escapeXml(part),
    )
    .join('');

/** One element a line: in one element the lines of a right-to-left text would be ordered as a whole. */
function textElements(shape: TextShape): string {
  const { x, anchor } = anchorOf(shape);
  const first = shape.y + baselineOf(shape.style);
  const look =
    attribute('font-size', shape.style.size) +
    attribute('font-weight', shape.style.weight) +
    attribute('fill', shape.colour) +
    attribute('text-anchor', anchor === 'start' ? null : anchor) +
    (shape.rtl ? ' direction="rtl"' : '');
  const lines = shape.lines.map((line, index) => {
    if (line === '') return '';
    const y = first + index * shape.style.lineHeight;
    return `<text${attribute('x', x)}${attribute('y', y)}>${withEmoji(line)}</text>`;
  });
  const group = `<g${look}>${lines.join('')}</g>`;
  return shape.href === undefined ? group : `<a${attribute('href', shape.href)}>${group}</a>`;
}

function imageElement(shape: ImageShape, href: string | null): string {
  const place =
    attribute('x', shape.x) +
    attribute('y', shape.y) +
    attribute('width', shape.width) +
    attribute('height', shape.height);
  const title = `<title>${escapeXml(shape.label)}</title>`;
  if (href === null) return `<rect${place} fill="none">${title}</rect>`;
  // Under its older name, which Office and Illustrator know, too.
  return `<image${place}${attribute('xlink:href', href)} preserveAspectRatio="xMidYMid meet">${title}</image>`;
}
