/**
 * `npm run bench [-- part ...]`: parts are commands, save-while-editing, responses, import-window, hostile-files, tables, find, typing, filter, bulk,
 * paste, compare, merge, canvas, flow, start, export, export-many, density; all of them when none is named. start-beside-others installs tldraw and Excalidraw from the registry and runs only by name.
 * An aim stands beside its figure. Figures of real windows mean something only on a machine that does nothing else.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, cpus } from 'node:os';
import { join } from 'node:path';
import { openDocument } from '../../src/host/document/document.ts';
import { LARGE_FLOW } from '../helpers/big-flow.ts';
import { measureBulkEdit } from './bulk-edit.ts';
import { buildBaseline, type CanvasFigures, measureReactFlow, measureThroughline } from './canvas.ts';
import { type CommandFigures, makeProject, measureCommands, measureOpen, valueOf } from './commands.ts';
import { measureCompare } from './compare.ts';
import { AREA_BEFORE, measureDensity, WHOLE_DECIDED } from './density.ts';
import { measureExport, measureOpenAndPdf } from './exports.ts';
import { measureExportMany } from './export-many.ts';
import { measureExportWindow } from './export-window.ts';
import { measureFilter } from './filtering.ts';
import { addTexts, measureFind } from './find.ts';
import { makeFlowProject, measureFlow } from './flow.ts';
import { measureHostile } from './hostile.ts';
import { measureImportWindow } from './import-window.ts';
import { root } from './launch.ts';
import { measureMerge } from './merge.ts';
import { measurePaste } from './paste.ts';
import { measureResponses } from './responses.ts';
import { measurePrint } from './print-page.ts';
import { measureSaving } from './saving.ts';
import { measureEmptyWindow, measureNextStart, measureStart } from './start.ts';
import { measureOthers } from './start-beside-others.ts';
import { measureTables } from './read-tables.ts';
import { printTable } from './table.ts';
import { measureTyping } from './typing.ts';
import type { Cost, Costs } from './work.ts';

const wanted = new Set(process.argv.slice(2));
const runs = (part: string): boolean => wanted.size === 0 || wanted.has(part);
const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
const data = join(folder, 'data');
const results: Record<string, unknown> = {
  time: new Date().toISOString(),
  cores: cpus().length,
  cpu: cpus()[0]?.model,
};

const fileOf = (cards: number): string => join(folder, `${cards}.journey`);
const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

if (runs('commands')) {
  const rows: (CommandFigures & { cards: number; open: number })[] = [];
  for (const cards of [100, 2_000, 10_000]) {
    const project = await makeProject(fileOf(cards), cards, data);
    const figures = measureCommands(project);
    project.discard();
    rows.push({ cards, ...figures, open: measureOpen(fileOf(cards), data) });
  }
  results.commands = rows;
  printTable('Commands (durable) and opening, by cards in the project', [
    ['cards', 'p50 ms', 'p99 ms', 'open ms'],
    ...rows.map(({ cards, p50, p99, open }) => [String(cards), p50, p99, open]),
  ]);
}

if (runs('save-while-editing')) {
  const project = await makeProject(fileOf(500), 500, data);
  const { p50, p99, worst, commands, alone, save } = await measureSaving(project, folder);
  project.discard();
  results.saving = { p50, p99, worst, commands, alone, save };
  printTable('Commands while a project of 300 MB is saved; aim: p99 under 50 ms', [
    ['commands', 'p50 ms', 'p99 ms', 'worst ms', 'p99 ms without a save', 'save ms'],
    [String(commands), p50, p99, worst, alone, save],
  ]);
}

if (runs('responses')) {
  const project = await makeProject(fileOf(100), 100, data);
  project.discard();
  const rows = 1_000_000;
  const figures = await measureResponses(fileOf(100), rows, folder, data);
  results.responses = figures;
  const { shell, imported, memory, p99, cold, again, answers, open, save, window } = figures;
  const times = (one: number, other: number): string => `${(one / other).toFixed(1)} times`;
  printTable(
    `${rows.toLocaleString('en')} responses of ${(figures.bytes / 1024 ** 2).toFixed(0)} MB; ${figures.file.toFixed(0)} MB in the project`,
    [
      ['what', 'ms', 'aim'],
      [
        'import',
        imported,
        shell === null ? '' : `${times(imported, shell)} the sqlite3 shell (${shell.toFixed(0)} ms); 3`,
      ],
      ['memory, MB', memory, '400'],
      ['commands meanwhile, p99', p99, '50'],
      ['all answers counted', cold, '1,000'],
      ['counted again', again, '100'],
      ['counted after a correction', answers.corrected, '100'],
      ['index of the answers built', answers.build, ''],
      ['commands meanwhile, p99', answers.editing, '50'],
      ['search of a word, p95', answers.search, '50'],
      ['search with filters, also sorted, p95', answers.filtered, '50'],
      ['scroll to any row, from the question to the rows, p95', answers.scroll, '50'],
      ['any page of 200, p95', answers.page, '50'],
      ['all sorted by another column, p95', answers.sort, ''],
      ['counts beside the filters, p95', answers.facets, '50'],
      ['commands while answers are searched, p99', answers.searching, '50'],
      ['open', open.ms[0], `${times(...open.ms)} that without; 1.3`],
      ['of the processor', open.work[0], times(...open.work)],
      ['save', save.ms[0], `${times(...save.ms)} that without; 1.3`],
      ['of the processor', save.work[0], times(...save.work)],
      [
        'in the window: start with the file, until the map is painted',
        window.start[0],
        times(...window.start),
      ],
      ['open, from the key to the map', window.open[0], times(...window.open)],
      ['save, from the key to ‘Saved’', window.save[0], times(...window.save)],
    ],
  );
}

if (runs('import-window')) {
  const rows = 1_000_000;
  const { alone, importing, imported } = await measureImportWindow(rows, folder);
  results.importWindow = { alone, importing, imported };
  printTable(
    `Panning while ${rows.toLocaleString('en')} responses are imported in ${(imported / 1_000).toFixed(0)} s; aim: 99 % of frames under 18.7 ms`,
    [
      ['', 'under 18.7 ms', 'p95 ms', 'worst ms'],
      ['nothing else', percent(alone.good), alone.p95, alone.worst],
      ['importing', percent(importing.good), importing.p95, importing.worst],
    ],
  );
}

if (runs('find')) {
  const project = await makeProject(fileOf(10_000), 10_000, data);
  addTexts(project, 40_000);
  const rows = measureFind(project);
  project.discard();
  results.find = rows;
  printTable('Find in 50,000 texts (10,000 cards, 13,334 pieces of evidence); aim: under 50 ms', [
    ['what', 'texts found', 'p50 ms', 'p99 ms', 'worst ms'],
    ...rows.map(({ what, hits, p50, p99, worst }) => [what, String(hits), p50, p99, worst]),
  ]);
}

/** What single events cost: the first apart from the others, which an aim is for. */
const printCosts = (
  title: string,
  part: keyof Cost,
  rows: readonly (readonly [what: string, costs: Costs])[],
): void =>
  printTable(title, [
    ['what', 'events', 'first ms', 'p50 ms', 'p99 ms', 'worst ms', 'p50 shown'],
    ...rows.map(([what, { count, first, median, p99, worst }]) => [
      what,
      String(count),
      first[part],
      median[part],
      p99[part],
      worst[part],
      median.shown,
    ]),
  ]);

