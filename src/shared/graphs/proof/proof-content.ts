import { t } from '../../language/translate.ts';
import { cardContent } from '../../layout/card-content.ts';
import { cleanText } from '../../layout/clean-text.ts';
import {
  evidenceContent,
  type EvidenceContent,
  evidencePlaces,
  titleAndMeta,
} from '../../layout/evidence-content.ts';
import type { CardContent } from '../../layout/map-layout.ts';
import type { MeasureText } from '../../layout/measure.ts';
import { textStyles } from '../../layout/sizes.ts';
import { piecesOfEvidence } from '../../words/evidence.ts';
import type { Size } from '../layered.ts';
import type { CardNode, EvidenceNode, ProofGraph, ProofNode, SourceNode } from './proof-types.ts';
import { markWords } from './proof-marks.ts';
import type { ProofMark } from './proof-types.ts';
import { proofWidths } from './proof-sizes.ts';
import { sourceKind, sourceName } from './source.ts';

/** A mark below a node; y from the node's top, px. */
export type MarkContent = { readonly mark: ProofMark; readonly y: number; readonly lines: readonly string[] };

/** What a node shows, and its size, px. */
export type ProofContent = Size & {
  /** Height of the card itself, without the marks below it, px. */
  readonly body: number;
  readonly marks: readonly MarkContent[];
} & (
    | { readonly kind: 'card'; readonly node: CardNode; readonly shown: CardContent }
    | { readonly kind: 'evidence'; readonly node: EvidenceNode; readonly shown: EvidenceContent }
    | { readonly kind: 'source'; readonly node: SourceNode; readonly shown: EvidenceContent }
  );
export type ProofContents = ReadonlyMap<string, ProofContent>;

/** Where things are placed in the strip of marks below a node, px. */
export const markPlaces = { iconX: 10, icon: 12, textX: 27, right: 8, top: 4, bottom: 4 } as const;

/** What each node shows, by its id: cards as on a compact map, evidence as in an evidence lane. */
export const proofContents = (graph: ProofGraph, measure: MeasureText): ProofContents =>
  new Map(graph.nodes.map((node) => [node.id, contentOf(node, graph, measure)]));

function contentOf(node: ProofNode, { map }: ProofGraph, measure: MeasureText): ProofContent {
  const width = proofWidths[node.column];
  const withMarks = (body: number) => {
    const { marks, height } = marksBelow(node.marks, body, width, measure);
    return { width, height, body, marks };
  };
  if (node.kind === 'card') {
    // Where customers go next is no proof, and the cards it leads to are not here.
    const view = node.view.labelled.length === 0 ? node.view : { ...node.view, labelled: [] };
    const shown = cardContent(view, width, { density: 'compact', cardFill: map.cardFill }, measure);
    return { kind: node.kind, node, shown, ...withMarks(shown.height) };
  }
  if (node.kind === 'evidence') {
    const shown = evidenceContent(node.evidence, width, measure);
    return { kind: node.kind, node, shown, ...withMarks(shown.height) };
  }
  const shown = sourceContent(node, width, measure);
  return { kind: node.kind, node, shown, ...withMarks(shown.height) };
}

/** The name of a source, then its kind and, where it is more than one, how many pieces come from it. */
function sourceContent({ source, pieces }: SourceNode, width: number, measure: MeasureText): EvidenceContent {
  const room = width - evidencePlaces.textX - evidencePlaces.right;
  const name = cleanText(sourceName(source));
  const facts = [sourceKind(source), pieces > 1 ? piecesOfEvidence(pieces) : ''];
  const meta = facts.filter((part) => part !== '').join(' · ');
  return titleAndMeta(name, meta, room, measure);
}

function marksBelow(
  marks: readonly ProofMark[],
  body: number,
  width: number,
  measure: MeasureText,
): { readonly marks: readonly MarkContent[]; readonly height: number } {
  if (marks.length === 0) return { marks: [], height: body };
  const room = width - markPlaces.textX - markPlaces.right;
  let y = body + markPlaces.top;
  const placed = marks.map((mark): MarkContent => {
    const { lines } = measure(t(markWords[mark]), textStyles.badge, room);
    const at = y;
    y += Math.max(1, lines.length) * textStyles.badge.lineHeight;
    return { mark, y: at, lines };
  });
  return { marks: placed, height: y + markPlaces.bottom };
}
