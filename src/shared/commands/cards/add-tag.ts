import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id, title } from '../../model/fields.ts';
import { hues } from '../../model/palette.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';

export const addTag = defineCommand({
  name: 'add-tag',
  label: phrase('Add tag'),
  input: z.strictObject({ id: id.optional(), name: title.min(1), hue: z.enum(hues).optional() }),
  references: {},
  run: (tx, { id: wanted, name, hue }) => {
    const tags = tx.list('tag', {});
    if (tags.some((tag) => tag.name === name))
      return refuse('tag-exists', t('A tag “{{name}}” already exists.', { name }));
    const tagId = wanted ?? tx.newId();
    tx.insert('tag', { id: tagId, name, hue: hue ?? hues[tags.length % hues.length] ?? 'slate' });
    return done({ id: tagId });
  },
});
