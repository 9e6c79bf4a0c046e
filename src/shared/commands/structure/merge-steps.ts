import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { coverColumns } from '../cards/cover-columns.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { moveCardsToStep } from '../cards/move-cards-to-step.ts';
import { moveMarks } from './move-marks.ts';
import { need, type Tx } from '../kernel/tx.ts';

/**
 * The next step's cards go below this one's, lane by lane, with their connections; its evidence and comments come
 * along. Where a persona has an emotion at both, the one step gets their mean, an estimate unless both were measured.
 */
export const mergeSteps = defineCommand({
  name: 'merge-steps',
  label: phrase('Merge steps'),
  input: z.strictObject({
    /** The step that stays: with its name and width. The one after it is merged into it. */
    stepId: id,
  }),
  references: { stepId: 'step' },
  run: (tx, { stepId }) => {
    const step = need(tx, 'step', stepId);
    const siblings = tx.list('step', { stageId: step.stageId });
    const next = siblings[siblings.findIndex((sibling) => sibling.id === stepId) + 1];
    if (!next) {
      return refuse(
        'last-step',
        t('There is no step after this one in its stage. Merge the stages first, or move a step here.'),
      );
    }
    coverColumns(tx, step.mapId, stepId, -1);
    moveCardsToStep(tx, next.id, stepId);
    mergeEmotions(tx, next.id, stepId);
    moveMarks(tx, next.id, stepId);
    tx.update('step', stepId, { momentOfTruth: step.momentOfTruth || next.momentOfTruth });
    tx.remove('step', next.id);
    return done({ id: stepId });
  },
});

function mergeEmotions(tx: Tx, fromId: string, toId: string): void {
  const here = new Map(tx.list('emotionPoint', { stepId: toId }).map((point) => [point.personaId, point]));
  for (const point of tx.list('emotionPoint', { stepId: fromId })) {
    const own = here.get(point.personaId);
    if (!own) {
      tx.update('emotionPoint', point.id, { stepId: toId });
      continue;
    }
    const measured = own.source === 'measured' && point.source === 'measured';
    tx.update('emotionPoint', own.id, {
      value: (own.value + point.value) / 2,
      source: measured ? 'measured' : 'judged',
    });
    tx.remove('emotionPoint', point.id);
  }
}
