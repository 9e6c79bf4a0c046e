import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { moveMarks } from './move-marks.ts';
import { placeBefore } from '../kernel/ordering.ts';
import { need } from '../kernel/tx.ts';

/** The next stage's steps join this one's with all that is theirs; its evidence and comments come along. */
export const mergeStages = defineCommand({
  name: 'merge-stages',
  label: phrase('Merge stages'),
  input: z.strictObject({
    /** The stage that stays: with its name, phase and colour. The one after it is merged into it. */
    stageId: id,
  }),
  references: { stageId: 'stage' },
  run: (tx, { stageId }) => {
    const { mapId } = need(tx, 'stage', stageId);
    const siblings = tx.list('stage', { mapId });
    const next = siblings[siblings.findIndex((stage) => stage.id === stageId) + 1];
    if (!next) return refuse('last-stage', t('There is no stage after this one to merge it with.'));
    const moving = tx.list('step', { stageId: next.id });
    const keys = placeBefore(tx, 'step', tx.list('step', { stageId }), null, moving.length);
    moving.forEach((step, index) => {
      tx.update('step', step.id, { stageId, order: keys[index] ?? step.order });
    });
    moveMarks(tx, next.id, stageId);
    tx.remove('stage', next.id);
    return done({ id: stageId });
  },
});
