import { emotionY } from '../../layout/emotion.ts';
import { curvesOf } from '../../layout/emotion-curves.ts';
import type { LaneBox, MapLayout } from '../../layout/map-layout.ts';
import { type Cubic, curveCubics, type Point, round } from '../../layout/monotone.ts';
import type { EmotionLine, MapView } from '../../layout/view.ts';
import type { EmotionPoint } from '../../model/emotion-point.ts';
import type { ProjectRecords } from '../../model/records.ts';
import { curveBand } from '../../scene/curve-shapes.ts';
import { signed } from '../../words/figures.ts';

/** A persona's curve in the other of two states, and what lies between it and the one that is drawn. */
export type OtherCurve = {
  readonly line: EmotionLine;
  /** SVG path data of the curve in the other state. */
  readonly d: string;
  /** Areas between both, where both have two neighbouring points; `isBetter`: the curve after is above the one before. */
  readonly gaps: readonly { readonly d: string; readonly isBetter: boolean }[];
  /** How much higher or lower it is at a step: ‘+1.5’. */
  readonly steps: readonly { readonly x: number; readonly y: number; readonly text: string }[];
};

/**
 * The curves of a lane in the state that is not drawn, for those personas of whom they differ. `drawn` says which state the
 * view is of.
 */
export function otherCurves(
  other: ProjectRecords,
  view: MapView,
  layout: MapLayout,
  lane: LaneBox,
  drawn: 'before' | 'after',
): readonly OtherCurve[] {
  const band = curveBand(lane);
  if (!band) return [];
  const own = new Map(curvesOf(view, layout, band).map((curve) => [curve.line.persona.id, curve]));
  const lines = otherLines(other, view);
  return curvesOf({ emotions: lines }, layout, band).flatMap(({ line, points }) => {
    const mine = own.get(line.persona.id)?.points ?? [];
    const byStep = new Map(mine.map((point, index) => [point.stepId, { point, index }]));
    if (
      mine.length === points.length &&
      points.every(({ stepId, value }) => byStep.get(stepId)?.point.value === value)
    )
      return [];
    const theirs = curveCubics(points);
    const ours = curveCubics(mine);
    const gaps = points.slice(0, -1).flatMap((point, index) => {
      const [from, to] = [byStep.get(point.stepId), byStep.get(points[index + 1]?.stepId ?? '')];
      const [one, two] = [theirs[index], ours[from?.index ?? -1]];
      if (!from || !to || to.index !== from.index + 1 || !one || !two) return [];
      const higher = from.point.value + to.point.value - point.value - (points[index + 1]?.value ?? 0);
      const isSame = from.point.value === point.value && to.point.value === points[index + 1]?.value;
      return isSame ? [] : [{ d: area(one, two), isBetter: drawn === 'after' ? higher >= 0 : higher <= 0 }];
    });
    const steps = points.flatMap(({ stepId, value, x }) => {
      const mineThere = byStep.get(stepId)?.point;
      if (!mineThere || mineThere.value === value) return [];
      const by = drawn === 'after' ? mineThere.value - value : value - mineThere.value;
      return [{ x, y: emotionY(band, (mineThere.value + value) / 2), text: signed(by) }];
    });
    const d = theirs
      .map((cubic, index) => `${index === 0 ? `M${at(cubic[0])}` : ''}${curve(cubic)}`)
      .join('');
    return [{ line, d, gaps, steps }];
  });
}

function otherLines(other: ProjectRecords, { map, emotions }: MapView): readonly EmotionLine[] {
  const points = new Map<string, Map<string, EmotionPoint>>();
  for (const point of other.emotionPoint.values()) {
    if (point.mapId !== map.id) continue;
    const own = points.get(point.personaId) ?? new Map<string, EmotionPoint>();
    points.set(point.personaId, own.set(point.stepId, point));
  }
  const drawn = new Map(emotions.map(({ persona }) => [persona.id, persona]));
  return [...points].flatMap(([personaId, own]) => {
    const persona = drawn.get(personaId) ?? other.persona.get(personaId);
    return persona ? [{ persona, points: own, felt: null }] : [];
  });
}

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const curve = ([, one, two, to]: Cubic): string => `C${at(one)} ${at(two)} ${at(to)}`;

/** Along one piece of a curve and back along the other. */
const area = (one: Cubic, [from, leaving, arriving, to]: Cubic): string =>
  `M${at(one[0])}${curve(one)}L${at(to)}C${at(arriving)} ${at(leaving)} ${at(from)}Z`;
