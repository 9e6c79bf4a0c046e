import { t } from '../../language/translate.ts';
import type { ProofGraph, ProofNode } from './proof-types.ts';

/** What is said of a proof that has nothing to show; null where it has. */
export function emptyProofWords({ nodes, chosen }: ProofGraph): string | null {
  if (nodes.length > 0) return null;
  return chosen === null
    ? t('This map has no pain points and no opportunities yet.')
    : t('Only a pain point or an opportunity on this map has a proof of its own.');
}

/** What stands below the heading of a column without nodes in a proof that has others; '' where that says nothing new. */
export function emptyColumnWords(column: ProofNode['column']): string {
  switch (column) {
    case 0:
      return t('No opportunities');
    case 1:
      return t('No pain points');
    case 2:
      return t('No evidence is linked.');
    case 3:
      return '';
  }
}
