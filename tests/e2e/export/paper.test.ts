import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportOptions } from '../../../src/shared/exports/export-options.ts';
import { type PageOptions, pageOptionsSchema } from '../../../src/shared/exports/paper/page-options.ts';
import { paperSize } from '../../../src/shared/exports/paper/paper.ts';
import { onlyShown } from '../../../src/shared/exports/shown/shown-parts.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';
import { type ExportHarness, startExportHarness } from './harness.ts';
import { inkIn, linksFrom, pageSizes, pixelsOfPage, wordsOf } from './paper.ts';
import { complaints, fontsOf, type OutlineEntry, picturesOf, plainText, readPdf } from './pdf.ts';
import { bareMap, crowdedMap, languagesMap, languageTexts, wideMap } from './test-maps.ts';
import { accessibleFaults } from './ua/accessible-faults.ts';

let harness: ExportHarness;
let folder = '';
beforeAll(async () => {
  harness = await startExportHarness();
  folder = join(harness.folder, 'paper');
  await mkdir(folder);
});
afterAll(() => harness.close());

const spaceless = (text: string): string => text.replace(/\s+/g, '');
const flat = (entries: readonly OutlineEntry[]): readonly string[] =>
  entries.flatMap((entry) => [entry.title, ...flat(entry.items)]);

const sample = sampleRecords();
const view = sampleView(sample);
const cardTitles = [...view.cards.values()].map(({ card }) => card.title).filter((title) => title !== '');

async function exportSample(
  name: string,
  page: Partial<PageOptions>,
  options: Partial<ExportOptions> = {},
  language: 'en' | 'de' = 'en',
) {
  const path = join(folder, `${name}.pdf`);
  const { result, log } = await harness.runExport({
    records: sample,
    options: { format: 'pdf', mapId: view.map.id, page: pageOptionsSchema.parse(page), ...options },
    path,
    language,
  });
  const shots = process.env['SHOTS'];
  if (shots !== undefined) await copyFile(path, join(shots, `${name}.pdf`));
  expect(log).toEqual([]);
  if (!result.ok) throw new Error(result.failure.message);
  expect(complaints(path)).toBe('');
  expect(fontsOf(path).filter((font) => !font.embedded)).toEqual([]);
  for (const picture of picturesOf(path)) expect([picture.width, picture.height]).toEqual([1, 1]);
  const sizes = pageSizes(path);
  expect(sizes).toHaveLength(result.value.parts);
  return { path, done: result.value, sizes };
}

const missingIn = (path: string, titles: readonly string[]): readonly string[] => {
  const text = spaceless(plainText(path));
  return titles.filter((title) => !text.includes(spaceless(title)));
};

describe('a map fitted on one sheet', () => {
  test.each([
    ['A3', 'auto', [1190.55, 841.89]],
    ['A5', 'portrait', [419.53, 595.28]],
    ['Letter', 'landscape', [792, 612]],
    ['A0', 'auto', [3370.39, 2383.94]],
    ['400x300mm', 'auto', [1133.86, 850.39]],
    ['50x50mm', 'auto', [141.73, 141.73]],
  ] as const)('is one page of %s, to the point, with all of its text', async (paper, orientation, size) => {
    const name = `fitted-${paper}`;
    const { path, sizes, done } = await exportSample(name, { layout: 'sheet', paper, orientation });
    expect(sizes).toEqual([size]);
    expect([done.width, done.height]).toEqual(size);
    expect(missingIn(path, cardTitles)).toEqual([]);
    const pdf = await readPdf(path);
    expect([pdf.tagged, pdf.marked]).toEqual([true, true]);
    const steps = view.steps.map(({ step }) => step.name);
    expect(flat(pdf.outline).filter((title) => steps.includes(title))).toEqual(steps);
    // The edge stays white, and the drawing reaches to it at two sides.
    const [width, height] = size;
    const margin = (5 / 25.4) * 72;
    for (const { x, y } of pdf.texts) {
      expect(x).toBeGreaterThan(margin);
      expect(x).toBeLessThan(width - margin);
      expect(y).toBeGreaterThan(margin);
      expect(y).toBeLessThan(height - margin);
    }
  });

  test('says when its text is too small to be read, and nothing where it is not', async () => {
    const small = await exportSample('small', { layout: 'sheet', paper: 'A4' });
    expect(small.done.notes).toEqual([expect.stringMatching(/^The smallest text is 3\.\d points/)]);
    const large = await exportSample('large', { layout: 'sheet', paper: 'A1' });
    expect(large.done.notes).toEqual([]);
  });

  test('holds the texts of every language', async () => {
    const { records, mapId } = languagesMap();
    const path = join(folder, 'languages.pdf');
    const page = pageOptionsSchema.parse({ layout: 'sheet', paper: 'A4' });
    const { result } = await harness.runExport({ records, options: { format: 'pdf', mapId, page }, path });
    expect(result.ok).toBe(true);
    const { Arabic: _a, Hebrew: _h, Mixed: _m, ...texts } = languageTexts;
    const found = spaceless(plainText(path)).normalize('NFKC');
    for (const text of Object.values(texts)) expect(found).toContain(spaceless(text).normalize('NFKC'));
  });
});

