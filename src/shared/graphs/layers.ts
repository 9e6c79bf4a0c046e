import type { LayeredGraph } from './layered.ts';

/**
 * The layer of each node, from 0 on: right of all nodes of the columns before its own, and right of the nodes of its
 * column that lead to it. Of ways that lead in a circle the one that closes it counts for nothing.
 */
export function layersOf({ nodes, edges }: LayeredGraph): ReadonlyMap<string, number> {
  const columnOf = new Map(nodes.map(({ id, column }) => [id, column]));
  const before = Map.groupBy(
    edges.filter(({ from, to }) => columnOf.get(from) === columnOf.get(to)),
    ({ to }) => to,
  );
  const depths = new Map<string, number>();
  for (const { id } of nodes) deepen(id, before, depths);
  const columns = [...Map.groupBy(nodes, ({ column }) => column)].toSorted(([a], [b]) => a - b);
  const layers = new Map<string, number>();
  let first = 0;
  for (const [, own] of columns) {
    let last = first;
    for (const { id } of own) {
      const layer = first + (depths.get(id) ?? 0);
      layers.set(id, layer);
      last = Math.max(last, layer);
    }
    first = last + 1;
  }
  return layers;
}

/** How many nodes of its column lead to a node one after the other; without recursion, as a chain may be long. */
function deepen(
  start: string,
  before: ReadonlyMap<string, readonly { readonly from: string }[]>,
  depths: Map<string, number>,
): void {
  const open = new Set<string>();
  const stack = [start];
  for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
    const leading = (before.get(id) ?? []).map(({ from }) => from);
    const next = open.has(id) ? undefined : leading.filter((from) => !depths.has(from) && !open.has(from));
    open.add(id);
    if (depths.has(id) || next === undefined || next.length === 0) {
      stack.pop();
      if (!depths.has(id)) {
        depths.set(id, 1 + Math.max(-1, ...leading.map((from) => depths.get(from) ?? -1)));
      }
    } else stack.push(...next);
  }
}
