import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { checkAnswers, chosenAnswersSchema, noteAnswers } from './chosen-answers.ts';

/** Leaves imported answers out of every measure, or takes them back. */
export const leaveOutAnswers = defineCommand({
  name: 'leave-out-answers',
  label: phrase('Leave out answers'),
  input: z.strictObject({ answers: chosenAnswersSchema, leftOut: z.boolean().default(true) }),
  references: {},
  run: (tx, { answers, leftOut }) => {
    const problem = checkAnswers(tx, answers);
    if (problem) return problem;
    noteAnswers(tx, answers, { leftOut });
    return done();
  },
});
