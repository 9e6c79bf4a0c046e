import type { Place, Places, Size } from '../layered.ts';
import { levelColumns } from './level-columns.ts';
import { type ColumnLink, orderColumns } from './order-columns.ts';
import { proofColumns, type ProofGraph, type ProofNode } from './proof-types.ts';
import { HEADING_HEIGHT, NODE_GAP, PROOF_WIDTH, proofColumnX } from './proof-sizes.ts';

/** Where everything of a proof is, px from the corner of its headings. */
export type PlacedProof = Size & {
  readonly places: Places;
  /**
   * How high the edges of an opportunity that has evidence of its own pass the column of pain points, between these; by
   * the opportunity's id.
   */
  readonly passes: ReadonlyMap<string, number>;
};

/** Room for the edges that pass between two pain points, px. */
const PASS = 4;
const passId = (cardId: string): string => `pass:${cardId}`;

/** Four columns side by side, ordered so that edges cross little, each node about level with what it is linked to. */
export function placeProof(graph: ProofGraph, sizes: ReadonlyMap<string, Size>): PlacedProof {
  const columnOf = new Map(graph.nodes.map(({ id, column }) => [id, column]));
  const { links, passing } = linksOf(graph, columnOf);
  const ids = proofColumns.map((_, index) =>
    graph.nodes.filter(({ column }) => column === index).map(({ id }) => id),
  );
  const [opportunities = [], pains = [], pieces = [], sources = []] = ids;
  const passes = opportunities.filter((id) => passing.has(id)).map(passId);
  const ordered = orderColumns([opportunities, [...pains, ...passes], pieces, sources], links);
  const heightOf = (id: string): number => sizes.get(id)?.height ?? PASS;
  const { tops, height } = levelColumns(
    ordered.map((column) => column.map((id) => ({ id, height: heightOf(id) }))),
    links,
    NODE_GAP,
  );
  const topOf = (id: string): number => HEADING_HEIGHT + (tops.get(id) ?? 0);
  const place = ({ id, column }: ProofNode): Place => ({ x: proofColumnX[column], y: topOf(id) });
  return {
    places: new Map(graph.nodes.map((node) => [node.id, place(node)])),
    passes: new Map([...passing].map((id) => [id, topOf(passId(id)) + PASS / 2])),
    width: PROOF_WIDTH,
    height: HEADING_HEIGHT + height,
  };
}

/** Links between neighbouring columns: the edges, those that leave out a column in two parts. */
function linksOf(
  { edges }: ProofGraph,
  columnOf: ReadonlyMap<string, ProofNode['column']>,
): { readonly links: readonly ColumnLink[]; readonly passing: ReadonlySet<string> } {
  const links: ColumnLink[] = [];
  const passing = new Set<string>();
  for (const { from, to } of edges) {
    if (columnOf.get(from) !== 0 || columnOf.get(to) !== 2) {
      links.push({ from, to });
      continue;
    }
    const pass = passId(from);
    if (!passing.has(from)) links.push({ from, to: pass });
    passing.add(from);
    links.push({ from: pass, to });
  }
  return { links, passing };
}
