import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DrawingForPaper,
  layOnPaper,
  layOnPaperInSteps,
} from '../../../../src/shared/exports/pages/lay-on-paper.ts';
import { brandPages } from '../../../../src/shared/exports/pages/brand-pages.ts';
import { pageNotes } from '../../../../src/shared/exports/pages/page-notes.ts';
import { densities } from '../../../../src/shared/model/map.ts';
import { LEAST_POINTS, type Pages, smallestText } from '../../../../src/shared/exports/pages/page.ts';
import { gapsBetween, sceneGaps } from '../../../../src/shared/exports/pages/scene-gaps.ts';
import { type PageOptions, pageOptionsSchema } from '../../../../src/shared/exports/paper/page-options.ts';
import { paperNames } from '../../../../src/shared/exports/paper/paper.ts';
import { mmToPx } from '../../../../src/shared/exports/paper/units.ts';
import type { MapView } from '../../../../src/shared/layout/view.ts';
import { createMapView } from '../../../../src/shared/layout/map-view.ts';
import { box } from '../../../../src/shared/scene/make-shape.ts';
import { createScene } from '../../../../src/shared/scene/create-scene.ts';
import type { Scene } from '../../../../src/shared/scene/shape.ts';
import { lightTheme } from '../../../../src/shared/scene/theme.ts';
import { createSmallProject } from '../../../helpers/small-project.ts';
import { run } from '../../../helpers/records.ts';
import { sampleView } from '../../../helpers/sample-records.ts';
import { tableMeasure } from '../../../helpers/table-measure.ts';

const ink = { measure: tableMeasure, theme: lightTheme };

function drawingOf(view: MapView): DrawingForPaper {
  const options = {
    titleBlock: true,
    legend: true,
    date: '2026-11-12',
    projectName: 'Havnby',
  };
  const scene = createScene({ view, ...ink, options: { ...options, stageId: null } });
  if (!scene) throw new Error('There is a map');
  const names = { title: 'Desk', project: 'Havnby', day: '2026-11-12' };
  return { scene, map: { view, options }, names };
}

const sample = sampleView();
const drawing = drawingOf(sample);

function pagesOf(options: Partial<PageOptions>, of: DrawingForPaper = drawing): Pages {
  const laid = layOnPaper(of, pageOptionsSchema.parse(options), ink);
  if (!laid.ok || laid.value === null) throw new Error(laid.ok ? 'No pages' : laid.failure.message);
  return laid.value;
}

const textOf = (scenes: readonly Scene[]): string =>
  scenes
    .flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines : [])))
    .join(' ');
const textOfPage = ({ parts }: Pages['pages'][number]): string => textOf(parts.map(({ scene }) => scene));

describe('a page for each stage', () => {
  it('is in the contents with its number, which leads there', () => {
    const { pages } = pagesOf({ layout: 'stages', paper: 'A3' });
    const [contents] = pages;
    const links = contents!.parts.flatMap(({ scene }) =>
      scene.shapes.flatMap((shape) =>
        shape.kind === 'text' && shape.href !== undefined
          ? [{ href: shape.href, said: shape.lines.join(' ') }]
          : [],
      ),
    );
    for (const [at, { stage }] of sample.stages.entries()) {
      const href = `#sheet-${at + 2}`;
      expect(links).toContainEqual({ href, said: stage.name });
      expect(links).toContainEqual({ href, said: `${at + 2}` });
      expect(textOfPage(pages[at + 1]!)).toContain(stage.name);
    }
    expect(pages).toHaveLength(1 + sample.stages.length);
  });

  it('comes on several, some lanes on each, where its text would be too small on one', () => {
    const one = pagesOf({ layout: 'stages', paper: 'A3' });
    const several = pagesOf({ layout: 'stages', paper: 'A5' });
    expect(several.pages.length).toBeGreaterThan(one.pages.length);
    const text = several.pages.map(textOfPage);
    expect(text.join(' ')).toMatch(/Desk · Intent, page 2 of \d/);
    for (const { card } of sample.cards.values()) {
      if (card.title !== '')
        expect(text.join(' ').replace(/\s/g, '')).toContain(card.title.replace(/\s/g, ''));
    }
    for (const { pages } of [one, several]) {
      for (const [at, page] of pages.entries())
        expect(textOfPage(page)).toContain(`Page ${at + 1} of ${pages.length}`);
    }
  });

  it('is laid out in steps, so that a window can do something else between any two stages', () => {
    const options = pageOptionsSchema.parse({ layout: 'stages' });
    const steps = layOnPaperInSteps(drawing, options, ink);
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) count += 1;
    expect(count).toBeGreaterThanOrEqual(3 * sample.stages.length);
    expect(step.value).toEqual(layOnPaper(drawing, options, ink));
  });

  it('is read without effort on A4', () => {
    expect(pagesOf({ layout: 'stages', paper: 'A4' }).smallest).toBeGreaterThanOrEqual(LEAST_POINTS);
  });

  it('has contents and stages of a map with 60 stages, and says how small an endless text gets', () => {
    const { records, id } = createSmallProject();
    const stages = Array.from(
      { length: 60 },
      (_, at) => ({ command: 'add-stage', input: { mapId: id('map'), name: `Stage ${at}` } }) as const,
    );
    const many = run(records, ...stages).records;
    const view = createMapView(many, id('map'))!;
    const { pages } = pagesOf({ layout: 'stages' }, drawingOf(view));
    const text = pages.map(textOfPage);
    for (let at = 0; at < 60; at += 1) {
      // In the contents and on a page of its own.
      expect(text.filter((words) => words.includes(`Stage ${at}`)).length).toBeGreaterThanOrEqual(2);
    }
    const long = run(records, {
      command: 'add-card',
      input: { laneId: id('pains'), stepId: id('a'), title: 'Long', body: 'word '.repeat(1_900) },
    }).records;
    const laid = pagesOf({ layout: 'stages' }, drawingOf(createMapView(long, id('map'))!));
    expect(laid.smallest).toBeLessThan(LEAST_POINTS);
  });
});

