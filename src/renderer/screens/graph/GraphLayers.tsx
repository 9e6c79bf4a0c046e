import { ViewportPortal } from '@xyflow/react';
import { memo, type ReactNode } from 'react';
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

/** What edges say, above all of them. */
export const Labels = memo(function Labels({ edges }: { readonly edges: readonly DrawnEdge[] }): ReactNode {
  return (
    <ViewportPortal>
      <svg className={classes.labels} aria-hidden="true">
        {edges.map(
          ({ id, label, faint }) =>
            label && (
              <g key={id} data-faint={faint || undefined} className={classes.label}>
                <SvgShapes shapes={label.shapes} />
              </g>
            ),
        )}
      </svg>
    </ViewportPortal>
  );
});
