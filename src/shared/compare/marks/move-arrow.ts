import { type CardBox, cellKey, type LaneBox, type MapLayout, type Rect } from '../../layout/map-layout.ts';
import type { Card } from '../../model/card.ts';
import { type Owner, path } from '../../scene/make-shape.ts';
import type { Shape } from '../../scene/shape.ts';
import type { Theme } from '../../scene/theme.ts';
import { lineColour } from './sign.ts';

/** Where an arrow begins below the cards of a cell, and how far from the cell's edge at least, px. */
const BELOW = 14;
const INSIDE = 9;
const HEAD = 7;

/**
 * An arrow from the cell where a card was to where it is, or, of a card that is drawn where it was, to the cell where it will
 * be; nothing where the other cell is not drawn, or is the same.
 */
export function moveArrow(
  other: Card,
  drawn: CardBox,
  layout: MapLayout,
  theme: Theme,
  at: 'before' | 'after' = 'after',
): readonly Shape[] {
  const step = layout.steps.find((one) => one.step.id === other.stepId);
  const lane = layout.lanes.find((one) => one.lane.id === other.laneId);
  const { card } = drawn;
  if (!step || !lane || (other.stepId === card.stepId && other.laneId === card.laneId)) return [];
  const start = { x: step.x + step.width / 2, y: freePlace(other, lane, layout) };
  const end = endOf(start, drawn);
  const owner: Owner = { id: card.id, role: 'connection' };
  const colour = lineColour('moved', theme);
  const line = end.isSide
    ? curve(start, { x: (start.x + end.x) / 2, y: start.y }, { x: (start.x + end.x) / 2, y: end.y }, end)
    : curve(start, { x: start.x, y: (start.y + end.y) / 2 }, { x: end.x, y: (start.y + end.y) / 2 }, end);
  return [
    // Apart from the lines that it crosses.
    path(owner, line, { stroke: theme.paper, strokeWidth: 5 }),
    path(owner, line, { stroke: colour, strokeWidth: 2, dash: [6, 4] }),
    path(owner, dot(at === 'after' ? start : end), { fill: colour, stroke: null }),
    path(owner, head(at === 'after' ? end : backTo(start, end)), { fill: colour, stroke: null }),
  ];
}

type Point = { readonly x: number; readonly y: number };

/** Below the cards that are in the cell now, so that no text is drawn over. */
function freePlace({ laneId, stepId }: Card, lane: LaneBox, { cells, cards }: MapLayout): number {
  const bottoms = (cells.get(cellKey(laneId, stepId)) ?? []).map((id) => {
    const card = cards.get(id);
    return card ? card.y + card.height : lane.y;
  });
  return Math.min(lane.y + lane.height - INSIDE, Math.max(lane.y, ...bottoms) + BELOW);
}

const curve = (from: Point, one: Point, two: Point, to: Point): string =>
  `M${n(from.x)} ${n(from.y)}C${[one, two, to].map(({ x, y }) => `${n(x)} ${n(y)}`).join(' ')}`;

type End = { readonly x: number; readonly y: number; readonly isSide: boolean; readonly towards: 1 | -1 };

/** The side of the card that looks to where it came from: left or right, above or below where it stayed in its column. */
function endOf(start: Point, card: Rect): End {
  const middle = { x: card.x + card.width / 2, y: card.y + card.height / 2 };
  if (start.x < card.x) return { x: card.x - 1, y: middle.y, isSide: true, towards: 1 };
  if (start.x > card.x + card.width)
    return { x: card.x + card.width + 1, y: middle.y, isSide: true, towards: -1 };
  return start.y < card.y
    ? { x: middle.x, y: card.y - 1, isSide: false, towards: 1 }
    : { x: middle.x, y: card.y + card.height + 1, isSide: false, towards: -1 };
}

/** The other end, when the arrow goes back. */
const backTo = ({ x, y }: Point, { isSide, towards }: End): End => ({
  x,
  y,
  isSide,
  towards: towards === 1 ? -1 : 1,
});

function head({ x, y, isSide, towards }: End): string {
  const back = -HEAD * towards;
  return isSide
    ? `M${n(x)} ${n(y)}L${n(x + back)} ${n(y - HEAD / 2)}L${n(x + back)} ${n(y + HEAD / 2)}Z`
    : `M${n(x)} ${n(y)}L${n(x - HEAD / 2)} ${n(y + back)}L${n(x + HEAD / 2)} ${n(y + back)}Z`;
}

/** A square on its corner, where the card was. */
const dot = ({ x, y }: Point): string =>
  `M${n(x)} ${n(y - 5)}L${n(x + 5)} ${n(y)}L${n(x)} ${n(y + 5)}L${n(x - 5)} ${n(y)}Z`;

const n = (value: number): number => Math.round(value * 100) / 100;
