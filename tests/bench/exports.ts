import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { root } from './launch.ts';

export type ExportFigures = { readonly seconds: number; readonly megabytes: number };

const TRIES = 3;

/** Exports with the command line; the time counts from starting the process to its end. */
export async function measureExport(
  file: string,
  out: string,
  format: string,
  more: readonly string[],
): Promise<ExportFigures> {
  const seconds = await measureCommand('export', [file, '--format', format, '--out', out, ...more]);
  return { seconds, megabytes: (await stat(out)).size / 1e6 };
}

/** Seconds that opening a project takes, from starting the process to its end, and exporting it as PDF likewise: the medians. */
export async function measureOpenAndPdf(file: string, out: string): Promise<{ open: number; pdf: number }> {
  const [open, pdf]: [number[], number[]] = [[], []];
  for (let count = 0; count < TRIES; count += 1) {
    open.push(await measureCommand('info', [file]));
    pdf.push((await measureExport(file, out, 'pdf', [])).seconds);
  }
  return { open: median(open), pdf: median(pdf) };
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function measureCommand(command: string, args: readonly string[]): Promise<number> {
  const started = performance.now();
  const code = await new Promise<number | null>((resolve) => {
    spawn(process.execPath, ['build/throughline.mjs', command, ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    }).once('exit', resolve);
  });
  if (code !== 0) throw new Error(`${command} ${args[0]} ended with ${code}`);
  return (performance.now() - started) / 1000;
}
