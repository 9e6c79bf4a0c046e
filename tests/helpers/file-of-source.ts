import type { FileOfSource } from '../../src/shared/model/source.ts';

/** A file that a source was read from, by its name. */
export const fileOfSource = (name: string): FileOfSource => ({
  name,
  sha256: Buffer.from(name.padEnd(32).slice(0, 32)).toString('hex').slice(0, 64),
  bytes: 2_048,
});
