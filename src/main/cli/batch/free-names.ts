import { dirname, join } from 'node:path/posix';
import { suggestedName } from '../../../files/file-name.ts';
import { fitName } from '../../../files/fit-name.ts';

/** Characters of a name that a number follows: it is still there when the name is made short. */
const LONGEST = 70;

/** Gives each export of a run a name of its own. */
export type FreeNames = {
  /** Takes names that are known. */
  keep(files: readonly string[]): void;
  /** A path below the folder of exports, with `/`: beside `beside`, by this name, numbered where that is taken. */
  take(beside: string, name: string, extension: string): string;
};

export function createFreeNames(): FreeNames {
  // Two names that differ in case only, or in how an umlaut is stored, are one on many disks.
  const taken = new Set<string>();
  const same = (file: string): string => file.normalize('NFC').toLowerCase();
  return {
    keep: (files) => {
      for (const file of files) taken.add(same(file));
    },
    take: (beside, name, extension) => {
      for (let number = 1; ; number += 1) {
        const numbered = number === 1 ? name : `${fitName(name, Infinity, LONGEST)} (${number})`;
        const file = join(dirname(beside), suggestedName(numbered, extension));
        if (taken.has(same(file))) continue;
        taken.add(same(file));
        return file;
      }
    },
  };
}
