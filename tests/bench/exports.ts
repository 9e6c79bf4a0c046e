import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { root } from './launch.ts';

export type ExportFigures = { readonly seconds: number; readonly megabytes: number };

/** Exports with the command line; the time counts from starting the process to its end. */
export async function measureExport(
  file: string,
  out: string,
  format: string,
  more: readonly string[],
): Promise<ExportFigures> {
  const started = performance.now();
  const code = await new Promise<number | null>((resolve) => {
    spawn(
      process.execPath,
      ['build/throughline.mjs', 'export', file, '--format', format, '--out', out, ...more],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    ).once('exit', resolve);
  });
  if (code !== 0) throw new Error(`The export of ${file} ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, megabytes: (await stat(out)).size / 1e6 };
}
