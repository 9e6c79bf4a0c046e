import '@xyflow/react/dist/base.css';
import { type Connection, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from 'react';
import type { Place } from '../../../shared/graphs/layered.ts';
import { runAction } from '../../session/actions/run-action.ts';
import { useMapTheme } from '../../map/open/theme-of-map.tsx';
import { useSession } from '../../session/session-store.ts';
import { pointRect, touches } from '../../../shared/layout/rects.ts';
import { type DrawnGraph, type Item, itemId } from './drawn-graph.ts';
import { FarPicture } from './FarPicture.tsx';
import classes from './GraphCanvas.module.css';
import { GraphMinimap } from './GraphMinimap.tsx';
import { Ground, Labels } from './GraphLayers.tsx';
import { type CanvasEdge, type CanvasNode, edgeTypes, nodeTypes } from './GraphParts.tsx';
import { directionOf } from './graph-keys.ts';
import { type Anchor, useGraphCamera, useIsWhole, ZOOM } from './use-graph-camera.ts';
import { useCanvasEdges, useCanvasNodes, useDragged } from './use-canvas-parts.ts';
import { useLatest } from './use-latest.ts';
import { useMoving } from './use-moving.ts';
import { useShown } from './use-shown.ts';
import { useSight } from './use-sight.ts';
import { walk } from './walk.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

export type CanvasProps = {
  /** What it is called for a screen reader. */
  readonly label: string;
  readonly graph: DrawnGraph;
  /** What the keyboard is on. */
  readonly active: Item | null;
  readonly onActive: (item: Item | null) => void;
  /** Enter, or a double click. */
  readonly onOpen: (item: Item, at: Anchor) => void;
  readonly onMenu: (item: Item, at: Anchor) => void;
  /** Keys that the canvas has no use for; true where one was taken. */
  readonly onKey?: (event: KeyboardEvent, item: Item | null) => boolean;
  /** While nodes are dragged, and where they were let go. */
  readonly onDrag?: (places: ReadonlyMap<string, Place>) => void;
  readonly onDrop?: (places: ReadonlyMap<string, Place>) => void;
  readonly onConnect?: (fromId: string, toId: string) => void;
};

export const GraphCanvas = (props: CanvasProps): ReactNode => (
  <ReactFlowProvider>
    <Canvas {...props} />
  </ReactFlowProvider>
);

function Canvas(props: CanvasProps): ReactNode {
  const { graph, active, onActive, onOpen, onMenu } = props;
  const root = useRef<HTMLDivElement>(null);
  const theme = useMapTheme();
  const minimapOpen = useSession((state) => state.minimapOpen);
  const isWhole = useIsWhole(graph.bounds);
  const { dragged, dropped, onNodesChange } = useDragged(graph, props.onDrag);
  const shown = useShown(graph, useSight(), active, dragged);
  const flow = useReactFlow();
  const nodeInPicture = (at: Place): Item | null => {
    const node = shown.picture.nodes.find((one) => touches(one, pointRect(at)));
    return node ? { kind: 'node', id: node.id } : null;
  };
  const nodes = useCanvasNodes(graph, shown, active, dragged);
  const edges = useCanvasEdges(shown.edges, active);
  const { anchorOf, fit } = useGraphCamera(graph, active, root);
  const moving = useMoving(root);
  const openMenu = (event: MouseEvent, item: Item): void => {
    event.preventDefault();
    onActive(item);
    onMenu(item, pointOf(event));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const direction = directionOf(event);
    if (direction !== null) {
      const next = walk(graph, active, direction);
      if (next) onActive(next);
    } else if (event.key === 'Enter' && active && !hasModifier(event)) onOpen(active, anchorOf(active));
    else if (active && isMenuKey(event)) onMenu(active, anchorOf(active));
    else if (event.key === 'Escape' && active) onActive(null);
    else if (isRemove(event) && active && canRemove(graph, active)) void runAction('remove');
    else if (!props.onKey?.(event, active)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const events = useLatest({
    onNodesChange,
    onNodeClick: (_event: unknown, { id }: CanvasNode) => onActive({ kind: 'node', id }),
    onEdgeClick: (_event: unknown, { id }: CanvasEdge) => onActive({ kind: 'edge', id }),
    onPaneClick: (event: MouseEvent) => onActive(nodeInPicture(flow.screenToFlowPosition(pointOf(event)))),
    onNodeDoubleClick: (event: MouseEvent, { id }: CanvasNode) =>
      onOpen({ kind: 'node', id }, pointOf(event)),
    onEdgeDoubleClick: (event: MouseEvent, { id }: CanvasEdge) =>
      onOpen({ kind: 'edge', id }, pointOf(event)),
    onNodeContextMenu: (event: MouseEvent, { id }: CanvasNode) => openMenu(event, { kind: 'node', id }),
    onEdgeContextMenu: (event: MouseEvent, { id }: CanvasEdge) => openMenu(event, { kind: 'edge', id }),
    onConnect: ({ source, target }: Connection) => props.onConnect?.(source, target),
    onNodeDragStart: (_event: unknown, { id }: CanvasNode) => onActive({ kind: 'node', id }),
    onNodeDragStop: () => props.onDrop?.(dropped()),
  });
  return (
    <ReactFlow<CanvasNode, CanvasEdge>
      ref={root}
      className={classes.canvas}
      tabIndex={0}
      data-main-focus=""
      data-graph=""
      aria-label={props.label}
      aria-activedescendant={active ? itemId(active) : undefined}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onInit={() => fit(false)}
      {...moving}
      {...events}
      onKeyDown={onKeyDown}
      colorMode={theme.name}
      minZoom={ZOOM.least}
      maxZoom={ZOOM.most}
      panOnScroll
      zoomOnDoubleClick={false}
      selectNodesOnDrag={false}
      elementsSelectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      proOptions={withoutName}
    >
      <Ground shapes={graph.ground} />
      <FarPicture {...shown.picture} />
      <Labels edges={shown.edges} />
      {minimapOpen && !isWhole && <GraphMinimap nodes={graph.nodes} bounds={graph.bounds} active={active} />}
      <ZoomButtons />
    </ReactFlow>
  );
}

const withoutName = { hideAttribution: true } as const;
const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Anchor => ({
  x: clientX,
  y: clientY,
});
const isRemove = (event: KeyboardEvent): boolean =>
  (event.key === 'Delete' || event.key === 'Backspace') && !hasModifier(event);
/** A stage or a piece of evidence is removed where it belongs: what goes with it is not seen here. */
const canRemove = ({ nodes, edges }: DrawnGraph, { kind, id }: Item): boolean => {
  const { selection } = (kind === 'node' ? nodes : edges).find((one) => one.id === id) ?? {};
  return selection?.kind === 'cards' || selection?.kind === 'connection';
};
const hasModifier = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey;
const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey);
