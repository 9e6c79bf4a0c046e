import { type FunnelBox, funnelId } from '../layout/map-layout.ts';
import { textStyles } from '../layout/sizes.ts';
import { box, type Owner, path, text } from './make-shape.ts';
import { moveShape } from './move-shape.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

/** The funnel of the stages: quiet bars with what goes on between them, and the figures over them. */
export function funnelShapes({ x, y, bars, links, stages }: FunnelBox, theme: Theme): readonly Shape[] {
  const owners = stages.map((stage): Owner => ({ id: funnelId(stage), role: 'measure' }));
  const of = (at: number): Owner => owners[at] ?? { id: null, role: 'measure' };
  const shapes = [
    ...funnelBarShapes(of, { bars, links }, theme),
    ...stages.flatMap(({ texts, loss }, at) =>
      texts.map((block, nth) => {
        const quiet = loss?.kind === 'rises' ? theme.signs.amber.text : theme.softInk;
        return nth === 0
          ? text(of(at), block, { style: textStyles.persona, colour: theme.ink })
          : text(of(at), block, { style: textStyles.badge, colour: quiet });
      }),
    ),
  ];
  return shapes.map((shape) => moveShape(shape, x, y));
}

/** The bars alone, and what goes on between them. */
export function funnelBarShapes(
  of: (at: number) => Owner,
  { bars, links }: Pick<FunnelBox, 'bars' | 'links'>,
  theme: Theme,
): readonly Shape[] {
  const { soft, strong } = theme.hues.iris;
  return [
    ...links.flatMap((d, at) =>
      d === null ? [] : [path(of(at), d, { fill: theme.signs.slate.soft, strokeWidth: 0 })],
    ),
    ...bars.flatMap((bar, at) => {
      if (!bar) return [];
      // A stage that nobody reaches has a line at the bottom.
      const edge = { ...bar, y: bar.y - 1, height: 2 };
      return [box(of(at), bar, { fill: soft }), box(of(at), edge, { fill: strong })];
    }),
  ];
}
