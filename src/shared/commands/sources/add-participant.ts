import { phrase } from '../../language/translate.ts';
import { participantSchema } from '../../model/participant.ts';
import { freeCode } from '../../sources/participant-code.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';
import { orderBefore } from '../kernel/ordering.ts';

/** Adds a participant, under the next free code where none is given. */
export const addParticipant = defineCommand({
  name: 'add-participant',
  label: phrase('Add participant'),
  input: participantSchema.omit({ order: true }).partial(),
  references: { personaId: 'persona' },
  run: (tx, { id: wanted, ...fields }) => {
    const participantId = wanted ?? tx.newId();
    const siblings = tx.list('participant', {});
    tx.insert('participant', {
      code: freeCode(siblings.map(({ code }) => code)),
      personaId: null,
      consent: 'not-set',
      consentUntil: null,
      fields: [],
      note: '',
      ...given(fields),
      id: participantId,
      order: orderBefore(tx, 'participant', siblings, null),
    });
    return done({ id: participantId });
  },
});
