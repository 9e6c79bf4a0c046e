import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id, title } from '../../model/fields.ts';
import { columnAfter, coverNewColumn } from '../cards/cover-columns.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { orderBefore } from '../kernel/ordering.ts';
import { need } from '../kernel/tx.ts';

export const addStep = defineCommand({
  name: 'add-step',
  label: phrase('Add step'),
  input: z.strictObject({
    id: id.optional(),
    stageId: id,
    name: title.optional(),
    beforeStepId: id.nullable().default(null),
  }),
  references: { stageId: 'stage', beforeStepId: 'step' },
  run: (tx, { id: wanted, stageId, name, beforeStepId }) => {
    const siblings = tx.list('step', { stageId });
    const stepId = wanted ?? tx.newId();
    const { mapId } = need(tx, 'stage', stageId);
    coverNewColumn(tx, mapId, beforeStepId ?? columnAfter(tx, mapId, siblings.at(-1)?.id));
    tx.insert('step', {
      id: stepId,
      mapId,
      stageId,
      order: orderBefore(tx, 'step', siblings, beforeStepId),
      name: name ?? t('Step {{number}}', { number: siblings.length + 1 }),
      momentOfTruth: false,
      width: null,
      originId: null,
    });
    return done({ id: stepId });
  },
});
