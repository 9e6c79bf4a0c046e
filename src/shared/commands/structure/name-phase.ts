import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { partOver, phaseName } from '../../model/phase.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { need } from '../kernel/tx.ts';

/** The whole phase over a stage gets the name. Stages without a phase become one by it. */
export const namePhase = defineCommand({
  name: 'name-phase',
  label: phrase('Rename phase'),
  input: z.strictObject({
    /** Any stage of the phase, or of the neighbouring stages that have none. */
    stageId: id,
    name: phaseName,
  }),
  references: { stageId: 'stage' },
  run: (tx, { stageId, name }) => {
    if (name === '') return refuse('empty-name', t('A phase needs a name. To have none, remove the phase.'));
    const { mapId } = need(tx, 'stage', stageId);
    const part = partOver(tx.list('stage', { mapId }), stageId);
    for (const stage of part?.stages ?? []) tx.update('stage', stage.id, { phase: name });
    return done({ id: stageId });
  },
});
