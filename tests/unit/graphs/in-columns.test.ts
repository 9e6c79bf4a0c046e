import { expect, it } from 'vitest';
import { inColumns } from '../../../src/shared/graphs/in-columns.ts';

it('places every node without a layout: columns beside each other, nodes below each other', () => {
  const node = (id: string, column: number) => ({
    id,
    column,
    width: 200,
    height: 60,
    above: null,
    below: null,
  });
  const { places } = inColumns({ nodes: [node('b', 4), node('a', 1), node('c', 4)], edges: [] });
  expect(Object.fromEntries(places)).toEqual({
    a: { x: 0, y: 0 },
    b: { x: 320, y: 0 },
    c: { x: 320, y: 132 },
  });
});
