import { strFromU8 } from 'fflate';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { hueOf } from '../../../src/shared/exports/brand/brand-theme.ts';
import { writeDocx } from '../../../src/shared/exports/documents/docx/write-docx.ts';
import { writeHtml } from '../../../src/shared/exports/documents/html/write-html.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { documentSource, writeDocumentOf } from '../../helpers/document-source.ts';
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

  it('has their logo above the title, in its shape, with words for who cannot see it', async () => {
    const logo = new Uint8Array(PNG.sync.write(new PNG({ width: 800, height: 100 })));
    const source = { ...documentSource(records, { mapId: map.id }), logo };
    const document = readTextDocument((await writeDocx(source)).content);
    expect(faultsOf(document)).toEqual([]);
    const [first, second] = document.paragraphs;
    expect(all(first!.element, 'wp:docPr')[0]?.attributes['descr']).toBe('Logo');
    const { cx, cy } = all(first!.element, 'wp:extent')[0]!.attributes;
    expect(Number(cx) / Number(cy)).toBeCloseTo(8, 1);
    expect(second?.style).toBe('Title');
    expect(Buffer.from(document.files['word/media/image1.png']!)).toEqual(Buffer.from(logo));
    const page = String((await writeHtml(source)).content);
    const src = `data:image/png;base64,${Buffer.from(logo).toString('base64')}`;
    expect(page).toContain(`<img class="logo" src="${src}" alt="Logo" width="200" height="25">`);
    expect(String(await contentOf('html'))).not.toContain('class="logo"');
  });
});
