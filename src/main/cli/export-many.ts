import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileProblem } from '../../files/file-problem.ts';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { writeJson } from '../../files/json-file.ts';
import { ok, type Result } from '../../shared/result.ts';
import { exportAll, lostLine } from './export-all.ts';
import type { ManyExports } from './export-project-files.ts';
import { type ExportLine, mayReplaceReport, reportOf } from './batch/export-report.ts';
import { openExportList } from './batch/export-list.ts';
import { findProjects } from './batch/find-projects.ts';
import { createFreeNames } from './batch/free-names.ts';
import type { BatchChoices } from './export-many-options.ts';
import { takeTemplate } from '../export/take-template.ts';
import type { Wished } from './read-wish.ts';
import type { CliContext } from './subcommand.ts';

/** Projects that are exported at a time: while one waits for its processes to start, another is drawn. */
const MOST_AT_ONCE = 3;

export type BatchWish = BatchChoices & {
  /** Files and folders. */
  readonly sources: readonly string[];
  /** Where the exports go, absolute. */
  readonly folder: string;
  /** The file of a template for those that take one. */
  readonly template: string | null;
  /** What is wished of the project in a file. */
  readonly wishesOf: (path: string) => Promise<Result<Wished>>;
};

/** Exports every map of many projects, each in every format, and answers the exit code: 0 where nothing failed. */
export async function exportMany(context: CliContext, wish: BatchWish): Promise<number> {
  try {
    return await exportInto(context, wish);
  } catch (error) {
    // The list and the report; whatever goes wrong with one export is a line of its own.
    if (!isFileSystemError(error)) throw error;
    context.say(`The exports in ${wish.folder} could not be finished: ${fileProblem(error)}`);
    return 1;
  }
}

async function exportInto(context: CliContext, wish: BatchWish): Promise<number> {
  const { sources, folder, template, wishesOf, report, force } = wish;
  const startedAt = new Date().toISOString();
  if (report !== null && !force && !mayReplaceReport(report)) {
    context.say(
      `${report} is not a report of an export, so it was left as it is and nothing was exported. Name another file, or use --force.`,
    );
    return 1;
  }
  const taken = template === null ? ok(null) : await takeTemplate(template);
  if (!taken.ok) {
    context.say(taken.failure.message);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  const list = openExportList(folder);
  if (list.message !== null) context.say(list.message);
  const { projects, lost } = await findProjects(sources, folder);
  const lines: ExportLine[] = lost.map(({ path, message }) => lostLine(path, { code: 'not-found', message }));
  if (projects.length === 0 && lost.length === 0) {
    const message = `There is no project (.journey) in ${sources.join(', ')}.`;
    lines.push(...sources.map((source) => lostLine(source, { code: 'no-projects', message })));
  }
  for (const line of lines) tell(context, line);
  const work: ManyExports = {
    folder,
    list,
    names: createFreeNames(),
    force,
    template: taken.value,
  };
  const atOnce = Math.max(1, Math.min(MOST_AT_ONCE, availableParallelism()));
  await exportAll(context, { projects, wishesOf, atOnce }, work, (done) => {
    lines.push(...done);
    for (const line of done) tell(context, line);
    list.save();
  });
  list.save(true);
  const result = reportOf({ app: app.getVersion(), startedAt, folder }, lines);
  if (report !== null) writeJson(report, result);
  sayNotes(context, lines);
  const { written, unchanged, failed } = result.totals;
  context.say(`${written} written, ${unchanged} unchanged, ${failed} failed.`);
  return result.exitCode;
}

/** A line an export: '0 written    out/Acme.pdf  12,345 bytes'. */
function tell({ print }: CliContext, line: ExportLine): void {
  const { exitCode, state, file, bytes, source, format, problem } = line;
  const of = format === null ? source : `${source} (${format})`;
  const what =
    problem === null ? `${file}  ${bytes?.toLocaleString('en')} bytes` : `${of}: ${problem.message}`;
  print(`${exitCode} ${state.padEnd(9)}  ${what}`);
}

/** A note that many exports have is said once. */
function sayNotes({ say }: CliContext, lines: readonly ExportLine[]): void {
  const byNote = new Map<string, string[]>();
  for (const { notes, file, source } of lines)
    for (const note of notes) byNote.set(note, [...(byNote.get(note) ?? []), file ?? source]);
  for (const [note, [first = '', ...others]] of byNote)
    say(`${first}${others.length === 0 ? '' : ` and ${others.length} more`}: ${note}`);
}
