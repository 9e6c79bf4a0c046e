import { readFileSync, renameSync, statSync } from 'node:fs';
import type { z } from 'zod';
import { isMissing } from '../../../files/json-file.ts';

/** A list of everything that was ever exported into one folder is well below that. */
const MOST_BYTES = 64 * 1024 ** 2;

export type OwnJson<T> = {
  /** Null where there is no file, or none that can be used. */
  readonly value: T | null;
  /** Where a file that cannot be used was put. */
  readonly aside: string | null;
};

/** Reads a file that lies where people can edit it. What it is not is renamed, so nothing in it is lost. */
export function readOwnJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): OwnJson<z.output<Schema>> {
  const value = readIfOwn(path, schema);
  if (value !== undefined) return { value, aside: null };
  const aside = `${path}.damaged`;
  renameSync(path, aside);
  return { value: null, aside };
}

/** What the file holds; null where there is none, undefined where it is something else. */
export function readIfOwn<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): z.output<Schema> | null | undefined {
  try {
    if (statSync(path).size > MOST_BYTES) return undefined;
    const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (isMissing(error)) return null;
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
