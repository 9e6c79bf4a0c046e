import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExportHarness, startExportHarness } from './harness.ts';
import type { HarnessDone } from './harness-main.ts';
import {
  complaints,
  cornersOf,
  fontsOf,
  type OutlineEntry,
  type PdfContent,
  picturesOf,
  plainText,
  readPdf,
} from './pdf.ts';
import { difference, otherBlocks, part, pixelsOfPdf, pixelsOfPng } from './pixels.ts';
import { densities, type Density } from '../../../src/shared/model/map.ts';
import { manyActions, titleOfAction } from '../../helpers/many-actions.ts';
import { createMeasuredMap } from '../../helpers/measured-map.ts';
import { list, run } from '../../helpers/records.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';
import { languagesMap, languageTexts, wideMap } from './test-maps.ts';

let harness: ExportHarness;
let folder = '';
beforeAll(async () => {
  harness = await startExportHarness();
  folder = join(harness.folder, 'pdf');
  await mkdir(folder);
});
afterAll(() => harness.close());

/** The map of all languages as a PDF, printed once for all that look at it. */
let languagesPdf: Promise<{ readonly path: string; readonly done: HarnessDone }> | undefined;
const exportLanguages = () => (languagesPdf ??= printLanguages());
async function printLanguages() {
  const { records, mapId } = languagesMap();
  const path = join(folder, 'languages.pdf');
  const options = { format: 'pdf', mapId } as const;
  return { path, done: await harness.runExport({ records, options, path, author: 'Ada Tester' }) };
}

const POINTS_PER_PX = 0.75;
const spaceless = (text: string): string => text.replace(/\s+/g, '');
const flat = (entries: readonly OutlineEntry[]): readonly string[] =>
  entries.flatMap((entry) => [entry.title, ...flat(entry.items)]);

type SvgLine = { readonly text: string; readonly x: number; readonly y: number };

async function svgLines(
  records: Parameters<ExportHarness['runExport']>[0]['records'],
  mapId: string,
  name: string,
) {
  const path = join(folder, `${name}.svg`);
  const { result } = await harness.runExport({ records, options: { format: 'svg', mapId }, path });
  if (!result.ok) throw new Error(result.failure.message);
  return { ...result.value, lines: await linesOf(path) };
}

const linesOf = (svg: string): Promise<readonly SvgLine[]> =>
  harness.inSvgPage<readonly SvgLine[]>(
    svg,
    `[...document.querySelectorAll('svg text')].map((line) => ({
      text: line.textContent, x: line.getStartPositionOfChar(0).x, y: line.getStartPositionOfChar(0).y,
    }))`,
  );

/** The lines that a PDF does not have within a point of their place. */
const missingIn = ({ texts }: PdfContent, lines: readonly SvgLine[]): readonly SvgLine[] =>
  lines.filter(({ text, x, y }) => {
    // A reader may return a line in several runs; its letters on that base line, from its start on, must be the line's.
    const runs = texts
      .filter((run) => Math.abs(run.y - y * POINTS_PER_PX) < 1 && run.x > x * POINTS_PER_PX - 1.5)
      .toSorted((a, b) => a.x - b.x);
    return !beginsWith(spaceless(runs.map((run) => run.text).join('')), spaceless(text));
  });

/**
 * Which letter a glyph of two is, and which a glyph that stands for one only beside another, is said by replacement texts
 * that this reader ignores; poppler, which heeds them, finds all texts of all languages.
 */
const beginsWith = (said: string, text: string): boolean =>
  Array.from(text).every((letter, at) => {
    const found = said[at];
    return found === letter || found === '\0' || (letter === '’' && found === 'ʼ');
  });

/** The stage of the sample that has cards in every lane, arrows, chips and curves; its cards in a density. */
function fullestStage(density: Density) {
  const records = sampleRecords();
  const { map, stages } = sampleView(records);
  return {
    mapId: map.id,
    stageId: stages.find(({ stage }) => stage.name === 'Intent')?.stage.id ?? '',
    records: { ...records, map: new Map(records.map).set(map.id, { ...map, density }) },
  };
}

