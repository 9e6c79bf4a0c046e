import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { syncFile } from '../../files/durable-file.ts';

/** Keeps the file as it is, before its working copy is brought to a newer format. */
export function backUp(
  source: string,
  version: number,
  options: { readonly dataFolder: string; readonly now: () => string },
): void {
  const folder = join(options.dataFolder, '.backups');
  mkdirSync(folder, { recursive: true });
  const time = options.now().replace(/[^0-9]/g, '');
  const extension = extname(source);
  const path = join(folder, `${basename(source, extension)}-format-${version}-${time}${extension}`);
  copyFileSync(source, path);
  syncFile(path);
}
