import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';

export const removeAttachment = defineCommand({
  name: 'remove-attachment',
  label: phrase('Remove attachment'),
  input: z.strictObject({ attachmentId: id }),
  references: { attachmentId: 'attachment' },
  run: (tx, { attachmentId }) => {
    tx.remove('attachment', attachmentId);
    return done();
  },
});
