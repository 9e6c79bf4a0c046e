import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { hostileFiles } from '../fuzz/hostile-files.ts';

/** What opening one file cost, in a process of its own. */
export type Opening = {
  readonly name: string;
  /** Opened as a rescued copy, as the person asks for after a damaged file was refused. */
  readonly salvage: boolean;
  readonly opened: boolean;
  /** Seconds until the answer, and seconds of processor time. */
  readonly seconds: number;
  readonly work: number;
  /** The most memory the process had, MB. */
  readonly memory: number;
};

/** What the process that opens a file prints. */
export type OpeningReport = Omit<Opening, 'name' | 'salvage'>;

/** Opens files of about `bytes` that were made to be expensive, each plainly and as a rescued copy. */
export function* measureHostile(
  sound: string,
  folder: string,
  bytes: number,
  only?: string,
): Generator<Opening> {
  const path = join(folder, 'hostile.journey');
  for (const { name, make } of hostileFiles) {
    if (only !== undefined && !name.includes(only)) continue;
    make(sound, path, bytes);
    for (const salvage of [false, true]) {
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [join(import.meta.dirname, 'open-hostile.ts'), path, join(folder, 'data'), String(salvage)],
        { encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(`Opening “${name}” ended with ${status}: ${stderr}`);
      yield { name, salvage, ...(JSON.parse(stdout) as OpeningReport) };
    }
  }
}
