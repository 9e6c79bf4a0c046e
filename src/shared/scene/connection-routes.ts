import { cardsIn } from '../layout/hit.ts';
import type { CardBox, LaneBox, MapLayout, Rect, StepBox } from '../layout/map-layout.ts';
import { CELL_GAP } from '../layout/sizes.ts';
import type { Connection } from '../model/connection.ts';
import type { Point } from './monotone.ts';

/** The way of an arrow: level and upright pieces from card to card. */
export type Route = {
  readonly connection: Connection;
  readonly from: CardBox;
  readonly to: CardBox;
  readonly points: readonly Point[];
};

type Side = 'left' | 'right';
type End = {
  readonly box: CardBox;
  /** The first and the last step that the card covers. */
  readonly step: StepBox;
  readonly last: StepBox;
  readonly lane: LaneBox;
  readonly side: Side;
};
type Planned = { readonly connection: Connection; readonly from: End; readonly to: End };

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
  const ports = placePorts(planned);
  const targets = [...new Set(planned.map(({ to }) => to.box.card.id))];
  const tracks = new Map(targets.map((id, index) => [id, (index % 3) - 1]));
  return planned.map(({ connection, from, to }): Route => {
    // Arrows to one card share a track, so that they run together.
    const track = tracks.get(to.box.card.id) ?? 0;
    const start = ports.get(`${connection.id} from`) ?? centre(from);
    const finish = ports.get(`${connection.id} to`) ?? centre(to);
    return {
      connection,
      from: from.box,
      to: to.box,
      points: straighten(wayBetween(from, start, to, finish, track, layout)),
    };
  });
}

const edgeX = ({ box, side }: End): number => (side === 'left' ? box.x : box.x + box.width);
const centre = (end: End): Point => ({ x: edgeX(end), y: end.box.y + end.box.height / 2 });

/** Arrows at the same side of a card share it evenly, in the order of where they go. */
function placePorts(planned: readonly Planned[]): ReadonlyMap<string, Point> {
  const ends = planned.flatMap(({ connection, from, to }) => [
    { key: `${connection.id} from`, own: from, other: to },
    { key: `${connection.id} to`, own: to, other: from },
  ]);
  const ports = new Map<string, Point>();
  const bySide = Map.groupBy(ends, ({ own }) => `${own.box.card.id} ${own.side}`);
  for (const group of bySide.values()) {
    const sorted = group.toSorted((a, b) => a.other.box.y - b.other.box.y || (a.key < b.key ? -1 : 1));
    for (const [index, { key, own }] of sorted.entries()) {
      const y = own.box.y + (own.box.height * (index + 1)) / (sorted.length + 1);
      ports.set(key, { x: edgeX(own), y: Math.round(y) });
    }
  }
  return ports;
}

/** Tracks beside each other in one gap, px apart. */
const TRACK = 2.5;

function wayBetween(
  from: End,
  start: Point,
  to: End,
  finish: Point,
  track: number,
  layout: MapLayout,
): readonly Point[] {
  const first = gapOf(from);
  const last = gapOf(to);
  const x = (gap: number): number => gapX(layout, gap) + track * TRACK;
  const upright = (gap: number): readonly Point[] => [
    start,
    { x: x(gap), y: start.y },
    { x: x(gap), y: finish.y },
    finish,
  ];
  if (first === last && isFreeUpright(layout, first, start.y, finish.y)) return upright(first);
  if (first !== last) {
    if (isFree(layout, x(first), x(last), start.y) && isFreeUpright(layout, last, start.y, finish.y)) {
      return upright(last);
    }
    if (isFree(layout, x(first), x(last), finish.y) && isFreeUpright(layout, first, start.y, finish.y)) {
      return upright(first);
    }
  }
  const y = corridor(from, start, to, finish, layout) + track * TRACK;
  const out = wayTo(layout, { gap: first, y: start.y }, y, last);
  const back = wayTo(layout, { gap: last, y: finish.y }, y, out.at(-1)?.gap ?? first);
  return [start, ...[...out, ...back.toReversed()].map(({ gap, y }) => ({ x: x(gap), y })), finish];
}

/** A place in the gap before the column of this index; behind the last column where it is their number. */
type Place = { readonly gap: number; readonly y: number };

const gapOf = ({ side, step, last }: End): number => (side === 'left' ? step.index : last.index + 1);

function gapX({ steps, laneNameWidth, width }: MapLayout, gap: number): number {
  const x = steps[gap]?.x ?? width;
  return Math.max(laneNameWidth + 4, Math.min(width - 4, x));
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
  return Math.max(layout.headerHeight + 4, Math.min(layout.height - 4, best));
}

/** Leaves out points that lie between their neighbours on one line. */
const straighten = (points: readonly Point[]): readonly Point[] =>
  points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before || !after) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
