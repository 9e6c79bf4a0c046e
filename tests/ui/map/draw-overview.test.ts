import { describe, expect, test, vi } from 'vitest';
import { drawOverview } from '../../../src/renderer/scene/draw-overview.ts';
import type { Context } from '../../../src/renderer/scene/draw-shape.ts';
import { FACE_SIZE } from '../../../src/shared/layout/emotion.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import type { Rect } from '../../../src/shared/layout/map-layout.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import { evidenceSumShapes } from '../../../src/shared/scene/evidence-shapes.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { sampleView } from '../../helpers/sample-records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

type Recording = {
  readonly context: Context;
  /** Round boxes. */
  readonly boxes: (readonly number[])[];
  /** Plain boxes. */
  readonly blocks: (readonly number[])[];
  readonly texts: string[];
};

/** A canvas that notes what is drawn on it; jsdom has none. */
function recordingContext(): Recording {
  const boxes: (readonly number[])[] = [];
  const blocks: (readonly number[])[] = [];
  const texts: string[] = [];
  const context = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'roundRect') return (...place: number[]) => void boxes.push(place);
        if (name === 'fillRect') return (...place: number[]) => void blocks.push(place);
        if (name === 'fillText') return (text: string) => void texts.push(text);
        return name === 'measureText' ? () => ({ width: 0 }) : () => {};
      },
      set: () => true,
    },
  );
  return { context: context as Context, boxes, blocks, texts };
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
    drawOverview(context, view, layout, { tile, scale, pixels: 1, measure: tableMeasure, theme: lightTheme });
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

describe('the quote at the lowest point of a map seen from far away', () => {
  const view = sampleView();
  const layout = layoutMap(view, tableMeasure);
  const drawn = (scale: number) => {
    const { context, boxes, texts } = recordingContext();
    const tile = { x: 0, y: 0, width: layout.width, height: layout.height };
    drawOverview(context, view, layout, { tile, scale, pixels: 1, measure: tableMeasure, theme: lightTheme });
    const [quote] = layout.emotionQuotes;
    const [first] = quote!.text.lines;
    return {
      box: boxes.some(([x = 0, y = 0]) => Math.abs(x - quote!.x) < 1 && Math.abs(y - quote!.y) < 1),
      words: texts.includes(first ?? ''),
    };
  };

  test('is there with its words, or not at all', () => {
    expect(drawn(0.7)).toEqual({ box: true, words: true });
    expect(drawn(0.45)).toEqual({ box: false, words: false });
    expect(drawn(0.3)).toEqual({ box: false, words: false });
  });
});

describe('the evidence of a map seen from far away', () => {
  const view = sampleView();
  const layout = layoutMap(view, tableMeasure);
  const textsOfLane = (scale: number): readonly string[] => {
    const { context, texts } = recordingContext();
    const tile = { x: 0, y: layout.evidenceCounts[0]!.y, width: layout.width, height: 60 };
    drawOverview(context, view, layout, { tile, scale, pixels: 1, measure: tableMeasure, theme: lightTheme });
    return texts;
  };

  test('is counted in one number a step, in letters that can be read', () => {
    const sums = layout.evidenceCounts.map(({ chips }) =>
      String(chips.reduce((sum, { badge }) => sum + badge.pieces.length, 0)),
    );
    expect(sums.length).toBeGreaterThan(10);
    expect(textsOfLane(0.45).filter((text) => /^\d+$/.test(text))).toEqual(sums);
    const [stage] = layout.evidenceCounts;
    const sum = evidenceSumShapes(stage!, 0.45, tableMeasure, lightTheme).find(({ kind }) => kind === 'text');
    expect(sum?.kind === 'text' && sum.style.size * 0.45).toBeCloseTo(11);
  });

  test('keeps its signs as long as these can be read, and is blocks where nothing can', () => {
    expect(textsOfLane(0.7)).toContain('1 confidential');
    expect(textsOfLane(0.3).filter((text) => /^\d+$/.test(text))).toEqual([]);
  });
});

describe('the cards of a map seen from far away', () => {
  const { id, records } = createSmallProject();
  const wide = run(records, { command: 'edit-cards', input: { cardIds: [id('act1')], fields: { span: 3 } } });
  const view = createMapView(wide.records, id('map'))!;
  const layout = layoutMap(view, tableMeasure);
  const draw = (tile: Rect, dim: boolean): Recording => {
    const recording = recordingContext();
    drawOverview(recording.context, view, layout, {
      tile,
      scale: 0.6,
      pixels: 1,
      measure: tableMeasure,
      theme: lightTheme,
      dim,
    });
    return recording;
  };

  test('are drawn in every tile they reach into, also those that begin further left', () => {
    const { x, y, width, height } = layout.cards.get(id('act1'))!;
    const block = [x, y, width, height];
    for (const step of layout.steps) {
      expect(draw({ x: step.x + 20, y, width: 100, height }, false).blocks).toContainEqual(block);
    }
    expect(draw({ x, y: y + height + 40, width, height }, false).blocks).not.toContainEqual(block);
  });

  test('keep their blocks when they are dimmed, and lose their titles', () => {
    const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
    const [bright, dim] = [draw(whole, false), draw(whole, true)];
    expect(dim.blocks).toEqual(bright.blocks);
    expect(bright.texts).toContain('act4');
    expect(dim.texts).not.toContain('act4');
    expect(dim.texts).toContain('A');
  });
});
