import { z } from 'zod';
import { MAX_TEXT, MAX_TITLE } from './limits.ts';

export { MAX_TEXT, MAX_TITLE };

/**
 * Text as it can be stored, drawn and exported: lines end in a line feed; control characters, which XML and
 * terminals cannot carry, are left out; halves of a character become the replacement character; an accent and its letter
 * are one character (NFC), so that equal texts are equal however they were typed.
 */
export const cleanText = (text: string): string =>
  PLAIN.test(text) ? text : withoutControls(text).normalize('NFC');

/** Most texts are this, and nothing has to be done to them. */
const PLAIN = /^[\t\n -~]*$/;

const withoutControls = (text: string): string =>
  UNCLEAN.test(text) ? text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').toWellFormed() : text;

/** Clean text of at most so many UTF-16 units. Few characters get longer by NFC: a text that would not fit stays. */
export const textOfLength = (most: number) =>
  z
    .string()
    .overwrite((text) => {
      const clean = withoutControls(text);
      const composed = clean.normalize('NFC');
      return composed.length > most ? clean : composed;
    })
    .max(most);

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const UNCLEAN = /[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff]/;

/** A record's id: UUIDv7, so ids sort by the time of their making. */
export const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
export type Id = z.infer<typeof id>;

/** A fractional index: records sort by it, bytewise. */
export const order = z
  .string()
  .regex(/^[0-9A-Za-z]+$/)
  .max(400);

export const title = textOfLength(MAX_TITLE);
export const text = textOfLength(MAX_TEXT);

/** A calendar day, YYYY-MM-DD. */
export const day = z.iso.date();

/** A moment in UTC, ISO 8601 with milliseconds; as long as its column takes. */
export const moment = z.iso.datetime().max(40);

/** Lower-case hexadecimal SHA-256 of a file's bytes. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A judgement on the five-point scale from -2 (worst) to +2 (best), whole numbers. */
export const judgement = z.number().int().min(-2).max(2);

/** A share of customers, 0..1. */
export const share = z.number().min(0).max(1);

/** A rating from 1 to 5, whole numbers. */
export const rating = z.number().int().min(1).max(5);
