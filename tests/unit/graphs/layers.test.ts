import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LayeredGraph } from '../../../src/shared/graphs/layered.ts';
import { layersOf } from '../../../src/shared/graphs/layers.ts';

const graphOf = (
  columns: readonly number[],
  edges: readonly (readonly [from: number, to: number])[],
): LayeredGraph => ({
  nodes: columns.map((column, at) => ({
    id: String(at),
    column,
    width: 200,
    height: 60,
    above: null,
    below: null,
  })),
  edges: edges.map(([from, to], at) => ({ id: `e${at}`, from: String(from), to: String(to), label: null })),
});
const layers = (graph: LayeredGraph): readonly number[] => {
  const of = layersOf(graph);
  return graph.nodes.map(({ id }) => of.get(id)!);
};

test('a column is one layer where nothing in it leads on in it', () => {
  const edges = [
    [0, 2],
    [1, 3],
  ] as const;
  expect(layers(graphOf([0, 0, 4, 4], edges))).toEqual([0, 0, 1, 1]);
});

test('nodes that lead to others of their column take layers one after the other', () => {
  const edges = [
    [0, 1],
    [1, 2],
    [0, 2],
  ] as const;
  expect(layers(graphOf([3, 3, 3, 7], edges))).toEqual([0, 1, 2, 3]);
});

test('of a circle in a column all but the edge that closes it lead to the right', () => {
  const edges = [
    [0, 1],
    [1, 2],
    [2, 0],
  ] as const;
  const found = layers(graphOf([0, 0, 0], edges));
  expect(edges.filter(([from, to]) => found[from]! < found[to]!)).toHaveLength(2);
});

test('a chain of 20,000 nodes in one column is no matter', () => {
  const edges = Array.from({ length: 19_999 }, (_, at) => [at, at + 1] as const);
  expect(layers(graphOf(Array<number>(20_000).fill(0), edges)).at(-1)).toBe(19_999);
});

test('columns never share a layer, and no edge stays in one', () => {
  const anyEdges = fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 80 });
  const anyColumns = fc.array(fc.nat(4), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(anyColumns, anyEdges, (columns, all) => {
      const edges = all.filter(([from, to]) => from !== to && columns[from]! <= columns[to]!);
      const found = layers(graphOf(columns, edges));
      const pairs = columns.flatMap((column, a) => columns.map((other, b) => ({ column, other, a, b })));
      const apart = pairs.every(({ column, other, a, b }) => column >= other || found[a]! < found[b]!);
      expect(apart).toBe(true);
      expect(edges.every(([from, to]) => found[from] !== found[to])).toBe(true);
    }),
  );
});
