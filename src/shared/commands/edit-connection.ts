import { z } from 'zod';
import { connectionKinds } from '../model/connection.ts';
import { id, share, title } from '../model/fields.ts';
import { defineCommand, done } from './define-command.ts';
import { given } from './given.ts';

export const editConnection = defineCommand({
  name: 'edit-connection',
  label: 'Edit connection',
  input: z.strictObject({
    connectionId: id,
    kind: z.enum(connectionKinds).optional(),
    label: title.optional(),
    share: share.nullable().optional(),
  }),
  references: { connectionId: 'connection' },
  run: (tx, { connectionId, ...patch }) => {
    tx.update('connection', connectionId, given(patch));
    return done({ id: connectionId });
  },
});
