import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANY_MAP_ID, anyRecords, anyText } from '../../helpers/any-map.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { readMarkdown } from '../../helpers/read-markdown.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';
import { blockText } from '../../../src/shared/exports/documents/md/block-text.ts';
import { linesOf, oneLine } from '../../../src/shared/exports/documents/md/escape-markdown.ts';
import { createSlugs } from '../../../src/shared/exports/documents/md/slug.ts';

const textOf = async (...given: Parameters<typeof writeDocumentOf>): Promise<string> => {
  const { content } = await writeDocumentOf(...given);
  if (typeof content !== 'string') throw new Error('Markdown is text');
  return content;
};

describe('a report in Markdown', () => {
  it('has a chapter a stage, and all that its cards say', async () => {
    const records = sampleRecords();
    const view = sampleView(records);
    const blocks = readMarkdown(await textOf('md', records, { mapId: view.map.id }));
    const headings = blocks
      .filter(({ kind, level }) => kind === 'heading' && level === 2)
      .map(({ texts }) => texts[0]);
    expect(headings).toEqual([
      'Contents',
      'At a glance',
      'Personas',
      ...view.stages.map(({ stage }) => stage.name),
      'Top pain points',
      'Action plan',
    ]);
    const said = blocks.flatMap(({ texts }) => texts);
    for (const { card } of view.cards.values()) {
      expect(
        said.some((text) => text === card.title || text.startsWith(`${card.title}: `)),
        card.title,
      ).toBe(true);
      for (const line of linesOf(card.body)) if (line !== '') expect(said).toContain(line);
    }
    expect(view.cards.size).toBeGreaterThan(40);
  });

  it('has contents that lead to its chapters, in the way that names them elsewhere', async () => {
    const records = sampleRecords();
    const blocks = readMarkdown(await textOf('md', records, { mapId: sampleView(records).map.id }));
    const slugOf = createSlugs();
    const slugs = blocks
      .filter(({ kind }) => kind === 'heading')
      .map(({ texts }) => `#${slugOf(texts[0] ?? '')}`);
    const links = blocks
      .filter(({ kind }) => kind === 'item')
      .flatMap(({ links }) => links)
      .filter((to) => to.startsWith('#'));
    expect(links.length).toBeGreaterThan(7);
    for (const link of links) expect(slugs).toContain(link);
  });

  it('numbers headings of one name', () => {
    const slugOf = createSlugs();
    expect(['Intent', 'Intent', 'Intent-1', 'Fit & size (2)'].map(slugOf)).toEqual([
      'intent',
      'intent-1',
      'intent-1-1',
      'fit--size-2',
    ]);
  });

  it('reads as the text that it was written from, whatever that holds', () => {
    const marks = fc.constantFrom(
      '# head',
      '- item',
      '1. one',
      '9) nine',
      '> quote',
      '***',
      '---',
      '===',
      '~~~',
      '```js',
      '    code',
      '| a | b |',
      '![x](y)',
      '[a](b)',
      '<b>bold</b>',
      '&amp; &copy;',
      'http://a.example/_b_',
      'www.example.com',
      'me@example.com',
      '\\',
      'a\\',
      '*a*',
      '**',
      '_',
      '$x$',
      '[ ] task',
      ':-',
      '+',
      'a  ',
      '\\*',
      '<!-- -->',
      '#',
      'x #',
      '2026. A year',
      '^[note]',
    );
    const text = fc
      .array(fc.oneof(marks, anyText), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(text, fc.constantFrom('strong', 'soft'), text, (first, look, second) => {
        const lines = linesOf(`${first}\n${second}`).filter((line) => line !== '');
        const runs = [{ text: first, look }, { text: `\n${second}` }] as const;
        const read = (block: Parameters<typeof blockText>[0]) =>
          lines.length === 0 ? lines : readMarkdown(`${blockText(block)}\n`).flatMap(({ texts }) => texts);
        expect(read({ kind: 'paragraph', runs })).toEqual(lines);
        expect(read({ kind: 'list', items: [runs] })).toEqual(lines);
        expect(read({ kind: 'quote', text: `${first}\n${second}`, from: '' })).toEqual(lines);
        if (lines.length === 0) return;
        expect(read({ kind: 'heading', level: 1, id: '', text: `${first}\n${second}` })).toEqual([
          lines.join(' '),
        ]);
        const table = readMarkdown(
          `${blockText({ kind: 'table', about: '', columns: [{ name: first, share: 1 }], rows: [[runs]] })}\n`,
        );
        expect(table.map(({ texts }) => texts)).toEqual([[oneLine(first)], [lines.join(' · ')]]);
      }),
    );
  });

  it('stays the report that it is whatever a map holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const blocks = readMarkdown(await textOf('md', records, { mapId: ANY_MAP_ID }));
        const said = new Set(blocks.flatMap(({ texts }) => texts));
        for (const card of records.card.values()) {
          const [first] = linesOf(card.title.trim() || card.body).filter((line) => line !== '');
          const found = [...said].some((text) => text.startsWith(first ?? '') || text.includes(first ?? ''));
          expect(found, JSON.stringify(first)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
