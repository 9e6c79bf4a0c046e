import { z } from 'zod';
import { evidenceKinds } from './evidence.ts';
import { day, id, order, sha256, textOfLength, title } from './fields.ts';
import { MAX_SOURCE_TEXT } from './limits.ts';

/** Most people who speak in one source. */
export const MAX_SPEAKERS = 200;
/** Longest name of a speaker, in UTF-16 units. */
export const MAX_SPEAKER_NAME = 200;
/** Most turns of one source. */
export const MAX_TURNS = 20_000;
/** Most bytes of a file that is read as a source; a document of Word has pictures too. */
export const MAX_SOURCE_BYTES = 50 * 1024 ** 2;
/** Latest moment of a recording, in ms: a hundred hours, and less than an hour. */
export const MAX_SOURCE_MS = 100 * 3_600_000;

/** Who speaks, as the file has the name, and which participant that is. One who is gone is passed over. */
export const speakerSchema = z.strictObject({
  name: title.min(1).max(MAX_SPEAKER_NAME),
  participantId: id.nullable(),
});
export type Speaker = z.infer<typeof speakerSchema>;

const ms = z.number().int().min(0).max(MAX_SOURCE_MS);

/** From where in the text on somebody speaks, and when that was. It ends where the next one begins. */
export const turnSchema = z.strictObject({
  /** UTF-16 units from the beginning of the text. */
  at: z.number().int().min(0).max(MAX_SOURCE_TEXT),
  /** In the list of the speakers; null where it is not known. */
  speaker: z
    .number()
    .int()
    .min(0)
    .max(MAX_SPEAKERS - 1)
    .nullable(),
  startMs: ms.nullable(),
  endMs: ms.nullable(),
});
export type Turn = z.infer<typeof turnSchema>;

/** The file that a source was read from, as it was then. */
export const fileOfSourceSchema = z.strictObject({
  /** Without its folder. Empty where the name was forgotten with somebody who speaks in it. */
  name: title,
  /** Of the file’s bytes. */
  sha256,
  bytes: z.number().int().min(0).max(MAX_SOURCE_BYTES),
});
export type FileOfSource = z.infer<typeof fileOfSourceSchema>;

/** A transcript or notes: the text that evidence is marked in. */
export const sourceSchema = z.strictObject({
  id,
  order,
  title: title.min(1),
  kind: z.enum(evidenceKinds),
  date: day.nullable(),
  text: textOfLength(MAX_SOURCE_TEXT),
  speakers: z.array(speakerSchema.readonly()).max(MAX_SPEAKERS).readonly(),
  /** In the order of the text; `turnsOf` passes over what is not. */
  turns: z.array(turnSchema.readonly()).max(MAX_TURNS).readonly(),
  /** Null where it came from none, or from before files were noted. */
  file: fileOfSourceSchema.readonly().nullable(),
});
export type Source = z.infer<typeof sourceSchema>;
