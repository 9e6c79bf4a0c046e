import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { connectionKinds } from '../../model/connection.ts';
import { id, share, title } from '../../model/fields.ts';
import { hasTwin } from './add-connection.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';
import { need } from '../kernel/tx.ts';

export const editConnection = defineCommand({
  name: 'edit-connection',
  label: phrase('Edit connection'),
  input: z.strictObject({
    connectionId: id,
    kind: z.enum(connectionKinds).optional(),
    label: title.optional(),
    share: share.nullable().optional(),
  }),
  references: { connectionId: 'connection' },
  run: (tx, { connectionId, ...patch }) => {
    const before = need(tx, 'connection', connectionId);
    const wanted = { ...before, ...given(patch) };
    // A file can hold twins from elsewhere: what they say can be edited.
    if (wanted.kind !== before.kind && hasTwin(tx, wanted))
      return refuse('already-connected', t('These two cards already have this connection.'));
    tx.update('connection', connectionId, given(patch));
    return done({ id: connectionId });
  },
});
