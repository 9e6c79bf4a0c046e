import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Encoding, FileReading } from '../../src/shared/feedback/table.ts';
import { delimiters, encodings } from '../../src/shared/feedback/table.ts';
import { seeded } from '../helpers/big-project.ts';
import { encode } from '../helpers/table-files.ts';
import { sheetOf, workbookBytes } from '../helpers/workbook-bytes.ts';

type Random = () => number;

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);
export const oneOf = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;

const comments = [
  'fine',
  '"slow, ""very"" slow"',
  '"one\r\ntwo"',
  'schön – „gut“ €',
  '',
  '=1+1',
  'it\'s 5" wide',
  '😀',
];

/** Rows as the programs of domain files write them, with all that may be in a cell. */
function textOf(random: Random, delimiter: string, ends: string, count: number): string {
  const header = ['ResponseId', 'RecordedDate', '"Q1, how ""likely""?"', 'Channel', 'Comment'].join(
    delimiter,
  );
  const rows = Array.from({ length: count }, (_, at) =>
    [
      `R_${at}`,
      `2026-03-0${1 + (at % 9)} 10:00`,
      at % 11,
      oneOf(random, ['web', 'store']),
      oneOf(random, comments),
    ].join(delimiter),
  );
  return [header, ...rows].map((row) => row + ends).join('');
}

function jsonOf(random: Random, count: number): readonly object[] {
  return Array.from({ length: count }, (_, at) => ({
    id: at,
    score: at % 11,
    user: { name: oneOf(random, comments), tags: ['a', 'b'] },
    ...(random() < 0.2 ? { later: null } : {}),
  }));
}

