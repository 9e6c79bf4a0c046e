import type { ColumnLink } from './order-columns.ts';

/** A node of a column, from top to bottom; height in px. */
export type Leveled = { readonly id: string; readonly height: number };
type Columns = readonly (readonly Leveled[])[];

/** A node that nothing pulls goes where the others leave it room. */
const NO_PULL = 1e-6;

/**
 * The top of each node, px: as level with its neighbours as its column's order and the gaps between nodes allow. The
 * highest column is packed, and no other reaches below it.
 */
export function levelColumns(
  columns: Columns,
  links: readonly ColumnLink[],
  gap: number,
): { readonly tops: ReadonlyMap<string, number>; readonly height: number } {
  const heights = columns.map((column) => heightOf(column, gap));
  const height = Math.max(0, ...heights);
  const anchor = Math.max(0, heights.indexOf(height));
  const tops = new Map<string, number>();
  const middles = new Map<string, number>();
  const place = (index: number, wanted: (id: string) => readonly number[]): void => {
    const column = columns[index] ?? [];
    for (const [at, top] of pulled(column, wanted, gap, height).entries()) {
      const node = column[at];
      if (!node) continue;
      tops.set(node.id, top);
      middles.set(node.id, top + node.height / 2);
    }
  };
  const left = Map.groupBy(links, ({ to }) => to);
  const right = Map.groupBy(links, ({ from }) => from);
  const middlesOf = (ids: readonly string[]): readonly number[] =>
    ids.map((id) => middles.get(id)).filter((middle) => middle !== undefined);
  const leftOf = (id: string) => middlesOf((left.get(id) ?? []).map(({ from }) => from));
  const rightOf = (id: string) => middlesOf((right.get(id) ?? []).map(({ to }) => to));
  place(anchor, () => []);
  // From the packed column outwards, then once more with what has come to lie on both sides.
  const outwards = [...columns.keys()]
    .filter((index) => index !== anchor)
    .sort((a, b) => Math.abs(a - anchor) - Math.abs(b - anchor));
  for (const index of outwards) place(index, index < anchor ? rightOf : leftOf);
  for (const index of outwards) place(index, (id) => [...leftOf(id), ...rightOf(id)]);
  return { tops, height };
}

const heightOf = (column: readonly Leveled[], gap: number): number =>
  column.reduce((sum, { height }) => sum + height, Math.max(0, column.length - 1) * gap);

type Block = { sum: number; weight: number; count: number };

/**
 * The tops of a column's nodes, each as near to the mean of the heights it is pulled to as the order allows: the least sum of
 * squares, found by joining neighbours that would overlap (pool adjacent violators).
 */
function pulled(
  column: readonly Leveled[],
  wanted: (id: string) => readonly number[],
  gap: number,
  most: number,
): readonly number[] {
  const packed: number[] = [];
  let below = 0;
  const blocks: Block[] = [];
  for (const { id, height } of column) {
    packed.push(below);
    const pulls = wanted(id);
    const weight = pulls.length === 0 ? NO_PULL : pulls.length;
    // How far it would move from its packed place; a node without pull goes with those above it.
    const last = blocks.at(-1);
    const drift =
      pulls.length === 0
        ? last
          ? last.sum / last.weight
          : 0
        : pulls.reduce((sum, middle) => sum + middle, 0) / pulls.length - height / 2 - below;
    blocks.push({ sum: drift * weight, weight, count: 1 });
    below += height + gap;
    joinBlocks(blocks);
  }
  const slack = Math.max(0, most - (below - gap));
  const drifts = blocks.flatMap(({ sum, weight, count }) =>
    Array.from({ length: count }, () => Math.round(Math.min(slack, Math.max(0, sum / weight)))),
  );
  return packed.map((top, index) => top + (drifts[index] ?? 0));
}

/** Joins the last block with those above it that want to lie lower. */
function joinBlocks(blocks: Block[]): void {
  for (;;) {
    const [above, last] = [blocks.at(-2), blocks.at(-1)];
    if (!above || !last || above.sum / above.weight <= last.sum / last.weight) return;
    blocks.pop();
    above.sum += last.sum;
    above.weight += last.weight;
    above.count += last.count;
  }
}
