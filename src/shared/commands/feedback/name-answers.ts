import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { checkAnswers, chosenAnswersSchema, noteAnswers } from './chosen-answers.ts';

/** Says which participant gave imported answers; null: whom the file names, if anybody. */
export const nameAnswers = defineCommand({
  name: 'name-answers',
  label: phrase('Say who gave answers'),
  input: z.strictObject({ answers: chosenAnswersSchema, participantId: id.nullable() }),
  references: { participantId: 'participant' },
  run: (tx, { answers, participantId }) => {
    const problem = checkAnswers(tx, answers);
    if (problem) return problem;
    noteAnswers(tx, answers, { participantId });
    return done();
  },
});
