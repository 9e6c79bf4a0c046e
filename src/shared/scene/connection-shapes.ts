import { t } from '../language/translate.ts';
import { percent } from '../words/figures.ts';
import { cardTitle } from '../words/titles.ts';
import type { CardBox, MapLayout, Rect } from '../layout/map-layout.ts';
import type { Connection } from '../model/connection.ts';
import { distance, round, toward } from './along.ts';
import { connectionRoutes, type Route } from './connection-routes.ts';
import { box, path, type Owner } from './make-shape.ts';
import type { Point } from '../layout/monotone.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

const CORNER = 5;
const HEAD = { length: 7, least: 4, half: 4 } as const;
/** Half the size of the dot an answer begins with, px. */
const DOT = 3;

/**
 * The arrows between cards. They run in the gaps between columns and lanes; what they say stands as a badge
 * on the card they leave, where there is room for it. Behind the evidence of a whole stage they are not seen, nor
 * between its pieces.
 */
export const connectionShapes = (
  connections: readonly Connection[],
  layout: MapLayout,
  theme: Theme,
): readonly Shape[] => {
  const seams = seamsOf(layout);
  return connectionRoutes(connections, layout).flatMap((route) => routeShapes(route, seams, theme));
};

/** How far a line goes on behind a piece of evidence, px: its round end is not seen. */
const BEHIND = 4;

/**
 * The room between pieces of evidence of one whole stage that lie on each other. A line that passes behind them all
 * would be seen there as stray marks.
 */
function seamsOf(layout: MapLayout): readonly Rect[] {
  const wide = layout.evidence.filter((piece) => piece.stageId !== null);
  return wide.flatMap((piece, index): readonly Rect[] => {
    const next = wide[index + 1];
    if (next?.laneId !== piece.laneId || next.stageId !== piece.stageId) return [];
    const y = piece.y + piece.height - BEHIND;
    return [{ x: piece.x, y, width: piece.width, height: next.y + BEHIND - y }];
  });
}

function routeShapes(
  { connection, points, from, to }: Route,
  seams: readonly Rect[],
  theme: Theme,
): readonly Shape[] {
  const owner: Owner = { id: connection.id, role: 'connection' };
  const colour = connection.kind === 'answers' ? theme.answers : theme.arrow;
  const [start, after] = points;
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return [];
  return [
    path(owner, roundedPath(points, seams), {
      stroke: colour,
      strokeWidth: 1.25,
      label: describe(connection, from, to),
    }),
    path(owner, headPath(before, tip), { fill: colour, strokeWidth: 0 }),
    ...(connection.kind === 'answers' && start && after
      ? [dot(owner, start.x + (after.x < start.x ? -DOT : DOT), start.y, colour)]
      : []),
  ];
}

/** Beside the card, whose edge would cover half of it. */
const dot = (owner: Owner, x: number, y: number, fill: string): Shape =>
  box(owner, { x: x - DOT, y: y - DOT, width: 2 * DOT, height: 2 * DOT }, { fill, radius: DOT });

function describe(connection: Connection, from: CardBox, to: CardBox): string {
  const said = [connection.label.trim(), connection.share === null ? '' : percent(connection.share)];
  const detail = said.filter((part) => part !== '').join(', ');
  const cards = { from: cardTitle(from.card), to: cardTitle(to.card) };
  if (detail === '') {
    return t(connection.kind === 'answers' ? '{{from}} addresses {{to}}' : '{{from}} leads to {{to}}', cards);
  }
  return t(
    connection.kind === 'answers'
      ? '{{from}} addresses {{to}} ({{detail}})'
      : '{{from}} leads to {{to}} ({{detail}})',
    { ...cards, detail },
  );
}

/** Straight pieces with rounded corners; ends before the arrow's head. Left out where it would cross a seam. */
function roundedPath(points: readonly Point[], seams: readonly Rect[]): string {
  let d = '';
  let last: Point = { x: 0, y: 0 };
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) {
      d = `M${point.x} ${point.y}`;
      last = point;
    } else if (!after) {
      const end = toward(point, before, headLength(before, point) - 1);
      d += straight(last, end, seams);
    } else {
      const radius = Math.min(CORNER, distance(before, point) / 2, distance(point, after) / 2);
      const enter = toward(point, before, radius);
      const leave = toward(point, after, radius);
      d += `${straight(last, enter, seams)}Q${point.x} ${point.y} ${leave.x} ${leave.y}`;
      last = leave;
    }
  }
  return d;
}

function straight(from: Point, to: Point, seams: readonly Rect[]): string {
  const down = from.y < to.y;
  const [top, bottom] = down ? [from.y, to.y] : [to.y, from.y];
  const crossed = seams.filter(
    ({ x, y, width, height }) =>
      from.x === to.x && x < from.x && from.x < x + width && top <= y && y + height <= bottom,
  );
  const cuts = crossed
    .toSorted((a, b) => (down ? a.y - b.y : b.y - a.y))
    .map(({ y, height }) => {
      const [enter, leave] = down ? [y, y + height] : [y + height, y];
      return `L${from.x} ${enter}M${from.x} ${leave}`;
    });
  return `${cuts.join('')}L${to.x} ${to.y}`;
}

/** Shorter where the last corner is nearer to the card, so that a line which turns there is not under the head. */
const headLength = (before: Point, tip: Point): number =>
  Math.max(HEAD.least, Math.min(HEAD.length, distance(before, tip) - 0.5));

function headPath(before: Point, tip: Point): string {
  const length = headLength(before, tip);
  const half = (HEAD.half * (length + HEAD.length)) / (2 * HEAD.length);
  const base = toward(tip, before, length);
  const across = before.y === tip.y ? { x: 0, y: round(half) } : { x: round(half), y: 0 };
  return (
    `M${tip.x} ${tip.y}L${base.x + across.x} ${base.y + across.y}` +
    `L${base.x - across.x} ${base.y - across.y}Z`
  );
}
