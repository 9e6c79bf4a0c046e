import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { fileProblem } from '../../../files/file-problem.ts';
import { isFileSystemError } from '../../../files/file-system-error.ts';

/** A project file to export. */
export type FoundProject = {
  readonly path: string;
  /** Below the folder that was named, with `/`, without the extension: `clients/acme`. */
  readonly name: string;
};

/** A file or folder that could not be looked at. */
export type LostProject = { readonly path: string; readonly message: string };

export type Found = { readonly projects: readonly FoundProject[]; readonly lost: readonly LostProject[] };

/** More than anybody keeps, and few enough to list. */
export const MOST_PROJECTS = 20_000;
const DEEPEST = 32;

/**
 * The project files that are named, and those in the folders that are named and below them, by their names. What is hidden,
 * a linked folder and the folder `except`, where exports go, are left out. Each file is there once.
 */
export async function findProjects(sources: readonly string[], except: string): Promise<Found> {
  const projects = new Map<string, FoundProject>();
  const lost: LostProject[] = [];
  const add = (path: string, root: string): void => {
    const below = relative(root, path).split(sep).join('/');
    if (projects.size < MOST_PROJECTS && !projects.has(path))
      projects.set(path, { path, name: below.slice(0, below.length - extname(below).length) });
  };
  const lose = (path: string, error: unknown): void => {
    if (!isFileSystemError(error)) throw error;
    lost.push({ path, message: `${path} could not be read: ${fileProblem(error)}` });
  };
  const walk = async (folder: string, root: string, depth: number): Promise<void> => {
    let entries: Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      lose(folder, error);
      return;
    }
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.') || path === except) continue;
      if (entry.isDirectory() && depth < DEEPEST) await walk(path, root, depth + 1);
      else if (isProject(entry.name) && (await isFile(path))) add(path, root);
    }
  };
  for (const source of sources.map((one) => resolve(one))) {
    try {
      const stats = await stat(source);
      if (stats.isDirectory()) await walk(source, source, 0);
      else if (stats.isFile()) add(source, dirname(source));
      else lost.push({ path: source, message: `${source} is neither a file nor a folder.` });
    } catch (error) {
      if (!isFileSystemError(error)) throw error;
      const message =
        error.code === 'ENOENT'
          ? `There is no file or folder ${basename(source)} in ${dirname(source)}.`
          : `${source} could not be read: ${fileProblem(error)}`;
      lost.push({ path: source, message });
    }
  }
  return { projects: [...projects.values()], lost };
}

/** A link to a file counts; one that leads nowhere, and whatever would never end, does not. */
async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return false;
  }
}

const isProject = (name: string): boolean => name.toLowerCase().endsWith('.journey');
