import Database from 'better-sqlite3';
import { appendFileSync, truncateSync } from 'node:fs';
import { basename } from 'node:path';
import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { APPLICATION_ID } from '../../../src/host/database/application-id.ts';
import { sniff } from '../../../src/host/import/read/sniff.ts';
import type { Encoding, Sniffed } from '../../../src/shared/feedback/table.ts';
import { encode, fileOf, officeContainer } from '../../helpers/table-files.ts';

async function sniffed(content: string | Buffer, name?: string): Promise<Sniffed> {
  const result = await sniff(fileOf(content, name));
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const table = 'score;comment\r\n9;schön – „gut“ €\r\n3;naïve\r\n';

describe('the encoding of a file', () => {
  it.each<[Encoding, string]>([
    ['utf-8', 'byte-order-mark'],
    ['utf-16le', 'byte-order-mark'],
    ['utf-16be', 'byte-order-mark'],
  ])('is %s by its mark', async (encoding, code) => {
    const { reading, reasons } = await sniffed(encode(`\ufeff${table}`, encoding));
    expect(reading).toEqual({ format: 'delimited', encoding, delimiter: ';' });
    expect(reasons).toContainEqual({ choice: 'encoding', code });
  });

  it.each<Encoding>(['utf-16le', 'utf-16be'])(
    'is %s by its zero bytes where no mark is there',
    async (encoding) => {
      for (const text of [table, '点数,意见\n9,很好\n3,太慢了\n']) {
        const { reading, reasons } = await sniffed(encode(text, encoding));
        expect(reading).toMatchObject({ encoding });
        expect(reasons).toContainEqual({ choice: 'encoding', code: 'zero-bytes' });
      }
    },
  );

  it('is UTF-8 where every letter is, and where all are ASCII', async () => {
    const { reading, reasons } = await sniffed(encode(table, 'utf-8'));
    expect(reading).toMatchObject({ encoding: 'utf-8' });
    expect(reasons).toContainEqual({
      choice: 'encoding',
      code: 'valid-utf-8',
      letters: 6,
      faults: 0,
      first: null,
    });
    expect((await sniffed('a,b\n1,2\n')).reasons).toContainEqual({ choice: 'encoding', code: 'only-ascii' });
  });

  it('is Windows-1252 where bytes are not UTF-8, and the first is named', async () => {
    const { reading, reasons } = await sniffed(encode(table, 'windows-1252'));
    expect(reading).toMatchObject({ encoding: 'windows-1252' });
    expect(reasons).toContainEqual({
      choice: 'encoding',
      code: 'not-utf-8',
      letters: 0,
      faults: 6,
      first: { line: 2, offset: 20 },
    });
  });

  it('is told by a byte that comes late', async () => {
    const lines = 20_000;
    const start = '9,a comment that is long enough to fill the file\r\n'.repeat(lines);
    const { reading, reasons } = await sniffed(`${start}3,sch`);
    expect(reading).toEqual({ format: 'delimited', encoding: 'utf-8', delimiter: ',' });
    expect(reasons).toContainEqual({ choice: 'encoding', code: 'only-ascii' });
    const late = await sniffed(Buffer.concat([Buffer.from(start), encode('3,schön\r\n', 'latin-1')]));
    expect(late.reading).toMatchObject({ encoding: 'windows-1252' });
    expect(late.reasons).toContainEqual({
      choice: 'encoding',
      code: 'not-utf-8',
      letters: 0,
      faults: 1,
      first: { line: lines + 1, offset: start.length + 5 },
    });
  });

  it('stays UTF-8 where far more letters are UTF-8 than not, and says so', async () => {
    const bytes = Buffer.concat([encode('9,schön\n'.repeat(1_000), 'utf-8'), encode('3,naïve\n', 'latin-1')]);
    const { reading, reasons } = await sniffed(bytes);
    expect(reading).toMatchObject({ encoding: 'utf-8' });
    expect(reasons).toContainEqual(
      expect.objectContaining({
        code: 'mostly-utf-8',
        letters: 1_000,
        faults: 1,
        first: { line: 1_001, offset: 9_004 },
      }),
    );
  });

  it('does not depend on where the pieces of the file end', async () => {
    for (let shift = 0; shift < 4; shift++) {
      const { reading, reasons } = await sniffed(`${'a'.repeat(shift)},b\n${'😀,é\n'.repeat(100_000)}`);
      expect(reading).toMatchObject({ encoding: 'utf-8' });
      expect(reasons).toContainEqual(
        expect.objectContaining({ code: 'valid-utf-8', letters: 200_000, faults: 0 }),
      );
    }
  });
});

describe('the delimiter of a file', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['commas', 'a,b,c\n1,2,3\n', ','],
    ['semicolons beside decimal commas', 'id;score\n1;9,5\n2;3,2\n3;7,0\n', ';'],
    ['tabs, with commas in the comments', 'id\tcomment\n1\tgood, fast\n2\tslow\n', '\t'],
    ['bars', 'id|score|why\n1|9|a,b\n2|3|c\n', '|'],
    ['semicolons between quotes', '"a, b";"c"\n"1";"x, y, z"\n"2";"x"\n', ';'],
    ['commas beside choices with semicolons', 'id,"one;two"\n1,"a;b;c"\n2,"d;e"\n3,\n', ','],
    ['the line for Excel, against all else', 'sep=|\na,b|c\n1,2|3\n', '|'],
    ['nothing: one column', 'comment\ngood\nslow\n', ','],
  ];
  it.each(cases)('is found: %s', async (_, text, delimiter) => {
    expect((await sniffed(text)).reading).toMatchObject({ format: 'delimited', delimiter });
  });

  it('is said with its reason', async () => {
    expect((await sniffed('a;b\n1;2\n3\n')).reasons.at(-1)).toEqual({
      choice: 'delimiter',
      code: 'same-number-of-cells',
      columns: 2,
      rows: 2,
      of: 3,
    });
    expect((await sniffed('sep=;\na;b\n')).reasons.at(-1)).toEqual({ choice: 'delimiter', code: 'sep-line' });
    expect((await sniffed('word\n')).reasons.at(-1)).toEqual({ choice: 'delimiter', code: 'single-column' });
  });
});

