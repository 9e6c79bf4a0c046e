import { t } from '../language/translate.ts';
import { feltText } from '../words/evidence-emotion.ts';
import { signed } from '../words/figures.ts';
import { emotionY, FACE_SIZE } from '../layout/emotion.ts';
import { type Curve, type CurvePoint, curvesOf, faceRect, starPlaces } from '../layout/emotion-curves.ts';
import type { EmotionLabel, EmotionQuote, LaneBox, MapLayout, Rect } from '../layout/map-layout.ts';
import { textStyles } from '../layout/sizes.ts';
import type { EmotionLine, MapView } from '../layout/view.ts';
import { faceOf } from '../icons/icons.ts';
import { box, icon, path, text, type Owner } from './make-shape.ts';
import { tintAreas } from './curve-tint.ts';
import { curveSegments, type Point, round } from '../layout/monotone.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

/** The band of a lane in which curves are drawn, or null where none is. */
export const curveBand = (lane: LaneBox): Rect | null =>
  lane.curveHeight === 0 ? null : { x: lane.x, y: lane.y, width: lane.width, height: lane.curveHeight };

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
    ...starShapes(drawn, band, theme),
    ...layout.emotionLabels
      .filter((label) => label.laneId === lane.lane.id)
      .flatMap((label) => labelShapes(label, theme)),
    ...layout.emotionQuotes
      .filter((quote) => quote.laneId === lane.lane.id)
      .flatMap((quote) => quoteShapes(quote, theme)),
  ];
}

function tintShapes({ points }: Curve, band: Rect, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: null, role: 'curve' };
  return tintAreas(points, emotionY(band, 0)).map(({ d, above }) =>
    path(owner, d, { fill: above ? theme.signs.green.soft : theme.signs.rose.soft }),
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
  return points.flatMap((point) => {
    const place = faceRect(point);
    const face = { x: place.x, y: place.y, size: FACE_SIZE };
    return [
      box(owner, place, { fill: theme.paper, radius: FACE_SIZE / 2 }),
      icon(owner, faceOf(point.value), face, colour, faceLabel(line, point)),
    ];
  });
}

const faceLabel = (line: EmotionLine, point: CurvePoint): string => {
  const place = [line.persona.name, point.stepName].filter((name) => name.trim() !== '').join(', ');
  if (point.felt) return t('{{place}}: emotion {{value}}', { place, value: feltText(point.felt) });
  return t(
    point.backed
      ? '{{place}}: emotion {{value}}, backed by evidence'
      : '{{place}}: emotion {{value}}, team’s estimate',
    { place, value: signed(point.value) },
  );
};

function starShapes(curves: readonly Curve[], band: Rect, theme: Theme): readonly Shape[] {
  return starPlaces(curves, band).map(({ stepId, x, y, width }) =>
    icon({ id: stepId, role: 'curve' }, 'star', { x, y, size: width }, theme.star, t('Moment of truth')),
  );
}

function labelShapes(label: EmotionLabel, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: label.persona.id, role: 'curve' };
  return [text(owner, label, { style: textStyles.persona, colour: theme.hues[label.persona.hue].text })];
}

/** What customers say at the lowest point, in a box of paper with a line to its face. */
function quoteShapes(quote: EmotionQuote, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: quote.persona.id, role: 'curve' };
  const stroke = theme.hues[quote.persona.hue].strong;
  const { pin } = quote;
  return [
    ...(pin ? [path(owner, `M${at(pin[0])}L${at(pin[1])}`, { stroke, strokeWidth: 1.5 })] : []),
    box(owner, quote, { fill: theme.paper, stroke, radius: 6 }),
    text(owner, quote.text, { style: textStyles.quote, colour: theme.ink }),
  ];
}

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
