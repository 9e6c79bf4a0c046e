import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { badgePlaces, isSign } from '../../../src/shared/layout/place-badges.ts';
import type { Connection } from '../../../src/shared/model/connection.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { connectionRoutes, type Route } from '../../../src/shared/scene/connection-routes.ts';
import { anyRecords, viewOf } from '../../helpers/any-map.ts';
import { seeded } from '../../helpers/big-project.ts';
import { testId } from '../../helpers/records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

/** Lines nearer to each other than this are seen as one, px. */
const SEEN = 1;
/** So far two arrows may run on each other, px: the width of a gap. */
const TOUCH = 16;

const routesOf = (records: ProjectRecords): readonly Route[] => {
  const view = viewOf(records);
  return connectionRoutes(view.connections, layoutMap(view, tableMeasure));
};

/** How many labelled arrows leave one card, and how many lead to it. */
type Hub = { readonly out: number; readonly into: number };
const anyHub: fc.Arbitrary<Hub> = fc.constantFrom(
  { out: 6, into: 0 },
  { out: 0, into: 6 },
  { out: 3, into: 3 },
  { out: 4, into: 2 },
  { out: 2, into: 1 },
);

/** The same map with every lane open, cards of one step each, and these arrows. */
function withHub(records: ProjectRecords, { out, into }: Hub, seed: number): ProjectRecords {
  const random = seeded(seed);
  const cards = [...records.card.values()].map((card) => ({ ...card, span: 1 }));
  const hub = cards[Math.floor(random() * cards.length)];
  const others = cards.filter((card) => card !== hub).toSorted(() => random() - 0.5);
  const arrow = (index: number, fromCardId: string, toCardId: string): readonly [string, Connection] => {
    const id = testId(10_000 + index);
    const said = { label: index % 3 === 0 ? 'W'.repeat(index * 8) : `way ${index}`, share: index / 20 };
    return [id, { id, mapId: hub?.mapId ?? '', fromCardId, toCardId, kind: 'flow', ...said }];
  };
  return {
    ...records,
    lane: new Map([...records.lane].map(([id, lane]) => [id, { ...lane, collapsed: false }])),
    card: new Map(cards.map((card) => [card.id, card])),
    connection: new Map(
      hub
        ? [
            ...others.slice(0, out).map((card, index) => arrow(index, hub.id, card.id)),
            ...others.slice(2, 2 + into).map((card, index) => arrow(6 + index, card.id, hub.id)),
          ]
        : [],
    ),
  };
}

/** Maps in any density, or only in those that show labels. */
type Maps = 'all' | 'labels shown';

function onManyMaps(maps: Maps, check: (routes: readonly Route[]) => void): void {
  fc.assert(
    fc.property(anyRecords, anyHub, fc.integer(), (records, hub, seed) => {
      const hasLabels = [...records.map.values()].every(({ density }) => density !== 'titles');
      fc.pre(maps === 'all' || hasLabels);
      check(routesOf(withHub(records, hub, seed)));
    }),
    { numRuns: 150 },
  );
}

