import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { MAX_SPEAKERS, speakerSchema } from '../../model/source.ts';
import { cutSource } from '../../sources/cut-source.ts';
import { turnsOf } from '../../sources/turns.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { need } from '../kernel/tx.ts';

/**
 * Takes what one speaker says out of a source. Pieces of evidence marked there stay with their words; in the source these are
 * not found any more.
 */
export const leaveOutSpeaker = defineCommand({
  name: 'leave-out-speaker',
  label: phrase('Leave out speaker'),
  input: z.strictObject({
    sourceId: id,
    /** In the list of the speakers, and the name there, so that nobody else is left out. */
    speaker: z
      .number()
      .int()
      .min(0)
      .max(MAX_SPEAKERS - 1),
    name: speakerSchema.shape.name,
  }),
  references: { sourceId: 'source' },
  run: (tx, { sourceId, speaker: number, name }) => {
    const source = need(tx, 'source', sourceId);
    const speaker = source.speakers[number];
    if (speaker?.name !== name)
      return refuse('speaker-changed', t('The speakers of this source have changed. Nobody was left out.'));
    const theirs = turnsOf(source).filter((turn) => turn.speaker === number);
    const left = cutSource(source, theirs, (one) => one === speaker);
    if (left.text.trim() === '')
      return refuse('nobody-left', t('Nobody else speaks in this source. Remove the source instead.'));
    tx.update('source', sourceId, left);
    return done({ id: sourceId });
  },
});
