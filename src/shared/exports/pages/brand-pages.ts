import { mmToPx, POINTS_PER_PX } from '../paper/units.ts';
import { LEAST_POINTS, type Page, type Pages, type Part } from './page.ts';
import { oneLine } from './one-line.ts';
import type { TextStyle } from '../../layout/measure.ts';
import { box, type Owner, text } from '../../scene/make-shape.ts';
import type { Ink } from '../../scene/parts.ts';
import type { Shape } from '../../scene/shape.ts';
import type { Brand } from '../brand/brand.ts';
import { type BrandNames, footerWords } from '../brand/brand-words.ts';
import { logoShapes } from '../brand/logo-shapes.ts';
import { logoSize } from '../brand/brand-scene.ts';
import type { ReadyLogo } from '../brand/ready-logo.ts';

const owner: Owner = { id: null, role: 'legend' };
const labelStyle: TextStyle = { size: 10, weight: 600, lineHeight: 13 };
const footerStyle: TextStyle = { size: 10, weight: 500, lineHeight: 13 };
/** Largest size of a logo at the foot, px of a page of usual size. */
const LOGO = { width: 90, height: 14 } as const;
/** The short side of the paper that this is made for, mm: on larger paper it is larger. */
const USUAL_SIDE = 210;
/** On small paper it is no smaller than can be read, px of the paper for each of its own. */
const LEAST_SCALE = LEAST_POINTS / POINTS_PER_PX / Math.min(labelStyle.size, footerStyle.size);
/** Between a logo and the footer, and around a label, px. */
const GAP = 8;

export type BrandOnPages = {
  readonly brand: Brand;
  readonly logo: ReadyLogo | null;
  readonly names: BrandNames;
  /** Paper that stays white at each edge, mm. */
  readonly margin: number;
  /** Of a poster, whose drawing has the logo and the footer: each sheet has the label alone. */
  readonly labelOnly: boolean;
};

/** Pages with a client's label at the top of each, and logo and footer at its foot. */
export function brandPages(pages: Pages, branded: BrandOnPages, ink: Ink): Pages {
  const count = pages.pages.length;
  const put = (page: Page, index: number): Page => {
    const part = marks(pages, branded, { page: index + 1, pages: count }, ink);
    return part.scene.shapes.length === 0 ? page : { ...page, parts: [...page.parts, part] };
  };
  return { ...pages, pages: pages.pages.map(put) };
}

function marks(
  { paper, width, height }: Pages,
  { brand, logo, names, margin, labelOnly }: BrandOnPages,
  number: { readonly page: number; readonly pages: number },
  { measure, theme }: Ink,
): Part {
  const scale = Math.min(4, Math.max(LEAST_SCALE, Math.min(paper.width, paper.height) / USUAL_SIDE));
  const size = { width: width / scale, height: height / scale };
  const edge = mmToPx(margin) / scale;
  const most = size.width - 2 * edge - 40;
  const centred = (said: string, style: TextStyle, y: number, left: number) => {
    const block = oneLine(said, style, measure, { x: 0, y, width: most });
    const wide = Math.ceil(measure(block.lines[0] ?? '', style, most).width) + 1;
    return { block: { ...block, x: (size.width - wide - left) / 2 + left, width: wide }, wide };
  };
  const shapes: Shape[] = [];
  if (brand.label !== undefined) {
    const { block, wide } = centred(brand.label, labelStyle, edge + 1, 0);
    const around = { x: block.x - GAP, y: edge, width: wide + 2 * GAP, height: labelStyle.lineHeight + 2 };
    shapes.push(
      box(owner, around, { fill: theme.paper, stroke: theme.ink, strokeWidth: 1, radius: 3 }),
      text(owner, block, { style: labelStyle, colour: theme.ink, align: 'center' }),
    );
  }
  const words = labelOnly ? '' : footerWords(brand, names, number);
  const y = size.height - edge - labelStyle.lineHeight - 1;
  const picture = logo && !labelOnly ? logoSize(logo, LOGO) : null;
  const beside = picture ? picture.width + (words === '' ? 0 : GAP) : 0;
  const foot = words === '' ? null : centred(words, footerStyle, y, beside);
  if (picture && logo) {
    const x = foot ? foot.block.x - beside : (size.width - picture.width) / 2;
    const place = { x, y: y + (footerStyle.lineHeight - picture.height) / 2, ...picture };
    shapes.push(...logoShapes(owner, logo, place, { theme, label: names.project }));
  }
  if (foot) shapes.push(text(owner, foot.block, { style: footerStyle, colour: theme.softInk }));
  return { scene: { ...size, title: '', shapes, reading: [] }, x: 0, y: 0, scale, said: false };
}
