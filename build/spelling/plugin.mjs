import { join, resolve } from 'node:path';
import { ensureDictionaries } from './dictionaries.mjs';

/**
 * Puts the dictionaries of the spelling check beside the app that is built, in `out/dictionaries`.
 *
 * @returns {import('vite').Plugin}
 */
export function spellingDictionaries() {
  let folder = '';
  return {
    name: 'spelling-dictionaries',
    configResolved: ({ root, build }) => {
      folder = join(resolve(root, build.outDir), '..', 'dictionaries');
    },
    writeBundle: () => {
      ensureDictionaries(folder);
    },
  };
}
