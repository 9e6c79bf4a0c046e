import {
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFObjectParser,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseObject } from '../../../../src/main/export/pdf-file/parse-object.ts';
import { readPdf } from '../../../../src/main/export/pdf-file/read-pdf.ts';
import { structureElements } from '../../../../src/main/export/accessible/structure-elements.ts';
import { textOfUnread, UnreadObject } from '../../../../src/main/export/pdf-file/unread-object.ts';
import { writePdf } from '../../../../src/main/export/pdf-file/write-pdf.ts';

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** A PDF in the form in which Chromium prints it: the objects from number 1 on, and one table. */
function printed(objects: readonly string[], { trailer = '', shift = 0 } = {}): Uint8Array {
  let text = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place + shift).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`;
  return latin1(
    `${text}${table}trailer\n<</Size ${count}\n/Root 1 0 R${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}

const stream = (content: string): string => `<</Length ${content.length}>> stream\n${content}\nendstream`;

const drawn = (tags: readonly string[]): readonly string[] => [
  '<</Type /Catalog\n/Pages 2 0 R\n/Lang (en)>>',
  '<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>',
  '<</Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 300 200.5]\n/Contents 4 0 R>>',
  stream('0 0 m (endobj stream) Tj\r\n\xff\x00'),
  ...tags,
];

