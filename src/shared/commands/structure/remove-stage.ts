import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { removeStage as removeStageRows } from '../kernel/cascade.ts';
import { uncoverColumns } from '../cards/cover-columns.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { moveCardsToStep } from '../cards/move-cards-to-step.ts';
import { need } from '../kernel/tx.ts';

export const removeStage = defineCommand({
  name: 'remove-stage',
  label: phrase('Remove stage'),
  input: z.strictObject({
    stageId: id,
    /** A step of another stage that takes the cards; null removes them with the stage. */
    cardsToStepId: id.nullable(),
  }),
  references: { stageId: 'stage', cardsToStepId: 'step' },
  run: (tx, { stageId, cardsToStepId }) => {
    const { mapId } = need(tx, 'stage', stageId);
    if (tx.list('stage', { mapId }).length === 1) {
      return refuse('last-stage', t('A map needs at least one stage. Add another one before removing this.'));
    }
    if (cardsToStepId !== null) {
      const target = need(tx, 'step', cardsToStepId);
      if (target.mapId !== mapId || target.stageId === stageId) {
        return refuse('wrong-step', t('Choose a step of another stage of this map for the cards.'));
      }
    }
    const steps = tx.list('step', { stageId });
    uncoverColumns(tx, mapId, new Set(steps.map((step) => step.id)));
    if (cardsToStepId !== null) {
      for (const step of steps) moveCardsToStep(tx, step.id, cardsToStepId);
    }
    removeStageRows(tx, stageId);
    return done();
  },
});
