import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { freePhaseName, partOver, phaseName } from '../../model/phase.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { need } from '../kernel/tx.ts';

/** A new phase from a stage on, up to where the phase or the gap ends that it was in. From the first stage it is renamed. */
export const startPhase = defineCommand({
  name: 'start-phase',
  label: phrase('Start phase'),
  input: z.strictObject({
    /** The first stage of the new phase. */
    stageId: id,
    /** Left out: 'New phase', with a number where the map has one already. */
    name: phaseName.optional(),
  }),
  references: { stageId: 'stage' },
  run: (tx, { stageId, name }) => {
    const { mapId } = need(tx, 'stage', stageId);
    const stages = tx.list('stage', { mapId });
    const part = partOver(stages, stageId);
    const from = part?.stages.findIndex((stage) => stage.id === stageId);
    const phase = name || freePhaseName(t('New phase'), stages);
    for (const stage of part?.stages.slice(from) ?? []) tx.update('stage', stage.id, { phase });
    return done({ id: stageId });
  },
});
