import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../../src/host/import/read/read-rows.ts';
import { sniff } from '../../../src/host/import/read/sniff.ts';
import { MAX_ROW_TEXT } from '../../../src/host/import/read/source/limits.ts';
import type { Encoding, FileReading, Sniffed } from '../../../src/shared/feedback/table.ts';
import { allOf, cellsOf, encode, fileOf, type ReadTable } from '../../helpers/table-files.ts';

const read = (content: string | Buffer, key = '', encoding: Encoding = 'utf-8'): Promise<ReadTable> =>
  allOf(readRows(fileOf(content, 'a.json'), { format: 'json', encoding, key }));
const readLines = (content: string): Promise<ReadTable> =>
  allOf(readRows(fileOf(content, 'a.jsonl'), { format: 'json-lines', encoding: 'utf-8' }));
async function sniffed(content: string | Buffer): Promise<Sniffed> {
  const result = await sniff(fileOf(content, 'a.json'));
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

describe('the rows of a JSON file', () => {
  it('are its objects, under a header of their keys in the order they first appear', async () => {
    const table = await read(
      '[\n {"score": 9, "comment": "fast"},\n {"comment": "slow",\n  "at": null, "again": true}\n]\n',
    );
    expect(table).toMatchObject({
      rows: [
        { line: 1, cells: ['score', 'comment', 'at', 'again'] },
        { line: 2, cells: ['9', 'fast', '', ''] },
        { line: 3, cells: ['', 'slow', '', 'true'] },
      ],
      notes: [],
      failure: null,
    });
  });

  it('have values inside of values under both keys, and lists of plain values in one cell', async () => {
    const table = await read(
      '[{"a":{"b":{"c":1},"d":[]},"tags":["x","y",3],"list":[{"k":1},{"k":2}],"__proto__":{"z":1}}]',
    );
    expect(cellsOf(table)).toEqual([
      ['a.b.c', 'a.d', 'tags', 'list.0.k', 'list.1.k', '__proto__.z'],
      ['1', '', 'x; y; 3', '1', '2', '1'],
    ]);
  });

  it('keep identifiers that are longer than numbers can be', async () => {
    const table = await read('[{"id":12345678901234567891,"n":0.1,"x":[90071992547409931]}]');
    expect(cellsOf(table)[1]).toEqual(['12345678901234567891', '0.1', '90071992547409931']);
  });

  it('are under a key, however deep and whatever surrounds it', async () => {
    const text =
      '{"meta":{"tags":["a]","b\\"]"],"total":2},"result":{"other":[{"no":1}],"responses":[{"score":1},{"score":2},{"score":3}]},"end":[1,2]}';
    const { reading, reasons, rows } = await sniffed(text);
    expect(reading).toEqual({ format: 'json', encoding: 'utf-8', key: 'result.responses' });
    expect(reasons).toContainEqual({ choice: 'key', code: 'array-under-key' });
    expect(rows).toBe(3);
    expect(cellsOf(await read(text, 'result.responses'))).toEqual([['score'], ['1'], ['2'], ['3']]);
    expect(cellsOf(await read(text, 'result.other'))).toEqual([['no'], ['1']]);
    expect((await read(text, 'nowhere')).failure).toMatchObject({ code: 'no-rows' });
  });

  it('are found behind much else, and every array is offered', async () => {
    const text = `{"note":"${'x'.repeat(600_000)}","rows":[{"a":1},{"a":2}]}`;
    expect((await sniffed(text)).reading).toEqual({ format: 'json', encoding: 'utf-8', key: 'rows' });
    const { arrays } = await sniffed('{"few":[{"a":1}],"in":{"many":[{"b":1},{"b":2}]},"plain":[1,2]}');
    expect(arrays).toEqual([
      { key: 'in.many', rows: 2 },
      { key: 'few', rows: 1 },
    ]);
  });

  it('are one where the file is a single object', async () => {
    expect((await sniffed('{"score":9,"why":"fast"}\n')).reading.format).toBe('json-lines');
  });

  it('are said to be unreadable where bytes are not of the encoding, or half of a pair is written', async () => {
    const table = await read(encode('[{"a":1,"b":"schön"}]', 'latin-1'));
    expect(cellsOf(table)[1]).toEqual(['1', 'sch\ufffdn']);
    expect(table.notes).toEqual([{ kind: 'unreadable-character', line: 1, column: 2 }]);
    expect((await read('[{"a":"\\ud83d"}]')).notes).toEqual([
      { kind: 'unreadable-character', line: 1, column: 1 },
    ]);
  });

  it('may be lists, whose places are their keys', async () => {
    expect(cellsOf(await read('[["score","why"],[9,"fast"]]'))).toEqual([
      ['0', '1'],
      ['score', 'why'],
      ['9', 'fast'],
    ]);
  });

  it('leave out values that are no rows, by line', async () => {
    const table = await read('[{"a":1},\n7,\n"x",\n{"a":2}, null]');
    expect(cellsOf(table)).toEqual([['a'], ['1'], ['2']]);
    expect(table.notes.map(({ kind, line }) => [kind, line])).toEqual([
      ['not-an-object', 2],
      ['not-an-object', 3],
      ['not-an-object', 4],
    ]);
  });

  it('are one a line in JSON lines; a broken line is said and costs itself alone', async () => {
    const text = '{"a":1,"b":{"c":2}}\r\n\n{"a":3,\n4\n{"a":5}';
    const table = await readLines(text);
    expect(table.rows).toEqual([
      { line: 1, cells: ['a', 'b.c'] },
      { line: 1, cells: ['1', '2'] },
      { line: 5, cells: ['5', ''] },
    ]);
    expect(table.notes).toEqual([
      { kind: 'broken-json', line: 3, column: null },
      { kind: 'not-an-object', line: 4, column: null },
    ]);
    expect((await sniffed('{"a":1}\n{"a":2}\n')).reading).toEqual({
      format: 'json-lines',
      encoding: 'utf-8',
    });
  });

  it('are told from a table by how the file begins', async () => {
    expect((await sniffed(encode('\ufeff[ {"a":"é"} ]', 'utf-16le'))).reading).toEqual({
      format: 'json',
      encoding: 'utf-16le',
      key: '',
    });
    for (const text of ['[Name],{x}\n1,2\n', '{"ImportId";"b"}\n1;2\n', '[1],[2]\n'])
      expect((await sniffed(text)).reading.format, text).toBe('delimited');
  });

  it('are the same whatever piece of the file comes at once', async () => {
    const row = '{"k":"é\\"]}","l":[{"m":"😀\\\\"}]}';
    for (let shift = 0; shift < row.length; shift += 4) {
      const table = await read(
        `${' '.repeat(shift)}[${Array.from({ length: 8_000 }, () => row).join(',\n')}]`,
      );
      expect(table.failure).toBeNull();
      expect(table.rows).toHaveLength(8_001);
      expect(table.rows.every(({ cells }, at) => at === 0 || cells.join('|') === 'é"]}|😀\\')).toBe(true);
      expect(table.rows.at(-1)?.line).toBe(8_000);
    }
  });

  it('are read back whatever they hold', async () => {
    const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.integer(), fc.boolean());
    const key = fc.string({ minLength: 1, maxLength: 4 }).filter((name) => !name.includes('.'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(key, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true }), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.constantFrom(0, 2),
        fc.constantFrom('json', 'json-lines'),
        async (objects, indent, format) => {
          const text =
            format === 'json'
              ? JSON.stringify(objects, null, indent)
              : objects.map((object) => JSON.stringify(object)).join('\n');
          const reading: FileReading =
            format === 'json'
              ? { format, encoding: 'utf-8', key: '' }
              : { format: 'json-lines', encoding: 'utf-8' };
          const [header, ...rows] = cellsOf(await allOf(readRows(fileOf(text), reading)));
          const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))];
          expect(header).toEqual(keys);
          // A lone half of a pair is written as an escape by JSON, and read back.
          expect(rows).toEqual(
            objects.map((object) =>
              keys.map((name) => (Object.hasOwn(object, name) ? String(object[name]) : '')),
            ),
          );
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('a JSON file that is not read', () => {
  it('is cut off or broken, by line', async () => {
    for (const [text, line] of [
      ['[{"a":1},\n{"a":', 2],
      ['[{"a":1},\n{"a":"x', 2],
      ['[{"a":1},\n{"a":1]}', 2],
      ['[{"a":1},\n{"a" 1}]', 2],
      ['[{"a":1}]\n\n[]', 3],
      ['[{"a":1},\n', 2],
    ] as const) {
      const { failure } = await read(text);
      expect(failure?.code, text).toBe('broken-json');
      expect(failure?.message, text).toContain(`(line ${line})`);
    }
  });

  it('has no rows', async () => {
    for (const text of ['[]', '{}', '{"a":1}', '[1,2]'])
      expect((await read(text)).failure, text).toMatchObject({ code: 'no-rows' });
  });

  it('is nested without end, or has a row without end', async () => {
    expect((await read('['.repeat(100_000))).failure).toMatchObject({ code: 'broken-json' });
    expect((await read(`[${'{"a":'.repeat(100_000)}`)).failure).toMatchObject({ code: 'broken-json' });
    const endless = 'x'.repeat(1.5 * MAX_ROW_TEXT);
    expect((await read(`[{"a":"${endless}"}]`)).failure).toMatchObject({ code: 'row-too-long' });
    expect((await readLines(`{"a":1}\n{"a":"${endless}"}`)).failure).toMatchObject({ code: 'row-too-long' });
  });
});
