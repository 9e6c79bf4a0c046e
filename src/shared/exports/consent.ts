import type { Evidence } from '../model/evidence.ts';
import type { Participant } from '../model/participant.ts';
import type { ProjectRecords } from '../model/records.ts';

/** Whether a person's words may be repeated on a day, YYYY-MM-DD: not without consent, nor after it has ended. */
export const mayQuote = (
  { consent, consentUntil }: Pick<Participant, 'consent' | 'consentUntil'>,
  day: string,
): boolean => consent !== 'no-quotes' && (consentUntil === null || consentUntil >= day);

/**
 * The records without the words of people who may not be quoted. Titles are left out with them, since the title of a highlight is
 * what was said; what a piece counts for stays.
 */
export function withoutQuotes<T extends Pick<ProjectRecords, 'evidence' | 'participant'>>(
  records: T,
  day: string,
): T {
  const silent = new Set(
    [...records.participant.values()].filter((person) => !mayQuote(person, day)).map(({ id }) => id),
  );
  if (silent.size === 0) return records;
  const withheld = [...records.evidence.values()].filter(
    ({ participantId }) => participantId !== null && silent.has(participantId),
  );
  const evidence = new Map(records.evidence);
  for (const piece of withheld) evidence.set(piece.id, withoutSaid(piece));
  return { ...records, evidence };
}

const withoutSaid = (piece: Evidence): Evidence => ({ ...piece, title: '', text: '' });
