import { z } from 'zod';
import { id } from '../model/fields.ts';
import { defineCommand, done } from './define-command.ts';

export const removeAttachment = defineCommand({
  name: 'remove-attachment',
  label: 'Remove attachment',
  input: z.strictObject({ attachmentId: id }),
  references: { attachmentId: 'attachment' },
  run: (tx, { attachmentId }) => {
    tx.remove('attachment', attachmentId);
    return done();
  },
});
