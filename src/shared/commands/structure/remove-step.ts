import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { removeStep as removeStepRows } from '../kernel/cascade.ts';
import { uncoverColumns } from '../cards/cover-columns.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { moveCardsToStep } from '../cards/move-cards-to-step.ts';
import { need } from '../kernel/tx.ts';

export const removeStep = defineCommand({
  name: 'remove-step',
  label: phrase('Remove step'),
  input: z.strictObject({
    stepId: id,
    /** A step of the same map that takes the cards; null removes them with the step. */
    cardsToStepId: id.nullable(),
  }),
  references: { stepId: 'step', cardsToStepId: 'step' },
  run: (tx, { stepId, cardsToStepId }) => {
    const step = need(tx, 'step', stepId);
    if (tx.list('step', { stageId: step.stageId }).length === 1) {
      return refuse(
        'last-step',
        t('A stage needs at least one step. Remove the stage, or add a step first.'),
      );
    }
    if (cardsToStepId !== null) {
      if (cardsToStepId === stepId || need(tx, 'step', cardsToStepId).mapId !== step.mapId) {
        return refuse('wrong-step', t('Choose another step of this map for the cards.'));
      }
    }
    uncoverColumns(tx, step.mapId, new Set([stepId]));
    if (cardsToStepId !== null) moveCardsToStep(tx, stepId, cardsToStepId);
    removeStepRows(tx, stepId);
    return done();
  },
});
