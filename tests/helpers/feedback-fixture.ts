import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableRow } from '../../src/shared/feedback/table.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'feedback');

/** Names of the exports written for the tests. */
export const feedbackFixtures: readonly string[] = readdirSync(folder).filter((name) =>
  name.endsWith('.csv'),
);

/** How the fixtures that are not UTF-8 with commas are written. */
const encodings: Readonly<Record<string, string>> = {
  'google-play.csv': 'utf-16le',
  'microsoft-forms-german.csv': 'windows-1252',
  'microsoft-forms-french.csv': 'windows-1252',
};

/** The rows of a fixture, read by a plain reader of its own: what reads files has tests of its own. */
export function feedbackRows(name: string): readonly TableRow[] {
  const text = new TextDecoder(encodings[name] ?? 'utf-8').decode(readFileSync(join(folder, name)));
  const head = text.slice(0, text.indexOf('\n'));
  const semicolons = head.split(';').length > head.split(',').length;
  return rowsOf(text, semicolons ? ';' : ',');
}

function rowsOf(text: string, delimiter: string): readonly TableRow[] {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let begin = 1;
  const endRow = (): void => {
    rows.push({ line: begin, cells: [...cells, cell] });
    cells = [];
    cell = '';
    begin = line;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '\n') line++;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
