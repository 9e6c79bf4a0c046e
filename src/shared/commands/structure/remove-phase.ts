import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { phaseOf } from '../../model/phase.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { need } from '../kernel/tx.ts';

/** Its stages stay, without a phase. */
export const removePhase = defineCommand({
  name: 'remove-phase',
  label: phrase('Remove phase'),
  input: z.strictObject({
    /** Any stage of the phase. */
    stageId: id,
  }),
  references: { stageId: 'stage' },
  run: (tx, { stageId }) => {
    const { mapId } = need(tx, 'stage', stageId);
    const phase = phaseOf(tx.list('stage', { mapId }), stageId);
    if (!phase) return refuse('no-phase', t('This stage has no phase.'));
    for (const stage of phase.stages) tx.update('stage', stage.id, { phase: '' });
    return done({ id: stageId });
  },
});
