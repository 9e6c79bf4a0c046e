import { afterEach, describe, expect, test } from 'vitest';
import { speak } from '../../../src/shared/language/translate.ts';
import { curvesOf, faceRect, starPlaces } from '../../../src/shared/layout/emotion-curves.ts';
import { hideConfidential } from '../../../src/shared/layout/hide-confidential.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import type { MapLayout, Rect } from '../../../src/shared/layout/map-layout.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import { curveCubics } from '../../../src/shared/layout/monotone.ts';
import type { MapView } from '../../../src/shared/layout/view.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { createScene } from '../../../src/shared/scene/create-scene.ts';
import { curveBand } from '../../../src/shared/scene/curve-shapes.ts';
import { sceneToSvg } from '../../../src/shared/scene/scene-to-svg.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { run } from '../../helpers/records.ts';
import { inside, overlap } from '../../helpers/rects.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

afterEach(() => speak('en'));

const small = createSmallProject();
const { id } = small;

/** Says something at the small map's lowest step, b, where Mia is at -1.5. */
const said = (text: string, more: Record<string, unknown> = {}, name = 'said'): readonly CommandCall[] => [
  { command: 'add-evidence', input: { id: id(name), kind: 'review', text, ...more } },
  { command: 'link-evidence', input: { evidenceId: id(name), targetKind: 'step', targetId: id('b') } },
];

const viewOf = (records: ProjectRecords, before?: MapView): MapView => {
  const view = createMapView(records, id('map'), before);
  if (!view) throw new Error('The small project has a map');
  return view;
};
const withCalls = (...calls: readonly CommandCall[]): ProjectRecords => run(small.records, ...calls).records;
const layoutOf = (records: ProjectRecords): MapLayout => layoutMap(viewOf(records), tableMeasure);
const quoteOf = (records: ProjectRecords): string | undefined =>
  layoutOf(records).emotionQuotes[0]?.text.lines.join(' ');

/** What is drawn in the lane beside the quote. */
function drawnBeside(view: MapView, layout: MapLayout) {
  const lane = layout.lanes.find((box) => box.lane.kind === 'emotion');
  const band = lane && curveBand(lane);
  if (!band) throw new Error('The map has an emotion lane');
  const curves = curvesOf(view, layout, band);
  const line: Rect[] = curves.flatMap(({ points }) =>
    curveCubics(points).flatMap(([a, b, c, d]) =>
      Array.from({ length: 60 }, (_, index) => {
        const t = index / 60;
        const s = 1 - t;
        const x = s ** 3 * a.x + 3 * s * s * t * b.x + 3 * s * t * t * c.x + t ** 3 * d.x;
        const y = s ** 3 * a.y + 3 * s * s * t * b.y + 3 * s * t * t * c.y + t ** 3 * d.y;
        return { x: x - 1.25, y: y - 1.25, width: 2.5, height: 2.5 };
      }),
    ),
  );
  const faces = curves.flatMap(({ points }) => points.map(faceRect));
  return { band, all: [...line, ...faces, ...starPlaces(curves, band), ...layout.emotionLabels] };
}

