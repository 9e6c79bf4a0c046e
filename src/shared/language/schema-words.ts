import type { z } from 'zod';
import german from 'zod/v4/locales/de.js';
import { language } from './translate.ts';

const { localeError } = german();

/** Given to `safeParse` so that a schema says in the language that is spoken what does not fit. */
export const schemaWords = (): z.core.ParseContext<z.core.$ZodIssue> =>
  language() === 'de' ? { error: localeError } : {};
