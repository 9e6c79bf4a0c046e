/** Width of its one glyph, em: no font has a letter as wide. */
export const ANY_LETTER_WIDTH = 7.321;

const EM = 1_000;

/** A TrueType font with one glyph, of this width, for every character there is (OpenType, cmap format 13). */
export function anyLetterFont(): Uint8Array<ArrayBuffer> {
  const width = ANY_LETTER_WIDTH * EM;
  const glyph = bytes([
    [16, 1],
    [16, 0],
    [16, 0],
    [16, 100],
    [16, 100],
    [16, 2],
    [16, 0],
    [8, 1],
    [8, 1],
    [8, 1],
    [16, 0],
    [16, 100],
    [16, -100],
    [16, 0],
    [16, 0],
    [16, 100],
    [8, 0],
  ]);
  const padded = glyph.length + (glyph.length % 4 === 0 ? 0 : 4 - (glyph.length % 4));
  const tables: readonly (readonly [string, Uint8Array])[] = [
    ['OS/2', os2(width)],
    [
      'cmap',
      bytes([
        [16, 0],
        [16, 1],
        [16, 3],
        [16, 10],
        [32, 12],
        [16, 13],
        [16, 0],
        [32, 28],
        [32, 0],
        [32, 1],
        [32, 0],
        [32, 0x10ffff],
        [32, 1],
      ]),
    ],
    [
      'glyf',
      new Uint8Array([
        ...glyph,
        ...new Uint8Array(padded - glyph.length),
        ...glyph,
        ...new Uint8Array(padded - glyph.length),
      ]),
    ],
    [
      'head',
      bytes([
        [32, 0x10000],
        [32, 0x10000],
        [32, 0],
        [32, 0x5f0f3cf5],
        [16, 0],
        [16, EM],
        [32, 0],
        [32, 0],
        [32, 0],
        [32, 0],
        [16, 0],
        [16, 0],
        [16, 100],
        [16, 100],
        [16, 0],
        [16, 8],
        [16, 2],
        [16, 1],
        [16, 0],
      ]),
    ],
    [
      'hhea',
      bytes([
        [32, 0x10000],
        [16, 800],
        [16, -200],
        [16, 0],
        [16, width],
        [16, 0],
        [16, 0],
        [16, 100],
        [16, 1],
        [16, 0],
        [16, 0],
        [32, 0],
        [32, 0],
        [16, 0],
        [16, 2],
      ]),
    ],
    [
      'hmtx',
      bytes([
        [16, width],
        [16, 0],
        [16, width],
        [16, 0],
      ]),
    ],
    [
      'loca',
      bytes([
        [32, 0],
        [32, padded],
        [32, 2 * padded],
      ]),
    ],
    [
      'maxp',
      bytes([
        [32, 0x10000],
        [16, 2],
        [16, 3],
        [16, 1],
        [16, 0],
        [16, 0],
        [16, 1],
        [16, 0],
        [16, 0],
        [16, 0],
        [16, 0],
        [16, 0],
        [16, 0],
        [16, 0],
        [16, 0],
      ]),
    ],
    [
      'name',
      bytes([
        [16, 0],
        [16, 0],
        [16, 6],
      ]),
    ],
    [
      'post',
      bytes([
        [32, 0x30000],
        [32, 0],
        [16, 0],
        [16, 0],
        [32, 0],
        [32, 0],
        [32, 0],
        [32, 0],
        [32, 0],
      ]),
    ],
  ];
  return fontOf(tables);
}

type Field = readonly [bits: 8 | 16 | 32, value: number];

/** Whole numbers one after the other, the highest byte first. */
function bytes(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const written = fields.flatMap(([bits, value]) =>
    Array.from({ length: bits / 8 }, (_, index) => (value >>> (bits - 8 * (index + 1))) & 255),
  );
  return new Uint8Array(written);
}

function os2(width: number): Uint8Array {
  const table = new DataView(new ArrayBuffer(96));
  table.setUint16(0, 4);
  table.setInt16(2, width);
  table.setUint16(4, 400);
  table.setUint16(6, 5);
  table.setUint16(62, 0x40);
  table.setUint16(64, 0);
  table.setUint16(66, 0xffff);
  table.setInt16(68, 800);
  table.setInt16(70, -200);
  table.setUint16(74, 800);
  table.setUint16(76, 200);
  return new Uint8Array(table.buffer);
}

/** Tables in the order of their tags as a file. Checksums are left out: Chromium makes them anew. */
function fontOf(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const aligned = (length: number): number => Math.ceil(length / 4) * 4;
  const head = 12 + 16 * tables.length;
  const font = new Uint8Array(head + tables.reduce((sum, [, table]) => sum + aligned(table.length), 0));
  const view = new DataView(font.buffer);
  view.setUint32(0, 0x10000);
  view.setUint16(4, tables.length);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tables.length - 2 ** power));
  let at = head;
  for (const [index, [tag, table]] of tables.entries()) {
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(entry + letter, tag.charCodeAt(letter));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    font.set(table, at);
    at += aligned(table.length);
  }
  return font;
}
