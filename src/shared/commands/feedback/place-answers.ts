import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { evidenceTargets } from '../../model/evidence.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { checkTarget } from '../kernel/targets.ts';
import { checkAnswers, chosenAnswersSchema, noteAnswers } from './chosen-answers.ts';

/**
 * Places imported answers by hand: at a stage, step or card; null: nowhere; `by-rule`: where the import's rules say. An answered
 * question that has a place of its own stays there.
 */
export const placeAnswers = defineCommand({
  name: 'place-answers',
  label: phrase('Place answers'),
  input: z.strictObject({
    answers: chosenAnswersSchema,
    place: z.union([z.strictObject({ kind: z.enum(evidenceTargets), id }), z.literal('by-rule')]).nullable(),
  }),
  references: {},
  run: (tx, { answers, place }) => {
    const problem = checkAnswers(tx, answers);
    if (problem) return problem;
    if (place === 'by-rule') noteAnswers(tx, answers, { placed: false, placeKind: null, placeId: null });
    else {
      const missing = place && checkTarget(tx, place.kind, place.id);
      if (missing) return missing;
      noteAnswers(tx, answers, {
        placed: true,
        placeKind: place?.kind ?? null,
        placeId: place?.id ?? null,
      });
    }
    return done();
  },
});
