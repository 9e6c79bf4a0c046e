import type { Rect } from '../../layout/map-layout.ts';
import type { Place, Places, Way } from '../layered.ts';
import type { NodeBox, PillBox } from './flow-boxes.ts';
import type { FlowEdge } from './flow-types.ts';
import type { SizedFlow } from './size-flow.ts';

/** An edge in straight pieces, and the place of what it says. */
export type FlowWay = {
  readonly points: readonly Place[];
  readonly label: Rect | null;
  /** It runs below the nodes. */
  readonly below: boolean;
};
export type FlowWays = ReadonlyMap<string, FlowWay>;

/** From a node's side to the first turn of a way, px; ways at one node turn one after the other. */
const TURN = 16;
const NEXT_TURN = 7;
/** A node has to be this far to the right of another for a way to lead straight to it, px. */
const LEAST_GAP = 2 * TURN;
/** From the lowest node to the first way below it, and from way to way, px. */
const BELOW = 26;
const TRACK = 24;
/** Least room between a way and the nodes it passes, px. */
const CLEAR = 7;
/** Room between the ends of ways along a side, and from its corners, px. */
const PORT = 12;

/** The ways of all edges between nodes that have their places; `kept` are those that the layout gave. */
export function flowWays(
  { graph, boxes, labels }: SizedFlow,
  places: Places,
  kept: ReadonlyMap<string, Way>,
): FlowWays {
  const rectOf = (id: string): Rect | null => {
    const [box, place] = [boxes.get(id), places.get(id)];
    return box && place ? { ...place, width: box.width, height: box.height } : null;
  };
  const free: Free[] = [];
  const ways = new Map<string, FlowWay>();
  for (const edge of graph.edges) {
    const way = kept.get(edge.id);
    const label = labels.get(edge.id) ?? null;
    if (way) {
      ways.set(edge.id, {
        points: way.points,
        label: placeLabel(label, way.label, way.points),
        below: false,
      });
      continue;
    }
    const [from, to] = [rectOf(edge.from), rectOf(edge.to)];
    if (from && to) free.push({ edge, from, to, label });
  }
  const { true: forward = [], false: back = [] } = Object.groupBy(free, (one) => String(isForward(one)));
  const nodes = obstaclesOf(boxes, places);
  const ports = portsOf(forward);
  const tracks = new Tracks();
  for (const one of forward) {
    const points = forwardWay(one, ports, nodes, tracks);
    ways.set(one.edge.id, { points, label: placeLabel(one.label, null, points), below: false });
  }
  const backPorts = portsOf(back);
  // Short ways first, so that they lie inside the longer ones.
  for (const one of back.toSorted((a, b) => spanOf(a) - spanOf(b))) {
    const points = wayBelow(one, backPorts, nodes, tracks);
    ways.set(one.edge.id, { points, label: placeLabel(one.label, null, points), below: true });
  }
  return ways;
}

type Free = {
  readonly edge: FlowEdge;
  readonly from: Rect;
  readonly to: Rect;
  readonly label: PillBox | null;
};

const isForward = ({ from, to }: Free): boolean => to.x - (from.x + from.width) >= LEAST_GAP;
const spanOf = ({ from, to }: Free): number => Math.abs(from.x - to.x);

/** Where an edge ends along a node's side, px from the top, and which one of all there it is. */
type Port = { readonly y: number; readonly index: number };
type Ports = { readonly leaves: ReadonlyMap<string, Port>; readonly arrives: ReadonlyMap<string, Port> };

/** Ends along a side are in the order of what they lead to, so that ways do not cross before they part. */
function portsOf(free: readonly Free[]): Ports {
  const along = (
    groups: Iterable<readonly Free[]>,
    own: (one: Free) => Rect,
    other: (one: Free) => Rect,
  ): ReadonlyMap<string, Port> => {
    const ports = new Map<string, Port>();
    for (const group of groups) {
      const sorted = group.toSorted((a, b) => middle(other(a)) - middle(other(b)));
      for (const [index, one] of sorted.entries()) {
        const { y, height } = own(one);
        const gap = Math.min(PORT, (height - PORT) / Math.max(1, group.length));
        ports.set(one.edge.id, { y: y + height / 2 + (index - (group.length - 1) / 2) * gap, index });
      }
    }
    return ports;
  };
  return {
    leaves: along(
      Map.groupBy(free, ({ edge }) => edge.from).values(),
      ({ from }) => from,
      ({ to }) => to,
    ),
    arrives: along(
      Map.groupBy(free, ({ edge }) => edge.to).values(),
      ({ to }) => to,
      ({ from }) => from,
    ),
  };
}

const middle = ({ y, height }: Rect): number => y + height / 2;

