import { t } from '../language/translate.ts';
import { signed } from '../words/figures.ts';
import { emotionY, FACE_SIZE, faceSpacing } from '../layout/emotion.ts';
import type { EmotionLabel, LaneBox, MapLayout, Rect } from '../layout/map-layout.ts';
import { textStyles } from '../layout/sizes.ts';
import type { EmotionLine, MapView } from '../layout/view.ts';
import { faceOf } from '../icons/icons.ts';
import { box, icon, path, text, type Owner } from './make-shape.ts';
import { tintAreas } from './curve-tint.ts';
import { curveSegments, type Point } from './monotone.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

export { FACE_SIZE };

/** A point of a persona's curve with its place on the map. */
export type CurvePoint = Point & {
  readonly personaId: string;
  readonly stepId: string;
  readonly stepName: string;
  readonly value: number;
  /** Measured, or estimated at a step that evidence is linked to. */
  readonly backed: boolean;
  readonly momentOfTruth: boolean;
};

/** The band of a lane in which curves are drawn, or null where none is. */
export const curveBand = (lane: LaneBox): Rect | null =>
  lane.curveHeight === 0 ? null : { x: lane.x, y: lane.y, width: lane.width, height: lane.curveHeight };

/** A persona's curve with the places of its faces, left to right. */
export type Curve = { readonly line: EmotionLine; readonly points: readonly CurvePoint[] };

/**
 * The curves drawn in a band, personas without a point left out. Faces of several personas that would hide each
 * other at one step stand beside each other.
 */
export function curvesOf(view: MapView, layout: MapLayout, band: Rect): readonly Curve[] {
  const drawn = view.emotions.filter((line) => line.points.size > 0);
  const points = new Map(drawn.map((line): [EmotionLine, CurvePoint[]] => [line, []]));
  for (const step of layout.steps) {
    const own = drawn.flatMap((line) => {
      const point = line.points.get(step.step.id);
      return point ? [{ line, point, y: emotionY(band, point.value) }] : [];
    });
    for (const { line, point, y, shift } of sideBySide(own)) {
      points.get(line)?.push({
        x: step.x + step.width / 2 + shift,
        y,
        personaId: line.persona.id,
        stepId: step.step.id,
        stepName: step.step.name,
        value: point.value,
        backed: point.source === 'measured' || step.evidenceCount > 0,
        momentOfTruth: step.step.momentOfTruth,
      });
    }
  }
  return drawn.map((line) => ({ line, points: points.get(line) ?? [] }));
}

/** Moves faces that lie less than a face apart to the sides. */
function sideBySide<T extends { readonly y: number }>(
  faces: readonly T[],
): readonly (T & { readonly shift: number })[] {
  const groups: T[][] = [];
  for (const face of faces.toSorted((a, b) => a.y - b.y)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && face.y - last.y < FACE_SIZE) group.push(face);
    else groups.push([face]);
  }
  return groups.flatMap((group) => {
    const inOrder = faces.filter((face) => group.includes(face));
    return inOrder.map((face, index) => ({
      ...face,
      shift: (index - (inOrder.length - 1) / 2) * faceSpacing(inOrder.length),
    }));
  });
}

/** The values that a face at the axis stands for. */
export const axisValues = [2, 0, -2] as const;

/**
 * The emotion curves of a lane: scale, one line a persona, faces, stars and names. The area between one curve and
 * neutral is tinted: that of the persona named, or of the first that has a curve.
 */
export function curveShapes(
  view: MapView,
  layout: MapLayout,
  lane: LaneBox,
  theme: Theme,
  tinted: string | null = null,
): readonly Shape[] {
  const band = curveBand(lane);
  if (!band) return [];
  const drawn = curvesOf(view, layout, band);
  const filled = drawn.find(({ line }) => line.persona.id === tinted) ?? drawn[0];
  return [
    ...(filled ? tintShapes(filled, band, theme) : []),
    ...scaleShapes(band, layout, theme),
    ...drawn.flatMap(({ line, points }) => lineShapes(line, points, theme)),
    ...drawn.flatMap(({ line, points }) => faceShapes(line, points, theme)),
    ...starShapes(
      drawn.flatMap(({ points }) => points),
      band,
      theme,
    ),
    ...layout.emotionLabels
      .filter((label) => label.laneId === lane.lane.id)
      .flatMap((label) => labelShapes(label, theme)),
  ];
}

