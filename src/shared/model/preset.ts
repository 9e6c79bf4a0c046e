import { z } from 'zod';
import { id, text, textOfLength } from './fields.ts';

export const MAX_PRESET_NAME = 80;

/**
 * Choices of an export under a name, kept for everybody who has the file. Its logo and the files of its font are attachments.
 * What is chosen is text as in the file of a preset, and read choice by choice where it is used: a project opens whatever
 * choices a newer program has made.
 */
export const presetSchema = z.strictObject({
  id,
  name: textOfLength(MAX_PRESET_NAME).min(1),
  /** JSON, without what the name and the attachments say. */
  choices: text.min(2),
});
export type PresetRecord = z.infer<typeof presetSchema>;
