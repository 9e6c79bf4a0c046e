import { spawnSync } from 'node:child_process';
import { copyFileSync, createWriteStream, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { openDocument } from '../../src/host/document/document.ts';
import type { ProjectDocument } from '../../src/host/document/project-document.ts';
import { asIs, asProposed } from '../helpers/import-choices.ts';
import { valueOf } from './commands.ts';
import { editWhile } from './edit-while.ts';
import { type AnswerFigures, countAll, measureAnswers } from './answers.ts';
import { type AnswersWindowFigures, measureAnswersWindow } from './answers-window.ts';
import { quantile } from './frames.ts';

export type ResponseFigures = {
  readonly bytes: number;
  /** ms of `.import` of the sqlite3 shell into a table with an index; null where the shell is not there. */
  readonly shell: number | null;
  /** ms from the file to the finished step, the look at a sample included. */
  readonly imported: number;
  /** MB that the process grew by at the most. */
  readonly memory: number;
  /** Of commands during the import, ms. */
  readonly p99: number;
  /** ms of counting all answers, the tones of their comments too, first and once more. */
  readonly cold: number;
  readonly again: number;
  readonly answers: AnswerFigures;
  /** ms of opening and saving with the responses and without: medians of tries in turn. */
  readonly open: Both;
  readonly save: Both;
  /** What the person in front of a real window waits for. */
  readonly window: AnswersWindowFigures;
  /** MB of the project file. */
  readonly file: number;
};

/** What something took: ms until it was done, and ms of the processor, which other work on the machine changes less. */
type Taken = { readonly ms: number; readonly work: number };
type Both = { readonly ms: readonly [number, number]; readonly work: readonly [number, number] };

/** Imports a survey of so many rows into a project of 100 cards, beside the sqlite3 shell. */
export async function measureResponses(
  empty: string,
  rows: number,
  folder: string,
  dataFolder: string,
): Promise<ResponseFigures> {
  const csv = join(folder, 'survey.csv');
  await writeSurvey(csv, rows);
  const bytes = statSync(csv).size;
  const shell = importByShell(csv, folder);
  const plain = join(folder, 'plain.journey');
  copyFileSync(empty, plain);
  const open = (path: string): ProjectDocument =>
    valueOf(openDocument({ kind: 'file', path }, { dataFolder, author: '' }));
  const document = open(empty);
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  const progress = { isDone: false };
  const importing = time(() => importFile(document, csv)).finally(() => (progress.isDone = true));
  const times = await editWhile(document, () => !progress.isDone, 10);
  const imported = await importing;
  clearInterval(watch);
  const cold = await time(() => countAll(document));
  const again = await time(() => countAll(document));
  const answers = await measureAnswers(document);
  const full = join(folder, 'full.journey');
  const other = open(plain);
  // The same history.
  await editWhile(other, (count) => count < times.length);
  const save = await inTurn(
    () => taken(async () => valueOf(await document.saveAs(full, true))),
    () => taken(async () => valueOf(await other.saveAs(plain, true))),
  );
  document.discard();
  other.discard();
  const opening = await inTurn(
    () => openTime(full, dataFolder),
    () => openTime(plain, dataFolder),
  );
  const window = await measureAnswersWindow(full, plain);
  rmSync(csv);
  return {
    bytes,
    shell,
    imported,
    memory: (most - before) / 1024 ** 2,
    p99: quantile(times, 0.99),
    cold,
    again,
    answers,
    open: opening,
    save,
    window,
    file: statSync(full).size / 1024 ** 2,
  };
}

async function importFile(document: ProjectDocument, path: string): Promise<void> {
  const { importId } = valueOf(await document.imports.openPath(path));
  const look = valueOf(await document.imports.look(importId, asIs));
  const choices = asProposed(look);
  valueOf(await document.imports.run(importId, choices, { name: 'Survey', kind: 'survey' }));
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function taken(work: () => Promise<unknown>): Promise<Taken> {
  const before = process.cpuUsage();
  const ms = await time(work);
  const { user, system } = process.cpuUsage(before);
  return { ms, work: (user + system) / 1_000 };
}

const TRIES = 9;

/** The median of each, tried one after the other so that both meet the same load; the first try of each is not counted. */
async function inTurn(one: () => Taken | Promise<Taken>, other: () => Taken | Promise<Taken>): Promise<Both> {
  const tries: (readonly [Taken, Taken])[] = [];
  for (let round = 0; round <= TRIES; round += 1) {
    const pair = [await one(), await other()] as const;
    if (round > 0) tries.push(pair);
  }
  const median = (of: (pair: readonly [Taken, Taken]) => number): number => quantile(tries.map(of), 0.5);
  return {
    ms: [median(([{ ms }]) => ms), median(([, { ms }]) => ms)],
    work: [median(([{ work }]) => work), median(([, { work }]) => work)],
  };
}

/** In a process of its own, which is how a project is opened. */
function openTime(path: string, dataFolder: string): Taken {
  const script = join(import.meta.dirname, 'open-once.ts');
  const { stdout } = spawnSync(process.execPath, [script, path, dataFolder], { encoding: 'utf8' });
  const [ms = Number.NaN, work = Number.NaN] = stdout.trim().split(' ').map(Number);
  return { ms, work };
}

function importByShell(csv: string, folder: string): number | null {
  const database = join(folder, 'shell.db');
  rmSync(database, { force: true });
  const start = performance.now();
  const { status } = spawnSync('sqlite3', [database], {
    input: [
      'CREATE TABLE response (id TEXT, date TEXT, score INTEGER, satisfied INTEGER, country TEXT, comment TEXT);',
      'CREATE INDEX response_by_date ON response (date);',
      `.import --csv --skip 1 ${csv} response`,
    ].join('\n'),
  });
  const ms = performance.now() - start;
  rmSync(database, { force: true });
  return status === 0 ? ms : null;
}

const said =
  'the page did not say whether it fits my room and the delivery was late but support was very kind'.split(
    ' ',
  );
const countries = ['Germany', 'Austria', 'Switzerland', 'Netherlands'];

/** About 80 bytes a row; two questions, a date, a country and a comment. The numbers come from a fixed seed. */
export async function writeSurvey(path: string, rows: number): Promise<void> {
  const out = createWriteStream(path);
  let seed = 1;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % below;
  };
  out.write('ResponseId,Date,How likely are you to recommend us?,How satisfied are you?,Country,Comment\n');
  for (let start = 0; start < rows; start += 10_000) {
    let text = '';
    for (let row = start; row < Math.min(rows, start + 10_000); row += 1) {
      const words = Array.from({ length: 4 + next(8) }, () => said[next(said.length)]).join(' ');
      const date = `2026-${String(1 + next(9)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`;
      // One word of 30,000: most of them stand in some dozens of comments.
      const seldom = `w${next(30_000).toString(36)}`;
      text += `R_${row},${date},${next(11)},${1 + next(5)},${countries[next(4)]},"${words} ${seldom}"\n`;
    }
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
