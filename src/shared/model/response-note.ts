import { z } from 'zod';
import { evidenceTargets } from './evidence.ts';
import { id } from './fields.ts';
import { MAX_RESPONSES } from './response-set.ts';

/** What a comment sounds like. */
export const tones = ['positive', 'negative', 'unclear'] as const;

/** Which of a set's rows, from 0. */
export const responseRow = z
  .number()
  .int()
  .min(0)
  .max(MAX_RESPONSES - 1);

/** What a person changed about one imported answer; the answer itself stays as it came. There is one at most for each. */
export const responseNoteSchema = z
  .strictObject({
    id,
    setId: id,
    row: responseRow,
    /** Whether a person has placed it, whatever the rules say. */
    placed: z.boolean(),
    /** Where; null: nowhere. A place that is gone counts as not placed. */
    placeKind: z.enum(evidenceTargets).nullable(),
    placeId: id.nullable(),
    /** Counts in no measure. */
    leftOut: z.boolean(),
    /** What its comment sounds like; null: nobody has said. */
    tone: z.enum(tones).nullable(),
  })
  .refine(
    ({ placed, placeKind, placeId }) =>
      (placeKind === null) === (placeId === null) && (placed || placeId === null),
    {
      path: ['placeId'],
    },
  );
export type ResponseNote = z.infer<typeof responseNoteSchema>;
