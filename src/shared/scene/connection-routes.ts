import { cardsIn } from '../layout/hit.ts';
import { type CardBox, cellKey, type MapLayout, type Rect } from '../layout/map-layout.ts';
import { CELL_GAP } from '../layout/sizes.ts';
import type { Connection } from '../model/connection.ts';
import { placeEnds, type End, type Planned, type Side } from './arrow-ends.ts';
import { spreadTracks, type Room, type RoughWay } from './arrow-tracks.ts';
import type { Point } from '../layout/monotone.ts';

/** The way of an arrow: level and upright pieces from card to card. */
export type Route = {
  readonly connection: Connection;
  readonly from: CardBox;
  readonly to: CardBox;
  readonly points: readonly Point[];
};

/**
 * A way for every connection whose two cards are drawn. It leaves a card at its side, runs in the gap between two
 * columns and, to a card further away, in the gap between two lanes, so that it runs through no card.
 */
export function connectionRoutes(connections: readonly Connection[], layout: MapLayout): readonly Route[] {
  const steps = new Map(layout.steps.map((step) => [step.step.id, step]));
  const lanes = new Map(layout.lanes.map((lane) => [lane.lane.id, lane]));
  const end = (cardId: string): Omit<End, 'side'> | undefined => {
    const box = layout.cards.get(cardId);
    const step = box && steps.get(box.card.stepId);
    const lane = box && lanes.get(box.card.laneId);
    const last = step && layout.steps[Math.min(step.index + box.card.span, layout.steps.length) - 1];
    return box && step && last && lane ? { box, step, last, lane } : undefined;
  };
  const planned = connections.flatMap((connection): readonly Planned[] => {
    const from = end(connection.fromCardId);
    const to = end(connection.toCardId);
    if (!from || !to || from.box === to.box) return [];
    const backwards = to.last.index < from.step.index;
    const toSide: Side = to.step.index > from.last.index ? 'left' : 'right';
    return [
      {
        connection,
        from: { ...from, side: backwards ? 'left' : 'right' },
        to: { ...to, side: toSide },
      },
    ];
  });
  const ends = placeEnds(planned);
  const laid = new Map<number, Level[]>();
  const ways = planned.map(({ from, to }, index): RoughWay => {
    const { start, finish } = ends[index] ?? { start: from.box, finish: to.box };
    const points = straighten(wayBetween({ ...from, at: start }, { ...to, at: finish }, laid, layout));
    layLevels(points, laid);
    return { points, rooms: points.slice(1).map((to, line) => roomOf(points[line] ?? to, to, layout)) };
  });
  const tracks = spreadTracks(ways.map(withFixedEnds));
  return planned.map(({ connection, from, to }, index) => ({
    connection,
    from: from.box,
    to: to.box,
    points: straighten(tracks[index] ?? []),
  }));
}

/** A level piece that some arrow runs on, by its height. */
type Level = { readonly low: number; readonly high: number };
/** A way at the edge of the map runs so far inside it, px. */
const EDGE = CELL_GAP / 2;
/** Two level pieces at one height may share so much, px. */
const TOUCH = 6;

function layLevels(points: readonly Point[], laid: Map<number, Level[]>): void {
  for (const [index, to] of points.slice(1).entries()) {
    const from = points[index] ?? to;
    if (from.y !== to.y) continue;
    const level = { low: Math.min(from.x, to.x), high: Math.max(from.x, to.x) };
    const y = Math.round(to.y);
    const there = laid.get(y);
    if (there) there.push(level);
    else laid.set(y, [level]);
  }
}

/** Whether another arrow runs at this height between two places. */
const isLaid = (laid: ReadonlyMap<number, readonly Level[]>, from: number, to: number, y: number): boolean =>
  [-2, -1, 0, 1, 2].some((off) =>
    laid
      .get(Math.round(y) + off)
      ?.some(
        ({ low, high }) => Math.min(high, Math.max(from, to)) - Math.max(low, Math.min(from, to)) > TOUCH,
      ),
  );

