import { app } from 'electron';
import log from 'electron-log/main';
import { join } from 'node:path';

/** Where errors are written, for the person to send along with a report. Nothing is ever sent by the app. */
export const logFile = (): string => join(app.getPath('userData'), 'logs', 'throughline.log');

/** Errors go to a file of at most 2 MB in the data folder (the one before is kept beside it) and to stderr. */
export function setupErrorLog(): void {
  log.transports.file.resolvePathFn = logFile;
  log.transports.file.maxSize = 2 * 1024 * 1024;
  log.transports.file.level = 'info';
  log.transports.console.level = false;
  process.on('uncaughtException', (error) => reportBug('main', error));
  process.on('unhandledRejection', (reason) => reportBug('main', reason));
}

/** Writes down an exception, which always means a bug; the app goes on. */
export function reportBug(where: string, problem: unknown): void {
  const text = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  log.error(`[${where}] ${text}`);
  process.stderr.write(`Throughline (${where}): ${text}\n`);
}

export const logInfo = (text: string): void => log.info(text);