/** To the right: it turns in the gap before the node it leads to, or, where a node is in the way, passes it. */
function forwardWay(
  { edge, from, to }: Free,
  { leaves, arrives }: Ports,
  nodes: readonly Obstacle[],
  tracks: Tracks,
): readonly Place[] {
  const out = leaves.get(edge.id)?.y ?? middle(from);
  const { y: into, index } = arrives.get(edge.id) ?? { y: middle(to), index: 0 };
  const start = { x: from.x + from.width, y: out };
  const end = { x: to.x, y: into };
  const last = Math.max(start.x + TURN, to.x - TURN - index * NEXT_TURN);
  const between = nodes.filter((node) => node.x < last && start.x < node.right);
  if (isFree(between, out)) {
    if (Math.abs(out - into) < 1) return [start, { x: to.x, y: out }];
    return [start, { x: last, y: out }, { x: last, y: into }, end];
  }
  const first = start.x + TURN + (leaves.get(edge.id)?.index ?? 0) * NEXT_TURN;
  const y = freeHeight(between, (out + into) / 2);
  tracks.note(first, last, y);
  return [start, { x: first, y: out }, { x: first, y }, { x: last, y }, { x: last, y: into }, end];
}

const isFree = (nodes: readonly Obstacle[], y: number): boolean =>
  nodes.every(({ top, bottom }) => y < top - CLEAR || bottom + CLEAR < y);

/** The height nearest to a wanted one at which a level line passes all nodes. */
function freeHeight(nodes: readonly Obstacle[], wanted: number): number {
  const heights = [wanted, ...nodes.flatMap(({ top, bottom }) => [top - 2 * CLEAR, bottom + 2 * CLEAR])];
  const near = heights.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  return near.find((y) => isFree(nodes, y)) ?? wanted;
}

/** Out at the right, below all nodes that lie between, and in at the left. */
function wayBelow(
  { edge, from, to }: Free,
  { leaves, arrives }: Ports,
  nodes: readonly Obstacle[],
  tracks: Tracks,
): readonly Place[] {
  const out = lowPort(from, leaves.get(edge.id)?.index ?? 0);
  const into = lowPort(to, arrives.get(edge.id)?.index ?? 0);
  const right = from.x + from.width + TURN + out.index * NEXT_TURN;
  const left = to.x - TURN - into.index * NEXT_TURN;
  const [start, end] = [Math.min(left, right), Math.max(left, right)];
  const lowest = nodes.reduce(
    (floor, node) => (node.x < end && start < node.right ? Math.max(floor, node.bottom) : floor),
    -Infinity,
  );
  const y = tracks.take(start, end, lowest + BELOW);
  return [
    { x: from.x + from.width, y: out.y },
    { x: right, y: out.y },
    { x: right, y },
    { x: left, y },
    { x: left, y: into.y },
    { x: to.x, y: into.y },
  ];
}

/** Ways back end at the lower corners, clear of those that lead on. */
const lowPort = ({ y, height }: Rect, index: number): { readonly y: number; readonly index: number } => ({
  y: y + Math.max(height / 2, height - 9 - index * 6),
  index,
});

/** A node with the words above and below it, which no way may cross. */
type Obstacle = {
  readonly x: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

const obstaclesOf = (boxes: ReadonlyMap<string, NodeBox>, places: Places): readonly Obstacle[] =>
  [...places].flatMap(([id, { x, y }]) => {
    const box = boxes.get(id);
    if (!box) return [];
    const { start, stop, width, height } = box;
    return [
      {
        x,
        right: x + width,
        top: y + (start ? start.y : 0),
        bottom: y + (stop ? stop.y + stop.height : height),
      },
    ];
  });

/** Ways below each other where they would lie on each other. */
class Tracks {
  /** From top to bottom. */
  readonly #taken: { readonly from: number; readonly to: number; readonly y: number }[] = [];

  /** The first height from `y` on at which nothing runs between two x. */
  take(from: number, to: number, y: number): number {
    let free = y;
    for (const other of this.#taken) {
      const isBeside = other.from < to + TRACK && from < other.to + TRACK;
      if (isBeside && Math.abs(other.y - free) < TRACK) free = other.y + TRACK;
    }
    this.note(from, to, free);
    return free;
  }

  /** Something runs there already. */
  note(from: number, to: number, y: number): void {
    const after = this.#taken.findLastIndex((other) => other.y <= y) + 1;
    this.#taken.splice(after, 0, { from, to, y });
  }
}

/** On the level piece where the layout has put it, or in the middle of the longest one. */
function placeLabel(label: PillBox | null, corner: Place | null, points: readonly Place[]): Rect | null {
  if (!label) return null;
  const { width, height } = label;
  const wanted = corner ? corner.x + width / 2 : null;
  let best = { x: points[0]?.x ?? 0, y: points[0]?.y ?? 0, length: -1 };
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (!before || Math.abs(before.y - point.y) > 1) continue;
    const [left, right] = [Math.min(before.x, point.x), Math.max(before.x, point.x)];
    if (wanted !== null && left <= wanted && wanted <= right) {
      return { x: wanted - width / 2, y: point.y - height / 2, width, height };
    }
    if (right - left > best.length) best = { x: (left + right) / 2, y: point.y, length: right - left };
  }
  return { x: best.x - width / 2, y: best.y - height / 2, width, height };
}
