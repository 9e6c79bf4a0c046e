import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { participantSchema } from '../../model/participant.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';

export const editParticipant = defineCommand({
  name: 'edit-participant',
  label: phrase('Edit participant'),
  input: participantSchema.omit({ id: true, order: true }).partial().extend({ participantId: id }),
  references: { participantId: 'participant', personaId: 'persona' },
  run: (tx, { participantId, ...patch }) => {
    tx.update('participant', participantId, given(patch));
    return done({ id: participantId });
  },
});
