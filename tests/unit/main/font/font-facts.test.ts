import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fontFacts } from '../../../../src/main/export/font/font-facts.ts';
import { readFont } from '../../../../src/main/export/font/read-font.ts';
import { MAX_FONT } from '../../../../src/shared/exports/brand/brand-font.ts';
import { clientFont, fontBytes } from '../../../helpers/fonts.ts';

describe('a font file', () => {
  it('says what it is called and how bold it is, packed or not', () => {
    const upright = { italic: false, mayEmbed: true };
    expect(fontFacts(fontBytes('regular'))).toEqual({ ...upright, family: 'Liberation Sans', weight: '400' });
    expect(fontFacts(fontBytes('bold'))).toEqual({ ...upright, family: 'Liberation Sans', weight: '700' });
    expect(fontFacts(fontBytes('boldItalic'))).toMatchObject({ italic: true, weight: '700' });
    expect(fontFacts(fontBytes('packed'))).toEqual({ ...upright, family: 'Inter', weight: '600' });
    expect(fontFacts(fontBytes('variable'))).toEqual({ ...upright, family: 'Inter', weight: '100 900' });
  });

  it('is none where it is something else, torn or a collection, and never throws', () => {
    for (const bytes of [
      Buffer.from(''),
      Buffer.from('<svg/>'),
      fontBytes('regular').subarray(0, 9_000),
      fontBytes('packed').subarray(0, 9_000),
      Buffer.concat([Buffer.from('ttcf'), fontBytes('regular')]),
    ])
      expect(fontFacts(bytes)).toBeNull();
    const files = [fontBytes('regular').subarray(0, 60_000), fontBytes('packed')];
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        (file, changes) => {
          const bytes = Buffer.from(file);
          for (const [at, value] of changes) bytes[at] = value;
          const facts = fontFacts(bytes);
          if (facts) expect(facts.weight).toMatch(/^\d{1,4}( \d{1,4})?$/);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('that its maker keeps to the computers that have it is said', () => {
    const bytes = fontBytes('regular');
    const at = bytes.indexOf('OS/2');
    bytes.writeUInt16BE(2, bytes.readUInt32BE(at + 8) + 8);
    expect(fontFacts(bytes)?.mayEmbed).toBe(false);
    const files = [{ mediaType: 'font/ttf' as const, data: bytes.toString('base64') }];
    const read = readFont({ family: 'Acme', files });
    expect(read.ok && read.value.notes[0]).toMatch(/^The maker of the font “Acme” does not allow/);
    expect(read.ok && read.value.font.mayEmbed).toBe(false);
  });
});

describe('the font of a brand', () => {
  it('has one upright file for each weight', () => {
    const italic = { mediaType: 'font/ttf' as const, data: fontBytes('boldItalic').toString('base64') };
    const { family, files = [] } = clientFont();
    const read = readFont({ family, files: [italic, ...files] });
    if (!read.ok) throw new Error(read.failure.message);
    expect(read.value.font.faces.map(({ weight }) => weight)).toEqual(['400', '700']);
    expect(read.value.places).toEqual([1, 2]);
    expect(read.value.files.size).toBe(3);
    expect(readFont({ family: 'Georgia' })).toMatchObject({ ok: true, value: { font: { faces: [] } } });
  });

  it('is refused with a sentence where it is damaged or too large', () => {
    const file = (data: string) => readFont({ family: 'Acme', files: [{ mediaType: 'font/ttf', data }] });
    expect(file('AAAA')).toMatchObject({
      failure: {
        message:
          'The font “Acme” is no TrueType, OpenType or WOFF2 file, or it is damaged. Nothing was changed. Choose another file.',
      },
    });
    const large = file(Buffer.alloc(MAX_FONT + 1).toString('base64'));
    expect(large).toMatchObject({
      failure: {
        message: 'The font “Acme” has more than 16 MB. Nothing was changed. Choose a smaller file.',
      },
    });
  });
});
