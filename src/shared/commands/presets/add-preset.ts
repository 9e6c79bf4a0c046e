import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { presetSchema } from '../../model/preset.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { checkPresetName, presetFiles, setPresetFiles } from './preset-fields.ts';

/** The bytes of its files must be in the project already, as those of attachments. */
export const addPreset = defineCommand({
  name: 'add-preset',
  label: phrase('Save preset'),
  input: z.strictObject({
    id: id.optional(),
    name: presetSchema.shape.name,
    choices: presetSchema.shape.choices,
    files: presetFiles.default([]),
  }),
  references: {},
  run: (tx, { id: wanted, name, choices, files }) => {
    const problem = checkPresetName(tx, name, null);
    if (problem) return problem;
    const presetId = wanted ?? tx.newId();
    tx.insert('preset', { id: presetId, name, choices });
    setPresetFiles(tx, presetId, files);
    return done({ id: presetId });
  },
});
