import { t } from '../../language/translate.ts';
import { box, type Owner, path } from '../../scene/make-shape.ts';
import type { Shape } from '../../scene/shape.ts';
import type { Theme } from '../../scene/theme.ts';
import { SIGN } from './sign.ts';

/** An exclamation mark with its top left corner at a place: both copies changed this, and somebody has to decide. */
export function conflictShapes(
  id: string | null,
  { x, y }: { readonly x: number; readonly y: number },
  theme: Theme,
): readonly Shape[] {
  const owner: Owner = { id, role: 'card' };
  const { header, onHeader } = theme.signs.orange;
  const ground = { x, y, width: SIGN, height: SIGN };
  // Square, so that it is no sign of a change by its form either.
  return [
    box(owner, ground, { fill: header, stroke: theme.paper, strokeWidth: 1.5, radius: 4 }),
    path(owner, `M${x + 9} ${y + 4}L${x + 9} ${y + 10}M${x + 9} ${y + 13}L${x + 9} ${y + 13.6}`, {
      stroke: onHeader,
      strokeWidth: 2.25,
      label: t('to be decided'),
    }),
  ];
}
