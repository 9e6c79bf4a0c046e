import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id, MAX_TITLE, title } from '../../model/fields.ts';
import { coverColumns } from '../cards/cover-columns.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { checkFreshIds } from '../kernel/fresh-id.ts';
import { orderBefore } from '../kernel/ordering.ts';
import { need } from '../kernel/tx.ts';

/** The step keeps its emotions, evidence and comments, and stays a moment of truth; the new one begins without. */
export const splitStep = defineCommand({
  name: 'split-step',
  label: phrase('Split step'),
  input: z.strictObject({
    stepId: id,
    /** The cards of the step that go to the new one, each in its lane. */
    cardIds: z.array(id).max(100_000).readonly().default([]),
    /** The id of the new step. */
    newStepId: id.optional(),
    /** Left out: the step's name with a 2. */
    name: title.optional(),
  }),
  references: { stepId: 'step', cardIds: 'card' },
  run: (tx, { stepId, cardIds, newStepId, name }) => {
    const step = need(tx, 'step', stepId);
    const moving = [...new Set(cardIds)].map((cardId) => need(tx, 'card', cardId));
    if (moving.some((card) => card.stepId !== stepId)) {
      return refuse('wrong-cards', t('Only cards of the step being split can go to the new step.'));
    }
    const taken = checkFreshIds(tx, [newStepId]);
    if (taken) return taken;
    const siblings = tx.list('step', { stageId: step.stageId });
    const next = siblings[siblings.findIndex((sibling) => sibling.id === stepId) + 1];
    const madeId = newStepId ?? tx.newId();
    coverColumns(tx, step.mapId, stepId, 1);
    tx.insert('step', {
      ...step,
      id: madeId,
      order: orderBefore(tx, 'step', siblings, next?.id ?? null),
      name: name ?? `${step.name.slice(0, MAX_TITLE - 2)} 2`,
      momentOfTruth: false,
      width: step.width,
      originId: null,
    });
    // The new cells are empty, so the keys stay good. A card that goes covers what it covered, from there on.
    for (const card of moving) {
      const { span } = need(tx, 'card', card.id);
      tx.update('card', card.id, { stepId: madeId, span: Math.max(1, span - 1) });
    }
    return done({ id: madeId });
  },
});
