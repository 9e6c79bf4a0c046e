import { emotionY, FACE_SIZE, faceSpacing } from './emotion.ts';
import type { MapLayout, Rect, StepBox } from './map-layout.ts';
import { few } from '../measures/estimate.ts';
import type { EvidenceEmotion } from '../measures/evidence-emotion.ts';
import type { Point } from './monotone.ts';
import type { EmotionLine, MapView } from './view.ts';

/** A point of a persona's curve with its place on the map. */
export type CurvePoint = Point & {
  readonly personaId: string;
  readonly stepId: string;
  readonly stepName: string;
  readonly value: number;
  /** Measured, from answers that are not few, or estimated at a step that evidence is linked to. */
  readonly backed: boolean;
  readonly momentOfTruth: boolean;
  /** Of a curve that follows answers: what they say there. */
  readonly felt: EvidenceEmotion | null;
};

/** A persona's curve with the places of its faces, left to right. */
export type Curve = { readonly line: EmotionLine; readonly points: readonly CurvePoint[] };

type Band = Pick<Rect, 'y' | 'height'>;

/**
 * The curves drawn in a band, personas without a point left out. Faces of several personas that would hide each
 * other at one step stand beside each other.
 */
export function curvesOf(
  view: Pick<MapView, 'emotions'>,
  { steps }: Pick<MapLayout, 'steps'>,
  band: Band,
): readonly Curve[] {
  const drawn = view.emotions.filter((line) => line.points.size > 0);
  const points = new Map(drawn.map((line): [EmotionLine, CurvePoint[]] => [line, []]));
  for (const step of steps) {
    const own = drawn.flatMap((line) => {
      const point = line.points.get(step.step.id);
      return point ? [{ line, point, y: emotionY(band, point.value) }] : [];
    });
    for (const { line, point, y, shift } of sideBySide(own)) {
      const felt = line.felt?.get(step.step.id) ?? null;
      points.get(line)?.push({
        x: step.x + step.width / 2 + shift,
        y,
        personaId: line.persona.id,
        stepId: step.step.id,
        stepName: step.step.name,
        value: point.value,
        backed: felt ? !few(felt) : point.source === 'measured' || step.evidenceCount > 0,
        momentOfTruth: step.step.momentOfTruth,
        felt,
      });
    }
  }
  return drawn.map((line) => ({ line, points: points.get(line) ?? [] }));
}

/** Where a face of a persona would stand at a step, beside those that are there. */
export function faceAt(
  { emotions }: Pick<MapView, 'emotions'>,
  step: StepBox,
  band: Band,
  face: { readonly personaId: string; readonly value: number },
): Point | undefined {
  const { personaId, value } = face;
  const stepId = step.step.id;
  const points = new Map([
    [stepId, { id: '', mapId: '', stepId, personaId, value, source: 'judged' as const }],
  ]);
  const withFace = emotions.map((line) => (line.persona.id === personaId ? { ...line, points } : line));
  return curvesOf({ emotions: withFace }, { steps: [step] }, band).find(
    ({ line }) => line.persona.id === personaId,
  )?.points[0];
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

/** The disc of a face on the map. */
export const faceRect = ({ x, y }: Point): Rect => ({
  x: x - FACE_SIZE / 2,
  y: y - FACE_SIZE / 2,
  width: FACE_SIZE,
  height: FACE_SIZE,
});

/** Size of the star of a moment of truth at the curve, px. */
const STAR = 14;

/** Where the stars of moments of truth stand: one a step, above its topmost face, or below where the band ends. */
export function starPlaces(
  curves: readonly Curve[],
  band: Band,
): readonly (Rect & { readonly stepId: string })[] {
  const byStep = Map.groupBy(
    curves.flatMap(({ points }) => points).filter((point) => point.momentOfTruth),
    (point) => point.stepId,
  );
  return [...byStep].map(([stepId, own]) => {
    const top = Math.min(...own.map((point) => point.y)) - FACE_SIZE / 2 - STAR - 2;
    const y = top >= band.y + 1 ? top : Math.max(...own.map((point) => point.y)) + FACE_SIZE / 2 + 2;
    const middle = (Math.min(...own.map(({ x }) => x)) + Math.max(...own.map(({ x }) => x))) / 2;
    return { stepId, x: middle - STAR / 2, y, width: STAR, height: STAR };
  });
}
