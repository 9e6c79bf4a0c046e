import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id, MAX_TITLE, title } from '../../model/fields.ts';
import { hues } from '../../model/palette.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { checkFreshIds } from '../kernel/fresh-id.ts';
import { orderBefore } from '../kernel/ordering.ts';
import { need } from '../kernel/tx.ts';

/** Evidence and comments of the stage itself stay with its first part; its steps keep all of theirs. */
export const splitStage = defineCommand({
  name: 'split-stage',
  label: phrase('Split stage'),
  input: z.strictObject({
    /** The step with which the new stage begins. */
    stepId: id,
    /** The id of the new stage. */
    newStageId: id.optional(),
    /** Left out: the stage's name with a 2. */
    name: title.optional(),
  }),
  references: { stepId: 'step' },
  run: (tx, { stepId, newStageId, name }) => {
    const stage = need(tx, 'stage', need(tx, 'step', stepId).stageId);
    const steps = tx.list('step', { stageId: stage.id });
    const at = steps.findIndex((step) => step.id === stepId);
    if (at === 0) {
      return refuse(
        'first-step',
        t('The stage already starts with this step. Choose a later step to split the stage there.'),
      );
    }
    const taken = checkFreshIds(tx, [newStageId]);
    if (taken) return taken;
    const siblings = tx.list('stage', { mapId: stage.mapId });
    const next = siblings[siblings.findIndex((sibling) => sibling.id === stage.id) + 1];
    const stageId = newStageId ?? tx.newId();
    tx.insert('stage', {
      id: stageId,
      mapId: stage.mapId,
      order: orderBefore(tx, 'stage', siblings, next?.id ?? null),
      name: name ?? `${stage.name.slice(0, MAX_TITLE - 2)} 2`,
      phase: stage.phase,
      hue: hues.find((hue) => siblings.every((sibling) => sibling.hue !== hue)) ?? stage.hue,
      originId: null,
    });
    for (const step of steps.slice(at)) tx.update('step', step.id, { stageId });
    return done({ id: stageId });
  },
});
