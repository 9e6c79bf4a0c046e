import { z } from 'zod';
import { evidenceTargets } from './evidence.ts';
import { id } from './fields.ts';
import { MAX_RESPONSES } from './response-set.ts';

/** What a comment sounds like. */
export const tones = ['positive', 'negative', 'unclear'] as const;

/** How often one answer is counted as masked, at most. */
export const MAX_MASKED = 1_000_000;

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
    /** Who gave it; null: as the file says, by the code of its respondent. */
    participantId: id.nullable(),
    /** How often words of it were masked by hand. What they were is nowhere. */
    masked: z.number().int().min(0).max(MAX_MASKED),
  })
  .refine(
    ({ placed, placeKind, placeId }) =>
      (placeKind === null) === (placeId === null) && (placed || placeId === null),
    {
      path: ['placeId'],
    },
  );
export type ResponseNote = z.infer<typeof responseNoteSchema>;

/** What a note says of its answer. */
export type Noted = Omit<ResponseNote, 'id' | 'setId' | 'row'>;

/** A note that says nothing, which is not kept. */
export const nothingNoted: Noted = {
  placed: false,
  placeKind: null,
  placeId: null,
  leftOut: false,
  tone: null,
  participantId: null,
  masked: 0,
};

export const saysNothing = ({ placed, leftOut, tone, participantId, masked }: Noted): boolean =>
  !placed && !leftOut && tone === null && participantId === null && masked === 0;
