import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { memo, type PointerEvent, type ReactNode, useMemo } from 'react';
import type { Rect } from '../../../shared/layout/map-layout.ts';
import { useMapTheme } from '../../map/open/theme-of-map.tsx';
import { boxPath } from './box-path.ts';
import type { DrawnNode, Item } from './drawn-graph.ts';
import classes from './GraphCanvas.module.css';

/** Px on screen. */
const WIDTH = 200;
const HEIGHT = 150;

type Props = {
  readonly nodes: readonly DrawnNode[];
  readonly bounds: Rect;
  readonly active: Item | null;
};

/**
 * Where in the graph one is. All nodes are one path: React Flow's own takes an element and a subscription for each, which
 * costs more than panning a large graph.
 */
export const GraphMinimap = memo(function GraphMinimap({ nodes, bounds, active }: Props): ReactNode {
  const theme = useMapTheme();
  const flow = useReactFlow();
  const all = useMemo(() => nodes.map(boxPath).join(''), [nodes]);
  const on = active?.kind === 'node' ? nodes.find(({ id }) => id === active.id) : undefined;
  const scale = Math.max(bounds.width / WIDTH, bounds.height / HEIGHT) * 1.08;
  const [width, height] = [WIDTH * scale, HEIGHT * scale];
  const x = bounds.x + (bounds.width - width) / 2;
  const y = bounds.y + (bounds.height - height) / 2;
  const goTo = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = [event.clientX - box.x, event.clientY - box.y].map((px) => px * scale);
    void flow.setCenter(x + (at[0] ?? 0), y + (at[1] ?? 0), { zoom: flow.getZoom() });
  };
  return (
    <Panel position="bottom-left" className={classes.minimap} data-graph-minimap="">
      <svg
        width={WIDTH}
        height={HEIGHT}
        viewBox={[x, y, width, height].join(' ')}
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          goTo(event);
        }}
        onPointerMove={(event) => event.buttons === 1 && goTo(event)}
      >
        <path d={all} fill={theme.hues.slate.strong} />
        {on && <path d={boxPath(on)} fill={theme.accent} />}
        <InView around={{ x, y, width, height }} colour={`${theme.line}aa`} />
      </svg>
    </Panel>
  );
});

/** A veil over all that is out of view. */
function InView({ around, colour }: { readonly around: Rect; readonly colour: string }): ReactNode {
  const inView = useStore(({ transform: [left, top, k], width, height }) =>
    boxPath({ x: -left / k, y: -top / k, width: width / k, height: height / k }),
  );
  return <path d={boxPath(around) + inView} fill={colour} fillRule="evenodd" />;
}