describe('what is placed on paper', () => {
  const papers = fc.constantFrom(...paperNames, '50x50mm', '1200x90mm');
  const choices = fc.record({
    layout: fc.constantFrom('sheet', 'stages', 'poster'),
    paper: papers,
    orientation: fc.constantFrom('auto', 'portrait', 'landscape'),
    poster: fc.constantFrom('A0', 'A2', '3000x500mm', 'natural'),
    margin: fc.integer({ min: 0, max: 12 }),
    overlap: fc.integer({ min: 0, max: 20 }),
  } as const);

  it('lies within its margins, and a poster is covered from edge to edge', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(choices, (options) => {
        const laid = layOnPaper(drawing, pageOptionsSchema.parse(options), ink);
        if (!laid.ok) {
          expect(laid.failure.code).toMatch(/too-many-sheets|no-room/);
          return;
        }
        const { pages, paper, shared } = laid.value!;
        const margin = mmToPx(options.margin);
        const edge = {
          right: mmToPx(paper.width) - margin + 0.1,
          bottom: mmToPx(paper.height) - margin + 0.1,
        };
        if (options.layout === 'sheet') {
          const [{ scene, scale, x, y }] = pages[0]!.parts as [Pages['pages'][number]['parts'][number]];
          expect(Math.min(x, y)).toBeGreaterThan(margin - 0.1);
          expect(x + scene.width * scale).toBeLessThan(edge.right);
          expect(y + scene.height * scale).toBeLessThan(edge.bottom);
        }
        const pieces = pages.flatMap(({ piece }) => piece ?? []);
        expect(pieces).toHaveLength(options.layout === 'poster' ? pages.length - 1 : 0);
        if (shared === null || textOfPage(pages[0]!).includes('left out')) return;
        let [right, bottom] = [0, 0];
        for (const { clip, x, y, scale } of pieces) {
          expect(clip.x).toBeCloseTo(margin, 3);
          expect(clip.x + clip.width).toBeLessThan(edge.right);
          expect(clip.y + clip.height).toBeLessThan(edge.bottom);
          expect(Math.min(clip.width, clip.height)).toBeGreaterThan(0);
          // Nothing is left out between it and the ones before it.
          expect((clip.x - x) / scale).toBeLessThanOrEqual(Math.max(right, 0) + 0.1);
          right = Math.max(right, (clip.x + clip.width - x) / scale);
          bottom = Math.max(bottom, (clip.y + clip.height - y) / scale);
          if (right >= shared.width - 0.1) right = clip === pieces.at(-1)!.clip ? right : 0;
        }
        expect(bottom).toBeCloseTo(shared.height, 0);
      }),
      { numRuns: 40 },
    );
  });
});