/** Arrows in a gap stay off the cards on both sides, px. */
const GAP_ROOM = CELL_GAP - 1;
const noRoom: Room = { before: 0, after: 0 };

/** Past the last column and the last lane there is paper; the first ones are nearer to the headers. */
function roomOf(from: Point, to: Point, layout: MapLayout): Room {
  if (from.x === to.x) {
    const { x } = from;
    if (
      x > layout.laneNameWidth + EDGE &&
      x < layout.width - EDGE &&
      !layout.steps.some((step) => step.x === x)
    )
      return { before: ALONG - 1, after: ALONG - 1 };
    if (from.x >= layout.width - EDGE) return { before: EDGE - 1, after: CELL_GAP + EDGE };
    const before = from.x <= layout.laneNameWidth + EDGE ? EDGE - 1 : GAP_ROOM;
    return { before, after: before };
  }
  if (from.y >= layout.height - EDGE) return { before: EDGE - 1, after: CELL_GAP + EDGE };
  const isCorridor = layout.lanes.some(({ y, height }) => y === from.y || y + height === from.y);
  const before = isCorridor ? GAP_ROOM : ALONG - 1;
  return { before, after: before };
}

/** An arrow begins and ends at its place beside its card. */
const withFixedEnds = ({ points, rooms }: RoughWay): RoughWay => ({
  points,
  rooms: rooms.map((room, index) => (index === 0 || index === rooms.length - 1 ? noRoom : room)),
});

type PlacedEnd = End & { readonly at: Point };

function wayBetween(
  from: PlacedEnd,
  to: PlacedEnd,
  laid: ReadonlyMap<number, readonly Level[]>,
  layout: MapLayout,
): readonly Point[] {
  const out = wayOut(from, to.at, layout);
  const back = wayOut(to, from.at, layout);
  const [start, finish] = [out.at(-1) ?? from.at, back.at(-1) ?? to.at];
  const between = wayInGaps(from, start, to, finish, laid, layout);
  return [...out.slice(0, -1), ...between, ...back.slice(0, -1).toReversed()];
}

/**
 * From the side of a card to where nothing lies between it and the gap beside its column. A card with another beside it
 * is left between the two, and then above or below their row, whichever is nearer to where the arrow leads.
 */
function wayOut(
  { at, box, side, step, lane }: PlacedEnd,
  toward: Point,
  layout: MapLayout,
): readonly Point[] {
  const cell = layout.cellBoxes.get(cellKey(lane.lane.id, step.step.id));
  const row = cell?.cards.filter(({ y }) => y === box.y) ?? [];
  const isBeside = side === 'right' ? row.at(-1) !== box : row[0] !== box;
  if (!isBeside) return [at];
  const [above, below] = [box.y - ALONG, Math.max(...row.map(({ y, height }) => y + height)) + ALONG];
  const y = Math.abs(toward.y - above) < Math.abs(toward.y - below) ? above : below;
  const x = at.x + (side === 'right' ? ALONG : -ALONG);
  return [at, { x, y: at.y }, { x, y }];
}

function wayInGaps(
  from: End,
  start: Point,
  to: End,
  finish: Point,
  laid: ReadonlyMap<number, readonly Level[]>,
  layout: MapLayout,
): readonly Point[] {
  const first = gapOf(from);
  const last = gapOf(to);
  const x = (gap: number): number => gapX(layout, gap);
  const upright = (gap: number): readonly Point[] => [
    start,
    { x: x(gap), y: start.y },
    { x: x(gap), y: finish.y },
    finish,
  ];
  if (first === last && isFreeUpright(layout, first, start.y, finish.y)) return upright(first);
  if (first !== last) {
    const isOpen = (y: number): boolean =>
      isFree(layout, x(first), x(last), y) && !isLaid(laid, x(first), x(last), y);
    if (isOpen(start.y) && isFreeUpright(layout, last, start.y, finish.y)) return upright(last);
    if (isOpen(finish.y) && isFreeUpright(layout, first, start.y, finish.y)) return upright(first);
  }
  const y = corridor(from, start, to, finish, layout);
  const out = wayTo(layout, { gap: first, y: start.y }, y, last);
  const back = wayTo(layout, { gap: last, y: finish.y }, y, out.at(-1)?.gap ?? first);
  return [start, ...[...out, ...back.toReversed()].map(({ gap, y }) => ({ x: x(gap), y })), finish];
}

