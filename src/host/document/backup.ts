import { closeSync, copyFileSync, mkdirSync, openSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { syncFileNow, syncFolderNow } from '../../files/durable-file.ts';
import { sealFile } from '../sealed/seal-file.ts';
import type { SealKey } from '../sealed/seal-key.ts';
import { fitName, MAX_NAME_BYTES } from '../../files/fit-name.ts';

/**
 * Keeps a file as it is, before its working copy is brought to a newer format or merged; `why` stands in its name. A locked
 * file stays locked by itself; with a key the copy is locked, since what is in a working copy is not.
 */
export function backUp(
  source: string,
  why: string,
  options: { readonly dataFolder: string; readonly now: () => string },
  key: SealKey | null = null,
): void {
  const folder = join(options.dataFolder, '.backups');
  mkdirSync(folder, { recursive: true });
  const time = options.now().replace(/[^0-9]/g, '');
  const extension = extname(source);
  const rest = `-${why}-${time}${extension}`;
  const stem = fitName(basename(source, extension), MAX_NAME_BYTES - Buffer.byteLength(rest));
  const path = join(folder, `${stem}${rest}`);
  if (key) {
    closeSync(openSync(path, 'wx', 0o600));
    sealFile(source, path, key);
  } else copyFileSync(source, path);
  syncFileNow(path);
  syncFolderNow(folder);
}
