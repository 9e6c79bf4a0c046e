import { t } from '../../language/translate.ts';
import type { Stance } from '../../model/evidence.ts';
import { nodeName } from './node-name.ts';
import type { ProofEdge, ProofGraph, ProofNode } from './proof-types.ts';
import { markWords } from './proof-marks.ts';

/** A line of the outline, with what it stands on below it. */
export type OutlineItem = {
  /** Of the node. */
  readonly id: string;
  readonly kind: ProofNode['kind'];
  readonly words: string;
  /** What stands out about it, in words. */
  readonly marks: readonly string[];
  /** Of evidence: what it says of the card it is listed under. */
  readonly stance: Stance | null;
  /** What stands on it is listed where it was named first. */
  readonly again: boolean;
  readonly items: readonly OutlineItem[];
};

/** The first lines of the outline, under what they have in common. */
export type OutlineGroup = {
  readonly kind: 'opportunities' | 'not-addressed' | 'addressing-nothing';
  readonly words: string;
  readonly items: readonly OutlineItem[];
};

/**
 * A proof as nested lists, in the order of the map: opportunities with the pain points they address, the evidence of these
 * and where it comes from; then pain points that no opportunity addresses; then opportunities without pain points. Empty
 * groups are left out. It is no longer than there are nodes and edges.
 */
export function proofOutline({ nodes, edges }: ProofGraph): readonly OutlineGroup[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const onward = Map.groupBy(edges, ({ from }) => from);
  const addressed = new Set(edges.filter(({ kind }) => kind === 'answers').map(({ to }) => to));
  const named = new Set<string>();
  const itemOf = (node: ProofNode, stance: Stance | null): OutlineItem => {
    const again = named.has(node.id);
    named.add(node.id);
    const own = onward.get(node.id) ?? [];
    return {
      id: node.id,
      kind: node.kind,
      words: nodeName(node),
      marks: node.marks.map((mark) => t(markWords[mark])),
      stance,
      again: again && own.length > 0,
      items: again ? [] : own.toSorted(painPointsFirst).flatMap(({ kind, to }) => itemAt(to, stanceIn(kind))),
    };
  };
  const itemAt = (id: string, stance: Stance | null): readonly OutlineItem[] => {
    const node = byId.get(id);
    return node ? [itemOf(node, stance)] : [];
  };
  const group = (kind: OutlineGroup['kind'], words: string, own: readonly ProofNode[]): OutlineGroup => ({
    kind,
    words,
    items: own.map((node) => itemOf(node, null)),
  });
  const opportunities = nodes.filter(({ column }) => column === 0);
  const addresses = ({ id }: ProofNode): boolean =>
    (onward.get(id) ?? []).some(({ kind }) => kind === 'answers');
  return [
    group('opportunities', t('Opportunities'), opportunities.filter(addresses)),
    group(
      'not-addressed',
      t('Pain points that no opportunity addresses'),
      nodes.filter(({ column, id }) => column === 1 && !addressed.has(id)),
    ),
    group(
      'addressing-nothing',
      t('Opportunities that address no pain point'),
      opportunities.filter((node) => !addresses(node)),
    ),
  ].filter(({ items }) => items.length > 0);
}

const painPointsFirst = (a: ProofEdge, b: ProofEdge): number =>
  Number(b.kind === 'answers') - Number(a.kind === 'answers');

const stanceIn = (kind: ProofEdge['kind']): Stance | null =>
  kind === 'answers' || kind === 'comes-from' ? null : kind;