describe('an exported PDF', () => {
  test('is one page of exactly the size of the map, described, tagged and with its fonts', async () => {
    const { records, mapId } = languagesMap();
    const svg = await svgLines(records, mapId, 'size');
    const {
      path,
      done: { result, log },
    } = await exportLanguages();
    expect(log).toEqual([]);
    if (!result.ok) throw new Error(result.failure.message);
    const pdf = await readPdf(path);
    expect(pdf.pages).toBe(1);
    expect([pdf.width, pdf.height]).toEqual([svg.width * POINTS_PER_PX, svg.height * POINTS_PER_PX]);
    expect([result.value.width, result.value.height]).toEqual([pdf.width, pdf.height]);
    expect(pdf.unit).toBe(1);
    expect(pdf.marked).toBe(true);
    expect(pdf.tagged).toBe(true);
    expect(pdf.showsTitle).toBe(true);
    expect(pdf.language).toMatch(/^[a-z]{2}/);
    expect(pdf.info).toMatchObject({ Title: 'Kundenreise 旅程', Author: 'Ada Tester' });
    expect(pdf.info['Creator']).toMatch(/^Throughline /);
    const fonts = fontsOf(path);
    expect(fonts.length).toBeGreaterThan(3);
    expect(fonts.filter((font) => !font.embedded)).toEqual([]);
    // As fonts, not as drawings of letters, which readers show uneven.
    expect(fonts.filter((font) => font.name.includes('Inter')).length).toBeGreaterThan(3);
    expect(complaints(path)).toBe('');
  });

  test('has no picture in place of text or shadows', async () => {
    const { path } = await exportLanguages();
    // Emoji are pictures in the font; nothing else is one.
    for (const picture of picturesOf(path)) expect(Math.max(picture.width, picture.height)).toBeLessThan(200);
  });

  test('lets every text of every language be found', async () => {
    const { path } = await exportLanguages();
    const poppler = spaceless(plainText(path)).normalize('NFKC');
    for (const [language, text] of Object.entries(languageTexts)) {
      const wanted = spaceless(text).normalize('NFKC');
      // Poppler returns a line of Arabic or Hebrew in reading order; how it places a Latin word in it is its own matter.
      const words = ['Arabic', 'Hebrew', 'Mixed'].includes(language)
        ? text.split(' ').map(spaceless)
        : [wanted];
      for (const word of words) {
        const found =
          poppler.includes(word.normalize('NFKC')) || poppler.includes(Array.from(word).reverse().join(''));
        expect(found, `${language}: ${word}`).toBe(true);
      }
    }
  });

  test('says in words what only signs show: emotions, moments of truth, counts of evidence', async () => {
    const records = sampleRecords();
    const view = sampleView(records);
    const path = join(folder, 'signs.pdf');
    await harness.runExport({ records, options: { format: 'pdf', mapId: view.map.id }, path });
    const { figures } = await readPdf(path);
    const points = view.emotions.flatMap(({ persona, points }) =>
      [...points.keys()].map((stepId) => ({
        persona: persona.name,
        step: view.steps.find(({ step }) => step.id === stepId)?.step.name ?? '',
      })),
    );
    expect(points.length).toBeGreaterThan(10);
    for (const { persona, step } of points) {
      const said = figures.filter((text) => text.startsWith(`${persona}, ${step}: emotion `));
      expect(said.length, `${persona}, ${step}`).toBe(1);
    }
    expect(figures).toContain('Moment of truth');
    expect(figures).toContain('2 pieces of evidence');
    // They are words for readers, not text on the page.
    expect(plainText(path)).not.toContain(': emotion ');
  });

  test('has an outline of the stages and below them their steps', async () => {
    const { path } = await exportLanguages();
    const { outline } = await readPdf(path);
    const titles = flat(outline);
    const at = (title: string): number => titles.indexOf(title);
    for (const stage of ['Erwägung', '評価', 'Kauf & Lieferung']) {
      expect(at(stage), stage).toBeGreaterThanOrEqual(0);
      expect(at(`${stage} 1`), stage).toBeGreaterThan(at(stage));
      expect(at(`${stage} 2`), stage).toBeGreaterThan(at(`${stage} 1`));
    }
    expect(at('Erwägung 2')).toBeLessThan(at('評価'));
    const find = (entries: readonly OutlineEntry[], title: string): OutlineEntry | undefined =>
      entries
        .map((entry) => (entry.title === title ? entry : find(entry.items, title)))
        .find((found) => found);
    expect(find(outline, '評価')?.items.map((entry) => entry.title)).toEqual(['評価 1', '評価 2']);
  });

  test.each(['flow', 'proof'] as const)(
    'of the %s has text that is found, no picture of it, and an outline',
    async (what) => {
      const records = sampleRecords();
      const { map, stages, connections, cards } = sampleView(records);
      const path = join(folder, `${what}.pdf`);
      const { result, log } = await harness.runExport({
        records,
        options: { format: 'pdf', what, mapId: map.id },
        path,
      });
      expect(log).toEqual([]);
      if (!result.ok) throw new Error(result.failure.message);
      expect(complaints(path)).toBe('');
      // What only signs show is said by figures of a pixel.
      for (const picture of picturesOf(path)) expect([picture.width, picture.height]).toEqual([1, 1]);
      const pdf = await readPdf(path);
      expect(pdf.pages).toBe(1);
      expect(pdf.width * pdf.unit).toBeCloseTo(result.value.width, 0);
      expect(pdf.height * pdf.unit).toBeCloseTo(result.value.height, 0);
      const parts = new Set(
        connections.flatMap(({ kind, fromCardId, toCardId }) =>
          kind === 'flow' ? [fromCardId, toCardId] : [],
        ),
      );
      const shown = [...cards.values()].filter(({ card }) =>
        what === 'flow' ? parts.has(card.id) : card.kind === 'pain-point' || card.kind === 'opportunity',
      );
      expect(shown.length).toBeGreaterThan(3);
      const text = spaceless(plainText(path));
      for (const { card } of shown) expect(text).toContain(spaceless(card.title));
      const titles = flat(pdf.outline);
      const inFlow = stages.filter(({ steps }) =>
        steps.some(({ step }) => shown.some(({ card }) => card.stepId === step.id)),
      );
      if (what === 'flow') {
        const names = inFlow.map(({ stage }) => stage.name);
        expect(titles.filter((title) => names.includes(title))).toEqual(names);
      } else {
        for (const { card } of shown) expect(titles).toContain(card.title);
      }
    },
  );

  test('has outline entries that read as the names do, also where those are wrapped', async () => {
    const { records, mapId } = languagesMap();
    const names = [
      'Vergleicht Größen und Module im Laden',
      '商品の詳しい情報が足りないため、安心して購入できません',
    ];
    const steps = list(records, 'step', { mapId });
    const renamed = run(
      records,
      ...names.map(
        (name, index) => ({ command: 'edit-step', input: { stepId: steps[index]!.id, name } }) as const,
      ),
    );
    const path = join(folder, 'wrapped.pdf');
    await harness.runExport({ records: renamed.records, options: { format: 'pdf', mapId }, path });
    const titles = flat((await readPdf(path)).outline);
    for (const name of names) expect(titles).toContain(name);
  });

  test('breaks its lines where the SVG does, and places them within a point', async () => {
    const { records, mapId } = wideMap(10, 2);
    const svg = await svgLines(records, mapId, 'lines');
    const path = join(folder, 'lines.pdf');
    await harness.runExport({ records, options: { format: 'pdf', mapId }, path });
    const pdf = await readPdf(path);
    expect(svg.lines.length).toBeGreaterThan(300);
    expect(missingIn(pdf, svg.lines)).toEqual([]);
  });

  test.each(densities)(
    'of the fullest stage of the sample shows what its SVG and PNG show, at the same places, with the density “%s”',
    async (density) => {
      const { records, mapId, stageId } = fullestStage(density);
      const draw = async (format: 'svg' | 'png' | 'pdf'): Promise<string> => {
        const path = join(folder, `sample-${density}.${format}`);
        const { result } = await harness.runExport({ records, options: { format, mapId, stageId }, path });
        if (!result.ok) throw new Error(result.failure.message);
        return path;
      };
      const [svg, png, pdf] = [await draw('svg'), await draw('png'), await draw('pdf')];
      const lines = await linesOf(svg);
      expect(lines.length).toBeGreaterThan(80);
      expect(missingIn(await readPdf(pdf), lines)).toEqual([]);

      const drawn = await pixelsOfPng(png);
      const printed = pixelsOfPdf(pdf);
      expect([printed.width, printed.height]).toEqual([drawn.width, drawn.height]);
      expect(otherBlocks(printed, drawn, 48)).toEqual([]);
      // Everywhere, the SVG is compared with the PNG of a larger map.
      const middle = { x: 240, y: 300, width: 600, height: 600 };
      const [vector] = await harness.rasterise(svg, [middle]);
      const compared = difference(part(drawn, middle), { data: vector!, channels: 4 });
      expect(compared.clearly).toBeLessThan(0.004);
      expect(compared.mean).toBeLessThan(1.5);
    },
  );

  test('holds the measures of imported answers where SVG and PNG have them', async () => {
    const { records: judged, tallies, id } = createMeasuredMap();
    // Its curves are those of two personas, from the answers of each.
    const { records } = run(
      judged,
      {
        command: 'link-persona',
        input: { personaId: id('p2'), targetKind: 'map', targetId: id('map') },
      },
      { command: 'edit-map', input: { mapId: id('map'), emotionFrom: 'answers' } },
    );
    const felt = ['p1', 'p2'].map((name, at) => ({ personaId: id(name), tallies: [tallies[3 + at]!] }));
    const draw = async (format: 'svg' | 'png' | 'pdf'): Promise<string> => {
      const path = join(folder, `measures.${format}`);
      const options = { format, mapId: id('map') } as const;
      const { result } = await harness.runExport({ records, tallies, felt, options, path });
      if (!result.ok) throw new Error(result.failure.message);
      return path;
    };
    const [svg, png, pdf] = [await draw('svg'), await draw('png'), await draw('pdf')];
    const lines = await linesOf(svg);
    const said = lines.map(({ text }) => text);
    for (const words of ['NPS', '20', '4 to 35', 'n 100', '75%', 'n 12']) expect(said).toContain(words);
    for (const name of ['Mia', 'Tom']) expect(said).toContain(`Emotion from answers: ${name}`);
    expect(missingIn(await readPdf(pdf), lines)).toEqual([]);
    expect(otherBlocks(pixelsOfPdf(pdf), await pixelsOfPng(png), 48)).toEqual([]);
  });

  test('of a map longer than 200 inches has its real size by a larger unit', async () => {
    const { records, mapId } = wideMap(90, 1);
    const path = join(folder, 'long.pdf');
    const { result } = await harness.runExport({ records, options: { format: 'pdf', mapId }, path });
    if (!result.ok) throw new Error(result.failure.message);
    expect(result.value.width).toBeGreaterThan(14_400);
    const pdf = await readPdf(path);
    expect(pdf.pages).toBe(1);
    expect(pdf.unit).toBe(2);
    expect(pdf.width * pdf.unit).toBeCloseTo(result.value.width, 3);
    expect(pdf.height * pdf.unit).toBeCloseTo(result.value.height, 3);
    // Poppler gives up after 50,000 small letters, so the other reader looks.
    expect(pdf.texts.filter((run) => /^Card \d+$/.test(run.text)).length).toBe(450);
    expect(pdf.texts.filter((run) => /^Step \d+$/.test(run.text)).length).toBe(90);
    // The last column stands where it stands on the map.
    const last = pdf.texts.find((run) => run.text.includes('Step 90'));
    expect((last?.x ?? 0) * pdf.unit).toBeGreaterThan(result.value.width - 240);
    // The words of a sign are those of a picture of one pixel.
    expect(picturesOf(path).filter(({ width }) => width > 1)).toEqual([]);
    expect(result.value.bytes).toBeLessThan(2_000_000);
  });

  test('in the dark theme covers its page to the edge', async () => {
    const { records, mapId } = languagesMap();
    const path = join(folder, 'dark.pdf');
    await harness.runExport({ records, options: { format: 'pdf', mapId, theme: 'dark' }, path });
    for (const corner of cornersOf(path)) expect(Math.max(...corner)).toBeLessThan(64);
  });

  test('is pages of A4 for the plan of 300 actions, none of them cut, the columns and a number on each', async () => {
    const { records, mapId } = manyActions(300);
    const path = join(folder, 'plan.pdf');
    const options = { format: 'pdf', mapId, what: 'action-plan' } as const;
    const { result, log } = await harness.runExport({ records, options, path });
    expect(log).toEqual([]);
    if (!result.ok) throw new Error(result.failure.message);
    const pdf = await readPdf(path);
    expect([pdf.width, pdf.height].map(Math.round)).toEqual([842, 595]);
    expect(pdf.pages).toBeGreaterThan(10);
    expect(pdf.tagged).toBe(true);
    expect(pdf.outline.map(({ title }) => title)).toEqual(['Action plan']);
    const pages = Array.from({ length: pdf.pages }, (_, at) => plainText(path, at + 1));
    const found: string[] = [];
    for (const [at, page] of pages.entries()) {
      const words = page.replace(/\s+/g, ' ');
      expect(words, `page ${at + 1}`).toMatch(/What to do ?Owner ?Due ?Status ?Scores/);
      expect(words).toContain(`Page ${at + 1} of ${pdf.pages}`);
      found.push(...(words.match(/No \d{4}/g) ?? []));
      // Each title whole on its page.
      for (const number of words.match(/(?<=No )\d{4}/g) ?? []) {
        expect(words).toContain(titleOfAction(Number(number)));
      }
    }
    expect(found.toSorted()).toEqual(
      Array.from({ length: 300 }, (_, at) => `No ${String(at + 1).padStart(4, '0')}`),
    );
    expect(complaints(path)).toBe('');
  });
});
