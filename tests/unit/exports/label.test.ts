import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ExportFormat } from '../../../src/shared/exports/formats/index.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { importText, mapInWords } from '../../helpers/import-map.ts';
import { all, readXml } from '../../helpers/presentation.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';

const records = sampleRecords();
const { map } = sampleView(records);
const brand = { label: 'Draft *only*', footer: '© Acme & Co · {map} · {page}/{pages}' };
type Look = { readonly label?: string; readonly footer?: string };
const contentOf = async (format: ExportFormat, own: Look = brand) =>
  (await writeDocumentOf(format, records, { mapId: map.id, brand: own })).content;
const footer = `© Acme & Co · ${map.name} · 1/1`;

/** What is printed above and below each sheet of a workbook. */
async function edgesOf(own: Look): Promise<readonly (readonly [header: string, footer: string])[]> {
  const parts = unzipSync((await contentOf('xlsx', own)) as Uint8Array);
  return Object.keys(parts)
    .filter((path) => path.startsWith('xl/worksheets/'))
    .map((path) => {
      const sheet = readXml(strFromU8(parts[path]!));
      const names = sheet.children.map(({ name }) => name);
      // The schema wants it last of what a sheet has here.
      expect(names.at(-1)).toBe('headerFooter');
      const said = (name: string): string => all(sheet, name)[0]?.text ?? '';
      return [said('oddHeader'), said('oddFooter')] as const;
    });
}

describe('the label and the footer of a client', () => {
  it('are printed on every sheet of a workbook, with its numbers, and stand on its read-me sheet', async () => {
    const edges = await edgesOf(brand);
    expect(edges.length).toBeGreaterThan(10);
    for (const edge of edges)
      expect(edge).toEqual(['&L&BDraft *only*&R&A', `&L© Acme && Co · ${map.name} · &P/&N`]);
    const parts = unzipSync((await contentOf('xlsx')) as Uint8Array);
    const readMe = Object.values(parts)
      .map((part) => strFromU8(part))
      .find((text) => text.includes('How to work with it'));
    const lines = all(readXml(readMe!), 't').map(({ text }) => text);
    expect(lines).toContain('Draft *only*');
    expect(lines).toContain(footer);
  });

  it('without a client are project, map and page, and no label', async () => {
    for (const edge of await edgesOf({}))
      expect(edge).toEqual(['&R&A', `&LHavnby: the way to the first desk · ${map.name}&RPage &P of &N`]);
  });

  it('are never longer than Excel takes, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc.array(fc.constantFrom('&', '{map}', '{page}', 'words ', '😀', '{label}'), {
          minLength: 1,
          maxLength: 60,
        }),
        async (label, words) => {
          for (const edge of (
            await edgesOf({ label: `x${label}`, footer: `x${words.join('')}`.slice(0, 300) })
          ).flat()) {
            expect(edge.length).toBeLessThanOrEqual(255);
            expect(edge.replaceAll('&&', '')).toMatch(/^&[LR](?:[^&]|&[BRAPN])*$/u);
            expect(edge.isWellFormed()).toBe(true);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('are in the title and a comment of a Mermaid journey', async () => {
    const lines = String(await contentOf('mermaid'))
      .trimEnd()
      .split('\n');
    expect(lines[1]).toBe(`    title Draft *only* · ${map.name}`);
    expect(lines.at(-1)).toBe(`    %% ${footer}`);
  });

  it('are texts above and below the boxes of JSON Canvas and draw.io, and no part of the map that is read back', async () => {
    const place = z.object({
      id: z.string(),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      text: z.string().optional(),
    });
    const canvas = z.object({ nodes: z.array(place) }).parse(JSON.parse(String(await contentOf('canvas'))));
    const drawio = all(readXml(String(await contentOf('drawio'))), 'mxCell').flatMap(
      ({ attributes, children }) =>
        attributes['vertex'] === '1' && attributes['parent'] === '1'
          ? [
              place.parse({
                id: attributes['id'],
                text: attributes['value'],
                ...Object.fromEntries(
                  ['x', 'y', 'width', 'height'].map((key) => [key, Number(children[0]!.attributes[key])]),
                ),
              }),
            ]
          : [],
    );
    for (const [nodes, label, foot] of [
      [canvas.nodes, '**Draft \\*only\\***', footer],
      [drawio, '<b>Draft *only*</b>', footer.replace('&', '&amp;')],
    ] as const) {
      const own = (id: string) => nodes.find((node) => node.id === id)!;
      expect([own('brand-label').text, own('brand-footer').text]).toEqual([label, foot]);
      for (const node of nodes.filter(({ id }) => !id.startsWith('brand-'))) {
        expect(node.y).toBeGreaterThan(own('brand-label').y + own('brand-label').height);
        expect(node.y + node.height).toBeLessThan(own('brand-footer').y);
      }
    }
    for (const format of ['canvas', 'drawio'] as const) {
      const [plain, branded] = [await contentOf(format, {}), await contentOf(format)].map((content) => {
        const imported = importText(String(content));
        return mapInWords(imported.records, imported.mapId);
      });
      expect(branded).toEqual(plain);
    }
  });
});
