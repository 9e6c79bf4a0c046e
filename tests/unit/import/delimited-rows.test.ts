import { processorTime } from '../../helpers/processor-time.ts';
import fc from 'fast-check';
import { appendFileSync, chmodSync, mkdirSync, truncateSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unreadable } from '../../../src/host/import/read/source/failures.ts';
import { MAX_ROW_TEXT } from '../../../src/host/import/read/source/limits.ts';
import { readRows } from '../../../src/host/import/read/read-rows.ts';
import { MAX_COLUMNS } from '../../../src/shared/model/feedback-limits.ts';
import { delimiters, encodings, type Delimiter, type Encoding } from '../../../src/shared/feedback/table.ts';
import {
  allOf,
  cellsOf,
  encode,
  fileOf,
  temporaryFolder,
  type ReadTable,
} from '../../helpers/table-files.ts';

const read = (
  content: string | Buffer,
  encoding: Encoding = 'utf-8',
  delimiter: Delimiter = ',',
): Promise<ReadTable> => allOf(readRows(fileOf(content), { format: 'delimited', encoding, delimiter }));

const rowsOf = async (content: string | Buffer): Promise<unknown> => cellsOf(await read(content));

describe('the rows of a text file', () => {
  it('are split at commas and line ends, with the line they begin in', async () => {
    const table = await read('score,comment\r\n9,fast\r\n3,"slow, very"\r\n');
    expect(table).toMatchObject({
      rows: [
        { line: 1, cells: ['score', 'comment'] },
        { line: 2, cells: ['9', 'fast'] },
        { line: 3, cells: ['3', 'slow, very'] },
      ],
      notes: [],
      failure: null,
    });
  });

  it('keep line breaks and quotes of cells and headers, and count the lines of the file', async () => {
    const table = await read('"How likely\r\nare you?","Say ""why"""\r\n9,"one\ntwo\rthree"\r\n0,x\r\n');
    expect(table.rows).toEqual([
      { line: 1, cells: ['How likely\r\nare you?', 'Say "why"'] },
      { line: 3, cells: ['9', 'one\ntwo\rthree'] },
      { line: 6, cells: ['0', 'x'] },
    ]);
  });

  it('end at mixed line ends, also without one at the end of the file', async () => {
    expect(await rowsOf('a,b\r\n1,2\n3,4\r5,6')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('have empty cells at either end, and blank rows stay', async () => {
    expect(await rowsOf('\n,\n\n"",x,\n')).toEqual([[''], ['', ''], [''], ['', 'x', '']]);
  });

  it('do not begin with a byte order mark, in any encoding', async () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const table = await read(encode('\ufeffname;Zoë\n', encoding), encoding, ';');
      expect(cellsOf(table), encoding).toEqual([['name', 'Zoë']]);
    }
  });

  it('leave out the line that names the separator to Excel, and count it', async () => {
    const table = await read('sep=;\r\na;b\r\n1;2\r\n', 'utf-8', ';');
    expect(table.rows).toEqual([
      { line: 2, cells: ['a', 'b'] },
      { line: 3, cells: ['1', '2'] },
    ]);
  });

  it('keep a quote in the middle of a cell, and spaces before a quote', async () => {
    expect(await rowsOf('5" disc, "x"\n')).toEqual([['5" disc', ' "x"']]);
  });

  it('come in batches of a thousand', async () => {
    const table = await read('9,fine\n'.repeat(2_500));
    expect(table.batches.every((size) => size <= 1_000)).toBe(true);
    expect(table.rows).toHaveLength(2_500);
    expect(table.rows.at(-1)).toEqual({ line: 2_500, cells: ['9', 'fine'] });
  });

  it('have 2,000 columns where the file has them', async () => {
    const header = Array.from({ length: 2_000 }, (_, at) => `Question ${at + 1}`);
    const table = await read(`${header.join(',')}\n${header.map((_, at) => at % 7).join(',')}\n`);
    expect(table.rows.map(({ cells }) => cells.length)).toEqual([2_000, 2_000]);
  });
});

describe('what is met in a text file', () => {
  it('is a row with fewer or more cells than the others, but no blank row', async () => {
    const table = await read('a,b,c\n1,2,3\n1,2\n\n1,2,3,4\n4,5,6\n');
    expect(table.notes).toEqual([
      { kind: 'too-few-cells', line: 3, column: null, detail: '2/3' },
      { kind: 'too-many-cells', line: 5, column: null, detail: '4/3' },
    ]);
  });

  it('is text behind a closing quote, which stays in the cell', async () => {
    const table = await read('a,b\n1,"fast" and good\n2,"ok"  \n');
    expect(cellsOf(table)).toEqual([
      ['a', 'b'],
      ['1', 'fast and good'],
      ['2', 'ok'],
    ]);
    expect(table.notes).toEqual([{ kind: 'text-after-quote', line: 2, column: 2 }]);
  });

  it('is a quote that is never closed: it costs its own cell, not the rest of the file', async () => {
    const table = await read('a,b\n1,"fast\n2,slow\n3,fine\n');
    expect(cellsOf(table)).toEqual([
      ['a', 'b'],
      ['1', '"fast'],
      ['2', 'slow'],
      ['3', 'fine'],
    ]);
    expect(table.notes).toEqual([{ kind: 'unclosed-quote', line: 2, column: 2 }]);
  });

  it('is an unclosed quote with more behind it than a row may hold', async () => {
    const rest = 1.2 * MAX_ROW_TEXT;
    const table = await read(`a,b\n1,"fast\n${'22,slow and dear\n'.repeat(rest / 17)}`);
    expect(table.failure).toBeNull();
    expect(table.notes).toEqual([{ kind: 'unclosed-quote', line: 2, column: 2 }]);
    expect(table.rows).toHaveLength(2 + Math.floor(rest / 17));
    expect(table.rows.at(-1)?.cells).toEqual(['22', 'slow and dear']);
  });

  it('is each cell with bytes that are no letters of the encoding, however late', async () => {
    const start = 'score,comment\n9,schön\n'.repeat(50_000);
    const table = await read(Buffer.concat([encode(start, 'utf-8'), encode('1,schön\n', 'latin-1')]));
    expect(table.notes).toEqual([{ kind: 'unreadable-character', line: 100_001, column: 2 }]);
    expect(table.rows.at(-1)?.cells).toEqual(['1', 'sch\ufffdn']);
  });

  it('is half a pair and half a unit of UTF-16, and a byte that Windows-1252 does not use', async () => {
    const half = Buffer.concat([encode('a\ud83d,b\n', 'utf-16le'), Buffer.from([0x41])]);
    expect((await read(half, 'utf-16le')).notes).toMatchObject([
      { kind: 'unreadable-character', line: 1, column: 1 },
      { kind: 'too-few-cells' },
      { kind: 'unreadable-character', line: 2, column: 1 },
    ]);
    expect((await read(Buffer.from([0x41, 0x2c, 0x9d, 0x0a]), 'windows-1252')).notes).toEqual([
      { kind: 'unreadable-character', line: 1, column: 2 },
    ]);
  });
});

describe('a text file that is not read', () => {
  const failureOf = async (path: string): Promise<unknown> =>
    (await allOf(readRows(path, { format: 'delimited', encoding: 'utf-8', delimiter: ',' }))).failure;

  it('is missing, empty, a folder, or not to be opened by this person', async () => {
    const folder = temporaryFolder();
    expect(await failureOf(join(folder, 'none.csv'))).toEqual({
      code: 'file-missing',
      message: '“none.csv” could not be found. Nothing was imported. Choose the file again.',
    });
    expect(await failureOf(fileOf(''))).toMatchObject({ code: 'empty-file' });
    mkdirSync(join(folder, 'folder.csv'));
    expect(await failureOf(join(folder, 'folder.csv'))).toMatchObject({ code: 'not-a-file' });
    expect(await failureOf('/dev/zero')).toMatchObject({ code: 'not-a-file' });
    const closed = fileOf('a,b\n');
    chmodSync(closed, 0o000);
    const isRoot = process.getuid?.() === 0;
    expect(await failureOf(closed)).toEqual(
      isRoot ? null : expect.objectContaining({ code: 'no-permission' }),
    );
  });

  it('is locked by another program, as Windows reports it', () => {
    for (const code of ['EBUSY', 'EPERM'])
      expect(unreadable('/in/answers.xlsx', code)).toEqual({
        ok: false,
        failure: {
          code: 'file-in-use',
          message:
            '“answers.xlsx” is open in another program that keeps it locked. Nothing was imported. Close it there and try again.',
        },
      });
  });

  it('is still written while it is read, or was after it was looked at', async () => {
    const path = fileOf('9,fine\n'.repeat(100_000));
    const rows = readRows(path, { format: 'delimited', encoding: 'utf-8', delimiter: ',' });
    expect((await rows.next()).value).toMatchObject({ ok: true });
    appendFileSync(path, '8,more\n');
    expect((await allOf(rows)).failure).toMatchObject({ code: 'file-changed' });

    const state = { bytes: 700_007, modified: 1_700_000_000_000 };
    const reading = { format: 'delimited', encoding: 'utf-8', delimiter: ',' } as const;
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    expect((await allOf(readRows(path, reading, { state }))).failure).toBeNull();
    utimesSync(path, 1_700_000_001, 1_700_000_001);
    expect((await allOf(readRows(path, reading, { state }))).failure).toMatchObject({
      code: 'file-changed',
    });
  });

  it('has a line of a gigabyte, which is refused after a few megabytes', async () => {
    const path = fileOf('a,b\n');
    // A hole in the file: a gigabyte of zero bytes that takes no room on the disk.
    truncateSync(path, 1_024 ** 3);
    let failure: unknown;
    const took = await processorTime(async () => {
      failure = await failureOf(path);
    });
    expect(failure).toEqual({
      code: 'row-too-long',
      message: `The row in line 2 of “${basename(path)}” is longer than 8,388,608 characters. Nothing was imported. Check the delimiter and the quotation marks there, or remove the row.`,
    });
    expect(took).toBeLessThan(10_000);
  });

  it('has more columns than a table may have, named by line', async () => {
    const path = fileOf(`a,b\n${','.repeat(MAX_COLUMNS)}\n`);
    expect(await failureOf(path)).toMatchObject({
      code: 'too-many-columns',
      message: expect.stringContaining('line 2') as string,
    });
  });

  it('is left when the person cancels', async () => {
    const controller = new AbortController();
    const path = fileOf('9,fine\n'.repeat(200_000));
    const reading = { format: 'delimited', encoding: 'utf-8', delimiter: ',' } as const;
    const seen: number[] = [];
    const table = await allOf(
      readRows(path, reading, {
        signal: controller.signal,
        onProgress: ({ rows, bytes, totalBytes }) => {
          expect(bytes).toBeLessThanOrEqual(totalBytes);
          seen.push(rows);
          if (rows >= 3_000) controller.abort();
        },
      }),
    );
    expect(table.failure).toMatchObject({ code: 'cancelled' });
    expect(seen.slice(0, 3)).toEqual([1_000, 2_000, 3_000]);
    expect(table.rows.length).toBeLessThan(100_000);
  });
});

describe('any table', () => {
  const quoted = (cell: string, delimiter: string): string =>
    cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

  const letter: Readonly<Record<Encoding, fc.Arbitrary<string>>> = {
    'utf-8': fc.string({ unit: 'binary', maxLength: 12 }),
    'utf-16le': fc.string({ unit: 'binary', maxLength: 12 }),
    'utf-16be': fc.string({ unit: 'binary', maxLength: 12 }),
    'windows-1252': fc.string({ unit: fc.constantFrom(...Array.from('aé"\r\n,;\t|€Ÿ™ 9\'')), maxLength: 12 }),
    'latin-1': fc.string({
      unit: fc.constantFrom(...Array.from('aé"\r\n,;\t|\u0085\u0001 9')),
      maxLength: 12,
    }),
  };

  it.each(encodings)('that was written in %s is read back the same', async (encoding) => {
    const cell = fc.oneof(
      letter[encoding],
      fc.string({ unit: fc.constantFrom(...Array.from('a",;\n\r ')), maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...delimiters),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        async (table, delimiter, end, isAllQuoted) => {
          // What begins as a mark or as the line that names the separator is not part of the table.
          fc.pre(!/^(\ufeff|"?sep=)/i.test(table[0]![0]!));
          const lines = table.map((row) =>
            row
              .map((text) => (isAllQuoted ? `"${text.replaceAll('"', '""')}"` : quoted(text, delimiter)))
              .join(delimiter),
          );
          const path = fileOf(encode(lines.map((line) => line + end).join(''), encoding));
          const back = await allOf(readRows(path, { format: 'delimited', encoding, delimiter }));
          expect(cellsOf(back)).toEqual(table);
          expect(back.failure).toBeNull();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same whatever piece of the file comes at once', async () => {
    const row = '"é""\r\n",😀,"x"\r\n';
    // The chunks of the file end at every place within the row.
    for (let shift = 0; shift < Buffer.byteLength(row); shift++) {
      const begin = 'y'.repeat(shift);
      const table = await read(`${begin},,\r\n${row.repeat(30_000)}`);
      expect(table.failure).toBeNull();
      expect(table.rows).toHaveLength(30_001);
      expect(table.rows.every(({ cells }, at) => at === 0 || cells.join('|') === 'é"\r\n|😀|x')).toBe(true);
    }
  });
});
