import type { ProofNode } from './proof-types.ts';

type Column = ProofNode['column'];

/** Width of the nodes of each column, px: the signs of a card fit into one row. */
export const proofWidths: Readonly<Record<Column, number>> = { 0: 232, 1: 232, 2: 256, 3: 200 };
/** Room to the right of each column, where edges run, px: most of them do between claims and evidence. */
const gaps = { 0: 88, 1: 120, 2: 88 } as const;
/** Room between two nodes of a column, px. */
export const NODE_GAP = 16;
/** Room for the headings, px: nodes begin below it. */
export const HEADING_HEIGHT = 44;

const second = proofWidths[0] + gaps[0];
const third = second + proofWidths[1] + gaps[1];
const fourth = third + proofWidths[2] + gaps[2];

/** Where each column begins, px. */
export const proofColumnX: Readonly<Record<Column, number>> = { 0: 0, 1: second, 2: third, 3: fourth };

/** Of all columns together, px. */
export const PROOF_WIDTH = fourth + proofWidths[3];
