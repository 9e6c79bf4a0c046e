import type { MeasureText } from '../../layout/measure.ts';
import type { CardLook } from '../../layout/view.ts';
import { edgeLabel, flowBoxes, type NodeBoxes, type PillBox } from './flow-boxes.ts';
import type { FlowGraph } from './flow-types.ts';

/** A flow whose parts have their size, before they have places. */
export type SizedFlow = {
  readonly graph: FlowGraph;
  readonly boxes: NodeBoxes;
  /** What edges say, by the edge's id; edges that say nothing left out. */
  readonly labels: ReadonlyMap<string, PillBox>;
};

/** Breaks the words of a flow. */
export function sizeFlow(graph: FlowGraph, look: CardLook, measure: MeasureText): SizedFlow {
  const labels = graph.edges.flatMap((edge) => {
    const label = edgeLabel(edge, measure);
    return label ? [[edge.id, label] as const] : [];
  });
  return { graph, boxes: flowBoxes(graph, look, measure), labels: new Map(labels) };
}
