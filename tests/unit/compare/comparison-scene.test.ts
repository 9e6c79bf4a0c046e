import { describe, expect, it } from 'vitest';
import { compareMaps } from '../../../src/shared/compare/compare-maps.ts';
import { compareProjects } from '../../../src/shared/compare/compare-projects.ts';
import { otherCurves } from '../../../src/shared/compare/marks/emotion-gap.ts';
import { onlyChanges } from '../../../src/shared/compare/marks/only-changes.ts';
import { recordsOfBoth } from '../../../src/shared/compare/marks/with-gone.ts';
import { comparisonScene } from '../../../src/shared/compare/scene/comparison-scene.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import type { Scene } from '../../../src/shared/scene/shape.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { list } from '../../helpers/records.ts';
import { anyRecords, ANY_MAP_ID } from '../../helpers/any-map.ts';
import { sampleRecords } from '../../helpers/sample-records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';
import fc from 'fast-check';

const ink = { measure: tableMeasure, theme: lightTheme };
const about = { projectName: 'Desk', day: '2026-11-30', tallies: [] };
const names = { before: 'Kick-off', after: 'Now' };
const said = ({ shapes }: Scene): string =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines : [])).join('\n');
const sample = sampleRecords();
const [current, future] = list(sample, 'map');

/** The sample with each value of the curves one higher, as far as there is room. */
function happier(): ProjectRecords {
  const emotionPoint = new Map(
    [...sample.emotionPoint].map(([id, point]) => [id, { ...point, value: Math.min(2, point.value + 1) }]),
  );
  return { ...sample, emotionPoint };
}

describe('the drawing of a comparison', () => {
  it('has both names, the counts, the map with what is gone, and the list with words that changed', () => {
    const [first, second] = [...sample.card.values()].filter(({ mapId }) => mapId === current!.id);
    const card = new Map(sample.card).set(first!.id, { ...first!, title: `${first!.title} twice` });
    card.delete(second!.id);
    const scene = comparisonScene(
      { comparison: compareProjects(sample, { ...sample, card }), names, ...about },
      ink,
    );
    expect(scene.title).toBe('Kick-off → Now');
    expect(scene.reading.length).toBeGreaterThan(0);
    for (const words of ['Kick-off → Now', '1 removed', '1 changed', '[+', 'Removed:'])
      expect(said(scene)).toContain(words);
    expect(scene.shapes.some(({ id }) => id === second!.id)).toBe(true);
    for (const shape of scene.shapes) if ('y' in shape) expect(shape.y).toBeLessThanOrEqual(scene.height);
  });

  it('says what curves over each other mean, where they differ', () => {
    const drawn = (after: ProjectRecords): string =>
      said(comparisonScene({ comparison: compareProjects(sample, after), names, ...about }, ink));
    expect(drawn(happier())).toMatch(/Emotion curves: dotted is before/);
    const [map] = [...sample.map.values()];
    const renamed = { ...sample, map: new Map(sample.map).set(map!.id, { ...map!, name: 'Other' }) };
    expect(drawn(renamed)).not.toMatch(/Emotion curves/);
  });

  it('of two maps says of each pain point whether it is answered', () => {
    const comparison = compareMaps(sample, current!.id, future!.id);
    const words = said(comparisonScene({ comparison, names, ...about }, ink));
    expect(words).toMatch(/Answered by/);
    expect(words).toMatch(/Not answered/);
    expect(words).toContain('Pain points of the current map');
  });
});

describe('the emotion curves of both states', () => {
  const drawn = (before: ProjectRecords, after: ProjectRecords) => {
    const view = createMapView(after, current!.id)!;
    const layout = layoutMap(view, tableMeasure);
    return layout.lanes.flatMap((lane) => otherCurves(before, view, layout, lane, 'after'));
  };

  it('lie over each other with the gap between them, and say by how much they differ', () => {
    const curves = drawn(sample, happier());
    expect(curves.length).toBeGreaterThan(1);
    for (const { gaps, steps } of curves) {
      expect(gaps.length).toBeGreaterThan(0);
      expect(gaps.every(({ isBetter }) => isBetter)).toBe(true);
      expect(steps.map(({ text }) => text).filter((text) => !text.startsWith('+'))).toEqual([]);
    }
    expect(drawn(happier(), sample).flatMap(({ steps }) => steps.map(({ text }) => text))).toContain('−1');
  });

  it('are drawn once where they are the same', () => {
    expect(drawn(sample, sample)).toEqual([]);
  });
});

describe('only what changed', () => {
  it('is a map that can be drawn, with every card that differs and no other', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (one, other) => {
        const comparison = compareProjects(one, other);
        const map = comparison.maps.find(({ id }) => id === ANY_MAP_ID);
        if (!map?.stages.length) return;
        const records = onlyChanges(recordsOfBoth(comparison, 'after'), map);
        const view = createMapView(records, ANY_MAP_ID);
        expect(view).toBeDefined();
        const layout = layoutMap(view!, tableMeasure);
        const wanted = map.stages.flatMap(({ cards }) => cards.map(({ id }) => id));
        expect(new Set(layout.cards.keys())).toEqual(new Set(wanted));
        for (const { steps } of layout.stages) expect(steps.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
