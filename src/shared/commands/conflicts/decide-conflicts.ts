import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import type { OpenConflict } from '../../model/conflict.ts';
import { id, text } from '../../model/fields.ts';
import type { RecordKind } from '../../model/records.ts';
import type { Result } from '../../result.ts';
import { moveCards } from '../cards/move-cards.ts';
import { type CommandValue, defineCommand, done, refuse } from '../kernel/define-command.ts';
import type { Tx } from '../kernel/tx.ts';
import { moveStep } from '../structure/move-step.ts';
import { takeableKind } from './can-take.ts';
import { editRecord } from './edit-record.ts';
import { removeRecord } from './remove-record.ts';

const decision = z.discriminatedUnion('choice', [
  z.strictObject({ conflictId: id, choice: z.enum(['mine', 'theirs', 'both']) }),
  z.strictObject({ conflictId: id, choice: z.literal('edit'), text }),
]);
type Decision = z.output<typeof decision>;

/** Takes one side of each conflict, or leaves what stands; then it is not open any more. */
export const decideConflicts = defineCommand({
  name: 'decide-conflicts',
  label: phrase('Decide conflict'),
  input: z.strictObject({ decisions: z.array(decision).min(1).readonly() }),
  references: {},
  run: (tx, { decisions }) => {
    for (const decided of decisions) {
      const open = tx.get('conflict', decided.conflictId);
      if (!open)
        return refuse(
          'conflict-not-found',
          t('One of these conflicts is not open any more. Nothing was changed. Look at those that are left.'),
        );
      const result = decide(tx, open, decided);
      if (!result.ok) return result;
      tx.remove('conflict', open.id);
    }
    return done();
  },
});

function decide(tx: Tx, open: OpenConflict, decided: Decision): Result<CommandValue> {
  const { choice } = decided;
  // What stands is the merge’s own choice. Where that is both, a comment says the other side, and goes on saying it.
  if (choice === 'both' && open.taken === 'both') return done();
  const kind = takeableKind(open, tx);
  if (kind === null && choice === open.taken) return done();
  const isText = open.about === 'fields' && open.fields.length === 1;
  if (kind === null || choice === 'both' || (choice === 'edit' && !isText)) return notLikeThat(open);
  const result = take(tx, open, kind, decided);
  if (!result.ok) return result;
  for (const comment of open.comments)
    if (tx.get('comment', comment)) tx.update('comment', comment, { resolved: true });
  return result;
}

const notLikeThat = ({ name }: OpenConflict): Result<CommandValue> =>
  refuse(
    'no-such-choice',
    t('The conflict about “{{name}}” cannot be decided like that. Nothing was changed.', { name }),
  );

function take(tx: Tx, open: OpenConflict, kind: RecordKind, decided: Decision): Result<CommandValue> {
  const { about, recordId, fields, removedBy } = open;
  const state = open[decided.choice === 'theirs' ? 'theirs' : 'mine'];
  switch (about) {
    case 'fields':
      return editRecord(
        tx,
        kind,
        recordId,
        decided.choice === 'edit' ? { [fields[0] ?? '']: decided.text } : state,
      );
    case 'place':
      return move(tx, open, kind, state);
    case 'removal':
      return decided.choice === removedBy ? removeRecord(tx, kind, recordId) : done();
    case 'empty':
      return done();
  }
}

function move(
  tx: Tx,
  { recordId, name }: OpenConflict,
  kind: RecordKind,
  place: OpenConflict['mine'],
): Result<CommandValue> {
  const [laneId, stepId, stageId] = [
    String(place['laneId']),
    String(place['stepId']),
    String(place['stageId']),
  ];
  if (kind === 'card' && tx.get('lane', laneId) && tx.get('step', stepId))
    return moveCards.run(tx, { cardIds: [recordId], toLaneId: laneId, toStepId: stepId, beforeCardId: null });
  if (kind === 'step' && tx.get('stage', stageId))
    return moveStep.run(tx, { stepId: recordId, toStageId: stageId, beforeStepId: null });
  return refuse(
    'place-gone',
    t('The place where “{{name}}” should go was removed since. Nothing was changed.', { name }),
  );
}
