// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MapView } from '../../../src/shared/layout/view.ts';
import { createScene } from '../../../src/shared/scene/create-scene.ts';
import { scenePage } from '../../helpers/scene-page.ts';
import { sceneHeadings } from '../../../src/shared/scene/scene-to-html.ts';
import { sceneToSvg } from '../../../src/shared/scene/scene-to-svg.ts';
import type { Scene } from '../../../src/shared/scene/shape.ts';
import { svgShape } from '../../../src/shared/scene/svg-shape.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { anyView } from '../../helpers/any-map.ts';
import { sampleView } from '../../helpers/sample-records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

function sceneOf(view: MapView): Scene {
  const options = {
    titleBlock: true,
    legend: true,
    stageId: null,
    date: '2026-11-21',
    projectName: 'A & B <C> "D"',
  };
  const scene = createScene({ view, measure: tableMeasure, theme: lightTheme, options });
  if (!scene) throw new Error('A whole map has a scene');
  return scene;
}

const picture = 'data:image/png;base64,iVBORw0KGgo=';
const svgOf = (scene: Scene, fontCss = ''): Document => {
  const source = sceneToSvg(scene, { resolveImage: () => picture, fontCss });
  const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return parsed;
};
const htmlOf = (scene: Scene): Document =>
  new DOMParser().parseFromString(scenePage(scene, { resolveImage: () => picture }), 'text/html');

/** All lines a scene shows, in any order. */
const linesOf = (scene: Scene): readonly string[] =>
  scene.shapes
    .flatMap((shape) => (shape.kind === 'text' ? shape.lines : []))
    .filter((line) => line !== '')
    .sort();

const imagesOf = (scene: Scene): number => scene.shapes.filter(({ kind }) => kind === 'image').length;

describe('the SVG of every map', () => {
  test('is well-formed and holds every line and image once', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const scene = sceneOf(view);
        const svg = svgOf(scene, '@font-face { font-family: "]]>"; }');
        const lines = [...svg.querySelectorAll('text')].map((element) => element.textContent);
        expect(lines.sort()).toEqual(linesOf(scene));
        expect(svg.querySelectorAll('image').length).toBe(imagesOf(scene));
        expect(svg.querySelector('script')).toBeNull();
      }),
      { numRuns: 25 },
    );
  });
});

