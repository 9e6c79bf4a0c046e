import { percent } from '../layout/badges.ts';
import type { CardBox, MapLayout } from '../layout/map-layout.ts';
import type { Connection } from '../model/connection.ts';
import { connectionRoutes, type Route } from './connection-routes.ts';
import { box, path, type Owner } from './make-shape.ts';
import type { Point } from './monotone.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

const CORNER = 5;
const HEAD = { length: 7, half: 4 } as const;

/**
 * The arrows between cards. They run in the gaps between columns and lanes; what they say stands as a badge
 * on the card they leave, where there is room for it.
 */
export const connectionShapes = (
  connections: readonly Connection[],
  layout: MapLayout,
  theme: Theme,
): readonly Shape[] => connectionRoutes(connections, layout).flatMap((route) => routeShapes(route, theme));

function routeShapes({ connection, points, from, to }: Route, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: connection.id, role: 'connection' };
  const colour = connection.kind === 'answers' ? theme.answers : theme.arrow;
  const [start] = points;
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return [];
  return [
    path(owner, roundedPath(points), {
      stroke: colour,
      strokeWidth: 1.25,
      label: describe(connection, from, to),
    }),
    path(owner, headPath(before, tip), { fill: colour, strokeWidth: 0 }),
    ...(connection.kind === 'answers' && start
      ? [box(owner, { x: start.x - 3, y: start.y - 3, width: 6, height: 6 }, { fill: colour, radius: 3 })]
      : []),
  ];
}

function describe(connection: Connection, from: CardBox, to: CardBox): string {
  const said = [connection.label.trim(), connection.share === null ? '' : percent(connection.share)];
  const verb = connection.kind === 'answers' ? 'answers' : 'leads to';
  const detail = said.filter((part) => part !== '').join(', ');
  return `${from.card.title} ${verb} ${to.card.title}${detail === '' ? '' : ` (${detail})`}`;
}

/** Straight pieces with rounded corners; ends before the arrow's head. */
function roundedPath(points: readonly Point[]): string {
  let d = '';
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) {
      d = `M${point.x} ${point.y}`;
    } else if (!after) {
      const end = toward(point, before, HEAD.length - 1);
      d += `L${end.x} ${end.y}`;
    } else {
      const radius = Math.min(CORNER, distance(before, point) / 2, distance(point, after) / 2);
      const enter = toward(point, before, radius);
      const leave = toward(point, after, radius);
      d += `L${enter.x} ${enter.y}Q${point.x} ${point.y} ${leave.x} ${leave.y}`;
    }
  }
  return d;
}

function headPath(before: Point, tip: Point): string {
  const base = toward(tip, before, HEAD.length);
  const across = before.y === tip.y ? { x: 0, y: HEAD.half } : { x: HEAD.half, y: 0 };
  return (
    `M${tip.x} ${tip.y}L${base.x + across.x} ${base.y + across.y}` +
    `L${base.x - across.x} ${base.y - across.y}Z`
  );
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The point `length` px from `from` on the way to `to`. */
function toward(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  const part = length / whole;
  return { x: round(from.x + (to.x - from.x) * part), y: round(from.y + (to.y - from.y) * part) };
}

const round = (value: number): number => Math.round(value * 100) / 100;
