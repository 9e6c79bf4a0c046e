import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { sourceSchema } from '../../model/source.ts';
import { findAnchor } from '../../sources/anchor.ts';
import { speechOf } from '../../sources/turns.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';
import { need } from '../kernel/tx.ts';
import { checkSpeakers } from './check-speakers.ts';

const { title, kind, date, speakers } = sourceSchema.shape;

/**
 * Changes what a source is called, or who its speakers are. Pieces of evidence marked in it follow their speaker, unless a
 * person has given them to somebody else.
 */
export const editSource = defineCommand({
  name: 'edit-source',
  label: phrase('Edit source'),
  input: sourceSchema
    .pick({ title: true, kind: true, date: true, speakers: true })
    .extend({ title, kind, date, speakers })
    .partial()
    .extend({ sourceId: id }),
  references: { sourceId: 'source' },
  run: (tx, { sourceId, ...fields }) => {
    const problem = checkSpeakers(tx, fields.speakers ?? []);
    if (problem) return problem;
    const before = need(tx, 'source', sourceId);
    tx.update('source', sourceId, given(fields));
    if (!fields.speakers) return done();
    const after = need(tx, 'source', sourceId);
    for (const highlight of tx.list('highlight', { sourceId })) {
      const place = findAnchor(before.text, highlight);
      if (place.state === 'orphaned') continue;
      const { participantId: was, speaker: name } = speechOf(before, place.start, place.end);
      const { participantId, speaker } = speechOf(after, place.start, place.end);
      // Under the new name alone: the old one may be what is not to be read here any more.
      if (speaker !== name && highlight.speaker === name) tx.update('highlight', highlight.id, { speaker });
      const piece = need(tx, 'evidence', highlight.evidenceId);
      if (was !== participantId && piece.participantId === was)
        tx.update('evidence', piece.id, { participantId });
    }
    return done();
  },
});