describe('several labelled arrows of one card', () => {
  test('begin beside their labels, those that share a row in the order of where they lead', () => {
    let shared = 0;
    onManyMaps('labels shown', (routes) => {
      for (const { connection, from, to, points } of routes) {
        const labels = from.content.badges.filter(({ badge }) => badge.kind === 'arrow');
        const own = labels.find(({ badge }) => badge.connectionId === connection.id)!;
        const [start] = points;
        const row = labels.filter(({ y }) => y === own.y);
        expect(row.length).toBeLessThanOrEqual(badgePlaces.arrows);
        expect(Math.abs(start!.y - from.y - own.y - badgePlaces.height / 2)).toBeLessThanOrEqual(
          badgePlaces.height / 4,
        );
        const above = routes.filter(
          (other) =>
            other.from === from &&
            other.points[0]?.x === start?.x &&
            other.to.y < to.y &&
            row.some(({ badge }) => badge.connectionId === other.connection.id),
        );
        shared += above.length;
        for (const { points: others } of above) expect(others[0]!.y).toBeLessThan(start!.y);
      }
    });
    expect(shared).toBeGreaterThan(10);
  });

  test('have rows of their own where the labels are words, not signs', () => {
    onManyMaps('labels shown', (routes) => {
      for (const { badges } of new Set(routes.map(({ from }) => from.content))) {
        const labels = badges.filter(({ badge }) => badge.kind === 'arrow' && !isSign(badge));
        if (labels.length > 1) expect(new Set(labels.map(({ y }) => y)).size).toBe(labels.length);
      }
    });
  });

  test('point in their labels the way they go', () => {
    onManyMaps('labels shown', (routes) => {
      for (const { connection, from, to } of routes) {
        const own = from.content.badges.find(({ badge }) => badge.connectionId === connection.id);
        const column = to.x < from.x ? 'left' : 'right';
        const lane = to.card.laneId === from.card.laneId ? 'within' : to.y > from.y ? 'down' : 'up';
        expect(own?.badge.icon).toBe(`arrow-${to.card.stepId === from.card.stepId ? lane : column}`);
      }
    });
  });

  test('begin and end apart from every other arrow at the same side of a card', () => {
    onManyMaps('all', (routes) => {
      const ends = routes.flatMap(({ from, to, points }) => [
        { card: from.card.id, ...points[0]! },
        { card: to.card.id, ...points.at(-1)! },
      ]);
      for (const side of Map.groupBy(ends, ({ card, x }) => `${card} ${x}`).values()) {
        const heights = side.map(({ y }) => y).toSorted((a, b) => a - b);
        for (const [index, y] of heights.slice(1).entries()) {
          expect(y - heights[index]!).toBeGreaterThanOrEqual(4);
        }
      }
    });
  });

  test('run beside each other, none on another', () => {
    onManyMaps('all', (routes) => {
      expect(sharedPieces(routes)).toEqual([]);
    });
  });

  test('are labelled in the order of the lanes that they lead to', () => {
    onManyMaps('labels shown', (routes) => {
      for (const [card, own] of Map.groupBy(routes, ({ from }) => from)) {
        const lanes = card.content.badges.flatMap(({ badge }) => {
          const route = own.find(({ connection }) => connection.id === badge.connectionId);
          return route ? [route.to.y] : [];
        });
        expect(lanes.length).toBe(own.length);
        const laneOf = new Map(own.map(({ to }) => [to.y, to.card.laneId]));
        const changes = lanes.map((y) => laneOf.get(y)).filter((lane, index, all) => lane !== all[index - 1]);
        expect(new Set(changes).size).toBe(changes.length);
        const tops = Map.groupBy(lanes, (y) => laneOf.get(y));
        const least = [...tops.values()].map((ys) => Math.min(...ys));
        expect(least).toEqual(least.toSorted((a, b) => a - b));
      }
    });
  });
});

type Piece = { readonly upright: boolean; readonly at: number; readonly low: number; readonly high: number };

const piecesOf = ({ points }: Route): readonly Piece[] =>
  points.slice(1).map((to, index) => {
    const from = points[index]!;
    const upright = from.x === to.x;
    const [a, b] = upright ? [from.y, to.y] : [from.x, to.x];
    return { upright, at: upright ? to.x : to.y, low: Math.min(a, b), high: Math.max(a, b) };
  });

/** The pieces of different arrows that lie on each other. */
function sharedPieces(routes: readonly Route[]): readonly unknown[] {
  const all = routes.map(piecesOf);
  return all.flatMap((own, index) =>
    all.slice(index + 1).flatMap((others) =>
      own.flatMap((a) =>
        others.flatMap((b) => {
          const shared = Math.min(a.high, b.high) - Math.max(a.low, b.low);
          return a.upright === b.upright && Math.abs(a.at - b.at) < SEEN && shared > TOUCH
            ? [{ a, b, shared }]
            : [];
        }),
      ),
    ),
  );
}
