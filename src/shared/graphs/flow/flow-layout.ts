import type { Rect } from '../../layout/map-layout.ts';
import { pointRect, rectAround } from '../../layout/rects.ts';
import { flowPlaceOf } from '../../model/flow-place.ts';
import type { Stage } from '../../model/stage.ts';
import type { Layered, LayeredGraph, Place, Places, Way } from '../layered.ts';
import type { Band } from './bands.ts';
import { NODE_WIDTH } from './flow-boxes.ts';
import type { FlowGraph } from './flow-types.ts';
import { type FlowWays, flowWays } from './flow-ways.ts';
import { intoRows } from './into-rows.ts';
import type { SizedFlow } from './size-flow.ts';

/** A flow with all its places, px; nodes by their own corner. What a person has moved may lie left of or above 0, 0. */
export type FlowLayout = SizedFlow & {
  readonly places: Places;
  readonly ways: FlowWays;
  /** The headings above the columns of each stage. */
  readonly stages: readonly (Rect & { readonly stage: Stage })[];
  /** From the first column to the last; none without rows. */
  readonly rows: readonly (Rect & { readonly band: Band })[];
  /** Around everything. */
  readonly bounds: Rect;
};

/** Height of a stage's heading and the room below it, px. */
export const STAGE_HEADING = { height: 36, gap: 28 } as const;
/** Width of the names of rows, left of the first column, px. */
export const ROW_NAME = 150;

/** What is to be laid out in layers: a column a step; ways back are drawn below it. */
export const layeredFlow = ({ graph, boxes, labels }: SizedFlow): LayeredGraph => ({
  nodes: graph.nodes.map(({ id, step }) => {
    const box = boxes.get(id);
    return {
      id,
      width: box?.width ?? 0,
      height: box?.height ?? 0,
      above: box?.start ?? null,
      below: box?.stop ?? null,
      column: step,
    };
  }),
  edges: graph.edges
    .filter(({ back, from, to }) => !back && from !== to)
    .map(({ id, from, to }) => ({ id, from, to, label: labels.get(id) ?? null })),
});

/** Puts a flow together: the layout's places, or rows of them, and what a person has moved. */
export function layoutFlow(sized: SizedFlow, layered: Layered): FlowLayout {
  const { graph, boxes } = sized;
  const inRows = graph.bands.length > 0 ? intoRows(sized, layered.places) : null;
  const places = new Map(inRows?.places ?? layered.places);
  const moved = new Set<string>();
  for (const node of graph.nodes) {
    const own = node.kind === 'card' && inRows === null ? flowPlaceOf(node.view.card) : null;
    if (!own) continue;
    places.set(node.id, own);
    moved.add(node.id);
  }
  const kept = inRows ? new Map<string, Way>() : waysBetweenUnmoved(graph, moved, layered);
  const ways = flowWays(sized, places, kept);
  const stages = headings(graph, layered.places);
  const last = stages.at(-1);
  const rows = (inRows?.rows ?? []).map(({ band, y, height }) => ({
    band,
    x: -ROW_NAME,
    y,
    width: ROW_NAME + (last ? last.x + last.width : 0),
    height,
  }));
  const drawn = [
    ...stages,
    ...rows,
    ...[...places].flatMap(([id, place]) => {
      const box = boxes.get(id);
      return box
        ? [box.start, box.stop, { x: 0, y: 0, width: box.width, height: box.height }].flatMap((part) =>
            part ? [moveTo(part, place)] : [],
          )
        : [];
    }),
    ...[...ways.values()].flatMap(({ points, label }) => [
      ...points.map(pointRect),
      ...(label ? [label] : []),
    ]),
  ];
  return { ...sized, places, ways, stages, rows, bounds: rectAround(drawn) };
}

const waysBetweenUnmoved = (
  { edges }: FlowGraph,
  moved: ReadonlySet<string>,
  { ways }: Layered,
): ReadonlyMap<string, Way> =>
  new Map(
    edges.flatMap(({ id, from, to }) => {
      const way = ways.get(id);
      return way && !moved.has(from) && !moved.has(to) ? [[id, way] as const] : [];
    }),
  );

/** Stages span their columns, also those of which all cards were moved. */
function headings({ nodes, stages }: FlowGraph, places: Places): FlowLayout['stages'] {
  const y = -STAGE_HEADING.height - STAGE_HEADING.gap;
  const byStage = Map.groupBy(nodes, ({ stage }) => stage);
  return stages.map((stage, index) => {
    const lefts = (byStage.get(index) ?? []).map(({ id }) => places.get(id)?.x ?? 0);
    const x = Math.min(...lefts);
    return { stage, x, y, width: Math.max(...lefts) + NODE_WIDTH - x, height: STAGE_HEADING.height };
  });
}

const moveTo = (rect: Rect, { x, y }: Place): Rect => ({ ...rect, x: rect.x + x, y: rect.y + y });
