import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { tones } from '../../model/response-note.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { checkAnswers, chosenAnswersSchema, noteAnswers } from './chosen-answers.ts';

/** Says what the comments of imported answers sound like; null: as their scores or words tell. */
export const setAnswerTone = defineCommand({
  name: 'set-answer-tone',
  label: phrase('Correct tone of answers'),
  input: z.strictObject({ answers: chosenAnswersSchema, tone: z.enum(tones).nullable() }),
  references: {},
  run: (tx, { answers, tone }) => {
    const problem = checkAnswers(tx, answers);
    if (problem) return problem;
    noteAnswers(tx, answers, { tone });
    return done();
  },
});
