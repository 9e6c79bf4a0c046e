import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badgesOf } from '../../../src/shared/layout/badges.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import type { MapView } from '../../../src/shared/layout/view.ts';
import { densities, type Density } from '../../../src/shared/model/map.ts';
import { createScene } from '../../../src/shared/scene/create-scene.ts';
import { sceneToBody } from '../../../src/shared/scene/scene-to-html.ts';
import { sceneToSvg } from '../../../src/shared/scene/scene-to-svg.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { attribute, escapeXml } from '../../../src/shared/scene/xml.ts';
import { anyView } from '../../helpers/any-map.ts';
import { sampleView } from '../../helpers/sample-records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const options = { titleBlock: false, legend: false, stageId: null, date: null, projectName: '' };
const withLegend = { ...options, legend: true };
const shownAs = (view: MapView, density: Density): MapView => ({ ...view, map: { ...view.map, density } });
const layoutOf = (view: MapView, density: Density) => layoutMap(shownAs(view, density), tableMeasure);

describe('the densities of a map', () => {
  /** Cards as wide in every density: usual columns are narrower where less shows, and hold more cards side by side. */
  const asWide = (view: MapView): MapView => {
    const steps = view.steps.map((one) => ({ ...one, step: { ...one.step, width: one.step.width ?? 240 } }));
    const byId = new Map(steps.map((one) => [one.step.id, one]));
    const stages = view.stages.map((stage) => ({
      ...stage,
      steps: stage.steps.map((one) => byId.get(one.step.id) ?? one),
    }));
    return { ...view, map: { ...view.map, cardsAcross: 1 }, steps, stages };
  };

  test('never make a card higher than the fuller one does', () => {
    fc.assert(
      fc.property(anyView.map(asWide), (view) => {
        const [full, compact, titles] = densities.map((density) => layoutOf(view, density));
        for (const [fuller, lesser] of [
          [full!, compact!],
          [compact!, titles!],
        ] as const) {
          for (const [id, card] of lesser.cards) {
            const full = fuller.cards.get(id)!;
            expect(card.height).toBeLessThanOrEqual(full.height);
          }
        }
      }),
    );
  });

  test('follow each other as if the map had always been shown so', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom(...densities), fc.constantFrom(...densities), (view, from, to) => {
        const before = layoutOf(view, from);
        const after = layoutMap(shownAs(view, to), tableMeasure, before);
        const fresh = layoutOf(view, to);
        expect(after.height).toBe(fresh.height);
        expect([...after.cards.values()]).toEqual([...fresh.cards.values()]);
      }),
    );
  });

  test('explain their signs in the legend, each once, and only where signs are shown', () => {
    const legendOf = (density: Density): readonly string[] => {
      const view = shownAs(sampleView(), density);
      const scene = createScene({ view, measure: tableMeasure, theme: lightTheme, options: withLegend });
      if (!scene) throw new Error('A whole map has a scene');
      return scene.shapes.flatMap((shape) =>
        shape.kind === 'text' && shape.role === 'legend' ? [shape.lines.join(' ')] : [],
      );
    };
    const signs = ['Customers affected', 'Owner', 'Due', 'In progress', 'Website', 'Information gap'];
    const compact = legendOf('compact');
    expect(compact).toEqual(expect.arrayContaining([...signs, 'Success, Ease, Emotion']));
    expect(new Set(compact).size).toBe(compact.length);
    for (const density of ['comfortable', 'titles'] as const)
      expect(legendOf(density).filter((words) => signs.includes(words))).toEqual([]);
    // Titles alone say nothing of severity; the numbers of the others are the swatches' own.
    const severities = [
      'Severity 1: cosmetic',
      'Severity 2: minor',
      'Severity 3: major',
      'Severity 4: blocker',
    ];
    for (const density of ['comfortable', 'compact'] as const)
      expect(legendOf(density)).toEqual(expect.arrayContaining(['1', ...severities]));
    expect(legendOf('titles').filter((words) => /Severity|\d/.test(words))).toEqual([]);
  });

  test('say in an export what each sign means', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const compact = shownAs(view, 'compact');
        const layout = layoutMap(compact, tableMeasure);
        const scene = createScene({
          view: compact,
          measure: tableMeasure,
          theme: lightTheme,
          options,
          layout,
        });
        if (!scene) throw new Error('A whole map has a scene');
        const resolveImage = (): null => null;
        const drawing = `${sceneToSvg(scene, { resolveImage })}${sceneToBody(scene, { resolveImage })}`;
        for (const id of layout.cards.keys()) {
          for (const { kind, text } of badgesOf(view.cards.get(id)!)) {
            // The parts of an experience are one sign.
            if (kind === 'experience') expect(drawing).toContain(escapeXml(text));
            else {
              expect(drawing).toContain(attribute('alt', text));
              expect(drawing).toContain(`<title>${escapeXml(text)}</title>`);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