describe('the rows of a file', () => {
  it('are counted in a small one and estimated in a large one', async () => {
    expect((await sniffed('a,b\n"1\n2",3\n4,5')).rows).toBe(3);
    const { rows } = await sniffed('12345,a comment of some words\n'.repeat(100_000));
    expect(rows).toBeGreaterThan(99_000);
    expect(rows).toBeLessThan(101_000);
  });
});

describe('a file that is no table', () => {
  const refused = async (content: Buffer | string, name: string): Promise<string> => {
    const path = fileOf(content, name);
    const result = await sniff(path);
    if (result.ok) return 'ok';
    expect(result.failure.message).toContain(`“${basename(path)}”`);
    expect(result.failure.message).toContain('Nothing was imported.');
    return result.failure.code;
  };
  it('is refused by what it is', async () => {
    expect(await refused(PNG.sync.write(new PNG({ width: 4, height: 4 })), 'a.csv')).toBe('other-kind');
    expect(await refused('%PDF-1.7\n1 0 obj\n', 'a.csv')).toBe('other-kind');
    expect(await refused(officeContainer('EncryptedPackage'), 'a.xlsx')).toBe('password');
    expect(await refused(officeContainer('Workbook'), 'a.xls')).toBe('old-workbook');
    expect(await refused('<html><table><tr><td>1</td></tr></table>', 'a.xls')).toBe('web-page');
    expect(await refused(encode('\ufeff<table><tr>', 'utf-16le'), 'a.xls')).toBe('web-page');
    expect(await refused('<?xml version="1.0"?><Workbook/>', 'a.xls')).toBe('web-page');
    expect(await refused(deflateSync(Buffer.alloc(9_000, 'x1y')).subarray(2), 'a.csv')).toBe('not-text');
    expect(await refused(Buffer.alloc(3_000), 'a.csv')).toBe('not-text');
    expect(await refused('', 'a.csv')).toBe('empty-file');
  });

  it('is a project, which is opened instead', async () => {
    const path = fileOf('', 'a.journey');
    const sqlite = new Database(path);
    sqlite.pragma(`application_id = ${APPLICATION_ID}`);
    sqlite.exec('CREATE TABLE project (name TEXT)');
    sqlite.close();
    expect(await sniff(path)).toMatchObject({ ok: false, failure: { code: 'project-file' } });
  });

  it('is not what only begins like one', async () => {
    for (const header of ['BMI,score', 'MZ,score', 'ID3,score', 'GIF,score', 'II,MM', 'PK,score'])
      expect(await refused(`${header}\n1,2\n`, 'a.csv'), header).toBe('ok');
  });

  it('changes while it is looked at', async () => {
    const path = fileOf('9,fine\n'.repeat(200_000));
    const result = await sniff(path, { onProgress: () => appendFileSync(path, 'more\n') });
    expect(result).toMatchObject({ ok: false, failure: { code: 'file-changed' } });
    const shrinking = fileOf('9,fine\n'.repeat(200_000));
    expect(await sniff(shrinking, { onProgress: () => truncateSync(shrinking, 7) })).toMatchObject({
      failure: { code: 'file-changed' },
    });
  });

  it('is left when the person cancels', async () => {
    const controller = new AbortController();
    const path = fileOf('9,fine\n'.repeat(200_000));
    expect(
      await sniff(path, { signal: controller.signal, onProgress: () => controller.abort() }),
    ).toMatchObject({ failure: { code: 'cancelled' } });
  });
});
