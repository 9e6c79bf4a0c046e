import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflateRawSync } from 'node:zlib';
import { readMapFile } from '../../../src/host/map-import/read-map-file.ts';
import { cleanPasted } from '../../../src/shared/clipboard/clean-pasted.ts';
import type { ExportFormat } from '../../../src/shared/exports/formats/index.ts';
import type { MapView } from '../../../src/shared/layout/view.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { cardKindOfLane } from '../../../src/shared/model/lane.ts';
import { ANY_MAP_ID, anyRecords, viewOf } from '../../helpers/any-map.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { importTable, importText, mapInWords, tableIn } from '../../helpers/import-map.ts';
import { list } from '../../helpers/records.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';
import { fileOf } from '../../helpers/table-files.ts';

const exported = async (format: ExportFormat, records: ProjectRecords, mapId: string): Promise<string> => {
  const { content } = await writeDocumentOf(format, records, { mapId });
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
};

const plain = (text: string): string => cleanPasted(text).replace(/\s+/g, ' ');
const stagesOf = (view: MapView): readonly (readonly string[])[] =>
  view.stages.map(({ stage, steps }) => [stage.name, ...steps.map(({ step }) => step.name)]);
/** Cards by lane, each with its step and what it says; only of lanes that hold cards. */
const cardsOf = (records: ProjectRecords, mapId: string): readonly string[] =>
  mapInWords(records, mapId).lanes.flatMap(({ name, kind, cards }) =>
    cardKindOfLane[kind] === null || kind === 'measures'
      ? []
      : cards.flatMap((cell, step) => cell.map((card) => plain(`${name} ${step} ${card}`))),
  );
const curvesOf = (view: MapView): Readonly<Record<string, readonly (number | null)[]>> =>
  Object.fromEntries(
    view.emotions
      .filter(({ points }) => points.size > 0)
      .map(({ persona, points }) => [
        persona.name,
        view.steps.map(({ step }) => points.get(step.id)?.value ?? null),
      ]),
  );

describe('what was exported is imported as the same map', () => {
  const records = sampleRecords();
  const view = sampleView(records);
  const mapId = view.map.id;

  it.each(['canvas', 'drawio'] as const)(
    'from %s with stages, phases, lanes, cards, arrows and curves',
    async (format) => {
      const imported = importText(await exported(format, records, mapId));
      const words = mapInWords(imported.records, imported.mapId);
      expect(imported.draft.name).toBe(view.map.name);
      expect(words.stages).toEqual(stagesOf(view));
      expect(list(imported.records, 'stage', { mapId: imported.mapId }).map(({ phase }) => phase)).toEqual(
        view.stages.map(({ stage }) => stage.phase),
      );
      const expected = view.lanes.map(({ name, kind }) => ({
        name,
        kind: kind === 'evidence' ? 'free-text' : kind,
      }));
      expect(words.lanes.map(({ name, kind }) => ({ name, kind }))).toEqual(expected);
      expect(
        cardsOf(imported.records, imported.mapId).filter((card) => !card.startsWith('Evidence')),
      ).toEqual(cardsOf(records, mapId));
      expect(cardsOf(records, mapId).length).toBeGreaterThan(20);
      expect(words.emotions).toEqual(curvesOf(view));
      const spans = (all: ProjectRecords, id: string) =>
        list(all, 'card', { mapId: id }).filter(({ span }) => span > 1).length;
      expect(spans(imported.records, imported.mapId)).toBe(spans(records, mapId));
      expect(imported.records.connection.size).toBe(
        [...records.connection.values()].filter((one) => one.mapId === mapId).length,
      );
    },
  );

  it('from draw.io also where the program has packed it, and from a picture that holds it', async () => {
    const xml = await exported('drawio', records, mapId);
    const model = /<mxGraphModel[^]*<\/mxGraphModel>/.exec(xml)?.[0] ?? '';
    const packed = deflateRawSync(Buffer.from(encodeURIComponent(model))).toString('base64');
    const file = `<mxfile host="app"><diagram name="Desk" id="a">${packed}</diagram></mxfile>`;
    const from = (text: string) => {
      const imported = importText(text);
      return mapInWords(imported.records, imported.mapId);
    };
    const wanted = from(xml);
    expect(from(file)).toEqual(wanted);
    const content = file.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    expect(from(`<svg xmlns="http://www.w3.org/2000/svg" content="${content}"><g/></svg>`)).toEqual(wanted);
    expect(wanted.stages.length).toBe(view.stages.length);
  });

  it('from Mermaid with stages, steps and whole scores', async () => {
    const imported = importText(await exported('mermaid', records, mapId));
    const words = mapInWords(imported.records, imported.mapId);
    expect(imported.draft.name).toBe(view.map.name);
    expect(words.stages).toEqual(stagesOf(view));
    const rounded = Object.entries(curvesOf(view)).map(([name, values]) => [
      name,
      values.map((value) => (value === null ? null : Math.round(value) + 0)),
    ]);
    expect(words.emotions).toEqual(Object.fromEntries(rounded));
  });

  it('from the map sheet of a workbook', async () => {
    const { content } = await writeDocumentOf('xlsx', records, { mapId });
    const read = await readMapFile(fileOf(Buffer.from(content as Uint8Array), 'map.xlsx'));
    if (!read.ok) throw new Error(read.failure.message);
    const imported = importTable(tableIn(read.value));
    const words = mapInWords(imported.records, imported.mapId);
    expect(words.stages).toEqual(stagesOf(view));
    expect(words.lanes.map(({ name }) => name)).toEqual(view.lanes.map(({ name }) => name));
    expect(words.emotions).toEqual(curvesOf(view));
    const titles = [...records.card.values()].filter(
      (card) => card.mapId === mapId && card.kind !== 'measure',
    );
    const found = new Set([...imported.records.card.values()].map(({ title }) => title));
    expect(titles.map(({ title }) => title).filter((title) => !found.has(title))).toEqual([]);
  });

  it.each(['canvas', 'drawio', 'mermaid'] as const)('from %s whatever its texts hold', async (format) => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (any) => {
        const before = viewOf(any);
        const imported = importText(await exported(format, any, ANY_MAP_ID));
        const words = mapInWords(imported.records, imported.mapId);
        const shape = before.stages.map(({ steps }) => steps.length);
        expect(words.stages.map((stage) => stage.length - 1)).toEqual(shape);
        const named = (names: readonly string[]): readonly string[] =>
          names.map(plain).filter((name) => name !== '');
        if (format === 'mermaid') return;
        expect(words.lanes.length).toBeGreaterThanOrEqual(before.lanes.length);
        const written = named(before.steps.map(({ step }) => step.name));
        const read = new Set(named(words.stages.flatMap((stage) => stage.slice(1))));
        expect(written.filter((name) => !read.has(name))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
