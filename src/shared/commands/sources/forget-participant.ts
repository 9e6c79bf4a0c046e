import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { anchorAt, findAnchor } from '../../sources/anchor.ts';
import { wordsOf } from '../../sources/words-of.ts';
import { forgetAnswers } from '../feedback/forget-answers.ts';
import { removeEvidence, removeParticipant } from '../kernel/cascade.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { type Tx, need } from '../kernel/tx.ts';

/**
 * Removes a participant with all they said: pieces of evidence, their turns in sources, files of those, their answers. The host then takes
 * the same out of the history, and nothing before it can be undone.
 */
export const forgetParticipant = defineCommand({
  name: 'forget-participant',
  label: phrase('Forget participant'),
  input: z.strictObject({ participantId: id }),
  references: { participantId: 'participant' },
  run: (tx, { participantId }) => {
    const problem = forgetAnswers(tx, participantId);
    if (problem) return problem;
    const { pieces, sources } = wordsOf(
      {
        sources: tx.list('source', {}),
        highlights: tx.list('highlight', {}),
        evidence: tx.list('evidence', {}),
      },
      participantId,
    );
    for (const evidenceId of pieces) removeEvidence(tx, evidenceId);
    for (const { sourceId, text, speakers, turns } of sources) {
      const before = need(tx, 'source', sourceId);
      // A file is often called like the one who speaks in it. What its bytes were like stays, so that it is known again.
      const file = before.file && { ...before.file, name: '' };
      tx.update('source', sourceId, { text, speakers, turns, file });
      keepPlaces(tx, sourceId, before.text);
      for (const file of tx.list('attachment', { ownerId: sourceId })) tx.remove('attachment', file.id);
    }
    removeParticipant(tx, participantId);
    // What copies of the project said about them.
    const about = new Set([participantId, ...pieces, ...sources.map(({ sourceId }) => sourceId)]);
    for (const conflict of tx.list('conflict', {}))
      if (about.has(conflict.recordId)) tx.remove('conflict', conflict.id);
    return done();
  },
});

/** What others said stays marked; what stood around it may have been words of the one who is forgotten. */
function keepPlaces(tx: Tx, sourceId: string, before: string): void {
  const { text } = need(tx, 'source', sourceId);
  for (const highlight of tx.list('highlight', { sourceId })) {
    const was = findAnchor(before, highlight);
    const words = was.state === 'orphaned' ? highlight.exact : before.slice(was.start, was.end);
    const place = findAnchor(text, { ...highlight, exact: words });
    tx.update(
      'highlight',
      highlight.id,
      place.state === 'orphaned' ? { prefix: '', suffix: '' } : anchorAt(text, place.start, place.end),
    );
  }
}
