import type { BareColumn } from '../guess/guess-column.ts';
import type { Doubt, GuessedColumn } from '../guess/reason.ts';
import { zoneSchema, type Role } from '../../model/role.ts';
import { foldWord } from '../words/fold-word.ts';
import { bareColumns, cellsOf } from './headers.ts';
import type { Head, Layout } from './layout.ts';
import { channel, date, ignored, personal, respondent, rowId, segment } from './roles.ts';

const IMPORT_ID = /^\s*\{\s*"ImportId"\s*:\s*"([^"]*)"/;
const TIME_ZONE = /"timeZone"\s*:\s*"([^"]*)"/;

/** Columns that every export has, by what row 3 calls them: the same in every language. */
const roles: Readonly<Record<string, Role>> = {
  startdate: ignored,
  enddate: date(),
  recordeddate: ignored,
  status: ignored,
  ipaddress: personal('ip'),
  progress: ignored,
  duration: ignored,
  finished: ignored,
  _recordid: rowId,
  responseid: rowId,
  recipientlastname: personal('name'),
  recipientfirstname: personal('name'),
  recipientemail: personal('email'),
  externaldatareference: respondent,
  externalreference: respondent,
  locationlatitude: personal('location'),
  locationlongitude: personal('location'),
  distributionchannel: channel,
  userlanguage: segment,
};

/** Three rows of headers: names, questions, and what an import calls them. */
export const qualtrics: Layout = {
  name: 'qualtrics',
  match: (head) => {
    const at = head.rows.slice(0, 5).findIndex(({ cells }) => cells.some((cell) => IMPORT_ID.test(cell)));
    const row = head.rows[at];
    if (!row || at < 1) return undefined;
    const ids = cellsOf(row, head.width);
    const questions = at > 1 ? cellsOf(head.rows[at - 1], head.width) : [];
    const known = ({ index, header }: BareColumn): Role | undefined => {
      const cell = ids[index] ?? '';
      const name = IMPORT_ID.exec(cell)?.[1] ?? '';
      if (/_NPS_GROUP$/i.test(name) || /_NPS_GROUP$/i.test(header)) return ignored;
      const role = roles[name.toLowerCase()];
      return role?.kind === 'date' ? { ...role, zone: zoneOf(cell) } : role;
    };
    return {
      why: [{ kind: 'import-ids', line: row.line }],
      headerRows: at + 1,
      columns: bareColumns(cellsOf(head.rows[0], head.width), questions),
      known,
      after: withoutNegatives,
    };
  },
};

const zoneOf = (cell: string): string | null => {
  const zone = zoneSchema.safeParse(TIME_ZONE.exec(cell)?.[1] ?? null);
  return zone.success ? zone.data : null;
};

/** Numbers below nought that are not on the scale stand for ‘not applicable’ where values are exported as numbers. */
function withoutNegatives(guess: GuessedColumn): GuessedColumn {
  const codes = guess.doubts.flatMap((doubt) => (doubt.kind === 'codes' ? doubt.values : []));
  const negative = codes.filter((code) => code.startsWith('-'));
  if (negative.length === 0) return guess;
  const words = [...guess.column.words, ...negative.map((text) => ({ text, value: null }))];
  const others = codes.filter((code) => !negative.includes(code));
  const doubts = guess.doubts
    .map((doubt): Doubt => (doubt.kind === 'codes' ? { ...doubt, values: others } : doubt))
    .filter((doubt) => doubt.kind !== 'codes' || doubt.values.length > 0);
  return { ...guess, column: { ...guess.column, words }, doubts };
}

/** What V1 to V10 are, whatever language their labels are in. */
const positions: readonly Role[] = [
  rowId,
  ignored,
  personal('name'),
  respondent,
  personal('email'),
  personal('ip'),
  ignored,
  ignored,
  date(),
  ignored,
];

/** The layout before 2017: V1, V2, ... over labels. */
export const qualtricsOlder: Layout = {
  name: 'qualtrics-older',
  match: (head: Head) => {
    const headers = cellsOf(head.rows[0], head.width);
    const own = headers.filter((cell) => /^v\d+$/.test(foldWord(cell)));
    if (own.length < 5 || !/^v1$/.test(foldWord(headers[0] ?? ''))) return undefined;
    const labels = cellsOf(head.rows[1], head.width);
    return {
      why: [
        { kind: 'headers', headers: own },
        { kind: 'two-headers', example: labels[0] ?? '' },
      ],
      headerRows: 2,
      columns: bareColumns(headers, labels),
      known: ({ header }) => {
        const [, number] = /^v(\d+)$/.exec(foldWord(header)) ?? [];
        return number === undefined ? undefined : positions[Number(number) - 1];
      },
      after: withoutNegatives,
    };
  },
};
