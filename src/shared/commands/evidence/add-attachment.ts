import { phrase } from '../../language/translate.ts';
import { attachmentSchema } from '../../model/attachment.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { orderBefore } from '../kernel/ordering.ts';
import { checkTarget } from '../kernel/targets.ts';

/** The bytes must be in the project already (uploaded, or named in a command line's `file`); the host checks that. */
export const addAttachment = defineCommand({
  name: 'add-attachment',
  label: phrase('Attach file'),
  input: attachmentSchema
    .omit({ id: true, order: true })
    .extend({ id: attachmentSchema.shape.id.optional() }),
  references: {},
  run: (tx, { id: wanted, ...fields }) => {
    const problem = checkTarget(tx, fields.ownerKind, fields.ownerId);
    if (problem) return problem;
    const attachmentId = wanted ?? tx.newId();
    const siblings = tx.list('attachment', { ownerId: fields.ownerId });
    tx.insert('attachment', {
      ...fields,
      id: attachmentId,
      order: orderBefore(tx, 'attachment', siblings, null),
    });
    return done({ id: attachmentId });
  },
});
