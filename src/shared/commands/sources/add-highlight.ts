import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { MAX_SOURCE_TEXT } from '../../model/limits.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { need } from '../kernel/tx.ts';
import { placeInSource } from './place-in-source.ts';

/** Gives a piece of evidence its place in a source. */
export const addHighlight = defineCommand({
  name: 'add-highlight',
  label: phrase('Highlight in source'),
  input: z.strictObject({
    id: id.optional(),
    evidenceId: id,
    sourceId: id,
    /** UTF-16 units from the beginning of the text; `end` is the first one that is not marked. */
    start: z.number().int().min(0).max(MAX_SOURCE_TEXT),
    end: z.number().int().min(0).max(MAX_SOURCE_TEXT),
  }),
  references: { evidenceId: 'evidence', sourceId: 'source' },
  run: (tx, { id: wanted, evidenceId, sourceId, start, end }) => {
    const place = placeInSource(need(tx, 'source', sourceId), start, end);
    if (!place.ok) return place;
    const highlightId = wanted ?? tx.newId();
    tx.insert('highlight', { id: highlightId, evidenceId, sourceId, ...place.value });
    return done({ id: highlightId });
  },
});