describe('an object of a PDF', () => {
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9#.+-]{0,8}$/).filter((text) => !text.includes('#'));
  const letters = fc.string({ unit: fc.constantFrom('a', '(', ')', '\\', '\n', '\xfe', '<', '>', '/', '%') });
  const escaped = letters.map((text) => `(${text.replaceAll(/[\\()]/g, (letter) => `\\${letter}`)})`);
  const nested = fc.constantFrom('(a(b)c)', '(\\))', '(\\\\)', '()', '((\\())');
  const plain = fc.oneof(
    name.map((text) => `/${text}`),
    fc.integer().map(String),
    fc.constantFrom('.5', '-.25', '+3', '12.', '0.000001', 'true', 'false', 'null', '<>', '<0aF>', '<fe ff>'),
    fc.tuple(fc.nat(99_999), fc.constant(0)).map(([number, generation]) => `${number + 1} ${generation} R`),
    escaped,
    nested,
  );
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      plain,
      fc.array(tie('value'), { maxLength: 5 }).map((values) => `[${values.join(' ')}]`),
      fc
        .array(fc.tuple(name, tie('value')), { maxLength: 5 })
        .map((entries) => `<<${entries.map(([key, one]) => `/${key} ${one}`).join('\n')}>>`),
    ),
  }));

  test('is read as the library reads it', () => {
    fc.assert(
      fc.property(value, (text) => {
        const context = PDFContext.create();
        const theirs = PDFObjectParser.forBytes(latin1(`${text} `), context).parseObject();
        const ours = parseObject(text, 0, context);
        expect(ours?.object.toString()).toBe(theirs.toString());
        expect(ours?.object.constructor).toBe(theirs.constructor);
        expect(ours?.end).toBe(text.length);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    '',
    '<<',
    '[',
    '(a',
    '<</A>>',
    '<</A 1',
    '<<1 2>>',
    '% said aside\n1',
    'nothing',
    '<0g>',
    ']',
    '>>',
    '[>>]',
    '['.repeat(200),
  ])('%s is left to others', (text) => {
    expect(parseObject(text, 0, PDFContext.create())).toBeNull();
  });
});

describe('a printed PDF', () => {
  const tags = Array.from(
    { length: 1_000 },
    (_, index) => `<</Type /StructElem\n/S /P\n/ID (tag ${index})>>`,
  );

  test('is read only where it is looked at, and written as it was', async () => {
    const pdf = await readPdf(printed(drawn(tags)));
    expect(pdf.getPages().map((page) => [page.getWidth(), page.getHeight()])).toEqual([[300, 200.5]]);
    const unread = pdf.context.enumerateIndirectObjects().filter(([, one]) => one instanceof UnreadObject);
    expect(unread).toHaveLength(tags.length);
    const [ref] = unread[7]!;
    pdf.context.lookup(ref, PDFDict).set(PDFName.of('Alt'), PDFString.of('Changed'));
    pdf.setTitle('Title');
    const again = await PDFDocument.load(await writePdf(pdf), { updateMetadata: false });
    expect(again.getTitle()).toBe('Title');
    expect(again.getPageCount()).toBe(1);
    expect(again.getPage(0).getSize()).toEqual({ width: 300, height: 200.5 });
    expect(again.context.lookup(ref, PDFDict).get(PDFName.of('Alt'))).toEqual(PDFString.of('Changed'));
    const ids = again.context
      .enumerateIndirectObjects()
      .flatMap(([, one]) => (one instanceof PDFDict ? [one.get(PDFName.of('ID'))] : []))
      .filter((id) => id instanceof PDFString);
    expect(ids.map((id) => id.asString())).toEqual(tags.map((_, index) => `tag ${index}`));
    const content = again.getPage(0).node.Contents();
    expect(content?.toString()).toContain('0 0 m (endobj stream) Tj\r\n\xff\x00\nendstream');
  });

  test('has the plain elements of its structure told in reading order, unread', async () => {
    const element = (type: string, kids: string, more = ''): string =>
      `<</Type /StructElem\n/S /${type}${more}\n/P 5 0 R\n/K [${kids}]\n/ID (node1)>>`;
    const content = '<</Type /MCR\n/Pg 3 0 R\n/MCID 7>>';
    const pdf = await readPdf(
      printed(
        drawn([
          '<</Type /StructTreeRoot\n/K [6 0 R]>>',
          element('Document', `9 0 R ${content} 7 0 R\n8 0 R`),
          element('P', content),
          element('Figure', content, '\n/Alt (A \\(small\\) figure)'),
          element('Div', '7 0 R 6 0 R 10 0 R 11 0 R 12 0 R 13 0 R 14 0 R 99 0 R'),
          element('Figure', content, '\n/Alt (A figure)'),
          element('Figure', content, '\n/Alt <FEFF00410020>'),
          element('Figure', content, '\n/Alt ( )'),
          element('Figure', content, '\n/Alt <FEFF002000A0>'),
          element('Figure', content),
        ]).with(0, '<</Type /Catalog\n/Pages 2 0 R\n/StructTreeRoot 5 0 R>>'),
      ),
    );
    const elements = structureElements(pdf);
    expect(elements.map(({ ref, type }) => `${type} ${ref.objectNumber}`)).toEqual([
      'Document 6',
      'Div 9',
      'P 7',
      ...['Figure 10', 'Figure 11', 'Figure 12', 'Figure 13', 'Figure 14', 'Figure 8'],
    ]);
    expect(elements.slice(3).map(({ hasAlt }) => hasAlt)).toEqual([true, true, false, false, false, true]);
    const isUnread = elements.map(({ ref }) => textOfUnread(pdf.context, ref) !== null);
    expect(isUnread).toEqual(elements.map(({ ref }) => ref.objectNumber !== 8));
    elements[2]?.dict.set(PDFName.of('S'), PDFName.of('H1'));
    expect(pdf.context.lookup(PDFRef.of(7), PDFDict).get(PDFName.of('S'))).toBe(PDFName.of('H1'));
  });

  test('has its comments read by the library', async () => {
    const pdf = await readPdf(printed(drawn(['<</S /P % aside\n/T (a)>>'])));
    expect(pdf.context.lookup(PDFRef.of(5), PDFDict).get(PDFName.of('T'))).toEqual(PDFString.of('a'));
  });

  test.each<readonly [string, Uint8Array]>([
    ['that was changed after it was written', printed(drawn([]), { trailer: '\n/Prev 9' })],
    ['whose table points elsewhere', printed(drawn([]), { shift: 1 })],
    ['with more behind its end', Buffer.concat([printed(drawn([])), Buffer.from('\n% more\n')])],
    [
      'with a length kept elsewhere',
      printed(drawn(['3']).with(3, '<</Length 5 0 R>> stream\nabc\nendstream')),
    ],
  ])('%s is read whole', async (_, bytes) => {
    const pdf = await readPdf(new Uint8Array(bytes));
    expect(pdf.getPageCount()).toBe(1);
    expect(pdf.context.enumerateIndirectObjects().some(([, one]) => one instanceof UnreadObject)).toBe(false);
  });

  test('that is none is refused', async () => {
    await expect(readPdf(latin1('nothing'))).rejects.toThrow();
  });
});
