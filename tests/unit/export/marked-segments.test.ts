import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markingOperators } from '../../../src/main/export/accessible/marking-operators.ts';
import { markedSegments } from '../../../src/main/export/accessible/marked-segments.ts';
import { operatorsIn } from '../../../src/main/export/accessible/operators.ts';
import { readMarkedContent } from '../../e2e/export/ua/marked-content.ts';

function segmentsOf(stream: string) {
  const bytes = Buffer.from(stream, 'latin1');
  const steps = markedSegments(bytes);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value?.map(({ start, end, loose }) => ({ said: stream.slice(start, end), loose })) ?? null;
}

const wrapped = (stream: string): string =>
  (segmentsOf(stream) ?? [])
    .map(({ said, loose }) => (loose ? `/Artifact BMC\n${said}\nEMC\n` : said))
    .join('');

const TAGGED = '/P <</MCID 0 >>BDC\n<0041> Tj\nEMC\n';

describe('what of a page is marked', () => {
  test('lines and areas before and after text are loose, the text is not', () => {
    expect(segmentsOf(`q 0 0 m 9 9 l S Q BT ${TAGGED}ET 1 0 0 rg 0 0 5 5 re f`)).toEqual([
      { said: 'q 0 0 m 9 9 l S Q ', loose: true },
      { said: 'BT', loose: false },
      { said: ' ', loose: false },
      { said: TAGGED.trimEnd(), loose: false },
      { said: '\n', loose: false },
      { said: 'ET', loose: false },
      { said: ' 1 0 0 rg 0 0 5 5 re f', loose: true },
    ]);
  });

  test('text without a mark is loose, as a whole or beside marked text of the same object', () => {
    expect(segmentsOf('BT /F4 9 Tf (page) Tj ET')).toEqual([
      { said: 'BT /F4 9 Tf (page) Tj ET', loose: true },
    ]);
    const mixed = wrapped(`BT (a) Tj ${TAGGED}(b) Tj ET`);
    expect(mixed).toBe(
      `BT/Artifact BMC\n (a) Tj \nEMC\n${TAGGED.trimEnd()}/Artifact BMC\n\n(b) Tj \nEMC\nET`,
    );
  });

  test('clips and settings draw nothing, and artifacts of others stay as they are', () => {
    const stream = '0 0 9 9 re W* n /G3 gs /Artifact <</Type /Layout>> BDC 0 0 1 1 re f EMC q Q';
    expect(wrapped(stream)).toBe(stream);
  });

  test('a replacement for letters is no mark: it stays within an artifact, and within tagged text', () => {
    const span = '/Span <</ActualText (b) >> BDC (a) Tj EMC';
    expect(wrapped(`BT ${span} ET`)).toBe(`/Artifact BMC\nBT ${span} ET\nEMC\n`);
    const tagged = `/P <</MCID 0 >>BDC ${span} EMC`;
    expect(wrapped(tagged)).toBe(tagged);
    expect(segmentsOf(`/Span <</ActualText (b) >> BDC ${TAGGED} EMC`)).toBeNull();
  });

  test('words within strings, comments and pictures are none', () => {
    expect(wrapped('/P <</MCID 0 >>BDC (EMC \\) (f) BDC) Tj % f S\n EMC')).not.toContain('Artifact');
    const picture = 'BI /W 1 /H 1 ID xEI BDC\nEI Q';
    expect(wrapped(picture)).toBe(`/Artifact BMC\n${picture}\nEMC\n`);
  });

  test('marks that do not end, or end what did not begin, are none', () => {
    expect(segmentsOf('/P <</MCID 0 >>BDC (a) Tj')).toBeNull();
    expect(segmentsOf('EMC')).toBeNull();
    for (const broken of ['(a Tj', '<00 Tj', 'BI /W 1 ID xyz']) expect(segmentsOf(broken)).toBeNull();
  });

  test('whatever is drawn in whatever order, nothing stays loose, and nothing is lost or moved', () => {
    const piece = fc.constantFrom(
      'q\n',
      'Q\n',
      '0 0 m 1 1 l S\n',
      '.5 0 0 rg\n',
      '/X5 Do\n',
      'BT /F1 9 Tf <0041> Tj ET\n',
      'BT (\\(BT) Tj ET\n',
      'BT /Span <</ActualText <0042>>> BDC (x) Tj EMC ET\n',
      '0 0 9 9 re W n\n',
      'MARK',
      'TEXT',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        let mcid = 0;
        const stream = pieces
          .map((one) => {
            const mark = `/P <</MCID ${mcid} >>BDC <0042> Tj EMC `;
            if (one !== 'MARK' && one !== 'TEXT') return one;
            mcid += 1;
            return one === 'MARK' ? mark.replace('<0042> Tj', '/X1 Do') : `BT (loose) Tj ${mark}ET\n`;
          })
          .join('');
        const done = wrapped(stream);
        const read = readMarkedContent(done);
        expect(read).toEqual({ mcids: Array.from({ length: mcid }, (_, at) => at), unmarked: [], nested: 0 });
        expect(done.replaceAll('/Artifact BMC\n', '').replaceAll('\nEMC\n', '')).toBe(stream);
        expect(wrapped(done)).toBe(done);
        // Marks lie within text objects or around them.
        for (const [, inside = ''] of done.matchAll(/BT\b([\s\S]*?)ET\b/g)) {
          expect(inside.match(/B[MD]C/g)?.length ?? 0).toBe(inside.match(/EMC/g)?.length ?? 0);
        }
      }),
    );
  });
});

describe('the operators that mark and draw', () => {
  const said = new Set([
    'BMC',
    'BDC',
    'EMC',
    'BT',
    'ET',
    'Tj',
    'TJ',
    'f',
    'F',
    'f*',
    'B',
    'B*',
    'b',
    'b*',
    'S',
    's',
    'sh',
    'Do',
    "'",
    '"',
  ]);

  test('are found as by reading each operator', () => {
    const piece = fc.constantFrom(
      ...[
        'q',
        'Q',
        '0 0 m',
        '1 1 l S',
        '.5 0 0 rg',
        '/X5 Do',
        '/f gs',
        '/EMC Do',
        'f*',
        'b',
        'W* n',
        's',
        'd0',
      ],
      ...['BT', 'ET', '/F1 9 Tf', '<0042> Tj', '[<41> -5 (f)] TJ', '(EMC \\) f) Tj', "(a)'", '(b) Tj'],
      ...[
        '/P <</MCID 0 >>BDC',
        '/Span<</ActualText (f \\( S) >> BDC',
        '/Span <</E <FEFF>>> BDC',
        '/A BMC',
        '/A /B BDC',
        'EMC',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom(' ', '\n', '\r\n'), (pieces, space) => {
        const bytes = Buffer.from(pieces.join(space), 'latin1');
        const each = [...operatorsIn(bytes)]
          .filter((one) => one !== null)
          .filter(({ name }) => said.has(name));
        const found = markingOperators(bytes);
        expect(found?.map(({ name, at, end }) => ({ name, at, end }))).toEqual(
          each.map(({ name, at, end }) => ({ name, at, end })),
        );
        const marks = (all: typeof found) => all?.filter(({ name }) => /^B(?:D|M)C$/.test(name));
        expect(marks(found)).toEqual(marks(each));
      }),
      { numRuns: 500 },
    );
  });

  test.each(['% f', '(a(b)c) Tj', 'BI /W 1 ID x EI', '(a', '<00 Tj', '/P <</K <</A 1>> >> BDC'])(
    '%s is left to reading each',
    (stream) => {
      expect(markingOperators(Buffer.from(stream))).toBeNull();
    },
  );
});
