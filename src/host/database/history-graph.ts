import type { Id } from '../../shared/model/fields.ts';
import type { Sqlite } from './sqlite/connection.ts';

/**
 * The name of the revision that a masked copy begins with. It has the identity of the one that the copy was made from, and is what the
 * project was then without what was masked.
 */
export const MASK_COPY = 'mask-copy';

/** A revision, and what it follows. */
export type GraphNode = {
  readonly id: Id;
  readonly parent: Id | null;
  readonly merged: Id | null;
  readonly number: number;
  readonly action: 'do' | 'undo' | 'redo';
  readonly target: number | null;
  readonly author: string;
  readonly time: string;
  /** 1: a masked copy begins with it. */
  readonly isMasked: 0 | 1;
};

/** What a copy of a project knows of its history. */
export type HistoryGraph = {
  /** In the order of their numbers, which a revision has after all that it follows. */
  readonly nodes: readonly GraphNode[];
  /** From the newest revision back to the first, by what each follows. */
  readonly chain: readonly GraphNode[];
  /** What is in the project as it is: the chain, and what came in by merges that are not taken back. */
  readonly known: ReadonlySet<Id>;
};

/** Reads it from the table. In a file from elsewhere revisions may name anything: what names no earlier one begins there. */
export function readGraph(sqlite: Sqlite): HistoryGraph {
  const nodes = sqlite
    .prepare<[], GraphNode>(
      `SELECT id, parent, merged, number, action, target, author, time, name = '${MASK_COPY}' AS isMasked FROM revision ORDER BY number`,
    )
    .all();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const before = (node: GraphNode, id: Id | null): GraphNode | undefined => {
    const found = id === null ? undefined : byId.get(id);
    return found && found.number < node.number ? found : undefined;
  };
  const chain: GraphNode[] = [];
  for (let node = nodes.at(-1); node; node = before(node, node.parent)) chain.push(node);

  const known = new Set(chain.map(({ id }) => id));
  const waiting = mergesInEffect(chain).flatMap((node) => before(node, node.merged) ?? []);
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (known.has(node.id)) continue;
    known.add(node.id);
    for (const id of [node.parent, node.merged]) {
      const earlier = before(node, id);
      if (earlier) waiting.push(earlier);
    }
  }
  return { nodes, chain, known };
}

function mergesInEffect(chain: readonly GraphNode[]): readonly GraphNode[] {
  const undone = new Set<number>();
  for (const { action, target } of chain.toReversed()) {
    if (target === null) continue;
    if (action === 'undo') undone.add(target);
    if (action === 'redo') undone.delete(target);
  }
  return chain.filter(({ merged, number }) => merged !== null && !undone.has(number));
}

/** The histories of two copies together. */
export type JointHistory = {
  /**
   * The newest revisions that both copies have in them, none of which another of them follows: mostly one, several where each
   * copy has merged the other before, none where nothing is in both. The same from both sides.
   */
  readonly common: readonly Id[];
  /** The newest revision that both of these follow, or null. */
  readonly before: (one: Id, other: Id) => Id | null;
};

/** Most states that two copies have in common and that do not follow each other; people who merge to and fro come to two or three. */
const MOST_COMMON = 16;

/** Only revisions count whose state the chain of one of the copies leads back to. */
export function joinHistories(mine: HistoryGraph, theirs: HistoryGraph): JointHistory {
  const nodes = new Map([...theirs.nodes, ...mine.nodes].map((node) => [node.id, node]));
  const depths = depthsOf([mine, theirs]);
  const deepestFirst = [...new Set([...mine.chain, ...theirs.chain].map(({ id }) => id))].sort(
    (a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0) || (a < b ? 1 : -1),
  );
  /** A revision with all that it follows. */
  const lineOf = (id: Id): ReadonlySet<Id> => {
    const line = new Set<Id>();
    const waiting: (Id | null)[] = [id];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const node = next === null ? undefined : nodes.get(next);
      if (!node || line.has(node.id)) continue;
      line.add(node.id);
      waiting.push(node.parent, node.merged);
    }
    return line;
  };
  const common: Id[] = [];
  const known = deepestFirst.filter((id) => mine.known.has(id) && theirs.known.has(id));
  const followed = new Set<Id>();
  for (const id of known) {
    if (followed.has(id)) continue;
    // Each is a state to be worked out and merged: a history that claims more is made up, and says nothing.
    if (common.length === MOST_COMMON) return { common: [], before: () => null };
    common.push(id);
    for (const earlier of lineOf(id)) followed.add(earlier);
  }
  return {
    common,
    before: (one, other) => {
      const [line, otherLine] = [lineOf(one), lineOf(other)];
      return deepestFirst.find((id) => line.has(id) && otherLine.has(id)) ?? null;
    },
  };
}

/** How many revisions lead to each at most; those that a revision follows have lower numbers, so one pass is enough. */
function depthsOf(graphs: readonly HistoryGraph[]): ReadonlyMap<Id, number> {
  const depths = new Map<Id, number>();
  for (const { nodes } of graphs) {
    for (const { id, parent, merged } of nodes) {
      const below = Math.max(...[parent, merged].map((one) => (one === null ? 0 : (depths.get(one) ?? 0))));
      depths.set(id, Math.max(depths.get(id) ?? 0, below + 1));
    }
  }
  return depths;
}
