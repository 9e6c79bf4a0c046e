import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { orderBefore } from '../kernel/ordering.ts';
import { need } from '../kernel/tx.ts';

export const moveStep = defineCommand({
  name: 'move-step',
  label: phrase('Move step'),
  input: z.strictObject({ stepId: id, toStageId: id, beforeStepId: id.nullable() }),
  references: { stepId: 'step', toStageId: 'stage', beforeStepId: 'step' },
  run: (tx, { stepId, toStageId, beforeStepId }) => {
    const step = need(tx, 'step', stepId);
    if (need(tx, 'stage', toStageId).mapId !== step.mapId) {
      return refuse('other-map', t('A step can only be moved within its own map.'));
    }
    if (step.stageId !== toStageId && tx.list('step', { stageId: step.stageId }).length === 1) {
      return refuse(
        'last-step',
        t('A stage needs at least one step. Add another one before moving this one away.'),
      );
    }
    if (stepId === beforeStepId && step.stageId === toStageId) return done({ id: stepId });
    const order = orderBefore(
      tx,
      'step',
      tx.list('step', { stageId: toStageId }),
      beforeStepId,
      new Set([stepId]),
    );
    tx.update('step', stepId, { stageId: toStageId, order });
    return done({ id: stepId });
  },
});
