import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { MAX_SOURCE_TEXT } from '../../model/limits.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { need } from '../kernel/tx.ts';
import { placeInSource } from './place-in-source.ts';

/** Puts a highlight onto other words. A piece of evidence that says just what was marked says what is marked now. */
export const editHighlight = defineCommand({
  name: 'edit-highlight',
  label: phrase('Change highlight'),
  input: z.strictObject({
    highlightId: id,
    start: z.number().int().min(0).max(MAX_SOURCE_TEXT),
    end: z.number().int().min(0).max(MAX_SOURCE_TEXT),
  }),
  references: { highlightId: 'highlight' },
  run: (tx, { highlightId, start, end }) => {
    const highlight = need(tx, 'highlight', highlightId);
    const place = placeInSource(need(tx, 'source', highlight.sourceId), start, end);
    if (!place.ok) return place;
    tx.update('highlight', highlightId, place.value);
    const piece = need(tx, 'evidence', highlight.evidenceId);
    if (piece.text === highlight.exact) tx.update('evidence', piece.id, { text: place.value.exact });
    return done({ id: highlightId });
  },
});
