import type { CardView } from '../../layout/view.ts';
import type { Evidence, Stance } from '../../model/evidence.ts';
import type { JourneyMap } from '../../model/map.ts';
import type { Source } from './source.ts';

/** Why something in a proof stands out. */
export type ProofMark = 'no-support' | 'not-addressed' | 'addresses-nothing' | 'contradicts';

/** What the columns of a proof hold, from left to right; `column` of a node is a place in it. */
export const proofColumns = ['opportunities', 'pain-points', 'evidence', 'sources'] as const;

type AnyNode = {
  /** Of the card or the piece of evidence; of a source its key. */
  readonly id: string;
  /** Why it stands out. */
  readonly marks: readonly ProofMark[];
};
/** An opportunity (column 0) or a pain point (column 1). */
export type CardNode = AnyNode & { readonly kind: 'card'; readonly column: 0 | 1; readonly view: CardView };
export type EvidenceNode = AnyNode & {
  readonly kind: 'evidence';
  readonly column: 2;
  /** Of a confidential piece only that it is there, and of which kind. */
  readonly evidence: Evidence;
};
export type SourceNode = AnyNode & {
  readonly kind: 'source';
  readonly column: 3;
  readonly source: Source;
  /** How many pieces of the graph come from it. */
  readonly pieces: number;
};
export type ProofNode = CardNode | EvidenceNode | SourceNode;

/** From a claim to what it stands on, so from left to right. Both ends are nodes, and no two edges have the same ends. */
export type ProofEdge = {
  /** Of the connection or of the evidence link; one of its own where a piece comes from a source. */
  readonly id: string;
  /** `answers`: an opportunity a pain point; the stances: what the piece at its end says of the card. */
  readonly kind: 'answers' | Stance | 'comes-from';
  readonly from: string;
  readonly to: string;
};

/** What a map claims, what that stands on and where it comes from; without places. */
export type ProofGraph = {
  readonly map: JourneyMap;
  /** Column by column, each in the order of the map. */
  readonly nodes: readonly ProofNode[];
  readonly edges: readonly ProofEdge[];
  /** The one card whose proof this is; its view is null where it is no opportunity or pain point on the map. */
  readonly chosen: { readonly id: string; readonly view: CardView | null } | null;
};
