import { z } from 'zod';
import { MAX_TEXT } from '../../model/limits.ts';
import { fewAnswersSchema } from './chosen-answers.ts';

/** Which answers, and what of them: words just as they stand there, or whatever looks like personal data. */
export const maskInput = z.strictObject({
  answers: fewAnswersSchema,
  words: z
    .string()
    .max(MAX_TEXT)
    .refine((words) => words.trim() !== '')
    .nullable(),
});