describe('the quote at the lowest point of the curve', () => {
  test('is pinned in the sample, where nothing else is drawn', () => {
    const view = sampleView();
    const layout = layoutMap(view, tableMeasure);
    const [quote, ...more] = layout.emotionQuotes;
    expect(more).toEqual([]);
    expect(quote?.text.lines.join(' ')).toMatch(/^“Does anyone own the Havnby\?.*”$/);
    expect(quote?.text.lines.length).toBe(2);
    const { band, all } = drawnBeside(view, layout);
    expect(
      inside(quote!, { ...band, x: layout.laneNameWidth, width: layout.width - layout.laneNameWidth }),
    ).toBe(true);
    expect(all.filter((rect) => overlap(quote!, rect))).toEqual([]);
  });

  test('lies over nothing, whatever curves of four personas run there', () => {
    let seed = 7;
    const random = (): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    const base = sampleView();
    const [first] = base.emotions;
    if (!first) throw new Error('The sample has curves');
    const review = [...sampleRecords().evidence.values()].find(({ kind }) => kind === 'review');
    const behind = new Map(base.steps.map(({ step }) => [step.id, review ? [review] : []]));
    const missing: number[] = [];
    for (let turn = 0; turn < 60; turn += 1) {
      const emotions = Array.from({ length: 1 + (turn % 4) }, (_, persona) => ({
        persona: { ...first.persona, id: `persona ${persona}` },
        felt: null,
        points: new Map(
          base.steps.map(({ step }) => [
            step.id,
            { ...first.points.get(step.id)!, value: Math.round((random() * 4 - 2) * 20) / 20 },
          ]),
        ),
      }));
      const view = { ...base, emotions, behind, about: new Map() };
      const layout = layoutMap(view, tableMeasure);
      const { band, all } = drawnBeside(view, layout);
      if (layout.emotionQuotes.length === 0) missing.push(emotions.length);
      for (const quote of layout.emotionQuotes) {
        expect(quote.text.lines.length).toBeLessThanOrEqual(2);
        expect(
          all.filter((rect) => overlap(quote, rect)),
          `turn ${turn}`,
        ).toEqual([]);
        expect(inside(quote, band)).toBe(true);
        expect(inside(quote.text, quote)).toBe(true);
      }
    }
    expect(missing).toEqual([]);
  });

  test('is what stands in quotation marks, else all that a customer said', () => {
    expect(quoteOf(withCalls(...said('Called on Monday: “I gave up after the third form.” 2 stars')))).toBe(
      '“I gave up after the third form.”',
    );
    expect(quoteOf(withCalls(...said('I gave up.')))).toBe('“I gave up.”');
    // A term in quotation marks is no statement.
    expect(quoteOf(withCalls(...said('The “help” never came.')))).toBe('“The “help” never came.”');
  });

  test('ends in an ellipsis where two lines do not hold it', () => {
    const words =
      'We asked three times for a date and each time somebody else answered with another one. '.repeat(9);
    const [quote] = layoutOf(withCalls(...said(words))).emotionQuotes;
    expect(quote?.text.lines.length).toBe(2);
    expect(quote?.text.lines.join(' ')).toMatch(/^“We asked three times .*[a-z]…”$/);
  });

  test('is missing where the lowest step has none, or what was said is no quote', () => {
    expect(quoteOf(small.records)).toBeUndefined();
    expect(quoteOf(withCalls(...said('38 of 112 leave here', { kind: 'web-analytics' })))).toBeUndefined();
    expect(quoteOf(withCalls(...said('', {})))).toBeUndefined();
    const elsewhere = withCalls(
      { command: 'add-evidence', input: { id: id('said'), kind: 'review', text: 'All went well.' } },
      { command: 'link-evidence', input: { evidenceId: id('said'), targetKind: 'step', targetId: id('a') } },
    );
    expect(quoteOf(elsewhere)).toBeUndefined();
  });

  test('never has the words of confidential evidence, on screen as in exports', () => {
    const secret = withCalls(...said('Please tell nobody.', { confidentiality: 'confidential' }));
    expect(quoteOf(secret)).toBeUndefined();
    expect(quoteOf(hideConfidential(secret))).toBeUndefined();
    const both = run(secret, ...said('I gave up.', { date: '2020-01-01' }, 'open')).records;
    expect(quoteOf(both)).toBe('“I gave up.”');
  });

  test('is the strongest: of the persona first, of the step itself, of interviews before posts, the newest', () => {
    const calls = [
      ...said('An old review.', { date: '2025-01-01' }, 'old'),
      ...said('A new review.', { date: '2026-01-01' }, 'new'),
      ...said('A post.', { kind: 'social-post', date: '2026-02-01' }, 'post'),
    ];
    expect(quoteOf(withCalls(...calls))).toBe('“A new review.”');
    const interview = said('An interview.', { kind: 'interview' }, 'interview');
    expect(quoteOf(withCalls(...calls, ...interview))).toBe('“An interview.”');
    const about = (persona: string, evidence: string): CommandCall => ({
      command: 'link-persona',
      input: { personaId: id(persona), targetKind: 'evidence', targetId: id(evidence) },
    });
    expect(quoteOf(withCalls(...calls, ...interview, about('p1', 'post')))).toBe('“A post.”');
    expect(quoteOf(withCalls(...calls, ...interview, about('p2', 'interview')))).toBe('“A new review.”');
    const ofCard: readonly CommandCall[] = [
      { command: 'add-evidence', input: { id: id('ofCard'), kind: 'interview', text: 'Of a card.' } },
      {
        command: 'link-evidence',
        input: { evidenceId: id('ofCard'), targetKind: 'card', targetId: id('act4') },
      },
    ];
    expect(quoteOf(withCalls(...ofCard))).toBe('“Of a card.”');
    expect(quoteOf(withCalls(...ofCard, ...calls))).toBe('“A new review.”');
  });

  test('is kept while nothing of it changes, and changes with what is linked', () => {
    const records = sampleRecords();
    const view = sampleView(records);
    const layout = layoutMap(view, tableMeasure);
    const laidOut = (now: ProjectRecords): MapLayout => {
      const next = createMapView(now, view.map.id, view);
      if (!next) throw new Error('The sample has that map');
      return layoutMap(next, tableMeasure, layout);
    };
    const card = [...view.cards.keys()].at(-1) ?? '';
    const typed = run(records, {
      command: 'edit-cards',
      input: { cardIds: [card], fields: { title: 'Another title' } },
    }).records;
    expect(laidOut(typed).emotionQuotes).toBe(layout.emotionQuotes);
    const [quote] = layout.emotionQuotes;
    const evidenceIds = [...(view.behind.get(quote!.stepId) ?? [])].map((piece) => piece.id);
    const more = run(
      records,
      ...evidenceIds.map(
        (evidenceId): CommandCall => ({
          command: 'edit-evidence',
          input: { evidenceId, confidentiality: 'confidential' },
        }),
      ),
    ).records;
    expect(laidOut(more).emotionQuotes).toEqual([]);
  });

  test('is drawn in every export, in the quotation marks of the language', async () => {
    const records = withCalls(...said('Ich habe aufgegeben.'));
    await speak('de');
    const scene = createScene({
      view: viewOf(records),
      measure: tableMeasure,
      theme: lightTheme,
      options: { titleBlock: false, legend: false, stageId: null, date: null, projectName: '' },
    });
    expect(scene && sceneToSvg(scene, { resolveImage: () => null })).toContain('„Ich habe aufgegeben.“');
  });
});