describe('a map stage by stage', () => {
  test('has a page a stage, each with the names of the lanes, and contents that lead to them', async () => {
    const { path, sizes, done } = await exportSample('stages', { layout: 'stages', paper: 'A4' });
    const { stages } = view;
    expect(sizes).toHaveLength(1 + stages.length);
    expect(new Set(sizes.map(String)).size).toBe(1);
    const pages = sizes.map((_, at) => plainText(path, at + 1));
    for (const [at, text] of pages.entries()) expect(text).toContain(`Page ${at + 1} of ${pages.length}`);
    const [contents = '', ...others] = pages;
    expect(contents).toContain('Contents');
    for (const [at, { stage, steps }] of stages.entries()) {
      const words = spaceless(others[at] ?? '');
      expect(words).toContain(spaceless(stage.name));
      expect(contents).toMatch(new RegExp(`${stage.name}[\\s\\S]*?\\b${at + 2}\\b`));
      for (const { step } of steps) expect(words).toContain(spaceless(step.name));
      for (const lane of view.lanes) {
        if (lane.name !== '') expect(words).toContain(spaceless(lane.name));
      }
    }
    expect(missingIn(path, cardTitles)).toEqual([]);
    expect(await linksFrom(path, 1)).toEqual(stages.flatMap((_, at) => [at + 2, at + 2]));
    const { outline } = await readPdf(path);
    const names = stages.map(({ stage }) => stage.name);
    expect(flat(outline).filter((title) => names.includes(title))).toEqual(names);
    expect(done.notes.length).toBeLessThanOrEqual(1);
    for (const [at] of sizes.entries()) expect(inkIn(pixelsOfPage(path, at + 1, 30))).toBeGreaterThan(0.01);
  });

  test('is in German where that is spoken', async () => {
    const { path } = await exportSample('stages-de', { layout: 'stages', paper: 'A3' }, {}, 'de');
    expect(plainText(path, 1)).toContain('Inhalt');
    expect(plainText(path, 2)).toContain('Seite 2 von 6');
  });
});

describe('the action plan', () => {
  test.each([
    ['Letter', 'auto', [792, 612]],
    ['A3', 'auto', [1190.55, 841.89]],
    ['A4', 'portrait', [595.28, 841.89]],
    ['A5', 'landscape', [595.28, 419.53]],
  ] as const)(
    'comes on pages of %s, %s, to the point, with every action',
    async (paper, orientation, size) => {
      const { path, sizes, done } = await exportSample(
        `plan-${paper}`,
        { paper, orientation, layout: 'poster' },
        { what: 'action-plan' },
      );
      for (const one of sizes) expect(one).toEqual(size);
      const actions = [...view.cards.values()].filter(({ card }) => card.kind === 'opportunity');
      expect(
        missingIn(
          path,
          actions.map(({ card }) => card.title),
        ),
      ).toEqual([]);
      expect(done.notes).toEqual([]);
      for (const [at] of sizes.entries()) {
        expect(plainText(path, at + 1)).toContain(`Page ${at + 1} of ${sizes.length}`);
        expect(inkIn(pixelsOfPage(path, at + 1, 30))).toBeGreaterThan(0.01);
      }
    },
  );
});

