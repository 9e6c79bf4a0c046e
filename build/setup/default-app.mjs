/**
 * Electron's default app for a runtime that lacks it. It is packed as default_app.asar, the name Electron looks
 * for last, so it cannot shadow the app in a package that is made from this runtime.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = join(dirname(fileURLToPath(import.meta.url)), 'default-app');

/**
 * @param {string} dist the folder of an unpacked Electron
 */
export async function writeDefaultApp(dist) {
  const { createPackage } = await import('@electron/asar');
  await createPackage(source, join(dist, 'resources', 'default_app.asar'));
}
