import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';

export const unlinkTag = defineCommand({
  name: 'unlink-tag',
  label: phrase('Unassign tag'),
  input: z.strictObject({ tagId: id, targetId: id }),
  references: { tagId: 'tag' },
  run: (tx, { tagId, targetId }) => {
    const links = tx.list('tagLink', { targetId }).filter((link) => link.tagId === tagId);
    if (links.length === 0) return refuse('not-linked', t('This tag is not used there.'));
    for (const link of links) tx.remove('tagLink', link.id);
    return done();
  },
});