describe('a poster', () => {
  test('is sheets of exactly their size that all show their part of the map, after an overview', async () => {
    const { path, sizes, done } = await exportSample('poster', { layout: 'poster' });
    expect(sizes.length).toBeGreaterThan(10);
    expect(sizes.length).toBeLessThanOrEqual(1 + 24);
    for (const size of sizes) expect(size.toSorted((a, b) => a - b)).toEqual([595.28, 841.89]);
    expect(done.notes).toEqual([expect.stringContaining(`${sizes.length - 1} sheets follow`)]);
    expect(missingIn(path, cardTitles)).toEqual([]);
    const overview = plainText(path, 1);
    expect(overview).toMatch(/Poster: Buying the first desk online/);
    expect(overview).toContain('100 mm');
    const last = /\(A1–([A-Z]+\d+)\)/.exec(overview)?.[1] ?? '';
    expect(plainText(path, 2)).toContain(`A1 of A1–${last}`);
    expect(plainText(path, sizes.length)).toContain(`${last} of A1–${last}`);
    for (const [at] of sizes.entries()) {
      expect(inkIn(pixelsOfPage(path, at + 1, 30)), `page ${at + 1}`).toBeGreaterThan(0.005);
    }
    const pdf = await readPdf(path);
    expect([pdf.tagged, pdf.marked]).toEqual([true, true]);
  });

  test('has every word that two sheets show at places that fit together', async () => {
    const { path, sizes } = await exportSample('poster-a3', { layout: 'poster', paper: 'A3', poster: 'A1' });
    // A word near a seam is on both sheets; how far apart it is on them is one distance for all of its neighbours.
    const [margin, overlap] = [5, 10].map((mm) => (mm / 25.4) * 72) as [number, number];
    const second = wordsOf(path, 3).filter(({ x }) => x > margin && x < margin + overlap);
    const distances = second.flatMap(({ text, x, y }) =>
      wordsOf(path, 2)
        .filter((word) => word.text === text && Math.abs(word.y - y) < 0.5 && word.x > x + overlap)
        .map((word) => Math.round((word.x - x) * 10) / 10),
    );
    expect(sizes.length).toBeGreaterThan(2);
    expect(distances.length).toBeGreaterThan(1);
    expect(Math.max(...distances) - Math.min(...distances)).toBeLessThan(0.2);
  });

  test('names the lanes on sheets that do not begin with them, in what is cut away', async () => {
    const { path, sizes } = await exportSample('poster-lanes', { layout: 'poster', poster: 'A1' });
    const [margin, strip] = [5, 10].map((mm) => (mm / 25.4) * 72) as [number, number];
    const lanes = view.lanes.map(({ name }) => name);
    const named = (page: number): readonly string[] =>
      wordsOf(path, page).flatMap(({ text, x }) => (x > margin && x < strip - 2 ? [text] : []));
    const pages = sizes.map((_, at) => ({
      first: plainText(path, at + 1).includes(' · A'),
      found: lanes.filter((lane) => named(at + 1).includes(lane.split(' ')[0] ?? '')),
    }));
    const others = pages.slice(1).filter(({ first }) => !first);
    expect(others.length).toBeGreaterThan(4);
    expect(others.filter(({ found }) => found.length === 0).length).toBeLessThanOrEqual(2);
    expect(new Set(others.flatMap(({ found }) => found)).size).toBeGreaterThan(5);
  });

  test('of a flow, in the dark theme, keeps its own ground and white edges', async () => {
    const options = { what: 'flow', theme: 'dark' } as const;
    const { path } = await exportSample('poster-flow', { layout: 'poster', poster: 'A2' }, options);
    const page = pixelsOfPage(path, 2, 50);
    expect(inkIn(page, { x: 0, y: 0.2, width: 1.5 / 297, height: 0.3 })).toBe(0);
    // Letters are light there.
    expect(inkIn(page, { x: 0.1, y: 0.1, width: 0.3, height: 0.3 })).toBeGreaterThan(0.7);
  });

  test('that would take too many sheets is refused, and nothing is written', async () => {
    const path = join(folder, 'many.pdf');
    const page = pageOptionsSchema.parse({ layout: 'poster', poster: 'A0', paper: '50x50mm', margin: 10 });
    const options = { format: 'pdf', mapId: view.map.id, page } as const;
    const { result } = await harness.runExport({ records: sample, options, path });
    expect(result).toMatchObject({ ok: false, failure: { message: expect.stringContaining('400 sheets') } });
  });
});

/** The sample with nothing but its first lane. */
const oneLane = {
  records: onlyShown(sample, { lanes: [view.lanes[0]!.name] }),
  mapId: view.map.id,
};
const manyStages = wideMap(60, 1);
const layouts: readonly (readonly [string, Partial<PageOptions>])[] = [
  ['on a sheet of 300 × 400 mm', { layout: 'sheet', paper: '300x400mm' }],
  ['on pages of 300 × 400 mm', { layout: 'stages', paper: '300x400mm' }],
  ['as a poster of natural size', { layout: 'poster', poster: 'natural', paper: 'A3' }],
  ['as a poster of 300 × 400 mm on A5', { layout: 'poster', poster: '300x400mm', paper: 'A5' }],
];

describe.each([
  ['with nothing on it', bareMap()],
  ['of one lane', oneLane],
  ['of 60 steps', manyStages],
  ['of 60 stages', crowdedMap()],
])('a map %s', (kind, { records, mapId }) => {
  test.each(layouts)(
    '%s is pages of exactly their size, as many as said, none of them empty',
    async (how, page) => {
      const path = join(folder, `${kind}-${how}.pdf`);
      const options = { format: 'pdf', mapId, page: pageOptionsSchema.parse(page) } as const;
      const { result, log } = await harness.runExport({ records, options, path });
      if (!result.ok) {
        // A text of 20,000 characters makes a stage some metres high.
        expect([kind, result.failure.code]).toEqual(['of 60 stages', 'too-many-sheets']);
        return;
      }
      expect(log).toEqual([]);
      expect(complaints(path)).toBe('');
      expect(await accessibleFaults(path)).toEqual([]);
      const sizes = pageSizes(path);
      expect(sizes).toHaveLength(result.value.parts);
      const { width, height } = paperSize(options.page.paper);
      const wanted = [width, height]
        .map((mm) => Math.round((mm / 25.4) * 7200) / 100)
        .toSorted((a, b) => a - b);
      for (const size of sizes) expect(size.toSorted((a, b) => a - b)).toEqual(wanted);
      for (const [at] of sizes.entries()) {
        expect(inkIn(pixelsOfPage(path, at + 1, 20)), `page ${at + 1} of ${sizes.length}`).toBeGreaterThan(
          0.0005,
        );
      }
    },
  );
});
