import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import type { Rect } from '../../../src/shared/layout/map-layout.ts';
import type { MapView } from '../../../src/shared/layout/view.ts';
import type { Connection } from '../../../src/shared/model/connection.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { connectionRoutes } from '../../../src/shared/scene/connection-routes.ts';
import { connectionShapes } from '../../../src/shared/scene/connection-shapes.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { anyRecords, anyView, viewOf } from '../../helpers/any-map.ts';
import { seeded } from '../../helpers/big-project.ts';
import { overlap } from '../../helpers/rects.ts';
import { testId } from '../../helpers/records.ts';
import { sampleView, withAllDrawn } from '../../helpers/sample-records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

describe('an arrow on every map', () => {
  test('goes level and upright from the edge of one card to the edge of the other', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const layout = layoutMap(view, tableMeasure);
        for (const { from, to, points } of connectionRoutes(view.connections, layout)) {
          const [first, last] = [points[0]!, points.at(-1)!];
          expect([from.x, from.x + from.width]).toContain(first.x);
          expect([to.x, to.x + to.width]).toContain(last.x);
          expect(first.y > from.y && first.y < from.y + from.height).toBe(true);
          expect(last.y > to.y && last.y < to.y + to.height).toBe(true);
          for (const [index, point] of points.slice(1).entries()) {
            const before = points[index]!;
            expect(before.x === point.x || before.y === point.y).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('crosses no card', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(crossings(view)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('crosses none where many lie over several steps, and many are connected', () => {
    fc.assert(
      fc.property(anyRecords, fc.integer(), (records, seed) => {
        expect(crossings(viewOf(wideAndConnected(records, seed)))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  test('turns at no place from which it comes straight back', () => {
    // One map of many in which two parts of a way met on one line; the arrow was drawn aslant through cards.
    fc.assert(
      fc.property(anyRecords, fc.integer(), (records, seed) => {
        expect(crossings(viewOf(wideAndConnected(records, seed)))).toEqual([]);
      }),
      { seed: -394405574, path: '1872' },
    );
  });
});

/** The same map with every lane open, cards over up to five steps, and an arrow from each card to two others. */
function wideAndConnected(records: ProjectRecords, seed: number): ProjectRecords {
  const random = seeded(seed);
  const cards = [...records.card.values()].map((card) => ({ ...card, span: 1 + Math.floor(random() * 5) }));
  const arrows = cards.flatMap((card, index) =>
    [1, 7].flatMap((further, kind): readonly Connection[] => {
      const to = cards[(index + further) % cards.length];
      if (!to || to === card) return [];
      const id = testId(10_000 + 2 * index + kind);
      return [
        { id, mapId: card.mapId, fromCardId: card.id, toCardId: to.id, kind: 'flow', label: '', share: null },
      ];
    }),
  );
  const byId = <R extends { readonly id: string }>(list: readonly R[]): ReadonlyMap<string, R> =>
    new Map(list.map((record) => [record.id, record]));
  return {
    ...records,
    lane: byId([...records.lane.values()].map((lane) => ({ ...lane, collapsed: false }))),
    card: byId(cards),
    connection: byId(arrows),
  };
}

/** The pieces of arrows that run through a card. */
function crossings(view: MapView): readonly unknown[] {
  const layout = layoutMap(view, tableMeasure);
  const cards = [...layout.cards.values()];
  return connectionRoutes(view.connections, layout).flatMap(({ points }) =>
    points.slice(1).flatMap((b, index) => {
      const a = points[index]!;
      const line = {
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(a.x - b.x) + 0.1,
        height: Math.abs(a.y - b.y) + 0.1,
      };
      return cards
        .filter((card) => overlap(line, card) && !touchesEdge(line, card))
        .map(({ x, y, width, height }) => ({ points, line, card: { x, y, width, height } }));
    }),
  );
}

/** A line that begins or ends at a card's side reaches into it by its own width only. */
const touchesEdge = (line: { x: number; width: number }, card: { x: number; width: number }): boolean =>
  line.x + line.width <= card.x + 0.2 || line.x >= card.x + card.width - 0.2;

/** The straight pieces of a path as rectangles of no width. */
function linesOf(d: string): readonly Rect[] {
  let last = { x: 0, y: 0 };
  return [...d.matchAll(/([MLQ])([^MLQ]+)/g)].flatMap(([, command, numbers = '']) => {
    const [x = 0, y = 0] = numbers.trim().split(/ /).map(Number).slice(-2);
    const from = last;
    last = { x, y };
    if (command !== 'L') return [];
    return [
      {
        x: Math.min(from.x, x),
        y: Math.min(from.y, y),
        width: Math.abs(from.x - x) + 0.1,
        height: Math.abs(from.y - y) + 0.1,
      },
    ];
  });
}

describe('the arrows of the sample', () => {
  const view = withAllDrawn(sampleView());
  const layout = layoutMap(view, tableMeasure);

  test('are all drawn, each saying what leads where', () => {
    const shapes = connectionShapes(view.connections, layout, lightTheme);
    const lines = shapes.filter((shape) => shape.kind === 'path' && shape.label !== null);
    expect(lines.length).toBe(view.connections.length);
    const [first] = view.connections;
    const from = view.cards.get(first!.fromCardId)!.card.title;
    const said = lines.find(({ id }) => id === first!.id);
    expect(said?.kind === 'path' && said.label).toContain(`${from} `);
  });

  test('leave no mark between the pieces of evidence of a whole stage that they pass behind', () => {
    const stacked = layout.evidence.filter((piece) => piece.stageId !== null);
    const between = stacked.flatMap((piece, index) => {
      const next = stacked[index + 1];
      const bottom = piece.y + piece.height;
      return next?.stageId === piece.stageId
        ? [{ x: piece.x, y: bottom, width: piece.width, height: next.y - bottom }]
        : [];
    });
    expect(between.length).toBeGreaterThan(3);
    const passed = connectionRoutes(view.connections, layout).filter(({ points }) =>
      linesOf(points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')).some((line) =>
        between.some((gap) => overlap(line, gap)),
      ),
    );
    expect(passed.length).toBeGreaterThan(2);
    const drawn = connectionShapes(view.connections, layout, lightTheme).flatMap((shape) =>
      shape.kind === 'path' && shape.stroke !== null ? [{ id: shape.id, lines: linesOf(shape.d) }] : [],
    );
    expect(
      drawn.flatMap(({ lines }) => lines).filter((line) => between.some((gap) => overlap(line, gap))),
    ).toEqual([]);
    // Below and above the stack the lines go on.
    for (const { connection, points } of passed) {
      const lines = drawn.find(({ id }) => id === connection.id)?.lines ?? [];
      const ends = lines.flatMap(({ y, height }) => [y, y + height]);
      expect(Math.min(...ends)).toBeCloseTo(Math.min(...points.map(({ y }) => y)), 0);
      expect(Math.max(...ends)).toBeCloseTo(Math.max(...points.map(({ y }) => y)), 0);
    }
  });

  test('begin an answer with a dot that no card covers', () => {
    const dots = connectionShapes(view.connections, layout, lightTheme).filter(
      (shape) => shape.kind === 'box',
    );
    expect(dots.length).toBe(view.connections.filter(({ kind }) => kind === 'answers').length);
    const cards = [...layout.cards.values()];
    for (const dot of dots) expect(cards.filter((card) => overlap(card, dot))).toEqual([]);
  });

  test('leave out cards of a collapsed lane', () => {
    const lanes = view.lanes.map((lane) => ({ ...lane, collapsed: true }));
    expect(connectionRoutes(view.connections, layoutMap({ ...view, lanes }, tableMeasure))).toEqual([]);
  });
});
