/** Shared libraries of the system that Electron needs on Linux. */
import { run } from './run.mjs';

/** The Debian package of each library Electron links to that a bare system may lack. */
const packageOfLibrary = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libgdk_pixbuf-2.0.so.0': 'libgdk-pixbuf-2.0-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libdrm.so.2': 'libdrm2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libexpat.so.1': 'libexpat1',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libcairo.so.2': 'libcairo2',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libXss.so.1': 'libxss1',
  'libXtst.so.6': 'libxtst6',
  'libxkbcommon.so.0': 'libxkbcommon0',
};

/**
 * The libraries that `ldd` could not find.
 *
 * @param {string} output what ldd printed
 * @returns {string[]} file names, each once
 */
export function parseMissingLibraries(output) {
  const names = output.split('\n').map((line) => /^\s*(\S+) => not found/.exec(line)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

/**
 * Sorts missing libraries into packages to install and names we know no package for.
 *
 * @param {readonly string[]} libraries
 * @returns {{ packages: string[], unknown: string[] }}
 */
export function packagesForLibraries(libraries) {
  const known = libraries.filter((name) => name in packageOfLibrary);
  return {
    packages: [...new Set(known.map((name) => packageOfLibrary[name]))],
    unknown: libraries.filter((name) => !(name in packageOfLibrary)),
  };
}

/**
 * The libraries an executable needs and the system lacks. Empty where there is no ldd (musl has its own).
 *
 * @param {string} executable
 */
export async function missingLibraries(executable) {
  const ldd = await run('ldd', [executable], { env: { ...process.env, LC_ALL: 'C' } });
  return parseMissingLibraries(ldd.output);
}
