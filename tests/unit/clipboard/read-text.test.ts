import { processorTime } from '../../helpers/processor-time.ts';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/shared/clipboard/read-text.ts';
import { cleanPasted } from '../../../src/shared/clipboard/clean-pasted.ts';
import { draftOf } from '../../../src/shared/clipboard/block.ts';
import { MAX_TEXT, MAX_TITLE } from '../../../src/shared/model/fields.ts';

const rowsOf = (text: string): unknown => {
  const read = readText(text);
  if (!read.ok) return read.failure.code;
  return (read.value?.block.rows ?? []).map(({ cells }) =>
    cells.map(([draft]) => (draft ? [draft.title, draft.body].filter((part) => part !== '').join('\n') : '')),
  );
};

describe('plain text', () => {
  it('is one row a line, without blank lines', () => {
    expect(rowsOf('one\r\n\r\ntwo \n three\n')).toEqual([['one'], ['two'], ['three']]);
    expect(rowsOf(' \n\t\n')).toEqual([]);
  });

  it('is rows and columns where tabs are in it, all rows of one length', () => {
    expect(rowsOf('a\tb\tc\nd\n\te\t')).toEqual([
      ['a', 'b', 'c'],
      ['d', '', ''],
      ['', 'e', ''],
    ]);
  });

  it('takes quoted cells with line ends, tabs and quotes as spreadsheets write them', () => {
    expect(rowsOf('"line 1\nline 2"\tx\r\n"say ""yes"""\t"tab\there"')).toEqual([
      ['line 1\nline 2', 'x'],
      ['say "yes"', 'tab\there'],
    ]);
  });

  it('keeps a line end inside a paragraph of Word as one inside the card', () => {
    expect(rowsOf('•\tSearch\vthe web\r\n•\tPay\r\n')).toEqual([['Search\nthe web'], ['Pay']]);
  });

  it('leaves quotes alone that are the person’s own', () => {
    expect(rowsOf('"Too expensive", she said\n"Why?"\n"open')).toEqual([
      ['"Too expensive", she said'],
      ['"Why?"'],
      ['"open'],
    ]);
  });

  it.each([
    ['•\tSearch\n•\tCompare', [['Search'], ['Compare']]],
    ['- Search\n- Compare', [['Search'], ['Compare']]],
    ['* Search\n\n  * Compare', [['Search'], ['Compare']]],
    ['1) Search\n2) Compare', [['Search'], ['Compare']]],
    ['– Search\n— Compare', [['Search'], ['Compare']]],
    ['• Search', [['Search']]],
  ])('takes the signs off the list %j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it('keeps what only looks like the sign of a list', () => {
    expect(rowsOf('1. quarter was hard')).toEqual([['1. quarter was hard']]);
    expect(rowsOf('-5 %\n+3 %')).toEqual([['-5 %'], ['+3 %']]);
    expect(rowsOf('- one\ntwo')).toEqual([['- one'], ['two']]);
  });

  it.each([
    [
      'a Markdown table',
      '| Step | Web |\n|---|:-:|\n| Search | a \\| b |\n| Pay | one<br>two |',
      [
        ['Step', 'Web'],
        ['Search', 'a | b'],
        ['Pay', 'one\ntwo'],
      ],
    ],
    [
      'a Markdown table in a text',
      'Before\n\na | b\n--- | ---\n1 | 2\n\nAfter',
      [
        ['Before', ''],
        ['a', 'b'],
        ['1', '2'],
        ['After', ''],
      ],
    ],
    [
      'a table that a database prints',
      '+---+----+\n| a | b  |\n+---+----+\n| 1 | 22 |\n+---+----+',
      [
        ['a', 'b'],
        ['1', '22'],
      ],
    ],
    [
      'CSV',
      'Step,Said\r\nSearch,"Slow, ""really"""\r\nPay,\r\n',
      [
        ['Step', 'Said'],
        ['Search', 'Slow, "really"'],
        ['Pay', ''],
      ],
    ],
    [
      'CSV with line ends in cells',
      'a,b,c\n1,"two\nlines",3',
      [
        ['a', 'b', 'c'],
        ['1', 'two\nlines', '3'],
      ],
    ],
    [
      'semicolons, as German Excel writes CSV',
      'sep=;\nSchritt;Anteil\nSuche;1,5\nKauf;2,5',
      [
        ['Schritt', 'Anteil'],
        ['Suche', '1,5'],
        ['Kauf', '2,5'],
      ],
    ],
    [
      'semicolons typed by hand',
      'Search; Web; slow\nPay; App; fast',
      [
        ['Search', 'Web', 'slow'],
        ['Pay', 'App', 'fast'],
      ],
    ],
  ])('is a table where it is %s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each([
    'Search, compare, pay\nThen, later, return',
    'Slow, unclear\nToo expensive, ugly',
    '1,5\n2,5',
    'Too slow; nobody answers\nTo the point; well done',
    'a;b;c',
    'one | two',
    'Search|Web\nPay',
    'Nice; really',
  ])('is lines where %j has separators as sentences have them', (text) => {
    expect(rowsOf(text)).toEqual(text.split('\n').map((line) => [line]));
  });

  it('is the answers of a survey without Qualtrics’ codes and import IDs', () => {
    const sheet = [
      'StartDate,Q1,Q2',
      'Start Date,"Why did you stop, and where?",Anything else?',
      '"{""ImportId"":""startDate"",""timeZone"":""America/Denver""}","{""ImportId"":""QID1_TEXT""}","{""ImportId"":""QID2_TEXT""}"',
      '2026-01-02,Too slow,No',
    ].join('\n');
    expect(rowsOf(sheet)).toEqual([
      ['Start Date', 'Why did you stop, and where?', 'Anything else?'],
      ['2026-01-02', 'Too slow', 'No'],
    ]);
    const tabs = 'A\tB\nWhen\tWhy\n{"ImportId":"startDate"}\t{"ImportId":"QID1"}\n1\t2';
    expect(rowsOf(tabs)).toEqual([
      ['When', 'Why'],
      ['1', '2'],
    ]);
  });

  it('refuses 100,000 rows in a sentence that says how many and what to do', () => {
    const read = readText('row\n'.repeat(100_000));
    expect(read).toMatchObject({ ok: false, failure: { code: 'too-many-cells' } });
    expect(!read.ok && read.failure.message).toMatch(
      /100,000 rows.*20,000.*Nothing was changed.*Copy part of it/,
    );
  });

  it('refuses more cells, columns, text and longer texts than a map can take', () => {
    expect(rowsOf('a\tb\tc\n'.repeat(7000))).toBe('too-many-cells');
    expect(rowsOf('a\t'.repeat(600))).toBe('too-many-columns');
    expect(rowsOf('\t'.repeat(5_000) + 'x')).toBe('too-many-columns');
    expect(rowsOf('x'.repeat(2_000_001))).toBe('too-much-text');
    expect(rowsOf('x'.repeat(MAX_TEXT + 1))).toBe('text-too-long');
  });

  it.each([
    ['a rule of a table', `a|b\n|-${' '.repeat(300_000)}x`],
    ['a task of a journey', `journey\na${' '.repeat(300_000)}b`],
    ['a sign of a list', `-${' '.repeat(300_000)}x\n- y`],
  ])('reads %s with a long gap in a moment', async (_, text) => {
    expect(await processorTime(() => rowsOf(text))).toBeLessThan(2_000);
  });

  it('reads a text of nothing but quotes in a moment', async () => {
    expect(await processorTime(() => rowsOf('"""x\n'.repeat(19_000)))).toBeLessThan(2_000);
  });
});

