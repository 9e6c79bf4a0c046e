import { z } from 'zod';
import { id, text, title } from './fields.ts';
import { MAX_SOURCE_TEXT } from './limits.ts';
import { MAX_SOURCE_MS } from './source.ts';

/** How much is kept of what stands around a place, in characters. */
export const CONTEXT = 32;

const context = title.max(2 * CONTEXT);
const ms = z.number().int().min(0).max(MAX_SOURCE_MS);

/** Where a piece of evidence stands in a source. Found again by its words when the text was edited, see `findAnchor`. */
export const highlightSchema = z.strictObject({
  id,
  evidenceId: id,
  sourceId: id,
  /** UTF-16 units from the beginning of the source’s text, when it was marked. */
  start: z.number().int().min(0).max(MAX_SOURCE_TEXT),
  /** The words that were marked, and those before and after. */
  exact: text.min(1),
  prefix: context,
  suffix: context,
  startMs: ms.nullable(),
  endMs: ms.nullable(),
  /** Who spoke, as the source had the name; empty where it has none. */
  speaker: title,
});
export type Highlight = z.infer<typeof highlightSchema>;
