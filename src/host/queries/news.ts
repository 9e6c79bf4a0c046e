import type { Id } from '../../shared/model/fields.ts';
import type { VersionAnswers } from '../../shared/protocol/version-api.ts';
import { type GraphNode, readGraph } from '../database/history-graph.ts';
import type { Sqlite } from '../database/sqlite/connection.ts';

/** Most people that are named. */
const MOST_NAMES = 5;

/**
 * What others did since a revision that somebody has seen: all that is in the project now and was not in it then, also what
 * came in by a merge. Where the revision itself came in by a merge, the newest state before both is the one to compare with.
 * Nothing where the project does not know the revision.
 */
export function newsSince(sqlite: Sqlite, seen: Id, author: string): VersionAnswers['news']['since'] {
  const graph = readGraph(sqlite);
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const last = graph.known.has(seen) ? byId.get(seen) : undefined;
  if (!last) return null;
  const known = ancestorsOf(last, byId);
  const from = graph.chain.find(({ id }) => known.has(id));
  if (!from) return null;
  const others = graph.nodes.filter(
    (node) => graph.known.has(node.id) && !known.has(node.id) && node.author !== author,
  );
  const names = [...new Set(others.map((node) => node.author))].filter((name) => name !== '');
  return {
    revisionId: from.id,
    isSeen: from === last,
    time: from.time,
    names: names.slice(0, MOST_NAMES),
    steps: others.length,
  };
}

/** A revision with all that it follows. */
function ancestorsOf(node: GraphNode, byId: ReadonlyMap<Id, GraphNode>): ReadonlySet<Id> {
  const found = new Set<Id>();
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (found.has(next.id)) continue;
    found.add(next.id);
    for (const id of [next.parent, next.merged]) {
      const earlier = id === null ? undefined : byId.get(id);
      if (earlier) waiting.push(earlier);
    }
  }
  return found;
}
