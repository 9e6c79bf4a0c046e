import { Panel, type ReactFlowState, useReactFlow, useStoreApi } from '@xyflow/react';
import { memo, type PointerEvent, type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import type { Place } from '../../../shared/graphs/layered.ts';
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
      </svg>
      <InView corner={{ x, y }} scale={scale} />
    </Panel>
  );
});

type InViewProps = { readonly corner: Place; readonly scale: number };

/**
 * A frame around what is in view. It is moved past React and as a layer of its own: drawn with the nodes it would have them
 * drawn anew with every frame.
 */
function InView({ corner, scale }: InViewProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  useLayoutEffect(() => {
    const place = ({ transform: [left, top, k], width, height }: ReactFlowState): void => {
      const style = frame.current?.style;
      if (!style) return;
      const [x, y] = [(-left / k - corner.x) / scale, (-top / k - corner.y) / scale];
      style.transform = `translate(${x}px, ${y}px)`;
      style.width = `${width / k / scale}px`;
      style.height = `${height / k / scale}px`;
    };
    place(store.getState());
    return store.subscribe(place);
  }, [store, corner.x, corner.y, scale]);
  return <div ref={frame} className={classes.inView} />;
}
