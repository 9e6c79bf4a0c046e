import { z } from 'zod';
import { orientations, paperSchema } from './paper.ts';

/**
 * How a drawing comes on paper: as one page of its own size, scaled on one sheet, stage by stage, or as a poster that is
 * put together from sheets.
 */
export const pageLayouts = ['content', 'sheet', 'stages', 'poster'] as const;
export type PageLayout = (typeof pageLayouts)[number];

/** Of a poster: more of them nobody puts together. */
export const MOST_SHEETS = 400;
/** Widest margin and overlap, mm. */
export const MOST_MARGIN = 25;
export const MOST_OVERLAP = 50;

export const pageOptionsSchema = z.strictObject({
  layout: z.enum(pageLayouts).default('content'),
  /** What is in the printer. */
  paper: paperSchema.default('A4'),
  orientation: z.enum(orientations).default('auto'),
  /** The poster fits on this; `natural`: as large as the drawing is on screen. */
  poster: z.union([z.literal('natural'), paperSchema]).default('A0'),
  /** Paper that stays white at each edge, mm: printers reach no further. */
  margin: z.number().min(0).max(MOST_MARGIN).default(5),
  /** How much neighbouring sheets of a poster show alike, mm. */
  overlap: z.number().min(0).max(MOST_OVERLAP).default(10),
});
export type PageOptions = z.infer<typeof pageOptionsSchema>;

/** One page as large as what it shows. */
export const ownPage: PageOptions = pageOptionsSchema.parse({});
