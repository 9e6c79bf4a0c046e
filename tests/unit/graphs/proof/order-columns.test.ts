import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCrossings } from '../../../../src/shared/graphs/proof/crossings.ts';
import { type ColumnLink, orderColumns } from '../../../../src/shared/graphs/proof/order-columns.ts';

const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 4 });
const anyColumns = sizes.chain((counts) =>
  fc.record({
    columns: fc.constant(
      counts.map((count, column) => Array.from({ length: count }, (_, index) => `${column}.${index}`)),
    ),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 60 }),
  }),
);
type Columns = readonly (readonly string[])[];

/** Links between neighbouring columns, at places taken modulo what there is. */
function linksIn(
  columns: Columns,
  ends: readonly (readonly [number, number, number])[],
): readonly ColumnLink[] {
  const links = ends.flatMap(([at, from, to]): readonly ColumnLink[] => {
    const column = at % (columns.length - 1);
    const [left = [], right = []] = [columns[column], columns[column + 1]];
    const [a, b] = [left[from % left.length], right[to % right.length]];
    return a !== undefined && b !== undefined ? [{ from: a, to: b }] : [];
  });
  return [...new Map(links.map((link) => [`${link.from} ${link.to}`, link])).values()];
}

/** Counted pair by pair. */
function crossingsIn(columns: Columns, links: readonly ColumnLink[]): number {
  const places = new Map(
    columns.flatMap((column, at) => column.map((id, index) => [id, { at, index }] as const)),
  );
  const edges = links.map(({ from, to }) => ({
    column: places.get(from)!.at,
    left: places.get(from)!.index,
    right: places.get(to)!.index,
  }));
  return edges.reduce(
    (sum, a, index) =>
      sum +
      edges
        .slice(index + 1)
        .filter((b) => a.column === b.column && (a.left - b.left) * (a.right - b.right) < 0).length,
    0,
  );
}

describe('the crossings between two columns', () => {
  it('are as many as counted pair by pair', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(9), { maxLength: 6 }), { maxLength: 10 }), (ends) => {
        const links = ends.flatMap((own, left) => own.map((right) => [left, right] as const));
        const counted = links.reduce(
          (sum, [left, right], index) =>
            sum + links.slice(index + 1).filter(([a, b]) => (left - a) * (right - b) < 0).length,
          0,
        );
        expect(countCrossings(ends, 10)).toBe(counted);
      }),
    );
  });
});

describe('the order of columns', () => {
  it('keeps all nodes, crosses no more than the order given, and ends with those that have no links', () => {
    fc.assert(
      fc.property(anyColumns, ({ columns, ends }) => {
        const links = linksIn(columns, ends);
        const ordered = orderColumns(columns, links);
        expect(ordered.map((column) => column.toSorted())).toEqual(
          columns.map((column) => [...column].sort()),
        );
        expect(crossingsIn(ordered, links)).toBeLessThanOrEqual(crossingsIn(columns, links));
        const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
        for (const [index, column] of ordered.entries()) {
          const alone = columns[index]!.filter((id) => !linked.has(id));
          expect(column.slice(column.length - alone.length)).toEqual(alone);
        }
      }),
    );
  });

  it('keeps a good order that all sweeps make worse', () => {
    const columns = [['0.1'], ['1.2', '1.5', '1.4', '1.3'], ['2.0', '2.1', '2.2', '2.4'], ['3.0', '3.1']];
    const links = [
      '1.3-2.1',
      '0.1-1.4',
      '1.3-2.4',
      '2.4-3.1',
      '2.0-3.1',
      '1.2-2.0',
      '2.2-3.1',
      '1.5-2.0',
      '2.1-3.0',
    ]
      .map((link) => link.split('-'))
      .map(([from = '', to = '']) => ({ from, to }));
    expect(crossingsIn(columns, links)).toBe(1);
    expect(crossingsIn(orderColumns(columns, links), links)).toBe(1);
  });

  it('is the order given where no link crosses another in it', () => {
    fc.assert(
      fc.property(anyColumns, ({ columns, ends }) => {
        const links = linksIn(columns, ends);
        const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
        const ordered = orderColumns(columns, links);
        fc.pre(crossingsIn(ordered, links) === 0);
        const again = orderColumns(ordered, links);
        expect(again).toEqual(ordered);
        const plain = columns.map((column) => column.filter((id) => linked.has(id)));
        if (crossingsIn(plain, links) > 0) return;
        expect(ordered.map((column) => column.filter((id) => linked.has(id)))).toEqual(plain);
      }),
    );
  });

  it('disentangles what is given upside down', () => {
    const columns = [
      ['a', 'b', 'c'],
      ['z', 'y', 'x'],
    ];
    const links = [
      { from: 'a', to: 'x' },
      { from: 'b', to: 'y' },
      { from: 'c', to: 'z' },
    ];
    expect(orderColumns(columns, links)[1]).toEqual(['x', 'y', 'z']);
  });
});