describe('the SVG of the sample', () => {
  const scene = sceneOf(sampleView());
  const svg = svgOf(scene);

  test('has its size, its title and the font stack', () => {
    const root = svg.documentElement;
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${scene.width} ${scene.height}`);
    expect(root.querySelector('title')?.textContent).toBe(scene.title);
    expect(root.getAttribute('font-family')).toMatch(/^"Inter Variable", "Inter", system-ui/);
  });

  test('names no emoji font, whose wide digits librsvg would draw', () => {
    const families = [...svg.querySelectorAll('[font-family]')].map((one) => one.getAttribute('font-family'));
    expect(families).toHaveLength(1);
    expect(families.join()).toMatch(/sans-serif$/);
    expect(families.join()).not.toMatch(/emoji/i);
  });

  test('names the emoji fonts for emoji, and for no digit beside them', () => {
    const some = scene.shapes.find((shape) => shape.kind === 'text');
    const drawn = some && svgShape({ ...some, lines: ['2 of 3 👩‍💻 liked it 👍🏽'] }, () => null);
    const runs = [...(drawn ?? '').matchAll(/<tspan font-family="([^"]+)">([^<]+)<\/tspan>/g)];
    expect(runs.map(([, , run]) => run)).toEqual(['👩‍💻', '👍🏽']);
    expect(runs.every(([, families]) => families?.includes('Noto Color Emoji'))).toBe(true);
  });

  test('groups what belongs to a record under its id', () => {
    const view = sampleView();
    for (const { card } of view.cards.values()) {
      const group = svg.querySelector(`[data-id="${card.id}"][data-role="card"]`);
      const words = [...(group?.querySelectorAll('text') ?? [])].map((line) => line.textContent).join(' ');
      expect(words).toContain(card.title);
    }
  });
});

test('text that reads from right to left is anchored at the right of its place', () => {
  const view = sampleView();
  const [first] = view.cells;
  if (!first) throw new Error('The sample has cards');
  const [key, [card]] = first;
  const hebrew = { ...card!, card: { ...card!.card, title: 'הלקוחות אינם מוצאים מידע' } };
  const scene = sceneOf({ ...view, cells: new Map(view.cells).set(key, [hebrew]) });
  const shape = scene.shapes.find(
    (candidate) => candidate.kind === 'text' && candidate.id === hebrew.card.id,
  );
  if (shape?.kind !== 'text') throw new Error('The card has a title');
  const group = svgOf(scene).querySelector(`[data-id="${hebrew.card.id}"] g[direction]`);
  expect(group?.getAttribute('direction')).toBe('rtl');
  expect(group?.querySelector('text')?.getAttribute('x')).toBe(String(shape.x + shape.width));
  const paragraph = htmlOf(scene).querySelector(`[data-id="${hebrew.card.id}"] p`);
  expect(paragraph?.getAttribute('dir')).toBe('rtl');
});

describe('the HTML of every map', () => {
  test('holds every line and image once, and no markup from the map', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const scene = sceneOf(view);
        const html = htmlOf(scene);
        const lines = [...html.querySelectorAll('.text')].flatMap((element) =>
          element.textContent.split('\n'),
        );
        expect(lines.filter((line) => line !== '').sort()).toEqual(linesOf(scene));
        expect(html.querySelectorAll('img.image').length).toBe(imagesOf(scene));
        expect(html.querySelector('script')).toBeNull();
        const links = [...html.querySelectorAll('a')].map((link) => link.getAttribute('href'));
        expect(links.every((href) => /^(https:\/\/|mailto:)/.test(href ?? ''))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the HTML of the sample', () => {
  const view = sampleView();
  const scene = sceneOf(view);
  const html = htmlOf(scene);

  test('has the map, its stages and below them their steps as headings', () => {
    const headings = [...html.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
      (heading) => `${heading.tagName} ${heading.textContent.replaceAll('\n', ' ')}`,
    );
    const expected = [
      `H1 ${view.map.name}`,
      ...view.stages.flatMap(({ stage, steps }) => [
        `H2 ${stage.name}`,
        ...steps.map(({ step }) => `H3 ${step.name}`),
      ]),
    ];
    expect(headings).toEqual(expected);
    expect(sceneHeadings(scene)).toEqual(expected.map((heading) => heading.slice(3)));
  });

  test('is read stage by stage, and in a step lane by lane', () => {
    const read = [...html.querySelectorAll('[data-id]')].map((element) => element.getAttribute('data-id'));
    const expected = view.stages.flatMap(({ stage, steps }) => [
      stage.id,
      ...steps.flatMap(({ step }) => [
        step.id,
        ...view.lanes.flatMap((lane) =>
          (view.cells.get(`${lane.id}:${step.id}`) ?? []).map(({ card }) => card.id),
        ),
      ]),
    ]);
    const known = new Set(expected);
    expect(read.filter((id) => id !== null && known.has(id))).toEqual(expected);
  });

  test('says each emotion, each moment of truth and each count of evidence in words, once', () => {
    const said = [...html.querySelectorAll('img.sign')].map((sign) => sign.getAttribute('alt') ?? '');
    const points = view.emotions.flatMap(({ persona, points }) =>
      [...points.values()].map((point) => ({ ...point, persona: persona.name })),
    );
    expect(points.length).toBeGreaterThan(10);
    for (const { persona, stepId, value, source } of points) {
      const step = view.steps.find((candidate) => candidate.step.id === stepId);
      const number = value > 0 ? `+${value}` : String(value).replace('-', '−');
      const backed = source === 'measured' || (step?.evidence.length ?? 0) > 0;
      const words = `${persona}, ${step?.step.name ?? ''}: emotion ${number}, ${backed ? 'backed by evidence' : 'team’s estimate'}`;
      expect(said.filter((text) => text === words)).toEqual([words]);
    }
    const moments = view.steps.filter(({ step }) => step.momentOfTruth);
    expect(said.filter((text) => text === 'Moment of truth').length).toBe(moments.length);
    for (const { step } of moments) {
      const own = html.querySelector(`[data-id="${step.id}"]`);
      expect(own?.querySelector('img[alt="Moment of truth"]')).not.toBeNull();
    }
    const counted = [...view.stages, ...view.steps].filter(({ evidence }) => evidence.length > 0);
    expect(said.filter((text) => /^\d+ pieces? of evidence$/.test(text)).length).toBe(counted.length);
  });

  test('hides its lines and areas from readers and is a page of its size', () => {
    expect(html.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(html.querySelectorAll('svg text').length).toBe(0);
    expect(scenePage(scene, { resolveImage: () => null })).toContain(
      `@page { size: ${scene.width}px ${scene.height}px; margin: 0; }`,
    );
  });
});
