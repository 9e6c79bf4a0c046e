import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blobOf, type ExportHarness, startExportHarness } from './harness.ts';
import type { HarnessDone } from './harness-main.ts';
import { languagesMap, languageTexts, pictureMap } from './test-maps.ts';
import { wholeFlow } from '../../../src/shared/graphs/flow/flow-choice.ts';
import type { ExportOptions } from '../../../src/shared/exports/export-options.ts';
import { run } from '../../helpers/records.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';

let harness: ExportHarness;
let folder = '';
beforeAll(async () => {
  harness = await startExportHarness();
  folder = join(harness.folder, 'svg');
  await mkdir(folder);
});
afterAll(() => harness.close());

/** The map of all languages as an SVG, drawn once for all that look at it. */
let languagesSvg: Promise<{ readonly path: string; readonly done: HarnessDone }> | undefined;
const exportLanguages = () => (languagesSvg ??= drawLanguages());
async function drawLanguages() {
  const { records, mapId } = languagesMap();
  const path = join(folder, 'languages.svg');
  return { path, done: await harness.runExport({ records, options: { format: 'svg', mapId }, path }) };
}

const spaceless = (text: string): string => text.replace(/\s+/g, '');

/** All text of the SVG, line after line, as Chromium parses it. */
const textOf = (path: string): Promise<string> =>
  harness.inSvgPage(
    path,
    `[...document.querySelectorAll('svg text')].map((line) => line.textContent).join('\\n')`,
  );

/** The records that shapes of a role belong to. */
const idsOf = async (path: string, role: string): Promise<ReadonlySet<string>> =>
  new Set(
    await harness.inSvgPage<readonly string[]>(
      path,
      `[...document.querySelectorAll('svg g[data-role=${role}][data-id]')].map(({ dataset }) => dataset.id)`,
    ),
  );

