import type { ProofGraph, ProofNode } from './proof-types.ts';

/**
 * The proof of one card alone: the pain points it addresses, the evidence of these and its own, and where that comes from;
 * of a pain point also the opportunities that address it. What stands out does so as on the whole map. Without nodes where
 * the card is none of them.
 */
export function proofOfCard({ map, nodes, edges }: ProofGraph, cardId: string): ProofGraph {
  const card = nodes.find(({ kind, id }) => kind === 'card' && id === cardId);
  const view = card?.kind === 'card' ? card.view : null;
  const chosen = { id: cardId, view };
  if (!view) return { map, nodes: [], edges: [], chosen };
  const onward = Map.groupBy(edges, ({ from }) => from);
  const reached = new Set([cardId]);
  // What is added while it is walked is walked too.
  for (const id of reached) for (const { to } of onward.get(id) ?? []) reached.add(to);
  for (const { from, to } of edges) if (to === cardId) reached.add(from);
  const own = edges.filter(({ from, to }) => reached.has(from) && reached.has(to));
  const pieces = Map.groupBy(own, ({ to }) => to);
  const shown = (node: ProofNode): ProofNode =>
    node.kind === 'source' ? { ...node, pieces: pieces.get(node.id)?.length ?? 0 } : node;
  return { map, nodes: nodes.filter(({ id }) => reached.has(id)).map(shown), edges: own, chosen };
}
