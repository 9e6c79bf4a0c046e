import { spawnSync } from 'node:child_process';
import { closeSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { workbookBytes } from '../helpers/workbook-bytes.ts';

/** What looking at a file, sampling it and reading all its rows cost, in a process of its own. */
export type TableReading = {
  readonly rows: number;
  readonly sniff: number;
  readonly sample: number;
  readonly read: number;
  /** The most memory the process had, MB. */
  readonly memory: number;
};

const channels = ['web', 'store', 'phone'];
const comment = (at: number): string => `The checkout was slow ${at % 7} times, sorry`;

/** Writes texts one after the other, without holding them all. */
function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w');
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < 1_000_000) continue;
    writeSync(file, held);
    held = '';
  }
  writeSync(file, held);
  closeSync(file);
}

function* surveyCsv(rows: number): Generator<string> {
  yield 'ResponseId,RecordedDate,NPS,CSAT,Channel,Comment\r\n';
  for (let at = 0; at < rows; at++)
    yield `R_${at},2026-03-${10 + (at % 20)} 10:00,${at % 11},${1 + (at % 5)},${channels[at % 3] ?? ''},"${comment(at)} ""really"""\r\n`;
}

function* surveyJson(rows: number): Generator<string> {
  for (let at = 0; at < rows; at++)
    yield `${at === 0 ? '[' : ',\n'}${JSON.stringify({ id: `R_${at}`, nps: at % 11, channel: channels[at % 3], comment: comment(at) })}`;
  yield ']';
}

function surveySheet(rows: number): Buffer {
  const texts = Array.from({ length: 20_000 }, (_, at) => comment(at) + String(at));
  const cells = (at: number): string =>
    Array.from({ length: 12 }, (_, column) =>
      column % 4 === 0
        ? `<c t="s"><v>${(at * 7 + column) % texts.length}</v></c>`
        : column === 1
          ? `<c s="1"><v>${46_000 + at / 1_000}</v></c>`
          : `<c><v>${(at + column) % 11}</v></c>`,
    ).join('');
  const sheet = Array.from({ length: rows }, (_, at) => `<row r="${at + 1}">${cells(at)}</row>`).join('');
  return workbookBytes({ sheets: { Answers: `<sheetData>${sheet}</sheetData>` }, texts, formats: [22] });
}

/** Reads a large file of each kind. */
export function* measureTables(
  folder: string,
): Generator<TableReading & { readonly name: string; readonly megabytes: number }> {
  const files: readonly (readonly [name: string, write: (path: string) => void])[] = [
    ['CSV', (path) => writePieces(path, surveyCsv(1_000_000))],
    ['JSON', (path) => writePieces(path, surveyJson(500_000))],
    ['XLSX', (path) => writeFileSync(path, surveySheet(100_000))],
  ];
  for (const [name, write] of files) {
    const path = join(folder, `answers.${name.toLowerCase()}`);
    write(path);
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'read-table.ts'), path],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`Reading “${name}” ended with ${status}: ${stderr}`);
    yield { name, megabytes: statSync(path).size / 1e6, ...(JSON.parse(stdout) as TableReading) };
  }
}
