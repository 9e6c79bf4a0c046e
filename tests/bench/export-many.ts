import { spawn } from 'node:child_process';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './launch.ts';

/** Seconds from the start of the process to its end, for so many maps and again with nothing changed. */
export type ManyFigures = { readonly maps: number; readonly first: number; readonly again: number };

/** Exports copies of a small project as PDF with one command line. */
export async function measureExportMany(file: string, maps: number, folder: string): Promise<ManyFigures> {
  const [from, out] = [join(folder, 'many'), join(folder, 'many-out')];
  await mkdir(from);
  for (let number = 1; number <= maps; number += 1) await copyFile(file, join(from, `${number}.journey`));
  const first = await seconds(from, out);
  const written = (await readdir(out)).filter((name) => name.endsWith('.pdf')).length;
  if (written !== maps) throw new Error(`${written} of ${maps} maps were exported`);
  return { maps, first, again: await seconds(from, out) };
}

async function seconds(from: string, out: string): Promise<number> {
  const started = performance.now();
  const args = ['build/throughline.mjs', 'export', from, '--format', 'pdf', '--out', out];
  const code = await new Promise<number | null>((resolve) => {
    spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).once(
      'exit',
      resolve,
    );
  });
  if (code !== 0) throw new Error(`The exports ended with ${code}`);
  return (performance.now() - started) / 1000;
}
