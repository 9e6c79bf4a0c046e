import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { orderBefore } from '../kernel/ordering.ts';
import { need } from '../kernel/tx.ts';

export const moveStage = defineCommand({
  name: 'move-stage',
  label: phrase('Move stage'),
  input: z.strictObject({ stageId: id, beforeStageId: id.nullable() }),
  references: { stageId: 'stage', beforeStageId: 'stage' },
  run: (tx, { stageId, beforeStageId }) => {
    const { mapId } = need(tx, 'stage', stageId);
    if (beforeStageId !== null && need(tx, 'stage', beforeStageId).mapId !== mapId) {
      return refuse('other-map', t('A stage can only be moved within its own map.'));
    }
    if (stageId === beforeStageId) return done({ id: stageId });
    const order = orderBefore(tx, 'stage', tx.list('stage', { mapId }), beforeStageId, new Set([stageId]));
    tx.update('stage', stageId, { order });
    return done({ id: stageId });
  },
});
