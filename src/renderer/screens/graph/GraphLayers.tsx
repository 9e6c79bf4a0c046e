import { useStore, ViewportPortal } from '@xyflow/react';
import { memo, type ReactNode, useMemo } from 'react';
import type { Rect } from '../../../shared/layout/map-layout.ts';
import type { Shape } from '../../../shared/scene/shape.ts';
import { SvgShapes } from '../../map/cells/SvgShapes.tsx';
import type { DrawnEdge } from './drawn-graph.ts';
import classes from './GraphCanvas.module.css';

/** Headings and rows, behind the nodes. */
export const Ground = memo(function Ground({ shapes }: { readonly shapes: readonly Shape[] }): ReactNode {
  return (
    <ViewportPortal>
      <svg className={classes.ground} aria-hidden="true">
        <SvgShapes shapes={shapes} />
      </svg>
    </ViewportPortal>
  );
});

/** Px of the drawing around what is in view in which labels are drawn already. */
const AROUND = 400;

/** What is in view, in steps: it changes a few times while the graph is moved, not with every frame. */
const useSight = (): Rect =>
  JSON.parse(
    useStore(({ transform: [x, y, k], width, height }) => {
      const step = (value: number): number => Math.round(value / AROUND) * AROUND;
      return JSON.stringify({
        x: step(-x / k) - AROUND,
        y: step(-y / k) - AROUND,
        width: step(width / k) + 3 * AROUND,
        height: step(height / k) + 3 * AROUND,
      });
    }),
  ) as Rect;

/** What edges say, above all of them; only what is in view. */
export const Labels = memo(function Labels({ edges }: { readonly edges: readonly DrawnEdge[] }): ReactNode {
  const { x, y, width, height } = useSight();
  const shown = useMemo(
    () =>
      edges.filter(
        ({ label }) =>
          label !== null &&
          label.place.x < x + width &&
          x < label.place.x + label.place.width &&
          label.place.y < y + height &&
          y < label.place.y + label.place.height,
      ),
    [edges, x, y, width, height],
  );
  return (
    <ViewportPortal>
      <svg className={classes.labels} aria-hidden="true">
        {shown.map((edge) => (
          <g key={edge.id} data-faint={edge.faint || undefined} className={classes.label}>
            <SvgShapes shapes={edge.label?.shapes ?? []} />
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
});