const workbook = (random: Random, count: number): Buffer =>
  workbookBytes({
    sheets: {
      Answers: `<dimension ref="A1:D${count}"/><cols><col min="2" max="3" hidden="1"/></cols>${sheetOf(
        ...Array.from(
          { length: count },
          (_, at) =>
            `<c r="A${at + 1}" t="s"><v>${below(random, 8)}</v></c><c r="B${at + 1}" s="1"><v>${46_000 + at / 7}</v></c><c r="C${at + 1}" t="inlineStr"><is><t>in place</t></is></c><c r="D${at + 1}"><f>A1*2</f></c>`,
        ),
      )}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
      Notes: sheetOf('<c t="b"><v>1</v></c>'),
    },
    hidden: ['Notes'],
    texts: comments,
    formats: [22],
  });

/** A sound file of any kind. */
export function soundTable(random: Random): Buffer {
  const count = 1 + below(random, 200);
  switch (below(random, 4)) {
    case 0:
      return workbook(random, count);
    case 1: {
      const rows = jsonOf(random, count);
      const text =
        random() < 0.5
          ? JSON.stringify(rows, null, below(random, 3))
          : JSON.stringify({ meta: [1], data: { rows } });
      return encode(text, oneOf(random, ['utf-8', 'utf-16le'] as const));
    }
    case 2:
      return encode(
        jsonOf(random, count)
          .map((row) => JSON.stringify(row))
          .join('\n'),
        'utf-8',
      );
    default: {
      const encoding: Encoding = oneOf(random, encodings);
      const mark = encoding.startsWith('utf') && random() < 0.5 ? '\ufeff' : '';
      const ends = oneOf(random, ['\r\n', '\n', '\r']);
      return encode(mark + textOf(random, oneOf(random, delimiters), ends, count), encoding);
    }
  }
}

/** What is put where it does not belong. */
const foreign: readonly string[] = [
  '"',
  '""',
  '"""',
  ',',
  ';',
  '\t',
  '|',
  '\r',
  '\n',
  '\r\n',
  '\0',
  '\ufeff',
  '\ufffd',
  'sep=|\n',
  '{',
  '}',
  '[',
  ']',
  ':',
  '\\',
  '\\u00',
  '<',
  '>',
  '&',
  '&#x0;',
  '</row>',
  '<row r="-1">',
  '<c r="XFD1048576"><v>1</v></c>',
  '<c r="A1" t="s"><v>-7</v></c>',
  '<mergeCell ref="??"/>',
  '1e999',
  '-',
  'PK\u0003\u0004',
  '\u00d0\u00cf\u0011\u00e0',
  '"'.repeat(99),
  '['.repeat(300),
  '{"a":'.repeat(200),
  'x'.repeat(5_000),
  ','.repeat(3_000),
];

type Change = { readonly name: string; readonly make: (bytes: Buffer, random: Random) => Buffer };

const splice = (bytes: Buffer, at: number, cut: number, put: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]);

const changes: readonly Change[] = [
  { name: 'nothing changed', make: (bytes) => bytes },
  {
    name: 'bytes written over',
    make: (bytes, random) => {
      const changed = Buffer.from(bytes);
      for (let count = 1 + below(random, 30); count > 0; count--)
        changed[below(random, changed.length)] = below(random, 256);
      return changed;
    },
  },
  { name: 'cut off', make: (bytes, random) => bytes.subarray(0, below(random, bytes.length)) },
  { name: 'without its beginning', make: (bytes, random) => bytes.subarray(below(random, bytes.length)) },
  {
    name: 'with what does not belong there',
    make: (bytes, random) => {
      let changed = bytes;
      for (let count = 1 + below(random, 6); count > 0; count--)
        changed = splice(
          changed,
          below(random, changed.length + 1),
          below(random, 4),
          encode(oneOf(random, foreign), oneOf(random, ['utf-8', 'latin-1', 'utf-16le'] as const)),
        );
      return changed;
    },
  },
  {
    name: 'a piece of it many times',
    make: (bytes, random) => {
      const from = below(random, bytes.length);
      const piece = bytes.subarray(from, from + 1 + below(random, 40));
      return splice(bytes, from, 0, Buffer.concat(Array.from({ length: below(random, 2_000) }, () => piece)));
    },
  },
  {
    name: 'two files in one',
    make: (bytes, random) => Buffer.concat([bytes, soundTable(random)]),
  },
  {
    name: 'only rubbish',
    make: (_, random) => Buffer.from(Array.from({ length: below(random, 5_000) }, () => below(random, 256))),
  },
];

/** Changes the parts of a workbook and packs them anew, so that its readers see more than a broken ZIP file. */
function changedInside(bytes: Buffer, change: Change, random: Random): Buffer {
  const parts = Object.entries(unzipSync(bytes));
  const [chosen] = oneOf(random, parts);
  const left = random() < 0.1 ? parts.filter(([name]) => name !== chosen) : parts;
  return Buffer.from(
    zipSync(
      Object.fromEntries(
        left.map(([name, part]) => [
          name,
          name === chosen ? strToU8(strFromU8(change.make(Buffer.from(part), random), true), true) : part,
        ]),
      ),
    ),
  );
}

export type TableCase = { readonly name: string; readonly bytes: Buffer; readonly random: Random };

/** The file of a seed. */
export function tableCase(seed: number): TableCase {
  const random = seeded(seed + 1);
  const sound = soundTable(random);
  const change = changes[seed % changes.length]!;
  const isInside = sound.subarray(0, 2).toString() === 'PK' && random() < 0.7;
  return {
    name: `${seed}: ${change.name}${isInside ? ', inside of a workbook' : ''}`,
    bytes: isInside ? changedInside(sound, change, random) : change.make(sound, random),
    random,
  };
}

/** A reading that somebody chose, whether the file is like that or not. */
export function anyReading(random: Random): FileReading {
  const encoding = oneOf(random, encodings);
  switch (below(random, 4)) {
    case 0:
      return { format: 'json', encoding, key: oneOf(random, ['', 'data.rows', 'user']) };
    case 1:
      return { format: 'json-lines', encoding };
    case 2:
      return { format: 'xlsx', sheet: oneOf(random, ['Answers', 'Notes', '?']) };
    default:
      return { format: 'delimited', encoding, delimiter: oneOf(random, delimiters) };
  }
}