if (runs('typing')) {
  (await makeProject(fileOf(2_000), 2_000, data)).discard();
  const { title, details } = await measureTyping(fileOf(2_000));
  results.typing = { title, details };
  printCosts('A key typed in a card on a map of 2,000, until painted; aim: p99 under 16 ms', 'work', [
    ['title of a new card', title],
    ['details of the card', details],
  ]);
}

if (runs('filter')) {
  (await makeProject(fileOf(5_000), 5_000, data)).discard();
  const { near, all } = await measureFilter(fileOf(5_000));
  results.filter = { near, all };
  printCosts(
    'A change of the filter on 5,000 cards, until painted; aim: under 16.7 ms after the first',
    'work',
    [
      ['at 100 %', near],
      ['whole map in view', all],
    ],
  );
}

if (runs('bulk')) {
  (await makeProject(fileOf(5_000), 5_000, data)).discard();
  const { cards, costs } = await measureBulkEdit(fileOf(5_000));
  results.bulk = { cards, costs };
  printCosts(
    `Setting the severity of ${cards} of 5,000 cards, command to painted; aim: under 100 ms`,
    'shown',
    [['severity', costs]],
  );
}

if (runs('paste')) {
  const project = valueOf(
    openDocument(
      { kind: 'new', template: 'five-stages', name: 'Paste' },
      { dataFolder: data, author: 'Bench' },
    ),
  );
  const target = join(folder, 'paste.journey');
  valueOf(await project.saveAs(target, true));
  project.discard();
  const rows = await measurePaste(target);
  results.paste = rows;
  printTable('Pasting 1,000 cells in the window, from the key to the painted frame; aim: under 1,000 ms', [
    ['what', 'p50 ms', 'worst ms'],
    ...rows.map(({ what, p50, worst }) => [what, p50, worst]),
  ]);
}

