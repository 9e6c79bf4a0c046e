import type { Layered, LayeredGraph, Place } from './layered.ts';

/** Between columns, and between nodes in one, px. */
const GAP = { x: 120, y: 72 } as const;

/** The plainest layout: the nodes of each column below each other, in their order. */
export function inColumns({ nodes }: LayeredGraph): Layered {
  const places = new Map<string, Place>();
  const columns = [...Map.groupBy(nodes, ({ column }) => column)].toSorted(([a], [b]) => a - b);
  let x = 0;
  for (const [, own] of columns) {
    let y = 0;
    for (const { id, height } of own) {
      places.set(id, { x, y });
      y += height + GAP.y;
    }
    x += Math.max(...own.map(({ width }) => width)) + GAP.x;
  }
  return { places, ways: new Map() };
}