describe('text on paper', () => {
  const papers = [...paperNames, '50x50mm', '70x300mm', '300x400mm', '1200x90mm'];
  const wishes = papers.flatMap((paper) =>
    (['sheet', 'stages', 'poster'] as const).map((layout) => [layout, paper] as const),
  );

  it.each(wishes)('of %s on %s is nowhere under 6 points without being said', (layout, paper) => {
    const page = pageOptionsSchema.parse({ layout, paper, poster: 'natural' });
    const laid = layOnPaper(drawing, page, ink);
    if (!laid.ok) return;
    const names = { project: 'Havnby', map: 'Desk', day: '2026-11-12' };
    const brand = { footer: '{project} {page}/{pages}', label: 'Draft' };
    const branded = brandPages(
      laid.value!,
      { brand, logo: null, names, margin: 5, labelOnly: layout === 'poster' },
      ink,
    );
    // The overview of a poster has the whole of it small, to be looked at.
    const parts = branded.pages.flatMap(({ parts }) => parts.filter(({ scene }) => scene !== branded.shared));
    const smallest = smallestText(parts) ?? Infinity;
    if ((branded.smallest ?? Infinity) >= LEAST_POINTS) expect(smallest).toBeGreaterThanOrEqual(LEAST_POINTS);
    else expect(pageNotes(branded).at(-1)?.message).toContain('The smallest text is');
  });

  it('is never under 6 points where a drawing has its own size', () => {
    expect(smallestText([{ scene: drawing.scene, scale: 1 }])).toBeGreaterThanOrEqual(LEAST_POINTS);
    for (const density of densities) {
      const view = { ...sample, map: { ...sample.map, density } };
      expect(smallestText([{ scene: drawingOf(view).scene, scale: 1 }])).toBeGreaterThanOrEqual(LEAST_POINTS);
    }
  });
});

describe('a poster of a drawing with empty parts', () => {
  const corner = (role: 'card' | 'background', x: number, size: number, fill: string) =>
    box({ id: null, role }, { x, y: x, width: size, height: size }, { fill });
  const sceneOn = (fill: string): Scene => ({
    width: 2_000,
    height: 2_000,
    title: 'Two corners',
    shapes: [
      corner('background', 0, 2_000, fill),
      corner('card', 40, 100, '#ff0000'),
      corner('card', 1_800, 100, '#ff0000'),
    ],
    reading: [],
  });
  const posterOn = (fill: string): Pages =>
    pagesOf({ layout: 'poster', poster: 'natural' }, { ...drawing, scene: sceneOn(fill), map: null });

  it('has no blank sheet, and says how many are left out', () => {
    const { pages } = posterOn('#ffffff');
    expect(pages).toHaveLength(3);
    expect(textOfPage(pages[0]!)).toMatch(/of 2 sheets \(A1–B3\).*4 sheets would be blank/s);
    expect(pages.slice(1).map(({ parts }) => parts[0]!.scene.title)).toEqual(['A1', 'B3']);
  });

  it('has all of them where its ground is not the paper’s', () => {
    const { pages } = posterOn('#14161b');
    expect(pages).toHaveLength(7);
    expect(textOfPage(pages[0]!)).not.toContain('blank');
  });
});

describe('the gaps of a drawing', () => {
  it('cut no card and no lane’s name', () => {
    const { x, y } = sceneGaps(drawing.scene);
    expect(x.length).toBeGreaterThanOrEqual(sample.steps.length - 2);
    expect(y.length).toBeGreaterThanOrEqual(sample.lanes.length - 1);
    const cards = drawing.scene.shapes.filter(
      (shape) => shape.kind === 'box' && (shape.role === 'card' || shape.role === 'evidence'),
    );
    for (const card of cards) {
      if (card.kind !== 'box') continue;
      expect(y.filter((at) => at > card.y && at < card.y + card.height)).toEqual([]);
      if (card.role === 'card') expect(x.filter((at) => at > card.x && at < card.x + card.width)).toEqual([]);
    }
  });

  it('are between what is there, in wide ones also at their sides', () => {
    const spans = [
      { from: 0, to: 10 },
      { from: 5, to: 20 },
      { from: 30, to: 40 },
      { from: 42, to: 50 },
      { from: 150, to: 160 },
    ];
    expect(gapsBetween(spans)).toEqual([25, 62, 100, 138]);
  });

  it('are where the seams of a poster run, so that no card is cut', () => {
    const { pages, shared } = pagesOf({ layout: 'poster', poster: 'A0', paper: 'A4' });
    const seams = new Set(
      pages.flatMap(({ piece }) =>
        piece && piece.clip.x - piece.x > 1
          ? [Math.round((piece.clip.x - piece.x + mmToPx(5)) / piece.scale)]
          : [],
      ),
    );
    const cut = [...seams].filter((seam) =>
      shared!.shapes.some(
        (shape) =>
          shape.kind === 'box' &&
          shape.role === 'card' &&
          seam > shape.x + 1 &&
          seam < shape.x + shape.width - 1,
      ),
    );
    expect(seams.size).toBeGreaterThan(2);
    expect(cut).toEqual([]);
  });
});
