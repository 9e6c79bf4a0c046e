import type { Evidence } from '../model/evidence.ts';
import { type Curve, type CurvePoint, curvesOf, faceRect, starPlaces } from './emotion-curves.ts';
import { FACE_SIZE } from './emotion.ts';
import { freeGaps, type Obstacles, obstaclesIn, runsOver } from './free-gaps.ts';
import type { EmotionLabel, EmotionQuote, Rect, StageBox } from './map-layout.ts';
import type { Memo } from './memo.ts';
import { curveCubics, type Point } from './monotone.ts';
import type { QuoteText } from './shorten-quote.ts';
import { textStyles } from './sizes.ts';
import { strongestQuote } from './strongest-quote.ts';
import type { MapView } from './view.ts';

/** Room in the box around the words, px. */
export const quotePlaces = { side: 8, top: 4 } as const;
/** Widths of the words that are tried, px: the widest cuts least. */
const WIDTHS = [264, 216, 168, 120] as const;
/** Px that the box keeps from the lane's edges, from faces (they are taken hold of), stars and names. */
const CLEAR = { edge: 4, face: 5, star: 2, label: 4 } as const;
/** How far the box may lie to the side of the face, px; the places that are tried from there to the other side. */
const ASIDE = 16;
const PLACES = 12;
/** How far a box reaches from the face at most, px. */
const REACH = WIDTHS[0] + 2 * quotePlaces.side + ASIDE;
/** What speaks against a place, in px of a longer way to the face. */
const AGAINST = { cut: 30, crosses: 80, narrow: 12 } as const;

type EmotionRoom = {
  readonly laneId: string;
  readonly stages: readonly StageBox[];
  readonly band: Pick<Rect, 'y' | 'height'>;
  readonly labels: readonly EmotionLabel[];
};

/**
 * Pins the strongest quote behind the lowest step of all curves to its face, beside or over it, where nothing else is
 * drawn. Null where customers say nothing there, or there is no room.
 */
export function pinQuote(
  view: MapView,
  { laneId, stages, band, labels }: EmotionRoom,
  memo: Memo,
): EmotionQuote | null {
  const steps = stages.flatMap((stage) => stage.steps);
  const curves = curvesOf(view, { steps }, band);
  const lowest = quotedLow(curves, view);
  const last = steps.at(-1);
  if (!lowest || !last) return null;
  const { point, evidence, curve } = lowest;
  const all: Obstacles = {
    curves: curves.map(({ points }) => curveCubics(points)),
    rects: [
      ...curves.flatMap(({ points }) => points).map((face) => grown(faceRect(face), CLEAR.face)),
      ...starPlaces(curves, band).map((star) => grown(star, CLEAR.star)),
      ...labels.map((label) => grown(label, CLEAR.label)),
    ],
  };
  const obstacles = obstaclesIn(all, { from: point.x - REACH, to: point.x + REACH });
  const room = {
    x: (steps[0]?.x ?? 0) + CLEAR.edge,
    y: band.y + CLEAR.edge,
    right: last.x + last.width - CLEAR.edge,
    bottom: band.y + band.height - CLEAR.edge,
  };
  const best =
    bestPlace(point, obstacles, room, (width) => memo.quote(evidence, width, 2)) ??
    bestPlace(point, obstacles, room, (width) => memo.quote(evidence, width, 1));
  if (!best) return null;
  const { x, y, width, height, said, pin } = best;
  const { side, top } = quotePlaces;
  const inside = { x: x + side, y: y + top, width: width - 2 * side, height: height - 2 * top };
  return {
    ...{ x, y, width, height },
    evidence,
    persona: curve.line.persona,
    laneId,
    stepId: point.stepId,
    text: { ...inside, lines: said.lines, rtl: said.rtl },
    pin,
  };
}

/** The lowest point of all curves, the first with a quote of several as low. */
function quotedLow(
  curves: readonly Curve[],
  view: MapView,
): { readonly curve: Curve; readonly point: CurvePoint; readonly evidence: Evidence } | null {
  const all = curves.flatMap((curve) => curve.points.map((point) => ({ curve, point })));
  const least = all.reduce((value, { point }) => Math.min(value, point.value), Infinity);
  for (const { curve, point } of all) {
    if (point.value > least) continue;
    const step = view.steps.find((one) => one.step.id === point.stepId);
    const evidence = step && strongestQuote(step, point.personaId, view);
    if (evidence) return { curve, point, evidence };
  }
  return null;
}

type Place = Rect & { readonly said: QuoteText; readonly pin: EmotionQuote['pin'] };

/** The place with the shortest way to a point, of those that are free. */
function bestPlace(
  point: Point,
  obstacles: Obstacles,
  room: { readonly x: number; readonly y: number; readonly right: number; readonly bottom: number },
  textIn: (width: number) => QuoteText,
): Place | null {
  let best: (Place & { readonly cost: number }) | null = null;
  for (const [narrower, textWidth] of WIDTHS.entries()) {
    const said = textIn(textWidth);
    const width = Math.ceil(said.width) + 2 * quotePlaces.side;
    const height = said.lines.length * textStyles.quote.lineHeight + 2 * quotePlaces.top;
    if (width > room.right - room.x) continue;
    for (let place = 0; place <= PLACES; place += 1) {
      const wanted = point.x - width - ASIDE + (place * (width + 2 * ASIDE)) / PLACES;
      const x = Math.max(room.x, Math.min(room.right - width, wanted));
      for (const gap of freeGaps(obstacles, { from: x, to: x + width }, { from: room.y, to: room.bottom })) {
        if (gap.to - gap.from < height) continue;
        const y = Math.max(gap.from, Math.min(gap.to - height, point.y - height / 2));
        const box = { x, y, width, height };
        const { length, pin } = wayTo(point, box);
        const cost =
          length +
          narrower * AGAINST.narrow +
          (said.cut ? AGAINST.cut : 0) +
          (pin && runsOver(obstacles, pin, { at: point, within: FACE_SIZE / 2 + CLEAR.face + 1 })
            ? AGAINST.crosses
            : 0);
        if (!best || cost < best.cost) best = { ...box, said, pin, cost };
      }
    }
  }
  return best;
}

/** The way from a box to the edge of the face at a point. */
function wayTo(point: Point, box: Rect): { readonly length: number; readonly pin: EmotionQuote['pin'] } {
  const near = {
    x: Math.max(box.x + quotePlaces.side, Math.min(box.x + box.width - quotePlaces.side, point.x)),
    y: Math.max(box.y, Math.min(box.y + box.height, point.y)),
  };
  const [dx, dy] = [near.x - point.x, near.y - point.y];
  const away = Math.hypot(dx, dy);
  const radius = FACE_SIZE / 2 + 1;
  const length = Math.max(0, away - radius);
  const edge = { x: point.x + (dx / away) * radius, y: point.y + (dy / away) * radius };
  return { length, pin: length < 2 ? null : [near, edge] };
}

const grown = (rect: Rect, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
});