/** A place in the gap before the column of this index; behind the last column where it is their number. */
type Place = { readonly gap: number; readonly y: number };

const gapOf = ({ side, step, last }: End): number => (side === 'left' ? step.index : last.index + 1);

function gapX({ steps, laneNameWidth, width }: MapLayout, gap: number): number {
  const x = steps[gap]?.x ?? width;
  return Math.max(laneNameWidth + EDGE, Math.min(width - EDGE, x));
}

/** Room between a line and the edge of a card that it runs along, px: half of that between two cards. */
const ALONG = CELL_GAP / 2;

/**
 * The way in a gap from a place to a level between two lanes. Where a card lies over the gap, the way goes along that
 * card's edge, where there is room for it in every column, to the end that is nearer to where it leads.
 */
function wayTo(layout: MapLayout, from: Place, level: number, toward: number): readonly Place[] {
  const way: Place[] = [from];
  let { gap, y } = from;
  for (let card = nearestOver(layout, gap, y, level); card; card = nearestOver(layout, gap, y, level)) {
    const { stepId, span } = card.card;
    const begin = layout.steps.findIndex(({ step }) => step.id === stepId);
    const end = Math.min(begin + span, layout.steps.length);
    y = level > y ? card.y - ALONG : card.y + card.height + ALONG;
    way.push({ gap, y });
    gap = Math.abs(begin - toward) <= Math.abs(end - toward) ? begin : end;
    way.push({ gap, y });
  }
  way.push({ gap, y: level });
  return way;
}

/** The card that lies over a gap between two levels; the one nearest to the first where there are several. */
function nearestOver({ rows }: MapLayout, gap: number, from: number, to: number): CardBox | undefined {
  const [top, bottom] = [Math.min(from, to), Math.max(from, to)];
  const over = rows.flatMap((cells) => cells[gap]?.covering ?? []);
  return over
    .filter(({ y, height }) => y < bottom && y + height > top)
    .reduce<CardBox | undefined>(
      (a, b) => (!a || Math.abs(b.y - from) < Math.abs(a.y - from) ? b : a),
      undefined,
    );
}

const isFreeUpright = (layout: MapLayout, gap: number, from: number, to: number): boolean =>
  nearestOver(layout, gap, from, to) === undefined;

/** Whether a level line at y meets nothing between two gaps. */
function isFree(layout: MapLayout, first: number, last: number, y: number): boolean {
  const line = { x: Math.min(first, last), y: y - 6, width: Math.abs(last - first), height: 12 };
  const meets = (box: Rect): boolean =>
    box.x < line.x + line.width &&
    box.x + box.width > line.x &&
    box.y < line.y + line.height &&
    box.y + box.height > line.y;
  return cardsIn(layout, line).length === 0 && !layout.evidence.some(meets);
}

/** The gap between two lanes that makes the shortest way. */
function corridor(from: End, start: Point, to: End, finish: Point, layout: MapLayout): number {
  const choices = [from.lane, to.lane].flatMap((lane) => [lane.y, lane.y + lane.height]);
  const length = (y: number): number => Math.abs(start.y - y) + Math.abs(finish.y - y);
  const best = choices.reduce((a, b) => (length(b) < length(a) ? b : a));
  return Math.max(layout.headerHeight + EDGE, Math.min(layout.height - EDGE, best));
}

/** Leaves out points that lie on one line with their neighbours, and points that stand twice. */
function straighten(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    // One that is left out may leave the ones before it on one line with the next.
    while (isOnLine(kept.at(-2), kept.at(-1), point)) kept.pop();
    const last = kept.at(-1);
    if (last?.x !== point.x || last.y !== point.y) kept.push(point);
  }
  return kept;
}

const isOnLine = (a: Point | undefined, b: Point | undefined, c: Point): boolean =>
  a !== undefined && b !== undefined && ((a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y));
