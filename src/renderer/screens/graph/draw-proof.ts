import { edgeShapes, edgeWords } from '../../../shared/graphs/proof/edge-shapes.ts';
import { nodeName } from '../../../shared/graphs/proof/node-name.ts';
import { nodeShapes } from '../../../shared/graphs/proof/node-shapes.ts';
import { proofEdges } from '../../../shared/graphs/proof/proof-edges.ts';
import { markWords } from '../../../shared/graphs/proof/proof-marks.ts';
import { headingsOfProof } from '../../../shared/graphs/proof/proof-scene.ts';
import type { ProofEdge, ProofNode } from '../../../shared/graphs/proof/proof-types.ts';
import { midSentence } from '../../../shared/language/mid-sentence.ts';
import { t } from '../../../shared/language/translate.ts';
import { cardKindName } from '../../../shared/words/cards.ts';
import { evidenceKindName, piecesOfEvidence } from '../../../shared/words/evidence.ts';
import type { MeasureText } from '../../../shared/layout/measure.ts';
import type { Theme } from '../../../shared/scene/theme.ts';
import type { Selection } from '../../session/session-store.ts';
import { pointRect, rectAround } from '../../../shared/layout/rects.ts';
import type { DrawnEdge, DrawnGraph, DrawnNode } from './drawn-graph.ts';
import type { Proof } from './use-proof.ts';

type Look = {
  readonly measure: MeasureText;
  readonly theme: Theme;
  /** The cards that the filter lets through; null: all. */
  readonly lit: ReadonlySet<string> | null;
};

/** A proof as the canvas shows it. */
export function drawProof({ graph, contents, placed }: Proof, { measure, theme, lit }: Look): DrawnGraph {
  const nodes = graph.nodes.flatMap((node): readonly DrawnNode[] => {
    const [content, place] = [contents.get(node.id), placed.places.get(node.id)];
    if (!content || !place) return [];
    return [
      {
        id: node.id,
        ...place,
        width: content.width,
        height: content.height,
        shapes: nodeShapes(content, { x: 0, y: 0 }, theme),
        far:
          content.kind === 'card'
            ? (zoom) => nodeShapes(content, { x: 0, y: 0 }, theme, { far: { zoom, measure } })
            : null,
        words: describeProofNode(node),
        selection: selectionOf(node),
        movable: false,
        connectable: false,
        faint: isFaint(node, lit),
      },
    ];
  });
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const edges = proofEdges(graph, placed, contents).map((curve): DrawnEdge => {
    const { edge, d, from, to } = curve;
    return {
      id: edge.id,
      from: edge.from,
      to: edge.to,
      d,
      start: from,
      end: to,
      box: rectAround([pointRect(from), pointRect(to)]),
      shapes: edgeShapes(curve, byId, theme),
      label: null,
      words: edgeWords(edge, byId),
      selection: selectionOfEdge(edge),
      faint: [edge.from, edge.to].some((id) => {
        const end = byId.get(id);
        return end !== undefined && isFaint(end, lit);
      }),
    };
  });
  const { width, height } = placed;
  return {
    nodes,
    edges,
    ground: headingsOfProof({ graph, measure, theme }),
    bounds: { x: 0, y: 0, width, height },
  };
}

const isFaint = ({ kind, id }: ProofNode, lit: Look['lit']): boolean =>
  kind === 'card' && lit !== null && !lit.has(id);

function selectionOf(node: ProofNode): Selection | null {
  if (node.kind === 'card') return { kind: 'cards', ids: [node.id] };
  return node.kind === 'evidence' ? { kind: 'evidence', id: node.id } : null;
}

const selectionOfEdge = ({ kind, id }: ProofEdge): Selection | null =>
  kind === 'answers' ? { kind: 'connection', id } : null;

/** ‘Cannot tell if it fits, pain point, No opportunity addresses it’. */
export function describeProofNode(node: ProofNode): string {
  const marks = node.marks.map((mark) => midSentence(t(markWords[mark])));
  return [nodeName(node), kindOf(node), ...marks].join(', ');
}

function kindOf(node: ProofNode): string {
  switch (node.kind) {
    case 'card':
      return midSentence(cardKindName(node.view.card.kind));
    case 'evidence':
      return midSentence(evidenceKindName(node.evidence.kind));
    case 'source':
      return piecesOfEvidence(node.pieces);
  }
}
