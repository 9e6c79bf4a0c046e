import { mayQuote } from '../../exports/consent.ts';
import type { Evidence, EvidenceKind } from '../../model/evidence.ts';
import type { Id } from '../../model/fields.ts';
import type { ProjectRecords } from '../../model/records.ts';
import type { MaskingProfile } from '../profile/profile.ts';

/** What becomes of a piece of evidence: its words go, everything it says goes, or it goes itself. */
export type Fate = 'words' | 'blank' | 'gone';

const spoken: ReadonlySet<EvidenceKind> = new Set(['interview', 'review', 'social-post', 'support-ticket']);

/**
 * The pieces that do not stay as they are. Words of people who may not be quoted on that day, YYYY-MM-DD, go whatever the profile
 * says.
 */
export function fatesOf(
  records: ProjectRecords,
  { confidential, verbatims }: MaskingProfile,
  day: string,
): ReadonlyMap<Id, Fate> {
  const quoted = new Set<Id>();
  for (const { evidenceId } of records.highlight.values()) quoted.add(evidenceId);
  for (const { evidenceId } of records.answerLink.values()) quoted.add(evidenceId);
  const isVerbatim = ({ id, kind, participantId }: Evidence): boolean =>
    spoken.has(kind) || participantId !== null || quoted.has(id);
  const fateOf = (piece: Evidence): Fate | undefined => {
    if (piece.confidentiality === 'confidential' && confidential !== 'keep')
      return confidential === 'leave-out' ? 'gone' : 'blank';
    if (!isVerbatim(piece)) return undefined;
    if (verbatims !== 'keep') return verbatims === 'leave-out' ? 'gone' : 'words';
    const person = piece.participantId === null ? undefined : records.participant.get(piece.participantId);
    return person && !mayQuote(person, day) ? 'words' : undefined;
  };
  const fates = new Map<Id, Fate>();
  for (const piece of records.evidence.values()) {
    const fate = fateOf(piece);
    if (fate) fates.set(piece.id, fate);
  }
  return fates;
}
