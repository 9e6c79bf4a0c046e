import { textBlock } from '../../layout/text-block.ts';
import { box, type Owner, path, text } from '../../scene/make-shape.ts';
import { moveShape } from '../../scene/move-shape.ts';
import type { Ink } from '../../scene/parts.ts';
import type { Scene, Shape } from '../../scene/shape.ts';
import type { Brand } from './brand.ts';
import { type BrandNames, footerWords } from './brand-words.ts';
import { logoShapes } from './logo-shapes.ts';
import type { ReadyLogo } from './ready-logo.ts';

/** Empty paper at the sides of a drawing, px, as scenes have it. */
const SIDE = 32;
/** Largest size of a logo, px. */
const LOGO = { width: 280, height: 48 } as const;
const labelStyle = { size: 14, weight: 600, lineHeight: 20 } as const;
const footerStyle = { size: 12, weight: 500, lineHeight: 16 } as const;
const owner: Owner = { id: null, role: 'title-block' };
const footOwner: Owner = { id: null, role: 'legend' };

/** A logo within a place, whole and in its proportions. */
export function logoSize(
  logo: ReadyLogo,
  most: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const scale = Math.min(most.width / logo.width, most.height / logo.height);
  return { width: logo.width * scale, height: logo.height * scale };
}

/** The words of a label in a frame, with its left or right edge at `x`. */
export function labelShapes(
  label: string,
  { x, y, most }: { readonly x: number; readonly y: number; readonly most: number },
  { measure, theme }: Ink,
): readonly Shape[] {
  const block = textBlock(label, labelStyle, measure, { x: 0, y: 0, width: most });
  if (!block) return [];
  const width = Math.ceil(Math.max(...block.lines.map((line) => measure(line, labelStyle, most).width))) + 1;
  const left = x - width - 24;
  return [
    box(
      owner,
      { x: left, y, width: width + 24, height: block.height + 8 },
      { stroke: theme.ink, strokeWidth: 1.5, radius: 4 },
    ),
    text(
      owner,
      { ...block, x: left + 12, y: y + 4, width },
      { style: labelStyle, colour: theme.ink, align: 'center' },
    ),
  ];
}

/** A drawing with a client's logo and label above it and their footer below; without any it is as it was. */
export function brandScene(
  scene: Scene,
  { brand, logo }: { readonly brand: Brand; readonly logo: ReadyLogo | null },
  names: BrandNames,
  ink: Ink,
): Scene {
  const inner = scene.width - 2 * SIDE;
  const head: Shape[] = [];
  if (logo) {
    const size = logoSize(logo, { width: Math.min(LOGO.width, inner / 2), height: LOGO.height });
    const place = { x: SIDE, y: SIDE, ...size };
    head.push(...logoShapes(owner, logo, place, { theme: ink.theme, label: names.project }));
  }
  if (brand.label !== undefined) {
    head.push(...labelShapes(brand.label, { x: scene.width - SIDE, y: SIDE, most: inner / 2 - 40 }, ink));
  }
  const top = head.length === 0 ? 0 : Math.ceil(Math.max(...head.map(bottomOf)) - SIDE + 20);
  const words = footerWords(brand, names, { page: 1, pages: 1 });
  const at = { x: SIDE, y: scene.height + top - 4, width: inner };
  const foot = textBlock(words, footerStyle, ink.measure, at);
  const height = scene.height + top + (foot ? Math.ceil(foot.height) + 16 : 0);
  if (top === 0 && !foot) return scene;
  const [ground, ...rest] = scene.shapes;
  const isGround = ground?.kind === 'box' && ground.role === 'background' && ground.width === scene.width;
  return {
    ...scene,
    height,
    shapes: [
      ...(isGround ? [{ ...ground, height }] : ground ? [moveShape(ground, 0, top)] : []),
      ...head,
      ...rest.map((shape) => moveShape(shape, 0, top)),
      ...(foot
        ? [
            path(footOwner, `M${SIDE} ${foot.y - 8}L${scene.width - SIDE} ${foot.y - 8}`, {
              stroke: ink.theme.line,
            }),
            text(footOwner, foot, { style: footerStyle, colour: ink.theme.softInk }),
          ]
        : []),
    ],
  };
}

const bottomOf = (shape: Shape): number => ('height' in shape ? shape.y + shape.height : 0);
