import { sameValue } from '../changes/same-value.ts';
import type { Point } from '../layout/monotone.ts';

/** A straight piece of an arrow's way. */
type Line = {
  readonly way: number;
  readonly index: number;
  readonly upright: boolean;
  /** Where it was planned, across its direction. */
  readonly middle: number;
  /** Where it may lie. */
  readonly tracks: readonly number[];
  /** Where it lies; null: that is not decided yet. */
  place: number | null;
  readonly low: number;
  readonly high: number;
  /** Where the pieces before and after it join, and to which side of it they leave. */
  readonly joins: readonly Join[];
};
type Join = { readonly at: number; readonly side: -1 | 1; readonly reach: number };

/** How far a piece may lie from where it was planned, px: to the left or up, and to the right or down. */
export type Room = { readonly before: number; readonly after: number };
/** A way: level and upright pieces by turns, level at both ends, and the room of each piece. */
export type RoughWay = { readonly points: readonly Point[]; readonly rooms: readonly Room[] };

/** Least distance between two lines that run beside each other, px. */
const APART = 2.5;
/** The same in a gap that is full or narrow. */
const CLOSE = 1;
/** Lines one behind the other count as beside each other when so near, px. */
const BEHIND = 8;
/** Lines further apart than this cannot come into each other's way, px. */
const FAR = 16;
/** Room an arrow's head wants after the last corner, px. */
const HEAD_ROOM = 9;
/** What it costs to cross another, and to lie on one between two corners. */
const CROSSING = 10;
const TOUCHING = 45;
const SWEEPS = 3;
/** With so many beside it, a line only looks for a free track. */
const CROWD = 40;

/**
 * Moves the pieces of arrows that run in the same gap beside each other, so that none lies on another and as few as
 * possible cross. Where there are more than a gap holds, those that share the shortest length share a track.
 */
export function spreadTracks(ways: readonly RoughWay[]): readonly (readonly Point[])[] {
  if (ways.length === 0) return [];
  // Most letters that are typed move no arrow.
  const known = recent.find((one) => sameValue(one.ways, ways));
  const spread = known?.spread ?? spreadAnew(ways);
  recent = [known ?? { ways, spread }, ...recent.filter((one) => one !== known)].slice(0, KEPT);
  return spread;
}

type Spread = ReturnType<typeof spreadTracks>;
/** The arrows that always show and those that are pointed at are spread by turns. */
const KEPT = 2;
let recent: readonly { readonly ways: readonly RoughWay[]; readonly spread: Spread }[] = [];

function spreadAnew(ways: readonly RoughWay[]): Spread {
  const lines = ways.flatMap(linesOf);
  for (const upright of [true, false]) {
    const own = lines.filter((line) => line.upright === upright).sort((a, b) => a.middle - b.middle);
    const near = neighbours(own);
    const free = own.filter((line) => line.tracks.length > 1).sort(byLength);
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
      let moved = false;
      for (const line of free) {
        const beside = near.get(line) ?? [];
        const crowded = beside.length > CROWD;
        if (crowded && sweep > 0) continue;
        const best = cheapest(line, beside, crowded);
        if (best !== line.place) moved = true;
        line.place = best;
      }
      if (!moved) break;
    }
  }
  const byWay = Map.groupBy(lines, ({ way }) => way);
  return ways.map(({ points }, way) => {
    const own = byWay.get(way) ?? [];
    return points.map((point, index) => {
      // A corner lies where the pieces before and after it meet; the first and the last point lie at their cards.
      if (index === 0 || index === points.length - 1) return point;
      const [before, after] = [own[index - 1], own[index]];
      const [upright, level] = before?.upright ? [before, after] : [after, before];
      return {
        x: upright?.place ?? point.x,
        y: level?.place ?? point.y,
      };
    });
  });
}

const byLength = (a: Line, b: Line): number =>
  a.high - a.low - (b.high - b.low) || a.way - b.way || a.index - b.index;

const noRoom: Room = { before: 0, after: 0 };

