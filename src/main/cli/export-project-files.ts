import { mkdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileProblem } from '../../files/file-problem.ts';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { nameByPattern } from '../../shared/exports/file-name-pattern.ts';
import { exportNames } from '../../shared/exports/formats/drawings.ts';
import { formatOf } from '../../shared/exports/formats/index.ts';
import { todayHere } from '../../shared/language/days.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { prepareExport } from '../export/index.ts';
import { type PageSupply, withPages } from '../export/page/page-supply.ts';
import { type ProjectToExport, projectToExport } from '../export/project-to-export.ts';
import type { ExportList, ListedOutput } from './batch/export-list.ts';
import type { ExportLine } from './batch/export-report.ts';
import { hashOfFile } from './batch/file-hash.ts';
import type { FoundProject } from './batch/find-projects.ts';
import type { FreeNames } from './batch/free-names.ts';
import { withHost } from './cli-host.ts';
import { choose, type ExportContext, exportProject, type ExportWish, inOrder } from './export-wish.ts';

/** What the exports of one run share. */
export type ManyExports = {
  /** Where all go, absolute. */
  readonly folder: string;
  readonly list: ExportList;
  readonly names: FreeNames;
  /** Files that no export wrote are replaced too. */
  readonly force: boolean;
  /** The bytes of the template for those that name it. */
  readonly template: Uint8Array | null;
};

/** One format of a project that is to be exported anew. */
export type ExportUnit = {
  readonly wish: ExportWish;
  /** How its files are called, see `nameByPattern`. */
  readonly pattern: string;
  /** Under which the list knows what it writes. */
  readonly key: string;
};

/** Lets projects that are opened at the same time name their files one after the other. */
export type Turn = { readonly before: Promise<unknown>; readonly named: () => void };

/** Of whole projects: the file's name first, so that each can be found and none is like another. */
export const WHOLE_NAME = '{file} {map} {stage} {content}';

/** Opens a project once and writes every map of it in every format that is wanted; a line for each. */
export const exportProjectFiles = (
  context: ExportContext,
  project: FoundProject,
  units: readonly ExportUnit[],
  work: ManyExports,
  turn: Turn,
): Promise<readonly ExportLine[]> =>
  withPages(context.say, (pages) => exportFrom({ ...context, pages }, project, units, work, turn));

async function exportFrom(
  context: ExportContext & { readonly pages: PageSupply },
  project: FoundProject,
  units: readonly ExportUnit[],
  work: ManyExports,
  turn: Turn,
): Promise<readonly ExportLine[]> {
  const { path } = project;
  const { pages } = context;
  const lines: ExportLine[] = [];
  const [first] = units;
  if (first) prepareExport(pages, first.wish.format);
  const done = await withHost({ kind: 'file', path, anyway: true }, context.person, async (host) => {
    const opened = await projectToExport(host);
    if (!opened.ok) return opened;
    await turn.before;
    const named = units.map((unit) => ({ unit, targets: targetsOf(project, opened.value, unit, work) }));
    turn.named();
    const formats = named.flatMap(({ unit, targets }) => targets.map(() => unit.wish.format));
    let begun = 0;
    for (const { unit, targets } of named) {
      const outputs: ListedOutput[] = [];
      for (const target of targets) {
        const next = formats[++begun];
        if (next !== undefined) prepareExport(pages, next);
        const written = target.ok
          ? await write(context, opened.value, unit.wish, target.value, work)
          : target;
        if (written.ok) outputs.push(written.value.output);
        const map = target.ok ? target.value.map : null;
        lines.push(lineOf(path, unit.wish, map, written));
      }
      if (outputs.length === targets.length) work.list.finished(unit.key, outputs);
    }
    return ok(null);
  });
  // One that failed before anything was written has a line a format, so that each has its exit code.
  if (!done.ok && lines.length === 0) return units.map(({ wish }) => lineOf(path, wish, null, done));
  return lines;
}

