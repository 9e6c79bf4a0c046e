import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthFillingWidth, widthShowingWhole } from '../../../src/shared/layout/fit-columns.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { NARROW_COLUMN_WIDTH, usualColumnWidth } from '../../../src/shared/layout/sizes.ts';
import type { MapView } from '../../../src/shared/layout/view.ts';
import { anyView } from '../../helpers/any-map.ts';
import { sampleView } from '../../helpers/sample-records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const sizeWith = (view: MapView, columnWidth: number) => {
  const layout = layoutMap(view, tableMeasure, undefined, columnWidth);
  return { width: layout.width - layout.laneNameWidth, height: layout.height - layout.headerHeight };
};
/** How large a map is shown that is shown whole, no larger than 100 %. */
const zoomWith = (view: MapView, columnWidth: number, room: { width: number; height: number }): number => {
  const { width, height } = sizeWith(view, columnWidth);
  return Math.min(1, room.width / width, room.height / height);
};

describe('columns fitted to a window', () => {
  const view = sampleView();

  test('are wider where the map would leave width unused, narrower where it would leave height', () => {
    expect(widthShowingWhole(view, tableMeasure, { width: 1_700, height: 500 })).toBeGreaterThan(
      NARROW_COLUMN_WIDTH,
    );
    expect(widthShowingWhole(view, tableMeasure, { width: 1_000, height: 1_500 })).toBe(136);
  });

  test('show a map at least as large as the usual ones do', () => {
    const room = fc.record({
      width: fc.integer({ min: 300, max: 3_000 }),
      height: fc.integer({ min: 200, max: 2_000 }),
    });
    fc.assert(
      fc.property(anyView, room, (any, pane) => {
        const fitted = widthShowingWhole(any, tableMeasure, pane)!;
        const usual = usualColumnWidth(any.map.density);
        expect(zoomWith(any, fitted, pane)).toBeGreaterThanOrEqual(zoomWith(any, usual, pane));
      }),
      { numRuns: 40 },
    );
  });

  test('fill the width and no more, and are as usual where the map is wider', () => {
    const wide = widthFillingWidth(view, tableMeasure, { width: 3_000, height: 900 })!;
    expect(sizeWith(view, wide).width).toBeLessThanOrEqual(3_000);
    expect(sizeWith(view, wide + 8).width).toBeGreaterThan(3_000);
    expect(widthFillingWidth(view, tableMeasure, { width: 900, height: 900 })).toBe(NARROW_COLUMN_WIDTH);
  });

  test('keep what a person has sized', () => {
    const sized = { ...view.steps[0]!.step, width: 500 };
    const steps = view.steps.map((one, index) => (index === 0 ? { ...one, step: sized } : one));
    const stages = view.stages.map((stage) => ({
      ...stage,
      steps: stage.steps.map((one) => (one.step.id === sized.id ? steps[0]! : one)),
    }));
    const layout = layoutMap({ ...view, steps, stages }, tableMeasure, undefined, 160);
    expect(layout.steps.map(({ width }) => width)).toEqual([500, ...layout.steps.slice(1).map(() => 160)]);
  });
});
