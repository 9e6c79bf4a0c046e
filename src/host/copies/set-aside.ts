import { join } from 'node:path';
import { z } from 'zod';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { readJson, writeJson } from '../../files/json-file.ts';

/** Most files that are remembered; the oldest are forgotten. */
const MOST = 1_000;

const schema = z.array(
  z.object({
    path: z.string(),
    /** What the file was, where another one at its path is to be named again; null: never again. */
    state: z.string().nullable(),
  }),
);

export type SetAside = {
  readonly has: (path: string, state: string) => boolean;
  /** Remembered on this computer. False where its disk refuses; it holds until the project is closed then. */
  readonly add: (path: string, state: string | null) => boolean;
};

/** The copies that a person does not want to be told of, kept in the data folder. */
export function createSetAside(dataFolder: string): SetAside {
  const file = join(dataFolder, '.copies-set-aside.json');
  let added: z.infer<typeof schema> = [];
  const stored = (): z.infer<typeof schema> => {
    try {
      return readJson(file, schema, []).value;
    } catch (error) {
      if (isFileSystemError(error)) return [];
      throw error;
    }
  };
  return {
    has: (path, state) =>
      [...stored(), ...added].some((one) => one.path === path && (one.state === null || one.state === state)),
    add: (path, state) => {
      added = [...added, { path, state }];
      try {
        // Read again: another window may have written meanwhile.
        const others = stored().filter((one) => one.path !== path);
        writeJson(file, [...others, { path, state }].slice(-MOST));
        return true;
      } catch (error) {
        if (isFileSystemError(error)) return false;
        throw error;
      }
    },
  };
}