function tintShapes({ points }: Curve, band: Rect, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: null, role: 'curve' };
  return tintAreas(points, emotionY(band, 0)).map(({ d, above }) =>
    path(owner, d, { fill: above ? theme.hues.green.soft : theme.hues.rose.soft }),
  );
}

function scaleShapes(band: Rect, layout: MapLayout, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: null, role: 'curve' };
  const line = (value: number, colour: string, dash: readonly [number, number] | null): Shape => {
    const y = emotionY(band, value);
    return path(owner, `M${layout.laneNameWidth} ${y}L${layout.width} ${y}`, { stroke: colour, dash });
  };
  const tick = (value: -2 | 0 | 2): Shape => {
    const place = { x: layout.laneNameWidth - 28, y: emotionY(band, value) - 8, size: 16 };
    return icon(owner, faceOf(value), place, theme.softInk);
  };
  return [
    line(2, theme.faintLine, null),
    line(0, theme.line, null),
    line(-2, theme.faintLine, null),
    ...axisValues.map(tick),
  ];
}

function lineShapes(line: EmotionLine, points: readonly CurvePoint[], theme: Theme): readonly Shape[] {
  const owner: Owner = { id: line.persona.id, role: 'curve' };
  const colour = theme.hues[line.persona.hue].strong;
  return joinAlike(points).map(({ d, backed }) =>
    path(owner, d, { stroke: colour, strokeWidth: 2.5, dash: backed ? null : [6, 5] }),
  );
}

/** Neighbouring pieces of the curve that are drawn alike become one path, so that dashes run on. */
function joinAlike(
  points: readonly CurvePoint[],
): readonly { readonly d: string; readonly backed: boolean }[] {
  const runs: { d: string; backed: boolean }[] = [];
  for (const [index, segment] of curveSegments(points).entries()) {
    const backed = (points[index]?.backed ?? false) && (points[index + 1]?.backed ?? false);
    const last = runs.at(-1);
    if (last?.backed === backed) last.d += segment.curve;
    else runs.push({ d: segment.start + segment.curve, backed });
  }
  return runs;
}

function faceShapes(line: EmotionLine, points: readonly CurvePoint[], theme: Theme): readonly Shape[] {
  const owner: Owner = { id: line.persona.id, role: 'curve' };
  const colour = theme.hues[line.persona.hue].text;
  const radius = FACE_SIZE / 2;
  return points.flatMap((point) => {
    const corner = { x: point.x - radius, y: point.y - radius };
    return [
      box(owner, { ...corner, width: FACE_SIZE, height: FACE_SIZE }, { fill: theme.paper, radius }),
      icon(owner, faceOf(point.value), { ...corner, size: FACE_SIZE }, colour, faceLabel(line, point)),
    ];
  });
}

const faceLabel = (line: EmotionLine, point: CurvePoint): string => {
  const place = [line.persona.name, point.stepName].filter((name) => name.trim() !== '').join(', ');
  return t(
    point.backed
      ? '{{place}}: emotion {{value}}, backed by evidence'
      : '{{place}}: emotion {{value}}, team’s estimate',
    { place, value: signed(point.value) },
  );
};

/** One star a step, above its topmost face, or below where the band ends. */
function starShapes(points: readonly CurvePoint[], band: Rect, theme: Theme): readonly Shape[] {
  const byStep = Map.groupBy(
    points.filter((point) => point.momentOfTruth),
    (point) => point.stepId,
  );
  return [...byStep.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const size = 14;
    const top = Math.min(...own.map((point) => point.y)) - FACE_SIZE / 2 - size - 2;
    const y = top >= band.y + 1 ? top : Math.max(...own.map((point) => point.y)) + FACE_SIZE / 2 + 2;
    const owner: Owner = { id: first.stepId, role: 'curve' };
    const middle = (Math.min(...own.map(({ x }) => x)) + Math.max(...own.map(({ x }) => x))) / 2;
    return [icon(owner, 'star', { x: middle - size / 2, y, size }, theme.star, t('Moment of truth'))];
  });
}

function labelShapes(label: EmotionLabel, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: label.persona.id, role: 'curve' };
  return [text(owner, label, { style: textStyles.persona, colour: theme.hues[label.persona.hue].text })];
}
