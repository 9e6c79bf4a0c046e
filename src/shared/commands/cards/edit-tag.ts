import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id, title } from '../../model/fields.ts';
import { hues } from '../../model/palette.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';

export const editTag = defineCommand({
  name: 'edit-tag',
  label: phrase('Edit tag'),
  input: z.strictObject({ tagId: id, name: title.min(1).optional(), hue: z.enum(hues).optional() }),
  references: { tagId: 'tag' },
  run: (tx, { tagId, ...patch }) => {
    if (tx.list('tag', {}).some((tag) => tag.name === patch.name && tag.id !== tagId)) {
      return refuse('tag-exists', t('A tag “{{name}}” already exists.', { name: patch.name ?? '' }));
    }
    tx.update('tag', tagId, given(patch));
    return done({ id: tagId });
  },
});
