import { layersOf } from './layers.ts';
import type { Layered, LayeredEdge, LayeredGraph, LayeredNode, Place, Size, Way } from './layered.ts';

/** A graph as elkjs takes it and answers with it: the part of its JSON that is used here. */
export type ElkGraph = {
  readonly id: string;
  readonly layoutOptions: Readonly<Record<string, string>>;
  readonly children: readonly ElkNode[];
  readonly edges: readonly ElkEdge[];
};
type ElkNode = {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
  readonly labels: readonly ElkLabel[];
  readonly layoutOptions: Readonly<Record<string, string>>;
};
type ElkEdge = {
  readonly id: string;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly labels: readonly ElkLabel[];
  readonly sections?: readonly ElkSection[];
};
type ElkLabel = {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
  readonly layoutOptions?: Readonly<Record<string, string>>;
};
type ElkSection = {
  readonly startPoint: Place;
  readonly endPoint: Place;
  readonly bendPoints?: readonly Place[];
};

/**
 * Layers from left to right, the columns as partitions, edges in straight pieces with room for what they say. The order
 * of the nodes decides where the edges leave it open, so the same journey always looks the same.
 */
const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.partitioning.activate': 'true',
  'elk.separateConnectedComponents': 'false',
  'elk.randomSeed': '1',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.layered.spacing.nodeNodeBetweenLayers': '56',
  'elk.layered.spacing.edgeNodeBetweenLayers': '20',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '14',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '18',
  'elk.spacing.edgeEdge': '14',
  'elk.edgeLabels.inline': 'true',
  'elk.spacing.labelNode': '6',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
} as const;

/**
 * For many nodes: what took most of the time done simply. Measured with 1,000 nodes and 1,500 edges: a tenth of the time
 * of the options above. Its ways are not used, so edges need no room for words.
 */
const quickOptions = {
  ...options,
  'elk.edgeRouting': 'POLYLINE',
  'elk.layered.considerModelOrder.strategy': 'NONE',
  // Partitions cost an edge between every two nodes of neighbouring columns.
  'elk.partitioning.activate': 'false',
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.nodePlacement.strategy': 'SIMPLE',
  'elk.layered.thoroughness': '1',
  'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
  'elk.layered.spacing.nodeNodeBetweenLayers': '160',
} as const;
/** Nodes and edges together, past which a graph is laid out quickly. */
const MANY = 400;
const isLarge = ({ nodes, edges }: LayeredGraph): boolean => nodes.length + edges.length > MANY;

/** Nodes and edges as elkjs takes them. */
export function toElk(graph: LayeredGraph): ElkGraph {
  const large = isLarge(graph);
  return {
    id: 'graph',
    layoutOptions: large ? quickOptions : options,
    children: large ? inLayers(graph) : graph.nodes.map(elkNode),
    edges: graph.edges.map((edge) => elkEdge(large ? { ...edge, label: null } : edge)),
  };
}

/** Nodes, edges and the graph itself are told apart by their ids: each begins with a sign of its kind. */
const nodeId = (id: string): string => 'n'.concat(id);
const edgeId = (id: string): string => 'e'.concat(id);
const ownId = (id: string): string => id.slice(1);

const elkNode = ({ id, width, height, column, above, below }: LayeredNode): ElkNode => ({
  id: nodeId(id),
  width,
  height,
  labels: [
    ...(above ? [labelAt(above, 'V_TOP H_LEFT')] : []),
    ...(below ? [labelAt(below, 'V_BOTTOM H_RIGHT')] : []),
  ],
  layoutOptions: { 'elk.partitioning.partition': String(column) },
});

/** Px from layer to layer; more than any node is wide, so that no node is in two. */
const LAYER = 10_000;

/** Nodes with their layers given as places, as the interactive strategies take them. */
function inLayers(graph: LayeredGraph): readonly ElkNode[] {
  const layers = layersOf(graph);
  return graph.nodes.map((node) => ({ ...elkNode(node), x: LAYER * (layers.get(node.id) ?? 0), y: 0 }));
}

const labelAt = (size: Size, place: string): ElkLabel => ({
  text: ' ',
  width: size.width,
  height: size.height,
  layoutOptions: { 'elk.nodeLabels.placement': ['OUTSIDE', place].join(' ') },
});

const elkEdge = ({ id, from, to, label }: LayeredEdge): ElkEdge => ({
  id: edgeId(id),
  sources: [nodeId(from)],
  targets: [nodeId(to)],
  labels: label ? [{ text: ' ', width: label.width, height: label.height }] : [],
});

/** What elkjs answered; without ways where the graph was laid out quickly. */
export function fromElk({ children, edges, layoutOptions }: ElkGraph): Layered {
  const places = new Map(children.map(({ id, x = 0, y = 0 }) => [ownId(id), { x, y }]));
  if (layoutOptions['elk.edgeRouting'] === quickOptions['elk.edgeRouting'])
    return { places, ways: new Map() };
  const ways = new Map<string, Way>();
  for (const { id, sections, labels } of edges) {
    const [section] = sections ?? [];
    if (!section) continue;
    const [label] = labels;
    ways.set(ownId(id), {
      points: [section.startPoint, ...(section.bendPoints ?? []), section.endPoint],
      label: label?.x !== undefined && label.y !== undefined ? { x: label.x, y: label.y } : null,
    });
  }
  return { places, ways };
}
