import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';

export const removeTag = defineCommand({
  name: 'remove-tag',
  label: phrase('Remove tag'),
  input: z.strictObject({ tagId: id }),
  references: { tagId: 'tag' },
  run: (tx, { tagId }) => {
    for (const link of tx.list('tagLink', { tagId })) tx.remove('tagLink', link.id);
    tx.remove('tag', tagId);
    return done();
  },
});
