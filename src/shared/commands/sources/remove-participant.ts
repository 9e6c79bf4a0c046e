import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { removeParticipant as removeParticipantRows } from '../kernel/cascade.ts';
import { defineCommand, done } from '../kernel/define-command.ts';

/** Removes a participant from the list. What they said stays, of an unknown person; see `forget-participant`. */
export const removeParticipant = defineCommand({
  name: 'remove-participant',
  label: phrase('Remove participant'),
  input: z.strictObject({ participantId: id }),
  references: { participantId: 'participant' },
  run: (tx, { participantId }) => {
    removeParticipantRows(tx, participantId);
    return done();
  },
});
