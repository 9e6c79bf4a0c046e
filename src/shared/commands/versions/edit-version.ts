import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { versionSchema } from '../../model/version.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';

export const editVersion = defineCommand({
  name: 'edit-version',
  label: phrase('Edit version'),
  input: z.strictObject({
    versionId: id,
    name: versionSchema.shape.name.optional(),
    note: versionSchema.shape.note.optional(),
  }),
  references: { versionId: 'version' },
  run: (tx, { versionId, ...patch }) => {
    tx.update('version', versionId, given(patch));
    return done({ id: versionId });
  },
});
