import { box, type Owner } from '../../scene/make-shape.ts';
import type { Shape } from '../../scene/shape.ts';
import type { Theme } from '../../scene/theme.ts';
import type { Rect } from '../../layout/map-layout.ts';
import { groundColours, type ReadyLogo } from './ready-logo.ts';

/** Of the ground around a logo, as a share of its height. */
const AROUND = 1 / 6;

/** A logo at its place, on a ground of its own where the paper would hide it. */
export function logoShapes(
  owner: Owner,
  logo: ReadyLogo,
  place: Rect,
  { theme, label }: { readonly theme: Theme; readonly label: string },
): readonly Shape[] {
  const picture: Shape = { ...owner, kind: 'image', ...place, sha256: logo.sha256, label };
  if (logo.needs === undefined || logo.needs === theme.name) return [picture];
  const around = place.height * AROUND;
  const ground = {
    x: place.x - around,
    y: place.y - around,
    width: place.width + 2 * around,
    height: place.height + 2 * around,
  };
  return [box(owner, ground, { fill: groundColours[logo.needs], radius: around }), picture];
}
