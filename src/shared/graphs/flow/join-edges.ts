import type { Connection } from '../../model/connection.ts';
import type { FlowEdge } from './flow-types.ts';

/**
 * The edges between the nodes that show the cards of connections. All that join a collapsed stage with the same node
 * are one; what goes on inside it is not seen.
 */
export function joinEdges(
  flows: readonly Connection[],
  nodeOf: ReadonlyMap<string, string>,
  isBack: (connection: Connection) => boolean,
): readonly FlowEdge[] {
  const joined = new Map<
    string,
    { readonly from: string; readonly to: string; readonly all: Connection[] }
  >();
  for (const connection of flows) {
    const { id, fromCardId, toCardId } = connection;
    const [from, to] = [nodeOf.get(fromCardId), nodeOf.get(toCardId)];
    if (from === undefined || to === undefined) continue;
    const inCards = from === fromCardId && to === toCardId;
    if (!inCards && from === to) continue;
    const key = inCards ? id : `${from} ${to}`;
    const other = joined.get(key);
    if (other) other.all.push(connection);
    else joined.set(key, { from, to, all: [connection] });
  }
  return [...joined].map(([id, { from, to, all }]) => ({
    id,
    from,
    to,
    connections: all,
    label: all.length === 1 ? (all[0]?.label.trim() ?? '') : '',
    share: sumOf(all),
    back: all.every(isBack),
  }));
}

/** Unknown where one of them is. */
const sumOf = (all: readonly Connection[]): number | null =>
  all.reduce<number | null>((sum, { share }) => (sum === null || share === null ? null : sum + share), 0);
