import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { partBefore, partOver } from '../../model/phase.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { need } from '../kernel/tx.ts';

/** The phase before takes over the stages of this one, or those that have none; its name stays. */
export const joinPhases = defineCommand({
  name: 'join-phases',
  label: phrase('Join phases'),
  input: z.strictObject({
    /** Any stage of the phase that ends, or of the neighbouring stages that have none. */
    stageId: id,
  }),
  references: { stageId: 'stage' },
  run: (tx, { stageId }) => {
    const { mapId } = need(tx, 'stage', stageId);
    const stages = tx.list('stage', { mapId });
    const before = partBefore(stages, stageId);
    if (!before || before.name === '') {
      return refuse('no-phase-before', t('There is no phase right before this one to join it with.'));
    }
    const own = partOver(stages, stageId)?.stages ?? [];
    for (const stage of own) tx.update('stage', stage.id, { phase: before.name });
    return done({ id: stageId });
  },
});
