import { strFromU8 } from 'fflate';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../src/shared/exports/documents/docx/write-docx.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { cleanText } from '../../../src/shared/layout/clean-text.ts';
import { ANY_MAP_ID, anyRecords } from '../../helpers/any-map.ts';
import { withImages } from '../../helpers/image-map.ts';
import { documentSource, writeDocumentOf } from '../../helpers/document-source.ts';
import { all } from '../../helpers/presentation.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';
import { faultsOf, readTextDocument, textOf, type TextDocument } from '../../helpers/text-document.ts';

const documentOf = async (...[records, wish]: Parameters<typeof documentSource>): Promise<TextDocument> =>
  readTextDocument((await writeDocumentOf('docx', records, wish)).content);

const headingsOf = ({ paragraphs }: TextDocument, style: string): readonly string[] =>
  paragraphs.filter((one) => one.style === style).map(({ text }) => text);

const records = sampleRecords();
const view = sampleView(records);
const mapId = view.map.id;

describe('a report for Word', () => {
  it('has headings of Word’s own styles, and contents with an entry for each that leads to it', async () => {
    const document = await documentOf(records, { mapId });
    expect(faultsOf(document)).toEqual([]);
    expect(headingsOf(document, 'Title')).toEqual([view.map.name]);
    const chapters = headingsOf(document, 'Heading1');
    expect(chapters).toEqual([
      'At a glance',
      'Personas',
      ...view.stages.map(({ stage }) => stage.name),
      'Top pain points',
      'Action plan',
    ]);
    expect(headingsOf(document, 'TOC1')).toEqual(chapters);
    // One field around all entries, with the page of each, which Word fills in.
    const bookmarks = all(document.document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(all(document.document, 'w:instrText').map(({ text }) => text.trim())).toEqual([
      'TOC \\o "1-1" \\h \\z \\u',
      ...bookmarks.map((name) => `PAGEREF ${name} \\h`),
    ]);
    expect(all(document.document, 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType'])).toEqual([
      'begin',
      'separate',
      ...chapters.flatMap(() => ['begin', 'separate', 'end']),
      'end',
    ]);
    // Nothing asks whoever opens it whether fields should be updated.
    for (const path of Object.keys(document.files))
      if (path.endsWith('.xml')) expect(strFromU8(document.files[path]!)).not.toMatch(/updateFields|w:dirty/);
  });

  it('says all that the cards say', async () => {
    const document = await documentOf(records, { mapId });
    const said = document.paragraphs.map(({ text }) => text).join('\n');
    for (const { card } of view.cards.values())
      for (const text of [card.title, card.body]) expect(said).toContain(cleanText(text).trim());
  });

  it('numbers its pages, and names the map on all but the first', async () => {
    const { xml } = await documentOf(records, { mapId });
    expect(textOf(xml('word/header.xml'))).toBe(
      'Havnby: the way to the first desk · Buying the first desk online',
    );
    expect(textOf(xml('word/footer.xml'))).toBe('Page 1 of 1');
    expect(all(xml('word/footer.xml'), 'w:fldSimple').map(({ attributes }) => attributes['w:instr'])).toEqual(
      [' PAGE ', ' NUMPAGES '],
    );
  });

  it('is in the language that is spoken', async () => {
    await speak('de');
    try {
      const document = await documentOf(records, { mapId });
      expect(all(document.xml('word/styles.xml'), 'w:lang')[0]?.attributes['w:val']).toBe('de-DE');
      expect(headingsOf(document, 'TOCHeading')).toEqual(['Inhalt']);
      expect(textOf(document.xml('word/footer.xml'))).toBe('Seite 1 von 1');
    } finally {
      await speak('en');
    }
  });

  it('shows the pictures of cards once each as a file, with their titles for who cannot see them', async () => {
    const bytes = new Uint8Array(PNG.sync.write(new PNG({ width: 1_200, height: 300 })));
    const source = documentSource(withImages(2), { mapId: ANY_MAP_ID });
    const { content, notes } = await writeDocx({ ...source, readFile: () => Promise.resolve(bytes) });
    const document = readTextDocument(content);
    expect(faultsOf(document)).toEqual([]);
    expect(notes).toEqual([]);
    expect(all(document.document, 'wp:docPr').map(({ attributes }) => attributes.descr)).toEqual([
      'Photo 0',
      'Photo 1',
    ]);
    expect(Object.keys(document.files).filter((path) => path.startsWith('word/media/'))).toEqual([
      'word/media/image1.png',
    ]);
    const { attributes } = all(document.document, 'wp:extent')[0]!;
    expect([attributes.cx, attributes.cy]).toEqual([String(420 * 9_525), String(105 * 9_525)]);
    const lost = await writeDocx(source);
    expect(lost.notes.map(({ params }) => params)).toEqual([{ count: 2 }]);
  });

  it('is a whole document whatever a map holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (any) => {
        const document = await documentOf(any, { mapId: ANY_MAP_ID });
        expect(faultsOf(document)).toEqual([]);
        const said = document.paragraphs.map(({ text }) => text.replace(/\s+/g, ' ')).join('\n');
        for (const { title, body } of any.card.values())
          expect(said).toContain(
            cleanText(title.trim() || body.trim())
              .replace(/\s+/g, ' ')
              .trim(),
          );
      }),
      { numRuns: 60 },
    );
  });
});
