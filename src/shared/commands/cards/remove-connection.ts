import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';

export const removeConnection = defineCommand({
  name: 'remove-connection',
  label: phrase('Remove connection'),
  input: z.strictObject({ connectionId: id }),
  references: { connectionId: 'connection' },
  run: (tx, { connectionId }) => {
    tx.remove('connection', connectionId);
    return done();
  },
});
