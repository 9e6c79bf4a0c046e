import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../../../src/shared/language/translate.ts';
import { percent, signed } from '../../../src/shared/words/figures.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import type { MapLayout } from '../../../src/shared/layout/map-layout.ts';
import { createScene } from '../../../src/shared/scene/create-scene.ts';
import { scenePage } from '../../helpers/scene-page.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { inFull, sampleView, withAllDrawn } from '../../helpers/sample-records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

afterEach(() => speak('en'));

/** What an exported map contains for its reader, in words and as signs. */
function exported(): string {
  const scene = createScene({
    view: withAllDrawn(sampleView()),
    measure: tableMeasure,
    theme: lightTheme,
    options: { titleBlock: true, legend: true, stageId: null, date: '2026-12-01', projectName: 'P' },
  });
  if (!scene) throw new Error('The sample has a map');
  return scenePage(scene, { resolveImage: () => null }).replaceAll('\u00a0', ' ');
}

describe('the drawing of a map in German', () => {
  it('says title block, legend and signs in German', async () => {
    await speak('de');
    const said = exported();
    for (const text of [
      'Ist-Zustand',
      '1. Dez. 2026',
      'Annahme: durch keinen Beleg gestützt',
      'Schweregrad 3: schwer',
      'Emotion, belegt',
      'Wohin Kunden weitergehen',
      'Greift einen Pain Point auf',
      'alt="Moment der Wahrheit"',
    ]) {
      expect(said).toContain(text);
    }
    expect(said).toMatch(/alt="[^"]+, [^"]+: Emotion [+−]\d(?:,\d)?, (?:belegt|Schätzung des Teams)"/);
    expect(said).not.toMatch(/Current state|Severity|Assumption|Moment of truth|of customers/);
  });

  it('writes figures and counts as German does', async () => {
    await speak('de');
    expect([0.075, 0.38].map(percent)).toEqual(['7,5\u00a0%', '38\u00a0%']);
    expect([-1.5, 0, 2].map(signed)).toEqual(['−1,5', '0', '+2']);
  });
});

describe('a map laid out before the language changed', () => {
  const wordsOf = (layout: MapLayout): readonly string[] => [
    ...[...layout.cards.values()].flatMap(({ content }) => content.badges.flatMap(({ badge }) => badge.text)),
    ...layout.evidence.flatMap(({ metaLines }) => metaLines),
  ];

  it('is laid out anew with the words of the new one', async () => {
    const view = inFull(sampleView());
    const english = layoutMap(view, tableMeasure);
    await speak('de');
    const german = layoutMap(view, tableMeasure, english);
    expect(wordsOf(english).join('\n')).toMatch(/pieces, \d source types[^]*Success/);
    expect(wordsOf(german).join('\n')).toMatch(/Belege, \d Quellenarten[^]*Erfolg/);
    expect(wordsOf(german).join('\n')).not.toMatch(/pieces|Success|Major|Interview,/);
    await speak('en');
    expect(wordsOf(layoutMap(view, tableMeasure, german))).toEqual(wordsOf(english));
  });
});
