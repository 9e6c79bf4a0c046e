import { cardKind, cardKinds } from '../kinds/card-kinds.ts';
import { fontStack } from './fonts.ts';
import { groupByRecord } from './scene-to-svg.ts';
import type { Scene, Shape } from './shape.ts';
import { type ResolveImage, svgShape } from './svg-shape.ts';
import { attribute, escapeXml, plain } from './xml.ts';

export type HtmlOptions = { readonly resolveImage: ResolveImage };

type TextShape = Extract<Shape, { readonly kind: 'text' }>;
type IconShape = Extract<Shape, { readonly kind: 'icon' }>;
type ImageShape = Extract<Shape, { readonly kind: 'image' }>;

/**
 * The body of a document that prints on one page of the scene's size, for a page that brings `pageCss`: all lines and
 * areas as one picture that readers skip, and over it the real text, in reading order, with the map's name, stages and
 * steps as headings. What only a sign says (a face on a curve, a moment of truth, a count) is said there in words.
 */
export const sceneToBody = (scene: Scene, { resolveImage }: HtmlOptions): string =>
  `${pictureOf(scene)}\n${readingOf(scene, resolveImage)}`;

/** The styles for pages of one size, elements of the class `sheet`, beside `pageCss` of one of them. */
export const pagesCss = ({ width, height }: Pick<Scene, 'width' | 'height'>): string => `
body { height: auto; overflow: visible; }
.sheet { position: relative; width: ${width}px; height: ${height}px; overflow: hidden; break-after: page; }
.sheet:last-child { break-after: auto; }
`;

/** The styles the body needs: the page's size, and text that never breaks by itself. */
export const pageCss = ({ width, height }: Pick<Scene, 'width' | 'height'>): string => `
@page { size: ${width}px ${height}px; margin: 0; }
html, body { margin: 0; padding: 0; }
body {
  position: relative; width: ${width}px; height: ${height}px; overflow: hidden;
  font-family: ${fontStack}; -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
.picture { position: absolute; left: 0; top: 0; display: block; }
.text { position: absolute; margin: 0; padding: 0; white-space: pre; font-kerning: normal; }
.text a { color: inherit; text-decoration: none; }
.image { position: absolute; object-fit: contain; }
.sign { position: absolute; }
`;

/** The texts that are headings, in the order they are written: what the outline of a PDF lists. */
export const sceneHeadings = (scene: Scene): readonly string[] =>
  inReadingOrder(scene)
    .flat()
    .flatMap((shape) =>
      shape.kind === 'text' && shape.heading !== null && shape.lines.length > 0
        ? [shape.lines.join(' ')]
        : [],
    );

function pictureOf(scene: Scene): string {
  const drawn = scene.shapes.filter((shape) => shape.kind !== 'text' && shape.kind !== 'image');
  const size = `${attribute('width', scene.width)}${attribute('height', scene.height)}`;
  return (
    `<svg class="picture" aria-hidden="true" role="presentation" xmlns="http://www.w3.org/2000/svg"${size} ` +
    `viewBox="0 0 ${scene.width} ${scene.height}">` +
    drawn.map((shape) => svgShape(withoutLabel(shape), () => null)).join('') +
    '</svg>'
  );
}

const withoutLabel = (shape: Shape): Shape =>
  shape.kind === 'icon' || shape.kind === 'path' ? { ...shape, label: null } : shape;

const readingOf = (scene: Scene, resolveImage: ResolveImage): string =>
  inReadingOrder(scene)
    .map((shapes) => {
      const [first] = shapes;
      const inside = shapes.map((shape) => elementOf(shape, resolveImage)).join('');
      const id = first?.role === 'curve' ? null : (first?.id ?? null);
      return `<div${attribute('data-id', id)}>${inside}</div>`;
    })
    .join('\n');

/**
 * Texts and images a record at a time: title, phases, lanes, then stage by stage its evidence, its steps, and in each
 * step the cards of each lane; at the end whatever is left (the curves' names, the legend).
 */
