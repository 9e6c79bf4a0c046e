import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { versionSchema } from '../../model/version.ts';
import { defineCommand, done } from '../kernel/define-command.ts';

export const addVersion = defineCommand({
  name: 'add-version',
  label: phrase('Save version'),
  undoable: false,
  input: z.strictObject({
    id: id.optional(),
    /** The newest revision of the state that is meant. */
    revisionId: id,
    name: versionSchema.shape.name,
    note: versionSchema.shape.note.default(''),
  }),
  references: {},
  run: (tx, { id: wanted, ...version }) => {
    const versionId = wanted ?? tx.newId();
    tx.insert('version', { ...version, id: versionId, author: tx.author, createdAt: tx.now });
    return done({ id: versionId });
  },
});
