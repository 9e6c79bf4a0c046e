import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hueOf } from '../../../src/shared/exports/brand/brand-theme.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { readMarkdown } from '../../helpers/read-markdown.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';
import { faultsOf, readTextDocument, textOf } from '../../helpers/text-document.ts';
import { all } from '../../helpers/presentation.ts';

const records = sampleRecords();
const { map } = sampleView(records);
const brand = {
  colours: ['#0b5d3b'],
  footer: '© Acme <b> · {map} · {page} of {pages}',
  label: 'Draft *only*',
};
const contentOf = async (format: 'docx' | 'html' | 'md', own: Partial<typeof brand> = brand) =>
  (await writeDocumentOf(format, records, { mapId: map.id, brand: own })).content;

describe('a report for a client', () => {
  it('has their label on every page of a Word document, their footer with its numbers, and headings in their colour', async () => {
    const document = readTextDocument(await contentOf('docx'));
    expect(faultsOf(document)).toEqual([]);
    expect(textOf(document.xml('word/header-first.xml'))).toBe('Draft *only*');
    expect(textOf(document.xml('word/header.xml'))).toBe(
      `Draft *only* · Havnby: the way to the first desk · ${map.name}`,
    );
    const footer = document.xml('word/footer.xml');
    expect(textOf(footer)).toBe(`© Acme <b> · ${map.name} · 1 of 1`);
    expect(all(footer, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'])).toEqual([
      ' PAGE ',
      ' NUMPAGES ',
    ]);
    const heading = hueOf('#0b5d3b', lightTheme).onSoft.slice(1).toUpperCase();
    expect(strFromU8(document.files['word/styles.xml']!)).toContain(`<w:color w:val="${heading}"/>`);
  });

  it('says the label once where the footer says it', async () => {
    const document = readTextDocument(await contentOf('docx', { ...brand, footer: '{label}, {project}' }));
    expect(document.files['word/header-first.xml']).toBeUndefined();
    expect(textOf(document.xml('word/footer.xml'))).toBe('Draft *only*, Havnby: the way to the first desk');
  });

  it('has label and footer in Markdown and on a page, as text', async () => {
    const blocks = readMarkdown(String(await contentOf('md'))).map(({ texts }) => texts[0]);
    expect(blocks[1]).toBe('Draft *only*');
    expect(blocks.at(-1)).toBe(`© Acme <b> · ${map.name} · 1 of 1`);
    const page = String(await contentOf('html'));
    expect(page).toContain('<p class="label" dir="auto">Draft *only*</p>');
    expect(page).toContain(
      `<footer class="foot" dir="auto">© Acme &lt;b&gt; · ${map.name} · 1 of 1</footer>`,
    );
    expect(page).toContain(`--iris:${hueOf('#0b5d3b', lightTheme).header};`);
  });
});
