import type { Stage } from '../../model/stage.ts';
import type { FlowEdge, FlowGraph, FlowNode } from './flow-types.ts';

/** The flow as a list: stage by stage its nodes, each with the edges that leave it. */
export type FlowOutline = readonly {
  readonly stage: Stage;
  readonly nodes: readonly { readonly node: FlowNode; readonly leads: readonly FlowEdge[] }[];
}[];

/** Nodes are in the order of the map's steps, edges in the order of how many customers go that way. */
export function flowOutline({ nodes, edges, stages }: FlowGraph): FlowOutline {
  const byStage = Map.groupBy(nodes, ({ stage }) => stage);
  const leaving = Map.groupBy(edges, ({ from }) => from);
  return stages.map((stage, index) => ({
    stage,
    nodes: (byStage.get(index) ?? []).map((node) => ({
      node,
      leads: (leaving.get(node.id) ?? []).toSorted((a, b) => (b.share ?? -1) - (a.share ?? -1)),
    })),
  }));
}
