import type { Rect, TextBlock } from '../layout/map-layout.ts';
import type { TextStyle } from '../layout/measure.ts';
import type { Icon } from '../icons/icons.ts';
import type { Role, Shape } from './shape.ts';

/** Whose shape it is. */
export type Owner = { readonly id: string | null; readonly role: Role };

type BoxLook = {
  readonly fill?: string | null;
  readonly stroke?: string | null;
  readonly strokeWidth?: number;
  readonly radius?: number;
};

export const box = (owner: Owner, rect: Rect, look: BoxLook): Shape => ({
  kind: 'box',
  id: owner.id,
  role: owner.role,
  x: rect.x,
  y: rect.y,
  width: rect.width,
  height: rect.height,
  fill: look.fill ?? null,
  stroke: look.stroke ?? null,
  strokeWidth: look.strokeWidth ?? (look.stroke ? 1 : 0),
  radius: look.radius ?? 0,
});

type TextLook = {
  readonly style: TextStyle;
  readonly colour: string;
  readonly align?: 'start' | 'center' | 'end';
  readonly heading?: number | null;
  readonly href?: string | undefined;
};

/** Text whose lines are broken already. */
export const text = (
  owner: Owner,
  block: Pick<TextBlock, 'x' | 'y' | 'width' | 'lines' | 'rtl'>,
  look: TextLook,
): Shape => ({
  kind: 'text',
  id: owner.id,
  role: owner.role,
  x: block.x,
  y: block.y,
  width: block.width,
  lines: block.lines,
  style: look.style,
  colour: look.colour,
  align: look.align ?? 'start',
  rtl: block.rtl,
  heading: look.heading ?? null,
  ...(look.href === undefined ? {} : { href: look.href }),
});

export const icon = (
  owner: Owner,
  name: Icon,
  place: { readonly x: number; readonly y: number; readonly size: number },
  colour: string,
  label: string | null = null,
): Shape => ({ kind: 'icon', id: owner.id, role: owner.role, icon: name, ...place, colour, label });

type PathLook = {
  readonly stroke?: string | null;
  readonly strokeWidth?: number;
  readonly fill?: string | null;
  readonly dash?: readonly [number, number] | null;
  readonly label?: string | null;
};

/** `d` uses absolute M, L, C, Q and Z only, so that a path can be moved by adding to its numbers. */
export const path = (owner: Owner, d: string, look: PathLook): Shape => ({
  kind: 'path',
  id: owner.id,
  role: owner.role,
  d,
  stroke: look.stroke ?? null,
  strokeWidth: look.strokeWidth ?? 1,
  fill: look.fill ?? null,
  dash: look.dash ?? null,
  label: look.label ?? null,
});
