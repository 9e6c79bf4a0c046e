import { describe, expect, test, vi } from 'vitest';
import { drawOverview } from '../../../src/renderer/scene/draw-overview.ts';
import type { Context } from '../../../src/renderer/scene/draw-shape.ts';
import { FACE_SIZE } from '../../../src/shared/layout/emotion.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { sampleView } from '../../helpers/sample-records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

/** A canvas that notes the round boxes drawn on it; jsdom has none. */
function recordingContext(): { readonly context: Context; readonly boxes: (readonly number[])[] } {
  const boxes: (readonly number[])[] = [];
  const context = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'roundRect') return (...place: number[]) => void boxes.push(place);
        return name === 'measureText' ? () => ({ width: 0 }) : () => {};
      },
      set: () => true,
    },
  );
  return { context: context as Context, boxes };
}

vi.stubGlobal(
  'Path2D',
  class {
    readonly drawn = '';
  },
);

describe('the emotion curve of a map seen from far away', () => {
  const view = sampleView();
  const layout = layoutMap(view, tableMeasure);
  const discs = (scale: number): number => {
    const { context, boxes } = recordingContext();
    const tile = { x: 0, y: 0, width: layout.width, height: layout.height };
    drawOverview(context, view, layout, { tile, scale, theme: lightTheme });
    return boxes.filter(([, , width, height]) => width === FACE_SIZE && height === FACE_SIZE).length;
  };

  test('has a disc of paper under each face that is drawn', () => {
    const points = view.emotions.reduce((sum, { points }) => sum + points.size, 0);
    expect(points).toBeGreaterThan(5);
    expect(discs(0.4)).toBe(points);
  });

  test('has none, and so no gap, where the faces are too small to be drawn', () => {
    expect(discs(0.2)).toBe(0);
  });
});
