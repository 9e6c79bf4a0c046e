import { phrase } from '../../language/translate.ts';
import type { Icon } from '../../icons/icons.ts';
import type { ProofEdge, ProofMark } from './proof-types.ts';

/** What each mark says; `t` says it. */
export const markWords: Readonly<Record<ProofMark, string>> = {
  'no-support': phrase('Nothing supports it'),
  'not-addressed': phrase('No opportunity addresses it'),
  'addresses-nothing': phrase('Addresses no pain point'),
  contradicts: phrase('Contradicts a claim'),
};

export const markIcons: Readonly<Record<ProofMark, Icon>> = {
  'no-support': 'assumption',
  'not-addressed': 'opportunity',
  'addresses-nothing': 'pain-point',
  contradicts: 'contradicts',
};

/** The marks that the ends of these edges have, each in the order they are listed. */
export function marksOf(edges: readonly Pick<ProofEdge, 'kind' | 'from' | 'to'>[]): {
  readonly ofOpportunity: (id: string) => readonly ProofMark[];
  readonly ofPainPoint: (id: string) => readonly ProofMark[];
  readonly ofEvidence: (id: string) => readonly ProofMark[];
} {
  const addressing = new Set<string>();
  const addressed = new Set<string>();
  const supported = new Set<string>();
  const contradicting = new Set<string>();
  for (const { kind, from, to } of edges) {
    if (kind === 'answers') {
      addressing.add(from);
      addressed.add(to);
    } else if (kind === 'supports') supported.add(from);
    else if (kind === 'contradicts') contradicting.add(to);
  }
  return {
    ofOpportunity: (id) => (addressing.has(id) ? [] : ['addresses-nothing']),
    ofPainPoint: (id) => [
      ...(supported.has(id) ? [] : (['no-support'] as const)),
      ...(addressed.has(id) ? [] : (['not-addressed'] as const)),
    ],
    ofEvidence: (id) => (contradicting.has(id) ? ['contradicts'] : []),
  };
}
