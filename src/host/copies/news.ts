import type { GraphNode, HistoryGraph } from '../database/history-graph.ts';
import type { Sqlite } from '../database/sqlite/connection.ts';

/** What a copy has that the project has not. */
export type News = {
  readonly changes: number;
  readonly authors: readonly string[];
  readonly time: string | null;
};

/** Most people who are named, and how much of a name: the file may be anybody's. */
const MOST_NAMED = 3;
const LONGEST_NAME = 80;

/** Steps that bring nothing of their own: names of versions, and merges, whose parts are counted where they were made. */
const aside = `'add-version', 'edit-version', 'remove-version', 'merge-copy'`;

/**
 * Counts the steps in a copy's history that are not in the project: those that hold in the copy, and those of the project that
 * were taken back there.
 */
export function newsIn(sqlite: Sqlite, theirs: HistoryGraph, mine: HistoryGraph): News {
  const passed = new Set(
    sqlite.prepare<[], string>(`SELECT id FROM revision NOT INDEXED WHERE name IN (${aside})`).pluck().all(),
  );
  const undone = undoneIn(theirs.chain);
  const byNumber = new Map(theirs.nodes.map((node) => [node.number, node]));
  const isNews = (node: GraphNode): boolean => {
    if (mine.known.has(node.id) || !theirs.known.has(node.id)) return false;
    if (node.action === 'do') return !passed.has(node.id) && !undone.has(node.number);
    // What was taken back, or done again, and came from what both have.
    const target = node.target === null ? undefined : byNumber.get(node.target);
    return target !== undefined && mine.known.has(target.id) && undone.get(target.number) === node.number;
  };
  const news = theirs.nodes.filter(isNews).toReversed();
  const time = news[0]?.time ?? '';
  return {
    changes: news.length,
    authors: [...new Set(news.map(({ author }) => author))]
      .filter((name) => name !== '')
      .slice(0, MOST_NAMED)
      .map((name) => name.slice(0, LONGEST_NAME)),
    time: Number.isNaN(Date.parse(time)) ? null : time,
  };
}

/** The numbers of the steps that are taken back in the end, and by which one each. */
function undoneIn(chain: readonly GraphNode[]): ReadonlyMap<number, number> {
  const undone = new Map<number, number>();
  for (const { action, target, number } of chain.toReversed()) {
    if (target === null) continue;
    if (action === 'undo') undone.set(target, number);
    if (action === 'redo') undone.delete(target);
  }
  return undone;
}
