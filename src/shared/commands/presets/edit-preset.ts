import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { presetSchema } from '../../model/preset.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';
import { checkPresetName, presetFiles, setPresetFiles } from './preset-fields.ts';

/** Renames a preset, or replaces what is chosen in it; `files` are then all that it has. */
export const editPreset = defineCommand({
  name: 'edit-preset',
  label: phrase('Edit preset'),
  input: z.strictObject({
    presetId: id,
    name: presetSchema.shape.name.optional(),
    choices: presetSchema.shape.choices.optional(),
    files: presetFiles.optional(),
  }),
  references: { presetId: 'preset' },
  run: (tx, { presetId, files, ...patch }) => {
    const problem = checkPresetName(tx, patch.name, presetId);
    if (problem) return problem;
    tx.update('preset', presetId, given(patch));
    if (files) setPresetFiles(tx, presetId, files);
    return done({ id: presetId });
  },
});
