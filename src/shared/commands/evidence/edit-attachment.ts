import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id, title } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';

export const editAttachment = defineCommand({
  name: 'edit-attachment',
  label: phrase('Rename attachment'),
  input: z.strictObject({ attachmentId: id, name: title.min(1) }),
  references: { attachmentId: 'attachment' },
  run: (tx, { attachmentId, name }) => {
    tx.update('attachment', attachmentId, { name });
    return done({ id: attachmentId });
  },
});
