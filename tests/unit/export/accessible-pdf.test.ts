import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { completeStructure } from '../../../src/main/export/accessible/complete-structure.ts';
import { fontsAreSound } from '../../../src/main/export/accessible/fonts.ts';
import { addMetadata } from '../../../src/main/export/accessible/metadata.ts';
import { structureElements } from '../../../src/main/export/accessible/structure-elements.ts';

/** A PDF of one page with these elements in its structure, each of its type and with its alternative text. */
async function pdfWith(
  elements: readonly { readonly type: string; readonly alt?: string }[],
): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const { context } = pdf;
  const kids = elements.map(({ type, alt }, at) =>
    context.register(
      context.obj({
        Type: 'StructElem',
        S: type,
        K: at,
        ...(alt === undefined ? {} : { Alt: PDFString.of(alt) }),
      }),
    ),
  );
  const tree = context.obj({ Nums: [] });
  const root = context.obj({ Type: 'StructTreeRoot', K: kids, ParentTree: tree, ParentTreeNextKey: 3 });
  pdf.catalog.set(PDFName.of('StructTreeRoot'), context.register(root));
  return pdf;
}

const typesOf = (pdf: PDFDocument): readonly string[] => [...structureElements(pdf)].map(({ type }) => type);

describe('the structure of a PDF', () => {
  test.each([
    [
      ['H2', 'H3', 'P', 'H3', 'H2'],
      ['H1', 'H2', 'P', 'H2', 'H1'],
    ],
    [
      ['H1', 'H3', 'H4', 'H3', 'H2'],
      ['H1', 'H2', 'H3', 'H2', 'H2'],
    ],
    [
      ['H1', 'H2', 'H3', 'H2', 'H1'],
      ['H1', 'H2', 'H3', 'H2', 'H1'],
    ],
  ])('has headings of %j as %j', async (written, wanted) => {
    const pdf = await pdfWith(written.map((type) => ({ type })));
    expect(completeStructure(pdf)).toBe(true);
    expect(typesOf(pdf)).toEqual(wanted);
  });

  test('is incomplete where a figure says nothing', async () => {
    expect(completeStructure(await pdfWith([{ type: 'Figure', alt: 'A curve' }]))).toBe(true);
    expect(completeStructure(await pdfWith([{ type: 'Figure' }]))).toBe(false);
    expect(completeStructure(await pdfWith([{ type: 'Figure', alt: '  ' }]))).toBe(false);
  });

  const linkOn = (pdf: PDFDocument, more: Record<string, unknown>) => {
    const link = pdf.context.register(
      pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], ...more } as never),
    );
    pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj([link]));
    return link;
  };

  test('has links with words and a parent, and is incomplete where no element has a link', async () => {
    const pdf = await pdfWith([{ type: 'Link' }]);
    const link = linkOn(pdf, { Dest: 'sheet-4' });
    expect(completeStructure(pdf)).toBe(false);
    const [element] = [...structureElements(pdf)];
    element!.dict.set(PDFName.of('K'), pdf.context.obj([{ Type: 'OBJR', Obj: link }]));
    expect(completeStructure(pdf)).toBe(true);
    const annotation = pdf.context.lookup(link, PDFDict);
    expect(annotation.lookup(PDFName.of('Contents'))).toMatchObject({ value: expect.anything() });
    expect(annotation.get(PDFName.of('StructParent'))?.toString()).toBe('3');
    const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    expect(root.lookup(PDFName.of('ParentTree'))?.toString()).toContain(`3 ${element!.ref.toString()}`);
    expect(root.get(PDFName.of('ParentTreeNextKey'))?.toString()).toBe('4');
    expect(pdf.getPage(0).node.get(PDFName.of('Tabs'))?.toString()).toBe('/S');
  });
});

test('a font that is not in the file is not sound', async () => {
  const pdf = await PDFDocument.create();
  expect(fontsAreSound(pdf)).toBe(true);
  pdf.addPage().drawText('Hello', { font: await pdf.embedFont(StandardFonts.Helvetica) });
  await pdf.flush();
  expect(fontsAreSound(pdf)).toBe(false);
});

test.each([true, false])(
  'metadata say title and language, and PDF/UA only where it is so: %s',
  async (accessible) => {
    const pdf = await PDFDocument.create();
    const at = new Date(Date.UTC(2026, 10, 12, 9, 30));
    const about = {
      author: 'Ada',
      description: 'A <map>',
      software: 'Throughline',
      language: 'de',
      at,
      accessible,
    };
    addMetadata(pdf, { title: 'Kaffee & „Kuchen“', ...about });
    const stream = pdf.catalog.lookup(PDFName.of('Metadata'));
    if (!(stream instanceof PDFRawStream)) throw new Error('There are no metadata');
    const xmp = new TextDecoder().decode(stream.contents);
    expect(xmp).toContain('<rdf:li xml:lang="x-default">Kaffee &amp; „Kuchen“</rdf:li>');
    expect(xmp).toContain('A &lt;map&gt;');
    expect(xmp).toContain('<xmp:CreateDate>2026-11-12T09:30:00Z</xmp:CreateDate>');
    expect(xmp.includes('<pdfuaid:part>1</pdfuaid:part>')).toBe(accessible);
  },
);