if (runs('compare')) {
  const rows = measureCompare(1_000, 10_000);
  results.compare = rows;
  printTable('Comparing; aim: two maps of 1,000 cards under 200 ms', [
    ['what', 'differences', 'p50 ms', 'worst ms', 'all in words ms'],
    ...rows.map(({ what, differences, p50, worst, words }) => [what, String(differences), p50, worst, words]),
  ]);
}

if (runs('merge')) {
  const rows = measureMerge(10_000, 2_000);
  results.merge = rows;
  printTable('Merging two copies; aim: under 1,000 ms', [
    ['what', 'conflicts', 'changes', 'p50 ms', 'worst ms'],
    ...rows.map(({ what, conflicts, changes, p50, worst }) => [
      what,
      String(conflicts),
      String(changes),
      p50,
      worst,
    ]),
  ]);
}

if (runs('canvas')) {
  const baseline = await buildBaseline();
  const rows: { cards: number; what: string; figures: CanvasFigures }[] = [];
  for (const cards of [500, 2_000, 5_000]) {
    (await makeProject(fileOf(cards), cards, data)).discard();
    rows.push({ cards, what: 'Throughline', figures: await measureThroughline(fileOf(cards)) });
    rows.push({ cards, what: 'React Flow', figures: await measureReactFlow(baseline, cards) });
  }
  results.canvas = rows;
  printTable('First complete paint, from data in the page', [
    ['cards', 'Throughline ms', 'React Flow ms', 'ratio'],
    ...[500, 2_000, 5_000].map((cards) => {
      const [ours, theirs] = ['Throughline', 'React Flow'].map(
        (what) => rows.find((row) => row.cards === cards && row.what === what)!.figures.firstPaint,
      ) as [number, number];
      return [String(cards), ours, theirs, ours / theirs];
    }),
  ]);
  for (const part of ['near', 'all', 'drag'] as const) {
    const title = {
      near: 'Panning with about 60 cards in view',
      all: 'Panning with everything in view',
      drag: 'Dragging one card',
    };
    printTable(title[part], [
      ['cards', 'canvas', 'under 18.7 ms', 'p95 ms', 'worst ms', 'drawn a second'],
      ...rows.map(({ cards, what, figures }) => [
        String(cards),
        what,
        percent(figures[part].good),
        figures[part].p95,
        figures[part].worst,
        figures[part].drawnPerSecond,
      ]),
    ]);
  }
}

