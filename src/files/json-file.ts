import { readFileSync, renameSync } from 'node:fs';
import type { z } from 'zod';
import { t } from '../shared/language/translate.ts';
import { writeTextNow } from './write-text-now.ts';

export type ReadJson<T> = {
  readonly value: T;
  /** A sentence where the file was damaged and put aside, in the language spoken by then: settings come before it. */
  readonly message: string | null;
};

/**
 * Reads a small file of the app's own. Where it is missing, the default holds. A damaged one is renamed to
 * `<name>.damaged`, so nothing in it is lost, and the default holds with a message.
 */
export function readJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  otherwise: z.output<Schema>,
): ReadJson<z.output<Schema>> {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return { value: otherwise, message: null };
    throw error;
  }
  const parsed = schema.safeParse(parseJson(content));
  if (parsed.success) return { value: parsed.data, message: null };
  const aside = `${path}.damaged`;
  renameSync(path, aside);
  return {
    value: otherwise,
    get message() {
      return t(
        'The file {{path}} was damaged. It was renamed to {{aside}} and a new one was started. Your projects are not affected.',
        { path, aside },
      );
    },
  };
}

/** Writes the whole file or leaves the old one. Throws what the system says. */
export const writeJson = (path: string, value: unknown): void =>
  writeTextNow(path, `${JSON.stringify(value, null, 2)}\n`);

/** `undefined`, which no schema here takes, for what is not JSON. */
function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
