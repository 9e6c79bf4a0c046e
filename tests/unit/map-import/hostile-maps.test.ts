import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflateText } from '../../../src/host/map-import/inflate.ts';
import { readMapFile } from '../../../src/host/map-import/read-map-file.ts';
import { MAX_TEXT, MAX_TITLE } from '../../../src/shared/model/fields.ts';
import { checkSize } from '../../../src/shared/map-import/plan/check-size.ts';
import { readMapText } from '../../../src/shared/map-import/read/read-map-text.ts';
import { draftOfTable } from '../../../src/shared/map-import/structure/draft-of-table.ts';
import { guessTable } from '../../../src/shared/map-import/structure/table-choices.ts';
import { importTable, importText, readMap, tableIn } from '../../helpers/import-map.ts';
import { fileOf, officeContainer, workbookFile } from '../../helpers/table-files.ts';

/** Why a text is refused; '' where it is read. */
const refusal = (text: string): string => {
  const read = readMapText(text, 'x', inflateText);
  if (read.ok) return '';
  // Each says what is safe.
  expect(read.failure.message).toMatch(/[Nn]othing was imported/);
  return read.failure.code;
};
const refusalOfFile = async (path: string): Promise<string> => {
  const read = await readMapFile(path);
  if (read.ok) return '';
  expect(read.failure.message).toMatch(/[Nn]othing was imported/);
  return read.failure.code;
};
const drawing = (inside: string): string =>
  `<mxfile><diagram name="a"><mxGraphModel><root>${inside}</root></mxGraphModel></diagram></mxfile>`;