if (runs('flow')) {
  const path = join(folder, 'flow.journey');
  await makeFlowProject(path, LARGE_FLOW, data);
  const figures = await measureFlow(path);
  results.flow = figures;
  printTable('Opening the flow of 1,000 cards with 1,500 connections', [
    ['', 'ms', 'aim ms'],
    ['layout in the worker', figures.layout, 'under 2,000'],
    ['longest task of the window meanwhile', figures.longestMeanwhile, 'under 50'],
    ['first paint after it', figures.firstPaint, 'under 600'],
    ['from the menu to the picture', figures.all, ''],
  ]);
  printTable(`Moving about in it at 100 %, with ${figures.inPage} cards in the page`, [
    ['', 'under 18.7 ms', 'aim', 'p95 ms', 'worst ms', 'drawn a second'],
    ...(['near', 'drag'] as const).map((part) => [
      { near: 'panning', drag: 'dragging one card' }[part],
      percent(figures[part].good),
      '95 %',
      figures[part].p95,
      figures[part].worst,
      figures[part].drawnPerSecond,
    ]),
  ]);
}

const sample = join(folder, 'sample.journey');
const sampleProject = valueOf(
  openDocument({ kind: 'new', template: 'sample', name: 'Sample' }, { dataFolder: data, author: 'Bench' }),
);
valueOf(await sampleProject.saveAs(sample, true));
sampleProject.discard();

if (runs('hostile-files')) {
  const rows = [...measureHostile(sample, folder, 50_000_000)];
  results.hostile = rows;
  printTable('Opening files of 50 MB made to be expensive; aim: an answer within 5 s and 1 GB', [
    ['file', 'asked for', 'answer', 's', 's of work', 'MB'],
    ...rows.map(({ name, salvage, opened, seconds, work, memory }) => [
      name,
      salvage ? 'rescued copy' : 'file',
      opened ? 'opened' : 'refused',
      seconds,
      work,
      memory,
    ]),
  ]);
}

if (runs('tables')) {
  const rows = [...measureTables(folder)];
  results.tables = rows;
  printTable('Reading files of answers; aims: 1,000,000 rows of CSV in 2 s, memory that does not grow', [
    ['file', 'MB', 'rows', 'look ms', 'sample ms', 'read ms', 'memory MB'],
    ...rows.map(({ name, megabytes, rows: count, sniff, sample: sampled, read, memory }) => [
      name,
      megabytes,
      String(count),
      sniff,
      sampled,
      read,
      memory,
    ]),
  ]);
}

if (runs('density')) {
  const figures = await measureDensity(sample, join(folder, 'density.svg'));
  results.density = figures;
  const { cards, whole, zoom, read, width, height, smallestOnA3 } = figures;
  printTable('How much of the sample is read at a glance (1920 x 1080; aims in the last column)', [
    ['', 'measured', 'aim'],
    [`cards whole at 100 %, of ${cards}`, String(whole), `60; decided: ${WHOLE_DECIDED}`],
    [`titles read when fitted (at ${percent(zoom)})`, percent(read), '90 %'],
    ['area of the drawing beside before', (width * height) / AREA_BEFORE, '0.6 or less'],
    ['width : height', width / height, '1.3 to 1.8'],
    ['smallest letters on A3, pt', smallestOnA3, '5'],
  ]);
}

if (runs('start')) {
  const empty = await measureEmptyWindow();
  const ours = await measureStart(sample);
  const next = await measureNextStart(sample);
  results.start = { empty, ours, next };
  printTable('Start-up to the first usable map, and memory (median of 5)', [
    ['', 'start ms', 'memory MB'],
    ['empty Electron window', empty.start, empty.memory],
    ['Throughline, sample project, first start', ours.start, ours.memory],
    ['ratio', ours.start / empty.start, ours.memory / empty.memory],
    ['Throughline, sample project, later starts', next.start, next.memory],
    ['ratio', next.start / empty.start, next.memory / empty.memory],
  ]);
}

// Installs other people's libraries: only when it is asked for.
if (wanted.has('start-beside-others')) {
  const ours = await measureStart(sample);
  const others = await measureOthers();
  results.startBesideOthers = { ours, others };
  printTable('Start-up to 86 things on screen (median of 5); the others alone in a bare window', [
    ['', 'start ms', 'memory MB', 'Throughline takes'],
    ['Throughline, sample project', ours.start, ours.memory, 1],
    ...others.map(({ what, figures }) => [what, figures.start, figures.memory, ours.start / figures.start]),
  ]);
}

