import { measurePlaces } from '../layout/measure-content.ts';
import { type MeasureBox, measureId, type Rect } from '../layout/map-layout.ts';
import { textStyles } from '../layout/sizes.ts';
import { drawColumns, drawStack } from '../measures/draw/distribution.ts';
import { drawScore } from '../measures/draw/score.ts';
import { drawTrend, trendRange } from '../measures/draw/trend.ts';
import type { PlaceMeasure } from '../measures/place-measure.ts';
import { measureWords } from '../words/place-measures.ts';
import { box, icon, type Owner, path, text } from './make-shape.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

/** A measure from imported answers: its value with the interval, how the answers are spread, and its months. */
export function measureShapes(place: MeasureBox, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: measureId(place), role: 'measure' };
  const { measure, content } = place;
  const { estimate } = measure;
  if (!estimate) return [];
  const within = <T extends Rect>(part: T): T => ({ ...part, x: place.x + part.x, y: place.y + part.y });
  const { name, value, interval, count, few, whisker, distribution, trend } = content;
  const soft = { style: textStyles.badge, colour: theme.softInk };
  const sign = { x: place.x + measurePlaces.side, y: place.y + name.y + 1, size: measurePlaces.icon };
  return [
    box(owner, place, { fill: theme.paper, stroke: theme.evidence.border, radius: 6 }),
    icon(owner, 'survey', sign, theme.evidence.edge, measureWords(measure).join('. ')),
    text(owner, within(name), { style: textStyles.persona, colour: theme.ink }),
    ...(few ? [fewShape(owner, within(count), theme)] : []),
    text(owner, within(count), few ? { ...soft, colour: theme.signs.amber.onSoft } : soft),
    text(owner, within(value), { style: textStyles.score, colour: theme.ink }),
    text(owner, within(interval), soft),
    ...whiskerShapes(owner, measure, within(whisker), few, theme),
    ...(distribution ? distributionShapes(owner, measure, within(distribution), theme) : []),
    ...(trend ? trendShapes(owner, measure, within(trend), theme) : []),
  ];
}

/** The ground of a number of answers that are few. */
export function fewShape(owner: Owner, { x, y, width, height }: Rect, theme: Theme): Shape {
  const side = measurePlaces.countSide;
  const ground = { x: x - side, y, width: width + 2 * side, height };
  return box(owner, ground, { fill: theme.signs.amber.soft, radius: 4 });
}

/** The value as a dot on the interval, over all that the measure can be. Of few answers the interval is dashed. */
export function whiskerShapes(
  owner: Owner,
  { estimate, range }: Pick<PlaceMeasure, 'estimate' | 'range'>,
  place: Rect,
  few: boolean,
  theme: Theme,
): readonly Shape[] {
  if (!estimate) return [];
  const { axis, zero, whisker, dot } = drawScore(estimate, range, place, { dot: 8, cap: 8 });
  return [
    path(owner, axis, { stroke: theme.line }),
    ...(zero === null ? [] : [path(owner, zero, { stroke: theme.line })]),
    path(owner, whisker, { stroke: theme.accent, strokeWidth: 2, dash: few ? [3, 2] : null }),
    box(owner, dot, {
      fill: few ? theme.paper : theme.accent,
      stroke: theme.accent,
      strokeWidth: 2,
      radius: 4,
    }),
  ];
}

/** Bad, middle and good answers as one bar; a mean has a column for each value. */
export function distributionShapes(
  owner: Owner,
  { distribution }: Pick<PlaceMeasure, 'distribution'>,
  place: Rect,
  theme: Theme,
): readonly Shape[] {
  if (distribution.kind === 'values') {
    return drawColumns(distribution.bars, place)
      .filter(({ height }) => height > 0)
      .map((column) => box(owner, column, { fill: theme.signs.slate.strong }));
  }
  const { bad, middle, good } = distribution;
  const bar = { ...place, y: place.y + 2, height: place.height - 4 };
  const colours = [theme.signs.rose.strong, theme.signs.slate.strong, theme.signs.green.strong];
  return drawStack([bad, middle, good], bar).flatMap((part, index) =>
    part ? [box(owner, part, { fill: colours[index] ?? null, radius: 1 })] : [],
  );
}

/** A line over the months with its interval around it, and a dot at the newest. */
export function trendShapes(
  owner: Owner,
  { trend, range }: Pick<PlaceMeasure, 'trend' | 'range'>,
  place: Rect,
  theme: Theme,
): readonly Shape[] {
  const { lines, bands, points } = drawTrend(trend, trendRange(trend, range), place);
  const newest = points.at(-1);
  return [
    ...bands.map((d) => path(owner, d, { fill: theme.hues.iris.soft, strokeWidth: 0 })),
    ...points
      .filter(({ alone }) => alone)
      .map(({ whisker }) => path(owner, whisker, { stroke: theme.hues.iris.strong })),
    ...lines.map((d) => path(owner, d, { stroke: theme.accent, strokeWidth: 1.5 })),
    ...points
      .filter((point) => point.alone || point === newest)
      .map(({ dot }) => box(owner, dot, { fill: theme.accent, radius: dot.width / 2 })),
  ];
}
