import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { checkStructure } from '../../subtree/check-structure.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { insertStructure } from '../../subtree/insert-structure.ts';
import { structureSchema } from '../../subtree/structure.ts';

/** Adds stages, steps or lanes with their cards and all that hangs on them, a paste from another map for example. */
export const addStructure = defineCommand({
  name: 'add-structure',
  label: phrase('Add stages and lanes'),
  input: structureSchema.extend({
    mapId: id,
    beforeStageId: id.nullable().default(null),
    beforeStepId: id.nullable().default(null),
    beforeLaneId: id.nullable().default(null),
  }),
  references: { mapId: 'map', beforeStageId: 'stage', beforeStepId: 'step', beforeLaneId: 'lane' },
  run: (tx, { mapId, beforeStageId, beforeStepId, beforeLaneId, ...piece }) => {
    const place = { beforeStageId, beforeStepId, beforeLaneId };
    const problem = checkStructure(tx, mapId, piece, place);
    if (problem) return problem;
    insertStructure(tx, mapId, piece, place);
    const roots = piece.stages.length > 0 ? piece.stages : piece.steps.length > 0 ? piece.steps : piece.lanes;
    return done({ ids: (roots.length > 0 ? roots : piece.cards).map((record) => record.id) });
  },
});
