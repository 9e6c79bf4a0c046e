import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';

/** Removes a preset with its logo and font. */
export const removePreset = defineCommand({
  name: 'remove-preset',
  label: phrase('Remove preset'),
  input: z.strictObject({ presetId: id }),
  references: { presetId: 'preset' },
  run: (tx, { presetId }) => {
    for (const file of tx.list('attachment', { ownerId: presetId })) tx.remove('attachment', file.id);
    tx.remove('preset', presetId);
    return done();
  },
});
