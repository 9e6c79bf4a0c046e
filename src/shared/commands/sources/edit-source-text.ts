import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id, textOfLength } from '../../model/fields.ts';
import { MAX_SOURCE_TEXT } from '../../model/limits.ts';
import { withReplaced } from '../../sources/with-replaced.ts';
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
    const after = withReplaced(source, [{ start, end }], text);
    if (!after.ok) return after;
    tx.update('source', sourceId, after.value);
    return done({ id: sourceId });
  },
});
