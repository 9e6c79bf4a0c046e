import {
  type Edge,
  type EdgeProps,
  Handle,
  type Node,
  type NodeProps,
  Position,
  useStore,
} from '@xyflow/react';
import { memo, type ReactNode, useMemo } from 'react';
import { FAR_ZOOM } from '../../../shared/scene/far-card.ts';
import type { Shape } from '../../../shared/scene/shape.ts';
import { ShapeBlock } from '../../map/cells/ShapeBlock.tsx';
import { SvgShapes } from '../../map/cells/SvgShapes.tsx';
import { type DrawnEdge, type DrawnNode, itemId } from './drawn-graph.ts';
import classes from './GraphCanvas.module.css';

export type CanvasNode = Node<{ readonly drawn: DrawnNode; readonly active: boolean }, 'drawn'>;
export type CanvasEdge = Edge<{ readonly drawn: DrawnEdge; readonly active: boolean }, 'drawn'>;

/** A node as exports draw it. Its handles are seen while the pointer is on it. */
const NodeFace = memo(function NodeFace({ data }: NodeProps<CanvasNode>): ReactNode {
  const { drawn, active } = data;
  const shapes = useShapesAtZoom(drawn);
  return (
    <div
      id={itemId({ kind: 'node', id: drawn.id })}
      role="img"
      aria-label={drawn.words}
      className={classes.node}
      data-graph-node={drawn.id}
      data-active={active || undefined}
      data-faint={drawn.faint || undefined}
    >
      <ShapeBlock shapes={shapes} width={drawn.width} height={drawn.height} />
      <Handle
        type="target"
        position={Position.Left}
        isConnectable={drawn.connectable}
        className={classes.handle}
      />
      <Handle
        type="source"
        position={Position.Right}
        isConnectable={drawn.connectable}
        className={classes.handle}
      />
    </div>
  );
});

/** In steps: a node is drawn anew a few times on the way, not with every frame. */
const zoomFromAfar = ({ transform: [, , k] }: { readonly transform: readonly [number, number, number] }) =>
  k < FAR_ZOOM ? Math.max(0.05, Math.round(k * 20) / 20) : null;

/** From afar a card shows its title alone, in letters that keep their size on screen, as on the map. */
function useShapesAtZoom({ far, shapes }: DrawnNode): readonly Shape[] {
  const zoom = useStore(zoomFromAfar);
  return useMemo(() => (far && zoom !== null ? far(zoom) : shapes), [far, shapes, zoom]);
}

/** What is heard of lines that are one picture. */
const pictureOf = (words: string) => ({ role: 'img', 'aria-label': words }) as const;

/** The line of an edge, and a wider one that is not seen, to press it by. */
const EdgeLine = memo(function EdgeLine({ data }: EdgeProps<CanvasEdge>): ReactNode {
  if (!data) return null;
  const { drawn, active } = data;
  const { d } = drawn;
  return (
    <g
      id={itemId({ kind: 'edge', id: drawn.id })}
      {...pictureOf(drawn.words)}
      data-graph-edge={drawn.id}
      data-active={active || undefined}
      data-faint={drawn.faint || undefined}
      className={classes.edge}
    >
      <path d={d} className={classes.halo} />
      <SvgShapes shapes={drawn.shapes} />
      <path d={d} className="react-flow__edge-interaction" fill="none" strokeOpacity={0} strokeWidth={18} />
    </g>
  );
});

export const nodeTypes = { drawn: NodeFace };
export const edgeTypes = { drawn: EdgeLine };
