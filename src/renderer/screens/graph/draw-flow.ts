import { describeFlowNode } from './node-words.ts';
import { type FlowWay, flowWays, type FlowWays } from '../../../shared/graphs/flow/flow-ways.ts';
import {
  edgeInWords,
  edgeLabelShapes,
  edgeShapes,
  groundShapes,
  namesOf,
  nodeShapes,
} from '../../../shared/graphs/flow/flow-shapes.ts';
import type { FlowEdge, FlowNode } from '../../../shared/graphs/flow/flow-types.ts';
import type { FlowLayout } from '../../../shared/graphs/flow/flow-layout.ts';
import type { Place } from '../../../shared/graphs/layered.ts';
import type { MeasureText } from '../../../shared/layout/measure.ts';
import type { PillBox } from '../../../shared/graphs/flow/flow-boxes.ts';
import type { Theme } from '../../../shared/scene/theme.ts';
import type { Selection } from '../../session/session-store.ts';
import { once } from './once.ts';
import { pointRect, rectAround } from '../../../shared/layout/rects.ts';
import type { DrawnEdge, DrawnGraph, DrawnNode } from './drawn-graph.ts';

type Look = {
  readonly measure: MeasureText;
  readonly theme: Theme;
  /** The cards that the filter lets through; null: all. */
  readonly lit: ReadonlySet<string> | null;
};

/** The flow as the canvas shows it; shapes and words are made when they are shown: of a large flow most never are. */
export function drawFlow(layout: FlowLayout, look: Look): DrawnGraph {
  const { graph, boxes, places } = layout;
  const byRows = graph.bands.length > 0;
  const edges = drawEdges(layout, layout.ways, look);
  const leading = Map.groupBy(edges, ({ from }) => from);
  const nodes = graph.nodes.flatMap((node): readonly DrawnNode[] => {
    const [box, place] = [boxes.get(node.id), places.get(node.id)];
    if (!box || !place) return [];
    const shapes = once(() => nodeShapes(box, look.theme));
    const words = once(() => {
      const leads = (leading.get(node.id) ?? []).map((edge) => edge.words);
      return [...describeFlowNode(node), ...leads].join(', ');
    });
    return [
      {
        id: node.id,
        ...place,
        width: box.width,
        height: box.height,
        get shapes() {
          return shapes();
        },
        far:
          node.kind === 'card'
            ? (zoom) => nodeShapes(box, look.theme, { zoom, measure: look.measure })
            : null,
        get words() {
          return words();
        },
        selection: selectionOf(node),
        movable: node.kind === 'card' && !byRows,
        connectable: node.kind === 'card',
        faint: node.kind === 'card' && look.lit !== null && !look.lit.has(node.id),
      },
    ];
  });
  return {
    nodes,
    edges,
    ground: groundShapes(layout, look.measure, look.theme),
    bounds: layout.bounds,
  };
}

const selectionOf = ({ kind, id }: FlowNode): Selection =>
  kind === 'card' ? { kind: 'cards', ids: [id] } : { kind: 'stage', id };

function drawEdges(layout: FlowLayout, ways: FlowWays, { theme, lit }: Look): readonly DrawnEdge[] {
  const names = namesOf(layout.graph);
  return layout.graph.edges.flatMap((edge): readonly DrawnEdge[] => {
    const way = ways.get(edge.id);
    const [start, end] = [way?.points[0], way?.points.at(-1)];
    if (!way || !start || !end) return [];
    const pill = layout.labels.get(edge.id);
    const words = once(() => edgeInWords(edge, names));
    const shapes = once(() => edgeShapes(edge, way, words(), theme));
    const d = once(() =>
      way.points.map(({ x, y }, index) => (index === 0 ? 'M' : 'L').concat(`${x} ${y}`)).join(''),
    );
    return [
      {
        id: edge.id,
        from: edge.from,
        to: edge.to,
        get d() {
          return d();
        },
        start,
        end,
        box: rectAround([...way.points.map(pointRect), ...(way.label ? [way.label] : [])]),
        get shapes() {
          return shapes();
        },
        label: pill ? labelOf(edge, way, pill, theme) : null,
        get words() {
          return words();
        },
        selection: selectionOfEdge(edge),
        faint:
          lit !== null && edge.connections.every((one) => !lit.has(one.fromCardId) || !lit.has(one.toCardId)),
      },
    ];
  });
}

function labelOf(edge: FlowEdge, way: FlowWay, pill: PillBox, theme: Theme): DrawnEdge['label'] {
  const { label: place } = way;
  if (!place) return null;
  const shapes = once(() => edgeLabelShapes(edge, way, pill, theme));
  return {
    place,
    get shapes() {
      return shapes();
    },
  };
}

/** A way of a collapsed stage stands for several connections, or none that it shows. */
const selectionOfEdge = ({ id, connections: [first] }: FlowEdge): Selection | null =>
  first?.id === id ? { kind: 'connection', id } : null;

/** The edges of nodes while these are dragged; only theirs are found anew. */
export function edgesWhile(
  layout: FlowLayout,
  dragged: ReadonlyMap<string, Place>,
  look: Look,
): ReadonlyMap<string, DrawnEdge> {
  const edges = layout.graph.edges.filter(({ from, to }) => dragged.has(from) || dragged.has(to));
  const part = { ...layout, graph: { ...layout.graph, edges } };
  const places = new Map([...layout.places, ...dragged]);
  const ways = flowWays(part, places, new Map());
  return new Map(drawEdges(part, ways, look).map((edge) => [edge.id, edge]));
}
