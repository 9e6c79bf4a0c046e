import { z } from 'zod';
import { id } from './fields.ts';
import { responseRow } from './response-note.ts';

/** Most answers of one set that one piece of evidence is made of. */
export const MAX_LINKED_ANSWERS = 10_000;

const isRising = (rows: readonly number[]): boolean =>
  rows.every((row, at) => at === 0 || row > (rows[at - 1] ?? row));

/** Says which answers of a set a piece of evidence was made of, and which of them one person gave. */
export const answerLinkSchema = z
  .strictObject({
    id,
    evidenceId: id,
    setId: id,
    /** Rising, each once. */
    rows: z.array(responseRow).min(1).max(MAX_LINKED_ANSWERS).refine(isRising).readonly(),
    /** Of each row the number of its respondent, see `respondentNumber`; empty where the file names none. */
    respondents: z
      .array(z.number().int().min(0).max(Number.MAX_SAFE_INTEGER))
      .max(MAX_LINKED_ANSWERS)
      .readonly(),
  })
  .refine(({ rows, respondents }) => respondents.length === 0 || respondents.length === rows.length, {
    path: ['respondents'],
  });
export type AnswerLink = z.infer<typeof answerLinkSchema>;