describe('an exported SVG', () => {
  test('parses, has the size that was answered, and holds every text of every language', async () => {
    const {
      path,
      done: { result, log, windows },
    } = await exportLanguages();
    expect(log).toEqual([]);
    expect(windows).toBe(0);
    if (!result.ok) throw new Error(result.failure.message);
    const size = await harness.inSvgPage(
      path,
      `(({ width, height }) => [width.baseVal.value, height.baseVal.value])(document.querySelector('svg'))`,
    );
    expect(size).toEqual([result.value.width, result.value.height]);
    expect(result.value.bytes).toBe((await readFile(path)).length);
    const found = spaceless(await textOf(path));
    for (const text of Object.values(languageTexts)) expect(found).toContain(spaceless(text));
    for (const text of ['Kundenreise 旅程', 'Jörg Müller', 'Erwägung 1', '評価', 'Kauf & Lieferung 2']) {
      expect(found).toContain(spaceless(text));
    }
  });

  test('hides the words of confidential evidence, unless they are asked for', async () => {
    const counted = sampleRecords();
    const mapId = sampleView(counted).map.id;
    // With each piece of evidence shown, and not how many there are.
    const lane = new Map([...counted.lane].map(([id, one]) => [id, { ...one, showsPieces: true }]));
    const records = { ...counted, lane };
    const secret = [...records.evidence.values()].find(
      ({ confidentiality, title }) => confidentiality === 'confidential' && title.startsWith('Interview'),
    );
    const words = async (confidential: boolean): Promise<string> => {
      const path = join(folder, `confidential-${confidential}.svg`);
      await harness.runExport({ records, options: { format: 'svg', mapId, confidential }, path });
      return spaceless(await textOf(path));
    };
    const title = spaceless(secret?.title ?? '');
    expect(title).not.toBe('');
    expect(await words(true)).toContain(title);
    const hidden = await words(false);
    expect(hidden).not.toContain(title);
    expect(hidden).toContain('Confidential');
  });

  test('marks assumptions, lists them or says nothing of them, and counts open comments where that is chosen', async () => {
    const records = sampleRecords();
    const mapId = sampleView(records).map.id;
    const wordsOf = async (options: Partial<ExportOptions>): Promise<string> => {
      const path = join(folder, 'chosen.svg');
      const { result } = await harness.runExport({
        records,
        options: { format: 'svg', mapId, ...options },
        path,
      });
      if (!result.ok) throw new Error(result.failure.message);
      return readFile(path, 'utf8');
    };
    const marked = await wordsOf({});
    expect(marked).toContain('<title>Assumption</title>');
    expect(marked).not.toMatch(/Assumptions to check|open comment/);
    const all = await wordsOf({ assumptions: 'listed', comments: true });
    for (const words of [
      '<title>Assumption</title>',
      'Assumptions to check',
      '<title>1 open comment</title>',
    ])
      expect(all).toContain(words);
    expect(await wordsOf({ assumptions: 'hidden' })).not.toMatch(/assumption/i);
  });

  test('has no text that leaves its card', async () => {
    const { path } = await exportLanguages();
    const cards = await harness.inSvgPage<
      readonly { readonly lines: number; readonly outside: readonly string[] }[]
    >(
      path,
      `[...document.querySelectorAll('svg g[data-role=card]')].map((card) => {
        const frame = card.querySelector('rect').getBBox();
        const lines = [...card.querySelectorAll('text')];
        const outside = lines.filter((line) => {
          const box = line.getBBox();
          return line.getComputedTextLength() > frame.width || box.x < frame.x ||
            box.x + box.width > frame.x + frame.width || box.y < frame.y || box.y + box.height > frame.y + frame.height;
        });
        return { lines: lines.length, outside: outside.map((line) => line.textContent) };
      })`,
    );
    expect(cards.length).toBe(Object.keys(languageTexts).length);
    for (const card of cards) {
      expect(card.lines).toBeGreaterThan(1);
      expect(card.outside).toEqual([]);
    }
  });

  test('carries the parts of the font that its letters need, and nothing from elsewhere', async () => {
    const { path } = await exportLanguages();
    const svg = await readFile(path, 'utf8');
    // Latin, extended Latin, Greek, Cyrillic and Vietnamese are in the texts; old Slavonic and polytonic Greek are not.
    expect(svg.match(/@font-face/g)?.length).toBe(5);
    expect(svg.match(/url\((?!data:font\/woff2)/g)).toBeNull();
    expect(svg.replace(/ xmlns(:xlink)?="http:\/\/www\.w3\.org\/[^"]+"/g, '')).not.toMatch(/https?:\/\//);
    expect(svg).not.toMatch(/<script|<foreignObject|\son[a-z]+=/i);
  });

  test('leaves out title block and legend when they are not wanted, and draws one stage alone', async () => {
    const { records, mapId, stageIds } = languagesMap();
    const bare = join(folder, 'bare.svg');
    const stage = join(folder, 'stage.svg');
    const { path: both, done: whole } = await exportLanguages();
    const plain = await harness.runExport({
      records,
      options: { format: 'svg', mapId, titleBlock: false, legend: false },
      path: bare,
    });
    const one = await harness.runExport({
      records,
      options: { format: 'svg', mapId, stageId: stageIds[2]! },
      path: stage,
    });
    if (!whole.result.ok || !plain.result.ok || !one.result.ok) throw new Error('An export failed.');
    expect(plain.result.value.height).toBeLessThan(whole.result.value.height);
    expect(await readFile(both, 'utf8')).toContain('data-role="title-block"');
    expect(await readFile(both, 'utf8')).toContain('data-role="legend"');
    expect(await readFile(bare, 'utf8')).not.toMatch(/data-role="(title-block|legend)"/);
    expect(one.result.value.width).toBeLessThan(whole.result.value.width);
    const text = await textOf(stage);
    expect(text).toContain('Kauf & Lieferung 1');
    expect(text).not.toContain('Erwägung 1');
  });

  test('in the dark theme has dark paper', async () => {
    const { records, mapId } = languagesMap();
    const path = join(folder, 'dark.svg');
    await harness.runExport({ records, options: { format: 'svg', mapId, theme: 'dark' }, path });
    const [region] = await harness.rasterise(path, [{ x: 2, y: 2, width: 4, height: 4 }]);
    expect(Math.max(region![0]!, region![1]!, region![2]!)).toBeLessThan(64);
  });

  test('carries attached pictures inside; one that cannot be read leaves its frame', async () => {
    const red = new PNG({ width: 40, height: 30 });
    red.data.fill(Buffer.from([255, 0, 0, 255]));
    const { sha256, blobs } = await blobOf(harness.folder, PNG.sync.write(red), 'image/png');
    const { records, mapId } = pictureMap([sha256, 'b'.repeat(64)]);
    const path = join(folder, 'picture.svg');
    const { result, log } = await harness.runExport({
      records,
      options: { format: 'svg', mapId },
      path,
      blobs,
    });
    expect(result.ok).toBe(true);
    expect(log).toEqual([]);
    expect(result).toMatchObject({
      ok: true,
      value: { notes: ['1 attached picture could not be read: its frame is empty.'] },
    });
    const svg = await readFile(path, 'utf8');
    expect(svg.match(/<image[^>]+ xlink:href="data:image\/png;base64,/g)?.length).toBe(1);
  });

  test('of the flow has every card that takes part and every way between them, in the order of the stages', async () => {
    const records = sampleRecords();
    const { map, connections, stages } = sampleView(records);
    const path = join(folder, 'flow.svg');
    const { result, log } = await harness.runExport({
      records,
      options: { format: 'svg', what: 'flow', mapId: map.id },
      path,
    });
    expect(log).toEqual([]);
    if (!result.ok) throw new Error(result.failure.message);
    const flows = connections.filter(({ kind }) => kind === 'flow');
    expect(flows.length).toBeGreaterThan(3);
    const parts = flows.flatMap(({ fromCardId, toCardId }) => [fromCardId, toCardId]);
    expect(await idsOf(path, 'card')).toEqual(new Set(parts));
    expect(await idsOf(path, 'connection')).toEqual(new Set(flows.map(({ id }) => id)));
    const frames = await harness.inSvgPage<Readonly<Record<string, number>>>(
      path,
      `Object.fromEntries([...document.querySelectorAll('svg g[data-role=card]')].map((card) =>
        [card.dataset.id, card.getBBox().x]))`,
    );
    const stageOf = (cardId: string): number =>
      stages.findIndex(({ steps }) => steps.some(({ step }) => step.id === records.card.get(cardId)?.stepId));
    const inOrder = Object.entries(frames).toSorted(([, a], [, b]) => a - b);
    const order = inOrder.map(([id]) => stageOf(id));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const words = spaceless(await textOf(path));
    expect(words).toContain(spaceless(`${map.name} · Flow`));
    // What the signs on its cards mean.
    for (const sign of ['Evidence', 'Website', 'Social media']) expect(words).toContain(spaceless(sign));
  });

  test('of the flow shows the cards and the rows that are chosen', async () => {
    const records = sampleRecords();
    const { map, lanes } = sampleView(records);
    const lane = lanes.find(({ kind }) => kind === 'actions');
    const path = join(folder, 'chosen-flow.svg');
    const flow = { ...wholeFlow, laneIds: lane ? [lane.id] : [], swimLanes: 'lane' } as const;
    const { result } = await harness.runExport({
      records,
      options: { format: 'svg', what: 'flow', mapId: map.id, flow, titleBlock: false },
      path,
    });
    if (!result.ok) throw new Error(result.failure.message);
    const own = [...records.card.values()].filter(({ laneId }) => laneId === lane?.id);
    expect(own.length).toBeGreaterThan(3);
    expect(await idsOf(path, 'card')).toEqual(new Set(own.map(({ id }) => id)));
    expect(spaceless(await textOf(path))).toContain(spaceless(lane?.name ?? ''));
    expect(await readFile(path, 'utf8')).not.toContain('data-role="title-block"');
  });

  test('of the proof has every claim and what it stands on, confidential words only where they are asked for', async () => {
    const records = sampleRecords();
    const { map, cards } = sampleView(records);
    const claims = [...cards.values()].filter(
      ({ card }) => card.kind === 'opportunity' || card.kind === 'pain-point',
    );
    const ids = new Set(claims.map(({ card }) => card.id));
    const pieces = [...records.evidenceLink.values()]
      .filter(({ targetKind, targetId }) => targetKind === 'card' && ids.has(targetId))
      .map(({ evidenceId }) => evidenceId);
    const secret = pieces
      .map((id) => records.evidence.get(id))
      .find((piece) => piece?.confidentiality === 'confidential' && piece.title !== '');
    const title = spaceless(secret?.title ?? '');
    expect(title).not.toBe('');
    for (const confidential of [false, true]) {
      const path = join(folder, `proof-${confidential}.svg`);
      const { result, log } = await harness.runExport({
        records,
        options: { format: 'svg', what: 'proof', mapId: map.id, confidential },
        path,
      });
      expect(log).toEqual([]);
      if (!result.ok) throw new Error(result.failure.message);
      expect(await idsOf(path, 'card')).toEqual(ids);
      expect(await idsOf(path, 'evidence')).toEqual(new Set(pieces));
      expect(spaceless(await textOf(path)).includes(title)).toBe(confidential);
    }
  });

  test('of the proof of one card has that card and what it stands on alone', async () => {
    const records = sampleRecords();
    const { map, cards } = sampleView(records);
    const links = [...records.evidenceLink.values()];
    const pain = [...cards.values()].find(
      ({ card }) => card.kind === 'pain-point' && links.some(({ targetId }) => targetId === card.id),
    )?.card;
    const path = join(folder, 'proof-of.svg');
    const { result } = await harness.runExport({
      records,
      options: { format: 'svg', what: 'proof', mapId: map.id, proofOf: pain?.id ?? '' },
      path,
    });
    if (!result.ok) throw new Error(result.failure.message);
    const drawn = [...(await idsOf(path, 'card'))].map((id) => records.card.get(id));
    expect(drawn.filter((card) => card?.kind === 'pain-point').map((card) => card?.id)).toEqual([pain?.id]);
    const own = links.filter(({ targetId }) => targetId === pain?.id).map(({ evidenceId }) => evidenceId);
    for (const id of own) expect(await idsOf(path, 'evidence')).toContain(id);
    expect(spaceless(await textOf(path))).toContain(spaceless(`Proof of “${pain?.title ?? ''}”`));
  });

  test('is refused with a sentence when the map, the stage or the card is gone', async () => {
    const { records, mapId } = languagesMap();
    const path = join(folder, 'gone.svg');
    const without = run(
      records,
      { command: 'add-map', input: { name: 'Another' } },
      { command: 'remove-map', input: { mapId } },
    );
    const noMap = await harness.runExport({
      records: without.records,
      options: { format: 'svg', mapId },
      path,
    });
    expect(noMap.result).toMatchObject({ ok: false, failure: { code: 'nothing-to-draw' } });
    const noCard = await harness.runExport({
      records,
      options: { format: 'svg', what: 'proof', mapId, proofOf: mapId },
      path,
    });
    expect(noCard.result).toMatchObject({
      ok: false,
      failure: {
        code: 'nothing-to-draw',
        message: 'This card is no longer on the map. Nothing was exported.',
      },
    });
    for (const what of ['flow', 'proof'] as const) {
      const gone = await harness.runExport({
        records: without.records,
        options: { format: 'svg', what, mapId },
        path,
      });
      expect(gone.result).toEqual(noMap.result);
    }
    const noStage = await harness.runExport({
      records,
      options: { format: 'svg', mapId, stageId: mapId },
      path,
    });
    expect(noStage.result).toMatchObject({ ok: false, failure: { code: 'nothing-to-draw' } });
  });
});
