import type { Evidence } from '../model/evidence.ts';
import type { ProjectRecords } from '../model/records.ts';

/**
 * The records as a client may see them: of confidential evidence only that it is there, and of which kind. What it
 * supports stays supported.
 */
export function hideConfidential(records: ProjectRecords): ProjectRecords {
  const hidden = [...records.evidence.values()].filter((piece) => piece.confidentiality === 'confidential');
  if (hidden.length === 0) return records;
  const evidence = new Map(records.evidence);
  for (const piece of hidden) evidence.set(piece.id, withoutWords(piece));
  return { ...records, evidence };
}

/** A piece without what it says. */
export const withoutWords = (piece: Evidence): Evidence => ({
  ...piece,
  title: '',
  text: '',
  source: '',
  link: '',
  date: null,
});
