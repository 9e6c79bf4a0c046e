import type { CardView } from '../../layout/view.ts';
import type { Connection } from '../../model/connection.ts';
import type { Stage } from '../../model/stage.ts';
import type { Band } from './bands.ts';
import type { Leaving } from './leaving.ts';

type AnyNode = {
  /** Of the card, or of the stage. */
  readonly id: string;
  /** The place of its stage among those that are shown. */
  readonly stage: number;
  /** The place of its step among all of the map; of a stage its first. */
  readonly step: number;
  /** The id of its row; '' without rows. */
  readonly band: string;
  /** Nothing leads to it, and it leads on. */
  readonly starts: boolean;
  readonly leaving: Leaving | null;
};
export type CardNode = AnyNode & { readonly kind: 'card'; readonly view: CardView };
/** A stage as one node. */
export type StageNode = AnyNode & {
  readonly kind: 'stage';
  readonly of: Stage;
  /** How many of its cards it stands for. */
  readonly cards: number;
};
export type FlowNode = CardNode | StageNode;

/** Where customers go next, from node to node. */
export type FlowEdge = {
  /** Of the connection; of a collapsed stage's a name of its own. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** What it stands for; more than one only where stages are collapsed. */
  readonly connections: readonly Connection[];
  readonly label: string;
  /** Of the customers at its beginning, 0..1; the sum for a collapsed stage. */
  readonly share: number | null;
  /** It leads back: to an earlier stage or step, or to the node itself. */
  readonly back: boolean;
};

/** The journey as customers go it, without places. */
export type FlowGraph = {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  /** The stages that have nodes, in their order. */
  readonly stages: readonly Stage[];
  readonly bands: readonly Band[];
};
