import { app } from 'electron';
import { join, resolve } from 'node:path';

/** Where settings, the log and working copies live; `THROUGHLINE_DATA_DIR` moves all of it. */
export function setupDataFolder(): void {
  const wanted = process.env['THROUGHLINE_DATA_DIR'];
  if (wanted) app.setPath('userData', resolve(wanted));
}

/** A command line may run beside the app: Chromium's own files are then not shared with it. */
export function separateSessionData(): void {
  app.setPath('sessionData', join(app.getPath('userData'), 'command-line'));
}

/** The folder of working copies: one folder each, written by the project hosts. */
export const workingCopiesFolder = (): string => join(app.getPath('userData'), 'working-copies');