/** A picture with nothing but a text in it, as its chunks are written; their checksums are not looked at. */
function png(keyword: string, text: string): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.alloc(13)),
    chunk('tEXt', Buffer.from(`${keyword}\0${text}`, 'latin1')),
    chunk('IDAT', Buffer.alloc(10)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('what is no map', () => {
  it.each([
    ['nothing', '', 'empty-map'],
    ['blanks alone', ' \n\t\n', 'empty-map'],
    ['a sentence', 'We met on Monday.', 'no-map'],
    ['an empty table', ',,\n,,\n', 'no-map'],
    ['a page without a table', '<!doctype html><p>Hello</p>', 'empty-map'],
    ['other JSON', '{"a": 1}', 'no-map'],
    ['a canvas without nodes', '{"nodes": []}', 'empty-map'],
    [
      'a drawing that is cut off',
      '<mxfile><diagram name="a"><mxGraphModel><root><mxCell id="0"/>',
      'damaged',
    ],
    ['a drawing that is packed badly', '<mxfile><diagram>7VhNc5sw</diagram></mxfile>', 'damaged'],
  ])('such as %s is refused in a sentence', (_, text, code) => {
    expect(refusal(text)).toBe(code);
  });

  it('is told from what its first bytes say', async () => {
    expect(await refusalOfFile(fileOf(Buffer.alloc(0), 'a.csv'))).toBe('empty-file');
    expect(await refusalOfFile(fileOf(Buffer.from('%PDF-1.4\n'), 'a.csv'))).toBe('other-kind');
    expect(await refusalOfFile(fileOf(Buffer.from([0, 1, 2, 3, 0, 0, 0, 9]), 'a.csv'))).toBe('not-text');
    expect(await refusalOfFile('/no/such/file.csv')).toBe('file-missing');
    expect(await refusalOfFile(fileOf(officeContainer('EncryptedPackage'), 'a.xlsx'))).toBe('password');
    expect(await refusalOfFile(fileOf(png('Comment', 'no drawing'), 'a.png'))).toBe('no-map');
  });

  it('does not keep a drawing in a picture from being read', async () => {
    const drawn = encodeURIComponent(
      drawing(
        '<mxCell id="a" vertex="1" value="Pays"><mxGeometry width="9" height="9" as="geometry"/></mxCell>',
      ),
    );
    const read = await readMapFile(fileOf(png('mxfile', drawn), 'a.png'));
    expect(read.ok && [read.value.format, read.value.tables[0]?.rows]).toEqual(['drawio', [[['Pays']]]]);
  });
});

describe('what is made to harm', () => {
  it('is refused before it costs time or memory', async () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 ** 2, 'a')).toString('base64');
    expect(refusal(`<mxfile><diagram>${bomb}</diagram></mxfile>`)).toBe('damaged');
    expect(refusal(`<?xml version="1.0"?><!DOCTYPE mxfile [<!ENTITY a "b">]><mxfile/>`)).toBe('entities');
    expect(refusal(drawing(`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`))).toBe('too-deep');
    expect(refusal(`${'<table><tr><td>'.repeat(400)}x`)).toBe('too-deep');
    expect(refusal(drawing('<mxCell/>'.repeat(50_000)))).toBe('too-many-texts');
    expect(refusal(`a,b\n${'c,d\n'.repeat(6_000)}`)).toBe('too-many-rows');
    expect(refusal(`${'a,'.repeat(2_500)}\n${'b,'.repeat(2_500)}`)).toBe('too-many-columns');
    expect(refusal(`<table>${`<tr>${'<td>a</td>'.repeat(100)}</tr>`.repeat(300)}</table>`)).toBe(
      'too-many-texts',
    );
    expect(refusal(`a,b\nc,${'d'.repeat(MAX_TEXT + 1)}`)).toBe('text-too-long');
    expect(refusal('a'.repeat(20_000_001))).toBe('too-long');
    expect(refusal(`<table><tr>${'<td colspan="1000">a</td>'.repeat(3)}</tr></table>`)).toBe(
      'too-many-columns',
    );
    expect(refusal(`{"nodes": ${'['.repeat(5_000)}`)).toBe('no-map');
    expect(await refusalOfFile(fileOf(Buffer.alloc(21 * 1024 ** 2, 'a'), 'a.csv'))).toBe('too-large');
  });

  it.each([
    ['stars', `|a|b|\n|-|-|\n|${'*'.repeat(100_000)}|x|`],
    ['brackets', `|a|b|\n|-|-|\n|${'['.repeat(19_000)}|x|`],
    ['backticks', `|a|b|\n|-|-|\n|${'`a '.repeat(6_000)}|x|`],
    ['bars', `|a|b|\n|-|-|\n${'|'.repeat(100_000)}`],
    ['quotes', `a,b\n${'"'.repeat(200_001)},c`],
    ['open quotes', `a,b\n${'"x,'.repeat(900)}\n`],
    ['tags that do not end', `<table><tr><td>${'<b '.repeat(200_000)}`],
    ['attributes', `<table><tr><td ${'colspan '.repeat(100_000)}>a</td><td>b</td></tr></table>`],
    ['entities', `<table><tr><td>${'&#'.repeat(200_000)}</td><td>b</td></tr></table>`],
    ['comments', `<table>${'<!--'.repeat(100_000)}`],
    ['scripts', `<table>${'<script>'.repeat(100_000)}`],
    ['blank emotions', `,Awareness\nMood,${' sehr nicht'.repeat(30)}\nPain points,a`],
  ])('such as a great many %s takes no time', (_, text) => {
    const started = performance.now();
    const read = readMapText(text, 'x', inflateText);
    if (read.ok)
      for (const table of read.value.tables)
        if (checkSize(draftOfTable(table, guessTable(table)), 'x').ok) importTable(table);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('has no element that runs: scripts, styles and hidden parts are no words', () => {
    const [text] = tableIn(
      readMap('<table><tr><td>a<script>alert(1)</script><style>b{}</style></td><td>c</td></tr></table>'),
    ).rows[0]![0]!;
    expect(text).toBe('a');
  });

  it('does not hide a map: a sheet too large beside it is left out, with a note', async () => {
    const row = (at: number, texts: readonly string[]): string =>
      `<row r="${at}">${texts.map((text, column) => `<c r="${'ABC'[column]}${at}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
    const map = `<sheetData>${row(1, ['', 'Awareness', 'Purchase'])}${row(2, ['Actions', 'a', 'b'])}</sheetData>`;
    const answers = `<sheetData>${Array.from({ length: 6_000 }, (_, at) => row(at + 1, ['9', 'Good'])).join('')}</sheetData>`;
    const read = await readMapFile(workbookFile({ sheets: { Answers: answers, Journey: map } }));
    if (!read.ok) throw new Error(read.failure.message);
    expect(read.value.tables.map(({ name }) => name)).toEqual(['Journey']);
    expect(read.value.notes).toEqual(['“Answers” is too large for a map and was left out.']);
    expect(importTable(tableIn(read.value)).cardIds).toHaveLength(2);
  });
});

describe('what is unusual', () => {
  it('is imported: 60 stages, one lane, a text of 20,000 characters, writing from right to left', () => {
    const stages = Array.from({ length: 60 }, (_, at) => `Stage ${at + 1}`);
    const wide = importText(`\t${stages.join('\t')}\nActions\t${stages.map(() => 'x').join('\t')}`);
    expect(wide.draft.stages).toHaveLength(60);
    expect(wide.cardIds).toHaveLength(60);
    const long = importText(`,Awareness,Purchase\nActions,${'word '.repeat(4_000)},a`);
    const card = [...long.records.card.values()].find(({ body }) => body !== '');
    expect(card!.title.length).toBeLessThanOrEqual(MAX_TITLE);
    expect(`${card!.title} ${card!.body}`.replace(/\s+/g, ' ').trim().length).toBe(19_999);
    expect(importText(',Purchase\nActions,العملاء').cardIds).toHaveLength(1);
  });

  it('is refused where a map would have too many stages or lanes, and says to turn it', () => {
    const many = Array.from({ length: 130 }, (_, at) => `Stage ${at + 1}`);
    const table = tableIn(readMap(`\t${many.join('\t')}\nActions\t${many.map(() => 'x').join('\t')}`));
    const upright = checkSize(draftOfTable(table, guessTable(table)), 'x');
    expect(upright.ok ? '' : upright.failure.code).toBe('too-many-stages');
    const turned = checkSize(draftOfTable(table, guessTable(table, new Set(), true)), 'x');
    expect(turned.ok ? '' : turned.failure.code).toBe('too-many-lanes');
  });
});

describe('whatever a text holds', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'Awareness',
      'Purchase',
      'Phase 1',
      'Pain points',
      'Stimmung',
      'Actions',
      '3',
      '🙂',
      'a\nb',
      '- a\n- b',
      'x; y',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });
  const separator = fc.constantFrom('\t', ';', ',', ' | ');

  it('it is a sound map or a refusal, turned or not, and no text is lost', () => {
    fc.assert(
      fc.property(rows, separator, fc.boolean(), (table, by, turned) => {
        const text = table
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(by))
          .join('\n');
        const read = readMapText(text, 'x', inflateText);
        if (!read.ok) return;
        const [first] = read.value.tables;
        const choices = guessTable(first!, new Set(), turned);
        if (!checkSize(draftOfTable(first!, choices), 'x').ok) return;
        importTable(first!, { table: choices });
      }),
      { numRuns: 300 },
    );
  });

  it('markup and drawings that were broken at random are too', () => {
    const whole = [
      drawing(
        '<mxCell id="0"/><mxCell id="a" vertex="1" value="A" style="swimlane;horizontal=0"><mxGeometry x="1" y="2" width="300" height="40" as="geometry"/></mxCell><mxCell id="b" vertex="1" parent="a" value="&lt;b&gt;B&lt;/b&gt;"><mxGeometry width="9" height="9" as="geometry"/></mxCell>',
      ),
      '<table><tr><th>a<th colspan=2>b</tr><tr><td rowspan="3">c<td>d</table>',
      '{"nodes":[{"id":"lane-1","type":"text","x":0,"y":0,"width":9,"height":9,"text":"A"},{"id":"step-1","type":"text","x":0,"y":0,"width":9,"height":9,"text":"B"}]}',
      'journey\n section A\n  b: 3: c, d\n',
      '| a | b |\n|---|---|\n| c | d |',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        fc.nat(),
        fc.nat(60),
        fc.string({ maxLength: 4 }),
        (text, at, cut, put) => {
          const place = at % text.length;
          const read = readMapText(
            `${text.slice(0, place)}${put}${text.slice(place + cut)}`,
            'x',
            inflateText,
          );
          if (!read.ok) return;
          for (const table of read.value.tables)
            if (checkSize(draftOfTable(table, guessTable(table)), 'x').ok) importTable(table);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('bytes that zlib does not unpack are null', () => {
    expect(inflateText(deflateSync('a').toString('base64'), 100)).toBeNull();
    expect(inflateText('not base64!', 100)).toBeNull();
    expect(inflateText(deflateRawSync('abc').toString('base64'), 2)).toBeNull();
    expect(inflateText(deflateRawSync('abc').toString('base64'), 3)).toBe('abc');
  });
});
