import { t } from '../../language/translate.ts';
import { box, path, type Owner } from '../../scene/make-shape.ts';
import type { Shape } from '../../scene/shape.ts';
import type { Theme } from '../../scene/theme.ts';
import type { Place } from '../layered.ts';
import { nodeName } from './node-name.ts';
import type { ProofCurve } from './proof-edges.ts';
import type { ProofEdge, ProofNode } from './proof-types.ts';

type EdgeLook = {
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash: readonly [number, number] | null;
};

/** How each kind of edge is drawn; what contradicts is dashed and has a mark too, as colour alone says nothing. */
export function edgeLook(kind: ProofEdge['kind'], theme: Theme): EdgeLook {
  switch (kind) {
    case 'answers':
      return { stroke: theme.answers, strokeWidth: 1.5, dash: null };
    case 'supports':
      return { stroke: theme.evidence.edge, strokeWidth: 1.25, dash: null };
    case 'contradicts':
      return { stroke: theme.signs.rose.strong, strokeWidth: 1.5, dash: [5, 4] };
    case 'context':
      return { stroke: theme.arrow, strokeWidth: 1, dash: [1, 4] };
    case 'comes-from':
      return { stroke: theme.arrow, strokeWidth: 1, dash: null };
  }
}

/** Half the size of the dot where an opportunity addresses something, and of the mark of what contradicts, px. */
const DOT = 3;
const MARK = 7;

/** The shapes of an edge. What it says stands in its label. */
export function edgeShapes(
  { edge, d, from, mark }: ProofCurve,
  nodes: ReadonlyMap<string, ProofNode>,
  theme: Theme,
): readonly Shape[] {
  // No record says where a piece comes from but the piece.
  const owner: Owner = { id: edge.kind === 'comes-from' ? null : edge.id, role: 'connection' };
  const look = edgeLook(edge.kind, theme);
  const shapes = [path(owner, d, { ...look, label: edgeWords(edge, nodes) })];
  if (edge.kind === 'answers') shapes.push(dot(owner, from, look.stroke));
  if (edge.kind === 'contradicts') shapes.push(...crossMark(owner, mark, theme));
  return shapes;
}

/** As answers on a map begin. */
export const dot = (owner: Owner, { x, y }: Place, fill: string): Shape =>
  box(owner, { x, y: y - DOT, width: 2 * DOT, height: 2 * DOT }, { fill, radius: DOT });

/** A cross in a circle. */
export function crossMark(owner: Owner, { x, y }: Place, theme: Theme): readonly Shape[] {
  const colour = theme.signs.rose.strong;
  const arm = MARK - 4;
  const ring = { x: x - MARK, y: y - MARK, width: 2 * MARK, height: 2 * MARK };
  return [
    box(owner, ring, { fill: theme.paper, stroke: colour, strokeWidth: 1.5, radius: MARK }),
    path(owner, `M${x - arm} ${y - arm}L${x + arm} ${y + arm}M${x + arm} ${y - arm}L${x - arm} ${y + arm}`, {
      stroke: colour,
      strokeWidth: 1.5,
    }),
  ];
}

/** An edge in a sentence: '“Exit survey” contradicts “Nobody reads the table”'. */
export function edgeWords({ kind, from, to }: ProofEdge, nodes: ReadonlyMap<string, ProofNode>): string {
  const [claim, ground] = [nodes.get(from), nodes.get(to)].map((node) => (node ? nodeName(node) : ''));
  const names = { claim: claim ?? '', ground: ground ?? '' };
  switch (kind) {
    case 'answers':
      return t('{{from}} addresses {{to}}', { from: names.claim, to: names.ground });
    case 'supports':
      return t('{{from}} supports {{to}}', { from: names.ground, to: names.claim });
    case 'contradicts':
      return t('{{from}} contradicts {{to}}', { from: names.ground, to: names.claim });
    case 'context':
      return t('{{from}} is context for {{to}}', { from: names.ground, to: names.claim });
    case 'comes-from':
      return t('{{from}} comes from {{to}}', { from: names.claim, to: names.ground });
  }
}
