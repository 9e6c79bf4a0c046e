import { numberText } from '../language/translate.ts';
import { type Evidence, evidenceKinds } from '../model/evidence.ts';
import { confidentialPieces, countedEvidence } from '../words/evidence.ts';
import { badge, type Badge } from './badges.ts';

/** How many pieces of evidence of one kind there are; confidential ones are counted apart, whatever their kind. */
export type EvidenceChip = Badge & { readonly pieces: readonly Evidence[] };

/** Evidence by kind, in the order kinds are listed, confidential pieces last. `short`: numbers instead of words. */
export function evidenceChips(pieces: readonly Evidence[], short: boolean): readonly EvidenceChip[] {
  const open = pieces.filter(({ confidentiality }) => confidentiality !== 'confidential');
  const hidden = pieces.filter(({ confidentiality }) => confidentiality === 'confidential');
  const chip = (icon: Badge['icon'], own: readonly Evidence[], words: string): EvidenceChip => ({
    ...badge('pieces', icon, short ? numberText(own.length) : words),
    words: short ? words : '',
    pieces: own,
  });
  const chips = evidenceKinds.flatMap((kind) => {
    const own = open.filter((piece) => piece.kind === kind);
    return own.length === 0 ? [] : [chip(kind, own, countedEvidence(kind, own.length))];
  });
  return hidden.length === 0 ? chips : [...chips, chip('lock', hidden, confidentialPieces(hidden.length))];
}