describe('a pasted text', () => {
  it('loses what cannot be seen and changes how its neighbours read', () => {
    expect(cleanPasted('a\u200bb\ufeffc\u00add\u202ee\u2066f\u0007g\u0085h')).toBe('abcdefgh');
    expect(cleanPasted('non\u00a0breaking\u202f%')).toBe('non breaking %');
  });

  it('keeps emoji joiners, right-to-left text and its marks', () => {
    expect(cleanPasted('👩\u200d💻')).toBe('👩\u200d💻');
    expect(cleanPasted('می\u200cخواهم')).toBe('می\u200cخواهم');
    expect(cleanPasted('שלום\u200f!')).toBe('שלום\u200f!');
    expect(cleanPasted('half \ud83d')).toBe('half \ufffd');
  });

  it('is a title and, below its first line, a body', () => {
    expect(draftOf('Price\nToo high\nfor many')).toEqual({
      title: 'Price',
      body: 'Too high\nfor many',
      copied: null,
    });
  });

  it('goes on in the body where its first line is longer than a title can be', () => {
    const words = 'word '.repeat(1000);
    const { title, body } = draftOf(words);
    expect(title.length).toBeLessThanOrEqual(MAX_TITLE);
    expect(`${title} ${body}`.trim()).toBe(words.trim());
  });
});