if (runs('export')) {
  const blank = join(folder, 'blank.journey');
  (await makeProject(blank, 0, data)).discard();
  const projects = { sample, '500 cards': fileOf(500), '10,000 cards': fileOf(10_000) } as const;
  (await makeProject(fileOf(500), 500, data)).discard();
  (await makeProject(fileOf(10_000), 10_000, data)).discard();
  const wishes: readonly (readonly [keyof typeof projects, string, readonly string[], aim?: string])[] = [
    ['sample', 'png', ['--scale', '2']],
    ['sample', 'svg', []],
    ['sample', 'pdf', []],
    ['sample', 'pptx', [], 'at most 3 s beyond the start'],
    ['500 cards', 'png', ['--scale', '2']],
    ['500 cards', 'svg', []],
    ['500 cards', 'pdf', []],
    ['500 cards', 'pdf', ['--poster', 'A0', '--sheet', 'A4'], 'at most 3 s beyond the start'],
    ['500 cards', 'pptx', []],
    ['10,000 cards', 'xlsx', [], 'at most 3 s beyond the start'],
  ];
  const out = (format: string): string => join(folder, `out.${format}`);
  const exported = async (file: string, format: string, more: readonly string[] = []) =>
    await measureExport(file, out(format), format, more);
  // The smallest document of an empty map: starting the app, opening a project, and the hidden page.
  await exported(blank, 'mermaid');
  const { seconds: start } = await exported(blank, 'mermaid');
  const rows: (readonly [string, number, number, number, string])[] = [['start', start, 0, 0, '']];
  for (const [name, format, more, aim = ''] of wishes) {
    const { seconds, megabytes } = await exported(projects[name], format, more);
    rows.push([`${name} ${[format, ...more].join(' ')}`, seconds, seconds - start, megabytes, aim]);
  }
  await exported(sample, 'svg');
  const print = await measurePrint(out('svg'), folder);
  const { open, pdf } = await measureOpenAndPdf(sample, out('pdf'));
  const inWindow = await measureExportWindow(sample, folder);
  rows.push(['sample opened, nothing exported', open, 0, 0, '']);
  rows.push(['sample pdf in a window, from the choice of the file', inWindow, inWindow, 0, '']);
  rows.push(['Chromium prints the ready sample, first', print.first, print.first, 0, '']);
  rows.push(['Chromium prints the ready sample, later', print.later, print.later, 0, '']);
  results.exports = rows;
  printTable('Export with the command line', [
    ['', 's, process start to end', 's beyond the start', 'MB', 'aim'],
    ...rows,
  ]);
  const times = (seconds: number): string =>
    `${seconds.toFixed(2)} s, ${(seconds / print.first).toFixed(2)} times`;
  console.log(`  Against the first print of a process (aim: 1.5 times), the sample as PDF takes
    ${times(inWindow)} in a window, from the choice of the file to the whole file,
    ${times(pdf - open)} with the command line beyond opening the same project,
    ${times(pdf - start)} beyond the start with an empty map.`);
}

if (runs('export-many')) {
  (await makeProject(fileOf(30), 30, data)).discard();
  const { maps, first, again } = await measureExportMany(fileOf(30), 100, folder);
  results.exportMany = { maps, first, again };
  printTable(`${maps} maps of 30 cards as PDF with one command line; aim: under 60 s`, [
    ['', 's'],
    ['all of them', first],
    ['again, nothing changed', again],
  ]);
}

await rm(folder, { recursive: true, force: true });
await mkdir(join(root, 'bench-results'), { recursive: true });
const file = join(root, 'bench-results', `${new Date().toISOString().replaceAll(':', '-')}.json`);
await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
console.log(`\nWritten to bench-results/${file.split('/').at(-1)}`);
