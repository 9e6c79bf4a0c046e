import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { phaseEdges } from '../../model/phase.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { need } from '../kernel/tx.ts';

/** The stages in between change over to the other side: from phase to phase, or to and from none. */
export const movePhaseEdge = defineCommand({
  name: 'move-phase-edge',
  label: phrase('Move end of phase'),
  input: z.strictObject({
    mapId: id,
    /** The stage before which a phase begins or ends now; null for the end of the map. */
    beforeStageId: id.nullable(),
    /** The stage before which it does afterwards. */
    toBeforeStageId: id.nullable(),
  }),
  references: { mapId: 'map', beforeStageId: 'stage', toBeforeStageId: 'stage' },
  run: (tx, { mapId, beforeStageId, toBeforeStageId }) => {
    const stages = tx.list('stage', { mapId });
    const ends = [beforeStageId, toBeforeStageId];
    if (ends.some((stageId) => stageId !== null && need(tx, 'stage', stageId).mapId !== mapId)) {
      return refuse('other-map', t('The target stage is on another map.'));
    }
    const [from = 0, to = 0] = ends.map((stageId) =>
      stageId === null ? stages.length : stages.findIndex((stage) => stage.id === stageId),
    );
    const edge = phaseEdges(stages).find(({ at }) => at === from);
    if (!edge) return refuse('no-edge', t('No phase begins or ends there.'));
    if (to < edge.from || to > edge.to) {
      return refuse('beyond-next', t('The end of a phase cannot go further than the phase beside it.'));
    }
    const [over, phase] =
      to < from ? [stages.slice(to, from), edge.right] : [stages.slice(from, to), edge.left];
    for (const stage of over) tx.update('stage', stage.id, { phase });
    return done();
  },
});