function linesOf({ points, rooms }: RoughWay, way: number): readonly Line[] {
  return points.slice(1).map((to, index): Line => {
    const from = points[index] ?? to;
    const upright = from.x === to.x;
    const [start, end] = upright ? [from.y, to.y] : [from.x, to.x];
    const middle = upright ? from.x : from.y;
    const tracks = tracksIn(rooms[index] ?? noRoom).map((track) => middle + track);
    const join = (corner: Point, beyond: Point | undefined): readonly Join[] => {
      if (!beyond) return [];
      const reach = (upright ? beyond.x : beyond.y) - middle;
      return [{ at: upright ? corner.y : corner.x, side: reach < 0 ? -1 : 1, reach: Math.abs(reach) }];
    };
    return {
      way,
      index,
      upright,
      middle,
      tracks,
      place: tracks.length > 1 ? null : middle,
      low: Math.min(start, end),
      high: Math.max(start, end),
      joins: [...join(from, points[index - 1]), ...join(to, points[index + 2])],
    };
  });
}

/** The lines that each line may come to lie on or cross, of lines sorted by their middles. */
function neighbours(sorted: readonly Line[]): ReadonlyMap<Line, readonly Line[]> {
  const near = new Map<Line, Line[]>(sorted.map((line) => [line, []]));
  for (const [index, line] of sorted.entries()) {
    for (let at = index + 1; at < sorted.length; at += 1) {
      const other = sorted[at];
      if (!other || other.middle - line.middle > FAR) break;
      if (other.low - BEHIND > line.high || line.low - BEHIND > other.high) continue;
      near.get(line)?.push(other);
      near.get(other)?.push(line);
    }
  }
  return near;
}

/** Tracks from the middle outwards, and between them those for gaps that are full. */
function tracksIn({ before, after }: Room): readonly number[] {
  const tracks = [0];
  const far = Math.max(before, after);
  for (const apart of far < 2 * APART ? [CLOSE] : [APART, APART / 2]) {
    for (let off = apart; off < far + apart; off += apart) {
      for (const track of [Math.min(off, after), -Math.min(off, before)]) {
        if (tracks.every((other) => Math.abs(other - track) >= CLOSE)) tracks.push(track);
      }
    }
  }
  return tracks;
}

/** The track where a line meets the fewest others. */
function cheapest(line: Line, beside: readonly Line[], crowded: boolean): number {
  const costs = line.tracks.map((place) => Math.abs(place - line.middle) * 0.1 + headCost(line, place));
  for (const other of beside) {
    if (other.place === null) continue;
    addShared(costs, line, other, other.place);
    if (!crowded) addCrossed(costs, line, other, other.place);
  }
  const least = costs.reduce((best, cost, index) => (cost < (costs[best] ?? Infinity) ? index : best), 0);
  return line.tracks[least] ?? line.middle;
}

/** A head is drawn whole where the last corner is far enough from the card. */
function headCost(line: Line, place: number): number {
  if (!line.upright) return 0;
  return line.joins.reduce((sum, { side, reach }) => {
    if (reach > FAR) return sum;
    const left = reach - side * (place - line.middle);
    return sum + Math.max(0, HEAD_ROOM - left) * 0.3;
  }, 0);
}

/** What it costs to lie on another line, or so near to it that both are seen as one. */
function addShared(costs: number[], line: Line, other: Line, there: number): void {
  const shared = Math.min(line.high, other.high) - Math.max(line.low, other.low) + BEHIND;
  if (shared <= 0) return;
  for (let index = 0; index < costs.length; index += 1) {
    const apart = Math.abs((line.tracks[index] ?? there) - there);
    if (apart < APART) costs[index] = (costs[index] ?? 0) + (1 - apart / APART) ** 2 * (100 + shared);
  }
}

/** What it costs to cross the pieces that join another line, or to have one's own crossed by it. */
function addCrossed(costs: number[], line: Line, other: Line, there: number): void {
  for (const { at, side } of other.joins)
    if (line.low < at && at < line.high) addBeyond(costs, line, there, side, CROSSING);
  for (const { at, side } of line.joins) {
    if (other.low < at && at < other.high) addBeyond(costs, line, there, -side, CROSSING);
    // Two pieces at the same height that leave towards each other lie on each other between their corners.
    for (const join of other.joins) {
      if (Math.abs(at - join.at) < APART && side !== join.side)
        addBeyond(costs, line, there, -side, TOUCHING);
    }
  }
}

/** Adds to the cost of every track on one side of a place. */
function addBeyond(costs: number[], line: Line, there: number, side: number, cost: number): void {
  for (let index = 0; index < costs.length; index += 1) {
    if (((line.tracks[index] ?? there) - there) * side > 0) costs[index] = (costs[index] ?? 0) + cost;
  }
}