/** One file to write: which map it shows, and where it goes below the folder. */
type Target = { readonly map: { readonly id: string; readonly name: string }; readonly file: string };

function targetsOf(
  project: FoundProject,
  { snapshot: { records }, projectName }: ProjectToExport,
  { wish, pattern }: ExportUnit,
  { names }: ManyExports,
): readonly Result<Target>[] {
  const isOfOne = wish.allMaps || wish.map !== undefined || wish.card !== undefined;
  const asked = isOfOne ? [wish.map] : inOrder(records.map).map(({ id }) => id);
  return (asked.length === 0 ? [undefined] : asked).map((map) => {
    const chosen = choose(records, { ...wish, map });
    if (!chosen.ok) return chosen;
    const { mapId, stageId } = chosen.value;
    const name = records.map.find(({ id }) => id === mapId)?.name.trim() ?? '';
    const file = basename(project.name);
    const isAlike = name.toLowerCase() === file.toLowerCase();
    const words = nameByPattern(pattern, {
      project: projectName,
      file,
      map: wish.allMaps || isAlike ? '' : name,
      stage: records.stage.find(({ id }) => id === stageId)?.name ?? '',
      content: wish.what === 'map' ? '' : exportNames[wish.what],
      format: wish.format,
      date: todayHere(),
    });
    const { extension } = formatOf(wish.format);
    return ok({ map: { id: mapId, name }, file: names.take(project.name, words, extension) });
  });
}

type WrittenFile = {
  readonly output: ListedOutput;
  readonly path: string;
  readonly bytes: number;
  readonly notes: readonly string[];
};

async function write(
  context: ExportContext & { readonly pages: PageSupply },
  project: ProjectToExport,
  wish: ExportWish,
  { map, file }: Target,
  { folder, list, force, template: bytes }: ManyExports,
): Promise<Result<WrittenFile>> {
  const path = pathIn(folder, file);
  if (!force && !(await list.mayWrite(file))) {
    return fail(
      'not-replaced',
      `${path} was not written by an export, or was changed since, so it was left as it is. Use --force to replace it, or another folder.`,
    );
  }
  try {
    mkdirSync(dirname(path), { recursive: true });
    // A wish that names a card says its map by that; of all others it is known here.
    const ofMap = wish.card === undefined ? { map: map.id } : {};
    const template = wish.template === undefined ? null : bytes;
    const done = await exportProject(context, project, { ...wish, ...ofMap, out: path }, template);
    if (!done.ok) return done;
    const sha256 = await hashOfFile(path);
    list.wrote(file, sha256);
    return ok({
      output: { file, sha256, map },
      path,
      bytes: done.value.bytes,
      notes: done.value.notes,
    });
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return fail('not-written', `${path} could not be written: ${fileProblem(error)}`);
  }
}

function lineOf(
  source: string,
  { format }: ExportWish,
  map: Target['map'] | null,
  written: Result<WrittenFile>,
): ExportLine {
  const base = { source, format, map };
  if (!written.ok) {
    const { code, message } = written.failure;
    const nothing = { file: null, bytes: null, notes: [] };
    return { ...base, ...nothing, state: 'failed', exitCode: 1, problem: { code, message } };
  }
  const { path, bytes, notes } = written.value;
  return { ...base, state: 'written', exitCode: 0, file: path, bytes, notes, problem: null };
}

/** The lines of a format whose files are all as they would be written again. */
export async function unchangedLines(
  source: string,
  { format }: ExportWish,
  outputs: readonly ListedOutput[],
  folder: string,
): Promise<readonly ExportLine[]> {
  const lines: ExportLine[] = [];
  for (const { file, map } of outputs) {
    const path = pathIn(folder, file);
    const { size } = await stat(path);
    lines.push({
      source,
      format,
      map,
      state: 'unchanged',
      exitCode: 0,
      file: path,
      bytes: size,
      notes: [],
      problem: null,
    });
  }
  return lines;
}

const pathIn = (folder: string, file: string): string => join(folder, ...file.split('/'));
