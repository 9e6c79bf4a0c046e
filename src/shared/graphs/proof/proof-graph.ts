import { cellKey } from '../../layout/map-layout.ts';
import type { CardView, MapView } from '../../layout/view.ts';
import { withoutWords } from '../../layout/hide-confidential.ts';
import type { Evidence, EvidenceLink } from '../../model/evidence.ts';
import type { ProjectRecords } from '../../model/records.ts';
import { proofOfCard } from './proof-of-card.ts';
import { marksOf } from './proof-marks.ts';
import type { CardNode, EvidenceNode, ProofEdge, ProofGraph, ProofMark, SourceNode } from './proof-types.ts';
import { type Source, sourceOf } from './source.ts';

export type ProofChoice = {
  /** The proof of this card alone; null: of the whole map. */
  readonly cardId?: string | null;
  /** Titles and sources of confidential evidence too. */
  readonly confidential?: boolean;
};

/**
 * The proof of a map. All its opportunities and pain points take part, the evidence that is linked to these cards, and
 * its sources. What is linked to a step or a stage supports no card.
 */
export function proofGraph(
  view: MapView,
  records: Pick<ProjectRecords, 'evidence' | 'evidenceLink'>,
  { cardId = null, confidential = false }: ProofChoice = {},
): ProofGraph {
  const cards = cardsInOrder(view);
  const opportunities = cards.filter(({ card }) => card.kind === 'opportunity');
  const pains = cards.filter(({ card }) => card.kind === 'pain-point');
  const shown = new Set([...opportunities, ...pains].map(({ card }) => card.id));
  const edges = new Edges();
  addAnswers(view, opportunities, pains, edges);
  const links = linksByCard(records, shown);
  const pieces = new Map<string, Evidence>();
  for (const { card } of [...pains, ...opportunities]) {
    for (const link of links.get(card.id) ?? []) {
      const piece = records.evidence.get(link.evidenceId);
      if (!piece) continue;
      edges.add({ id: link.id, kind: link.stance, from: card.id, to: piece.id });
      if (pieces.has(piece.id)) continue;
      const hidden = !confidential && piece.confidentiality === 'confidential';
      pieces.set(piece.id, hidden ? withoutWords(piece) : piece);
    }
  }
  const sources = new Map<string, { readonly source: Source; pieces: number }>();
  for (const piece of pieces.values()) {
    const source = sourceOf(piece);
    const known = sources.get(source.key);
    if (known) known.pieces += 1;
    else sources.set(source.key, { source, pieces: 1 });
    edges.add({ id: `source:${piece.id}`, kind: 'comes-from', from: piece.id, to: source.key });
  }
  const marks = marksOf(edges.all);
  const graph: ProofGraph = {
    map: view.map,
    nodes: [
      ...opportunities.map((one): CardNode => cardNode(one, 0, marks.ofOpportunity(one.card.id))),
      ...pains.map((one): CardNode => cardNode(one, 1, marks.ofPainPoint(one.card.id))),
      ...[...pieces.values()].map((evidence): EvidenceNode => {
        const { id } = evidence;
        return { kind: 'evidence', id, column: 2, marks: marks.ofEvidence(id), evidence };
      }),
      ...[...sources].map(
        ([id, one]): SourceNode => ({ kind: 'source', id, column: 3, marks: noMarks, ...one }),
      ),
    ],
    edges: edges.all,
    chosen: null,
  };
  return cardId === null ? graph : proofOfCard(graph, cardId);
}

const noMarks: readonly ProofMark[] = [];

const cardNode = (view: CardView, column: 0 | 1, marks: readonly ProofMark[]): CardNode => ({
  kind: 'card',
  id: view.card.id,
  column,
  marks,
  view,
});

/** From left to right and from top to bottom. Cards of steps and lanes that are not on the map are left out. */
const cardsInOrder = ({ steps, lanes, cells }: MapView): readonly CardView[] =>
  steps.flatMap(({ step }) => lanes.flatMap((lane) => cells.get(cellKey(lane.id, step.id)) ?? []));

function addAnswers(
  { connections }: MapView,
  opportunities: readonly CardView[],
  pains: readonly CardView[],
  edges: Edges,
): void {
  const from = new Set(opportunities.map(({ card }) => card.id));
  const to = new Set(pains.map(({ card }) => card.id));
  for (const { id, kind, fromCardId, toCardId } of connections) {
    if (kind !== 'answers' || !from.has(fromCardId) || !to.has(toCardId)) continue;
    edges.add({ id, kind, from: fromCardId, to: toCardId });
  }
}

/** The evidence links of cards, by card, in the order their pieces were made. */
function linksByCard(
  { evidenceLink }: Pick<ProjectRecords, 'evidenceLink'>,
  cards: ReadonlySet<string>,
): ReadonlyMap<string, readonly EvidenceLink[]> {
  const own = [...evidenceLink.values()].filter(
    ({ targetKind, targetId }) => targetKind === 'card' && cards.has(targetId),
  );
  own.sort((a, b) => (a.evidenceId < b.evidenceId ? -1 : a.evidenceId > b.evidenceId ? 1 : 0));
  return Map.groupBy(own, ({ targetId }) => targetId);
}

/** Edges of which no two have the same ends. */
class Edges {
  readonly #byEnds = new Map<string, ProofEdge>();

  /** Of two that disagree the one against it counts: it must not go unseen. What is only context gives way to any. */
  add(edge: ProofEdge): void {
    const ends = `${edge.from} ${edge.to}`;
    const before = this.#byEnds.get(ends);
    if (!before || edge.kind === 'contradicts' || before.kind === 'context') this.#byEnds.set(ends, edge);
  }

  get all(): readonly ProofEdge[] {
    return [...this.#byEnds.values()];
  }
}
