import { join } from 'node:path';
import { z } from 'zod';
import { isFileSystemError } from '../../../files/file-system-error.ts';
import { writeJson } from '../../../files/json-file.ts';
import { hashIfThere } from './file-hash.ts';
import { readOwnJson } from './read-own-json.ts';

/** The file in the folder of exports that lists what was written there, and from what. */
export const LIST_NAME = 'throughline-exports.json';
/** Longest time, ms, for which the list on the disk is behind: what is killed forgets no more than that. */
const SAVE_EVERY = 1_000;
const MOST = 200_000;
/** Stands for the content of a file that cannot be read: no hash is like it. */
const UNREADABLE = 'unreadable';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Only what lies in the folder is ever looked at. */
const file = z
  .string()
  .min(1)
  .max(4_096)
  .refine((path) => !/^\/|\\|^[a-z]:/i.test(path) && !path.split('/').includes('..'));
const outputSchema = z.strictObject({
  file,
  sha256,
  map: z.strictObject({ id: z.string().max(64), name: z.string().max(10_000) }),
});
/** One file of an export that was done. */
export type ListedOutput = z.infer<typeof outputSchema>;

const listSchema = z.strictObject({
  kind: z.literal('throughline-exports'),
  version: z.literal(1),
  /** What is in the folder, by its path in it with `/`, as it was when it was written. */
  files: z.record(file, sha256).refine((all) => Object.keys(all).length <= MOST),
  /** What each export wrote, by the key of all that it was made from. */
  done: z
    .record(sha256, z.array(outputSchema).max(10_000).readonly())
    .refine((all) => Object.keys(all).length <= MOST),
});

/**
 * What is known of the files in a folder of exports. The list is only compared with what is on the disk: no path of it is
 * written to or removed, so whoever edits it can at most have something exported again, or refused.
 */
export type ExportList = {
  /** A sentence where the list could not be used. */
  readonly message: string | null;
  /** The files of an export with this key, where all of them are still as it wrote them. */
  intact(key: string): Promise<readonly ListedOutput[] | null>;
  /** True where a file may be written: there is none, or it is as an export left it. */
  mayWrite(file: string): Promise<boolean>;
  wrote(file: string, hash: string): void;
  finished(key: string, outputs: readonly ListedOutput[]): void;
  /** Writes the list, now and then or `last`. Throws what the system says. */
  save(last?: boolean): void;
};

/** Opens the list of a folder. One that cannot be read is put aside and said. */
export function openExportList(folder: string): ExportList {
  const path = join(folder, LIST_NAME);
  const read = readOwnJson(path, listSchema);
  const files = new Map(Object.entries(read.value?.files ?? {}));
  const done = new Map(Object.entries(read.value?.done ?? {}));
  let savedAt = performance.now();
  let changed = false;

  const stateOf = async (name: string): Promise<string | null> => {
    try {
      return await hashIfThere(join(folder, name));
    } catch (error) {
      if (!isFileSystemError(error)) throw error;
      return UNREADABLE;
    }
  };

  return {
    message:
      read.aside === null
        ? null
        : `The list of earlier exports in ${folder} cannot be read; it may have been edited. It was renamed to ` +
          `${read.aside}. Everything is exported again, and files that are there stay unless --force is given.`,
    intact: async (key) => {
      const outputs = done.get(key);
      if (outputs === undefined) return null;
      for (const output of outputs) {
        if ((await stateOf(output.file)) !== output.sha256) return null;
      }
      return outputs;
    },
    mayWrite: async (name) => {
      const state = await stateOf(name);
      // What is no file is refused in words by the writer.
      return state === null || state === '' || files.get(name) === state;
    },
    wrote: (name, hash) => {
      files.set(name, hash);
      changed = true;
    },
    finished: (key, outputs) => {
      done.set(key, outputs);
      changed = true;
    },
    save: (last = false) => {
      if (!changed || (!last && performance.now() - savedAt < SAVE_EVERY)) return;
      // What was replaced since is no longer what its export wrote.
      for (const [key, outputs] of done)
        if (outputs.some((one) => files.get(one.file) !== one.sha256)) done.delete(key);
      writeJson(path, {
        kind: 'throughline-exports',
        version: 1,
        files: Object.fromEntries(files),
        done: Object.fromEntries(done),
      } satisfies z.infer<typeof listSchema>);
      savedAt = performance.now();
      changed = false;
    },
  };
}
