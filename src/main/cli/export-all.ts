import { app } from 'electron';
import { fileProblem } from '../../files/file-problem.ts';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { todayHere } from '../../shared/language/days.ts';
import type { Failure, Result } from '../../shared/result.ts';
import { dependsOnDay, exportKey } from './batch/export-key.ts';
import type { ExportLine } from './batch/export-report.ts';
import { hashOf, hashOfFile } from './batch/file-hash.ts';
import type { FoundProject } from './batch/find-projects.ts';
import {
  exportProjectFiles,
  type ExportUnit,
  type ManyExports,
  type Turn,
  unchangedLines,
  WHOLE_NAME,
} from './export-project-files.ts';
import type { Wished } from './read-wish.ts';
import type { CliContext } from './subcommand.ts';

export type AllExports = {
  readonly projects: readonly FoundProject[];
  /** What is wanted of the project in a file. */
  readonly wishesOf: (path: string) => Promise<Result<Wished>>;
  /** How many projects are exported at the same time. */
  readonly atOnce: number;
};

/**
 * Exports what has changed of many projects. `onDone` receives the lines of each, in the order of the projects, as soon as
 * it and those before it are done.
 */
export async function exportAll(
  context: CliContext,
  { projects, wishesOf, atOnce }: AllExports,
  work: ManyExports,
  onDone: (lines: readonly ExportLine[]) => void,
): Promise<void> {
  // Whatever stays as it is keeps its name, so no new file can take it.
  const plans: Plan[] = [];
  for (const project of projects) plans.push(await planOf(context, project, wishesOf, work));
  const outcomes: (readonly ExportLine[] | undefined)[] = [];
  const turns = plans.map(() => Promise.withResolvers<null>());
  let next = 0;
  let told = 0;
  const workThrough = async (): Promise<void> => {
    for (let index = next++; index < plans.length; index = next++) {
      const [plan, own] = [plans[index], turns[index]];
      if (plan === undefined || own === undefined) throw new Error(`There is no project ${index}.`);
      const turn = { before: turns[index - 1]?.promise ?? Promise.resolve(), named: () => own.resolve(null) };
      try {
        outcomes[index] = [...plan.lines, ...(await exportChanged(context, plan, work, turn))];
      } finally {
        own.resolve(null);
      }
      for (let lines = outcomes[told]; lines !== undefined; lines = outcomes[++told]) onDone(lines);
    }
  };
  const ends = await Promise.allSettled(
    Array.from({ length: atOnce }, () =>
      workThrough().catch((error: unknown) => {
        // The others end what they are at, so that nothing is left half written.
        next = plans.length;
        throw error;
      }),
    ),
  );
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

type Plan = {
  readonly project: FoundProject;
  /** Of what is known already: unchanged, or not readable. */
  readonly lines: readonly ExportLine[];
  readonly units: readonly ExportUnit[];
};

async function planOf(
  context: CliContext,
  project: FoundProject,
  wishesOf: AllExports['wishesOf'],
  { list, names, folder, template: bytes }: ManyExports,
): Promise<Plan> {
  let content: string;
  try {
    content = await hashOfFile(project.path);
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    const message = `${project.path} could not be read: ${fileProblem(error)}`;
    return { project, units: [], lines: [lostLine(project.path, { code: 'not-readable', message })] };
  }
  const wished = await wishesOf(project.path);
  if (!wished.ok) return { project, units: [], lines: [lostLine(project.path, wished.failure)] };
  const pattern = wished.value.pattern ?? WHOLE_NAME;
  const lines: ExportLine[] = [];
  const units: ExportUnit[] = [];
  for (const wish of wished.value.wishes) {
    const { out: _out, template: named, language, ...options } = wish;
    const template = named === undefined ? null : bytes;
    const key = exportKey({
      content,
      name: `${project.name} ${pattern}`,
      wish: options,
      template: template ? hashOf(template) : null,
      language: language ?? context.language,
      signature: context.signature,
      day: dependsOnDay(wish) || pattern.includes('{date}') ? todayHere() : null,
      app: app.getVersion(),
    });
    const outputs = await list.intact(key);
    if (outputs === null) units.push({ wish, pattern, key });
    else {
      names.keep(outputs.map(({ file }) => file));
      lines.push(...(await unchangedLines(project.path, wish, outputs, folder)));
    }
  }
  return { project, lines, units };
}

const exportChanged = (
  context: CliContext,
  { project, units }: Plan,
  work: ManyExports,
  turn: Turn,
): Promise<readonly ExportLine[]> | readonly ExportLine[] =>
  units.length === 0 ? [] : exportProjectFiles(context, project, units, work, turn);

/** The line of a project or folder of which nothing could be exported. */
export const lostLine = (source: string, problem: Failure): ExportLine => ({
  source,
  format: null,
  map: null,
  state: 'failed',
  exitCode: 1,
  file: null,
  bytes: null,
  notes: [],
  problem,
});