function inReadingOrder(scene: Scene): readonly (readonly Shape[])[] {
  const runs: readonly (readonly Shape[])[] = groupByRecord(scene.shapes)
    .map((run) => run.filter((shape) => shape.kind === 'text' || shape.kind === 'image' || isSaid(shape)))
    .filter((run) => run.length > 0);
  const left = new Set(runs);
  const byId = new Map<string, (readonly Shape[])[]>();
  for (const run of runs) {
    const [first] = run;
    if (!first || first.id === null || !byRecord.has(first.role)) continue;
    byId.set(first.id, [...(byId.get(first.id) ?? []), run]);
  }
  const order: (readonly Shape[])[] = [];
  const take = (run: readonly Shape[] | undefined): void => {
    if (run && left.delete(run)) order.push(run);
  };
  const takeId = (id: string): void => take(byId.get(id)?.shift());
  for (const role of ['title-block', 'phase', 'lane'] as const) {
    for (const run of runs) if (run[0]?.role === role) take(run);
  }
  for (const stage of scene.reading) {
    takeId(stage.id);
    for (const id of stage.evidenceIds) takeId(id);
    for (const step of stage.steps) {
      takeId(step.id);
      for (const cell of step.cells) for (const id of cell.ids) takeId(id);
    }
  }
  for (const run of runs) take(run);
  return order;
}

/** Roles whose shapes are found by the id of their record. */
const byRecord: ReadonlySet<Shape['role']> = new Set([
  'stage',
  'step',
  'card',
  'evidence',
  'counts',
  'measure',
  'hot-spot',
]);

function elementOf(shape: Shape, resolveImage: ResolveImage): string {
  if (shape.kind === 'text') return textElement(shape);
  if (shape.kind === 'icon') return signElement(shape);
  return shape.kind === 'image' ? imageElement(shape, resolveImage(shape.sha256)) : '';
}

/** Signs whose words stand nowhere else. A curve's star repeats the one at the step's name. */
const isSaid = (shape: Shape): shape is IconShape =>
  shape.kind === 'icon' &&
  shape.label !== null &&
  (shape.role === 'stage' ||
    shape.role === 'step' ||
    (shape.role === 'card' && isFact(shape.icon)) ||
    shape.role === 'counts' ||
    shape.role === 'measure' ||
    shape.role === 'hot-spot' ||
    (shape.role === 'curve' && shape.icon !== 'star'));

/** A fact of a card; which kind of card it is, its lane says. */
const isFact = (icon: IconShape['icon']): boolean => !kindIcons.has(icon);
const kindIcons: ReadonlySet<IconShape['icon']> = new Set([
  'quote',
  ...cardKinds.map((kind) => cardKind(kind).icon),
]);

/** One pixel that shows nothing. */
const NOTHING =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAACklEQVR4AWMAAQAABQABNtCI3QAAAABJRU5ErkJggg==';

/**
 * A sign's words over its place in the picture. Chromium gives a figure in the tags of a PDF only to pictures of
 * pixels, not to lines and areas, so it is one that shows nothing.
 */
function signElement({ x, y, size, label }: IconShape): string {
  const place = `left:${plain(x)}px;top:${plain(y)}px;width:${plain(size)}px;height:${plain(size)}px`;
  return `<img class="sign"${attribute('alt', label)} style="${place}" src="${NOTHING}">`;
}

function textElement(shape: TextShape): string {
  if (shape.lines.length === 0) return '';
  const { size, weight, lineHeight } = shape.style;
  const place = `left:${plain(shape.x)}px;top:${plain(shape.y)}px;width:${plain(shape.width)}px`;
  const look =
    `font-size:${plain(size)}px;font-weight:${weight};line-height:${plain(lineHeight)}px;` +
    `color:${shape.colour};text-align:${shape.align}`;
  const tag = shape.heading === null ? 'p' : `h${shape.heading}`;
  const words = escapeXml(shape.lines.join('\n'));
  const inside = shape.href === undefined ? words : `<a${attribute('href', shape.href)}>${words}</a>`;
  return `<${tag} class="text" dir="${shape.rtl ? 'rtl' : 'ltr'}" style="${place};${look}">${inside}</${tag}>`;
}

function imageElement(shape: ImageShape, src: string | null): string {
  if (src === null) return '';
  const place =
    `left:${plain(shape.x)}px;top:${plain(shape.y)}px;` +
    `width:${plain(shape.width)}px;height:${plain(shape.height)}px`;
  return `<img class="image"${attribute('alt', shape.label)} style="${place}"${attribute('src', src)}>`;
}
