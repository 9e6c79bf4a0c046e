import { resolve } from 'node:path';

/**
 * Puts what pages begin with into as few files as can be: main answers for each file that a page asks for, and a hundred small
 * ones took the window a tenth of its start. What only later imports need stays in files of its own.
 *
 * @param {Readonly<Record<string, string>>} entries the first module of each page, by the page's name
 */
export function startChunks(entries) {
  /** @type {Map<string, ReadonlySet<string>>} */
  const starts = new Map();
  return {
    // What a module needs has a group of its own.
    includeDependenciesRecursively: false,
    groups: [
      {
        /** @param {string} id @param {{ getModuleInfo(id: string): { importedIds: readonly string[] } | null }} context */
        name: (id, context) => {
          const pages = Object.entries(entries).flatMap(([page, entry]) => {
            const start = starts.get(page) ?? reachable(resolve(entry), context);
            starts.set(page, start);
            // The first module itself stays in the file of its page: it runs wherever it is loaded.
            return start.has(id) && id !== resolve(entry) ? [page] : [];
          });
          return pages.length > 0 ? `start-${pages.join('-')}` : null;
        },
      },
    ],
  };
}

/** All modules that one needs before it runs. */
function reachable(entry, context) {
  const seen = new Set([entry]);
  for (const id of seen) {
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) seen.add(next);
  }
  return seen;
}
