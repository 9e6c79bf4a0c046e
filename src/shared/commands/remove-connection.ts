import { z } from 'zod';
import { id } from '../model/fields.ts';
import { defineCommand, done } from './define-command.ts';

export const removeConnection = defineCommand({
  name: 'remove-connection',
  label: 'Remove connection',
  input: z.strictObject({ connectionId: id }),
  references: { connectionId: 'connection' },
  run: (tx, { connectionId }) => {
    tx.remove('connection', connectionId);
    return done();
  },
});
