import { describe, expect, test } from 'vitest';
import { emotionValueAt, emotionY, FACE_SIZE } from '../../../src/shared/layout/emotion.ts';
import { curvesOf } from '../../../src/shared/layout/emotion-curves.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import type { MapView } from '../../../src/shared/layout/view.ts';
import type { EmotionPoint } from '../../../src/shared/model/emotion-point.ts';
import { curveBand, curveShapes } from '../../../src/shared/scene/curve-shapes.ts';
import type { Shape } from '../../../src/shared/scene/shape.ts';
import { darkTheme, lightTheme } from '../../../src/shared/scene/theme.ts';
import { contrast } from '../../helpers/contrast.ts';
import { overlap } from '../../helpers/rects.ts';
import { sampleView } from '../../helpers/sample-records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const sample = sampleView();

/** The sample's personas with these values at its first steps; null: no point there. */
function viewWith(
  values: readonly (readonly (number | null)[])[],
  source: EmotionPoint['source'] = 'judged',
): MapView {
  return {
    ...sample,
    stages: sample.stages.map((stage) => ({
      ...stage,
      steps: stage.steps.map((step) => ({ ...step, evidence: [] })),
    })),
    emotions: sample.personas.map((persona, index) => ({
      persona,
      felt: null,
      points: new Map(
        (values[index] ?? []).flatMap((value, at) => {
          const stepId = sample.steps[at]!.step.id;
          const point = { id: `${index} ${at}`, mapId: sample.map.id, stepId, personaId: persona.id };
          return value === null ? [] : [[stepId, { ...point, value, source }] as const];
        }),
      ),
    })),
  };
}

function drawn(view: MapView) {
  const layout = layoutMap(view, tableMeasure);
  const lane = layout.lanes.find(({ lane }) => lane.kind === 'emotion')!;
  const band = curveBand(lane)!;
  const shapes = curveShapes(view, layout, lane, lightTheme);
  return { layout, lane, band, curves: curvesOf(view, layout, band), shapes };
}

const numbersOf = (d: string) => (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

const linesOf = (view: MapView) =>
  drawn(view).shapes.filter((shape) => shape.kind === 'path' && shape.id !== null);

describe('the emotion curve', () => {
  test('puts a value at its height, and reads the value back from the height', () => {
    const { band } = drawn(viewWith([[0]]));
    for (const value of [-2, -1.25, 0, 0.5, 2]) {
      expect(emotionValueAt(band, emotionY(band, value))).toBeCloseTo(value, 10);
    }
    expect(emotionY(band, 2)).toBeLessThan(emotionY(band, -2));
    expect(emotionValueAt(band, -1e6)).toBe(2);
    expect(emotionValueAt(band, 1e6)).toBe(-2);
  });

  test('is dashed where it is judged and solid between points that are measured', () => {
    const judged = linesOf(viewWith([[0, 1, 2]]));
    const measured = linesOf(viewWith([[0, 1, 2]], 'measured'));
    expect(judged.map((shape) => shape.kind === 'path' && shape.dash)).toEqual([[6, 5]]);
    expect(measured.map((shape) => shape.kind === 'path' && shape.dash)).toEqual([null]);
  });

  test('is solid where evidence is linked to its steps', () => {
    const view = viewWith([[0, 1]]);
    const backed = view.stages.map((stage) => ({
      ...stage,
      steps: stage.steps.map((step) => ({
        ...step,
        evidence: sample.stages.flatMap(({ evidence }) => evidence),
      })),
    }));
    const [line] = linesOf({ ...view, stages: backed });
    expect(line?.kind === 'path' && line.dash).toBeNull();
  });

  test('skips steps without a point', () => {
    const { curves } = drawn(viewWith([[0, null, 1]]));
    expect(curves[0]?.points.map(({ stepId }) => stepId)).toEqual([
      sample.steps[0]!.step.id,
      sample.steps[2]!.step.id,
    ]);
  });

  test('shows the faces of all personas at one step, and all their names', () => {
    const { curves, layout } = drawn(
      viewWith([
        [-2, 0, 1],
        [-2, 0.1, -1],
      ]),
    );
    const faces = curves.flatMap(({ points }) =>
      points.map(({ x, y }) => ({
        x: x - FACE_SIZE / 2,
        y: y - FACE_SIZE / 2,
        width: FACE_SIZE,
        height: FACE_SIZE,
      })),
    );
    expect(faces.length).toBe(6);
    for (const [index, a] of faces.entries()) {
      for (const b of faces.slice(index + 1)) expect(overlap(a, b)).toBe(false);
    }
    expect(layout.emotionLabels.length).toBe(2);
    const [a, b] = layout.emotionLabels;
    expect(a && b && overlap(a, b)).toBe(false);
    for (const label of layout.emotionLabels) {
      for (const face of faces) expect(overlap(label, face)).toBe(false);
    }
  });

  test('is tinted from one curve to neutral, green above and rose below', () => {
    const view = viewWith([
      [2, -2, -1, 0, 1],
      [-1, -1, -1],
    ]);
    const { layout, lane, band, curves, shapes } = drawn(view);
    const zero = emotionY(band, 0);
    const tints = (all: readonly Shape[]) =>
      all.flatMap((shape) =>
        shape.kind === 'path' && shape.fill !== null ? [{ fill: shape.fill, at: numbersOf(shape.d) }] : [],
      );
    const { green, rose } = lightTheme.hues;
    const areas = tints(shapes);
    expect(areas.map(({ fill }) => fill)).toEqual([green.soft, rose.soft, green.soft]);
    for (const { fill, at } of areas) {
      const ys = at.filter((_, index) => index % 2 === 1);
      // No area swings over the line: all of it lies on its side.
      if (fill === green.soft) expect(Math.max(...ys)).toBeLessThanOrEqual(zero + 0.01);
      else expect(Math.min(...ys)).toBeGreaterThanOrEqual(zero - 0.01);
    }
    const xs = areas.flatMap(({ at }) => at.filter((_, index) => index % 2 === 0));
    expect(Math.min(...xs)).toBeCloseTo(curves[0]!.points[0]!.x, 1);
    expect(Math.max(...xs)).toBeCloseTo(curves[0]!.points.at(-1)!.x, 1);
    const second = tints(curveShapes(view, layout, lane, lightTheme, sample.personas[1]!.id));
    expect(second.map(({ fill }) => fill)).toEqual([rose.soft]);
    expect(tints(drawn(viewWith([[0, 0, 0]])).shapes)).toEqual([]);
  });

  test('is written and drawn over its tint readably in both themes', () => {
    for (const theme of [lightTheme, darkTheme]) {
      for (const { text } of Object.values(theme.hues)) {
        expect(contrast(text, theme.hues.green.soft)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(text, theme.hues.rose.soft)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test('is at least 208 px high, and as high as a person made its lane', () => {
    const lane = sample.lanes.find(({ kind }) => kind === 'emotion')!;
    const heightOf = (height: number | null) =>
      drawn({ ...sample, lanes: sample.lanes.map((one) => (one === lane ? { ...one, height } : one)) }).band
        .height;
    expect(heightOf(null)).toBe(208);
    expect(heightOf(320)).toBe(320);
  });

  test('has a star at each moment of truth', () => {
    const stars = drawn(sample).shapes.filter((shape) => shape.kind === 'icon' && shape.icon === 'star');
    const expected = sample.steps.filter(
      ({ step }) => step.momentOfTruth && sample.emotions.some(({ points }) => points.has(step.id)),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(stars.map(({ id }) => id).sort()).toEqual(expected.map(({ step }) => step.id).sort());
  });
});
