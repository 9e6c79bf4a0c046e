import { ViewportPortal } from '@xyflow/react';
import { memo, type ReactNode, useMemo } from 'react';
import type { Shape } from '../../../shared/scene/shape.ts';
import { moveShape } from '../../../shared/scene/move-shape.ts';
import { boxPath } from './box-path.ts';
import { ZOOM } from './use-graph-camera.ts';
import type { Shown } from './shown.ts';
import classes from './GraphCanvas.module.css';

/** Nodes and edges that are too many to be read: all of one look are one path, without their words. */
export const FarPicture = memo(function FarPicture({ nodes, edges }: Shown['picture']): ReactNode {
  const paths = useMemo(
    () => [
      ...pathsOf(edges),
      ...pathsOf(
        nodes.map(({ far, shapes, x, y, faint }) => {
          const own = far ? far(ZOOM.least) : shapes;
          return { faint, shapes: own.filter(isBox).map((shape) => moveShape(shape, x, y)) };
        }),
      ),
    ],
    [nodes, edges],
  );
  if (paths.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={classes.ground} aria-hidden="true" data-far-picture="">
        {paths.map(({ key, ...look }) => (
          <path key={key} {...look} />
        ))}
      </svg>
    </ViewportPortal>
  );
});

const isBox = ({ kind }: Shape): boolean => kind === 'box';

/** How much of what the filter leaves out is seen. */
const FAINT = 0.25;

type Look = {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly opacity: number;
};
type Path = Look & { readonly key: string; readonly d: string };

/** In the order in which each look is first drawn. */
function pathsOf(
  parts: readonly { readonly shapes: readonly Shape[]; readonly faint: boolean }[],
): readonly Path[] {
  const paths = new Map<string, { readonly look: Look; readonly pieces: string[] }>();
  for (const { shapes, faint } of parts) {
    for (const shape of shapes) {
      if (shape.kind !== 'box' && shape.kind !== 'path') continue;
      const look: Look = {
        fill: shape.fill ?? 'none',
        stroke: shape.stroke ?? 'none',
        // Lines of about the same width are one path.
        strokeWidth: Math.max(1, Math.round(shape.strokeWidth)),
        opacity: faint ? FAINT : 1,
      };
      const key = Object.values(look).join(' ');
      const path = paths.get(key) ?? { look, pieces: [] };
      path.pieces.push(shape.kind === 'path' ? shape.d : boxPath(shape));
      paths.set(key, path);
    }
  }
  return [...paths].map(([key, { look, pieces }]) => ({ ...look, key, d: pieces.join('') }));
}
