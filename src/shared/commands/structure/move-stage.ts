import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { orderBefore } from '../kernel/ordering.ts';
import { phaseAfterMove } from '../../model/phase.ts';
import { need } from '../kernel/tx.ts';

export const moveStage = defineCommand({
  name: 'move-stage',
  label: phrase('Move stage'),
  input: z.strictObject({ stageId: id, beforeStageId: id.nullable() }),
  references: { stageId: 'stage', beforeStageId: 'stage' },
  run: (tx, { stageId, beforeStageId }) => {
    const stage = need(tx, 'stage', stageId);
    const { mapId } = stage;
    if (beforeStageId !== null && need(tx, 'stage', beforeStageId).mapId !== mapId) {
      return refuse('other-map', t('A stage can only be moved within its own map.'));
    }
    if (stageId === beforeStageId) return done({ id: stageId });
    const siblings = tx.list('stage', { mapId });
    const phase = phaseAfterMove(siblings, stage, beforeStageId);
    const order = orderBefore(tx, 'stage', siblings, beforeStageId, new Set([stageId]));
    tx.update('stage', stageId, { order, phase });
    return done({ id: stageId });
  },
});
