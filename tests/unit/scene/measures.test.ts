import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../../../src/shared/language/translate.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { createScene, mapShapes } from '../../../src/shared/scene/create-scene.ts';
import { farMeasure } from '../../../src/shared/scene/far-measure.ts';
import { measureShapes } from '../../../src/shared/scene/measure-shapes.ts';
import { sceneToBody } from '../../../src/shared/scene/scene-to-html.ts';
import { sceneToSvg } from '../../../src/shared/scene/scene-to-svg.ts';
import { darkTheme, lightTheme } from '../../../src/shared/scene/theme.ts';
import { contrast } from '../../helpers/contrast.ts';
import { createMeasuredMap } from '../../helpers/measured-map.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const { viewOf } = createMeasuredMap();
const view = viewOf();
const options = { titleBlock: false, legend: true, stageId: null, date: null, projectName: '' };
const scene = () => createScene({ view, measure: tableMeasure, theme: lightTheme, options })!;

afterEach(() => speak('en'));

describe('measures from answers in a drawing', () => {
  it('say their value and interval in SVG and PDF, and in words what the marks show', () => {
    const svg = sceneToSvg(scene(), { resolveImage: () => null, fontCss: '' });
    const html = sceneToBody(scene(), { resolveImage: () => null });
    for (const written of [svg, html]) {
      expect(written).toContain('4 to 35');
      expect(written).toContain('NPS 20, between 4 and 35, from 100 answers');
      expect(written).toContain('25 bad, 30 in between, 45 good');
      expect(written).toContain('from 12 answers, few answers');
      expect(written).toContain('Measure from answers, with its 95% interval');
    }
    expect(html.match(/NPS 20, between 4 and 35/g)).toHaveLength(1);
  });

  it('are drawn on screen from the shapes that exports are made of', () => {
    const layout = layoutMap(view, tableMeasure);
    const all = mapShapes(view, layout, lightTheme).filter(({ role }) => role === 'measure');
    expect(all).toEqual(layout.measures.flatMap((box) => measureShapes(box, lightTheme)));
    expect(all.length).toBeGreaterThan(20);
  });

  it('speak German', async () => {
    await speak('de');
    const svg = sceneToSvg(scene(), { resolveImage: () => null, fontCss: '' });
    expect(svg).toContain('4 bis 35');
    expect(svg).toContain('Kennzahl aus Antworten, mit 95-%-Intervall');
  });

  it.each([lightTheme, darkTheme])(
    'have text and marks that are told from their ground, in the $name theme',
    (theme) => {
      const { softInk, ink, paper, hues, accent } = theme;
      expect(contrast(ink, paper)).toBeGreaterThan(4.5);
      expect(contrast(softInk, paper)).toBeGreaterThan(4.5);
      expect(contrast(hues.amber.onSoft, hues.amber.soft)).toBeGreaterThan(4.5);
      expect(contrast(ink, theme.evidence.block)).toBeGreaterThan(4.5);
      for (const mark of [accent, hues.rose.strong, hues.slate.strong, hues.green.strong])
        expect(contrast(mark, paper)).toBeGreaterThan(3);
    },
  );

  it('are read from afar: the value at least, in letters that keep their size on screen', () => {
    const [nps, satisfied] = layoutMap(view, tableMeasure).measures;
    for (const [box, zoom, said] of [
      [nps!, 0.5, 'NPS 20'],
      [nps!, 0.15, 'NPS 20'],
      [satisfied!, 0.16, '75%'],
    ] as const) {
      const shape = farMeasure(box, zoom, tableMeasure, lightTheme);
      if (shape?.kind !== 'text') throw new Error(`No value at ${zoom}`);
      expect(shape.lines[0]).toContain(said);
      expect(shape.style.size * zoom).toBeGreaterThanOrEqual(11);
    }
    expect(farMeasure(nps!, 0.02, tableMeasure, lightTheme)).toBeNull();
  });
});
