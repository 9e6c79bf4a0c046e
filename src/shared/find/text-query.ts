import { z } from 'zod';
import type { TextKind } from './text-fields.ts';
import type { Id } from '../model/fields.ts';

/** Most texts that one search answers, and that one replacement can name. */
export const MAX_HITS = 100_000;

/** What the find panel asks for. An empty query finds nothing, and makes the next one quick. */
export const textQuerySchema = z.strictObject({
  /** Looked for as it stands. */
  query: z.string().max(500),
  matchCase: z.boolean(),
  wholeWord: z.boolean(),
  /** Most texts to answer; all are counted. */
  limit: z.number().int().min(0).max(MAX_HITS),
});
export type TextQueryRequest = z.infer<typeof textQuerySchema>;

/** A text that was found. */
export type TextHit = {
  readonly kind: TextKind;
  readonly id: Id;
  readonly field: string;
  /** The map it stands on; null for personas, evidence, sources, and comments on evidence. */
  readonly mapId: Id | null;
  /** The text around its first match. */
  readonly excerpt: string;
  /** The match in the excerpt, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** How many matches the text has. */
  readonly matches: number;
};

export type TextHits = {
  /** By map, kind and place on the map; then personas, evidence, sources and comments on evidence. */
  readonly hits: readonly TextHit[];
  /** Texts with a match, whatever the limit. */
  readonly texts: number;
};
