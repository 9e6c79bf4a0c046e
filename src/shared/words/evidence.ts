import { phrase, t } from '../language/translate.ts';
import type { EvidenceKind, Stance } from '../model/evidence.ts';

type Words = { readonly name: string; readonly counted: string };

const words: Readonly<Record<EvidenceKind, Words>> = {
  survey: { name: phrase('Survey'), counted: phrase('{{count}} surveys') },
  poll: { name: phrase('Poll'), counted: phrase('{{count}} polls') },
  interview: { name: phrase('Interview'), counted: phrase('{{count}} interviews') },
  observation: { name: phrase('Observation'), counted: phrase('{{count}} observations') },
  'web-analytics': { name: phrase('Web analytics'), counted: phrase('{{count}} web analytics reports') },
  review: { name: phrase('Review'), counted: phrase('{{count}} reviews') },
  'social-post': { name: phrase('Social post'), counted: phrase('{{count}} social posts') },
  'support-ticket': { name: phrase('Support ticket'), counted: phrase('{{count}} support tickets') },
  document: { name: phrase('Document'), counted: phrase('{{count}} documents') },
};

/** What a kind of evidence is called: 'Interview'. */
export const evidenceKindName = (kind: EvidenceKind): string => t(words[kind].name);

/** '1 piece of evidence', '4 pieces of evidence'. */
export const piecesOfEvidence = (count: number): string => t('{{count}} pieces of evidence', { count });

/** '1 interview', '2 interviews'. */
export const countedEvidence = (kind: EvidenceKind, count: number): string =>
  t(words[kind].counted, { count });

/** '3 confidential', whatever their kind. */
export const confidentialPieces = (count: number): string => t('{{count}} confidential', { count });

/** How well something is proved, in few words: '10 pieces, 7 source types'; of one kind '1 document'. */
export function supportText(support: {
  readonly count: number;
  readonly kinds: readonly EvidenceKind[];
}): string {
  const { count, kinds } = support;
  const [only] = kinds;
  return kinds.length === 1 && only
    ? countedEvidence(only, count)
    : t('{{count}} pieces, {{kinds}} source types', { count, kinds: kinds.length });
}

const stanceWords: Readonly<Record<Stance, string>> = {
  supports: phrase('Supports'),
  contradicts: phrase('Contradicts'),
  context: phrase('Context only'),
};

/** What a piece says of what it is linked to: 'Contradicts'. */
export const stanceName = (stance: Stance): string => t(stanceWords[stance]);
