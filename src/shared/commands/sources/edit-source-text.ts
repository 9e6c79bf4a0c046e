import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { cleanText, id, textOfLength } from '../../model/fields.ts';
import { MAX_SOURCE_TEXT } from '../../model/limits.ts';
import { turnsAfter } from '../../sources/turns.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { need } from '../kernel/tx.ts';

/** Replaces a part of a source’s text. Highlights keep what they were; their words are found again where they are now. */
export const editSourceText = defineCommand({
  name: 'edit-source-text',
  label: phrase('Edit text of source'),
  input: z.strictObject({
    sourceId: id,
    /** UTF-16 units from the beginning of the text. */
    start: z.number().int().min(0).max(MAX_SOURCE_TEXT),
    end: z.number().int().min(0).max(MAX_SOURCE_TEXT),
    text: textOfLength(MAX_SOURCE_TEXT),
    /** What was there, so that nothing else is replaced. */
    before: z.string().max(MAX_SOURCE_TEXT),
  }),
  references: { sourceId: 'source' },
  run: (tx, { sourceId, start, end, text, before }) => {
    const source = need(tx, 'source', sourceId);
    if (start > end || source.text.slice(start, end) !== before)
      return refuse('text-changed', t('The text of this source has changed. Nothing was replaced.'));
    const whole = source.text.slice(0, start) + text + source.text.slice(end);
    if (whole.length > MAX_SOURCE_TEXT)
      return refuse('too-long', t('The text of this source would be too long. Nothing was replaced.'));
    // Neighbours can join into one character; then the places of all turns are others.
    if (cleanText(whole) !== whole)
      return refuse(
        'text-joins',
        t('This text joins the one beside it into other characters. Nothing was replaced.'),
      );
    const turns = turnsAfter(source.turns, start, end, text.length).filter(({ at }) => at <= whole.length);
    tx.update('source', sourceId, { text: whole, turns });
    return done({ id: sourceId });
  },
});
