import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { constants, inflateSync } from 'node:zlib';

/** All files below a folder that hold some of the words, as they are or deflated, with which. */
export function leaksIn(folder: string, words: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name);
    if (!statSync(path).isFile()) return [];
    const bytes = readFileSync(path);
    const texts = inflated(bytes);
    return words.filter((one) => bytes.includes(one) || texts.includes(one)).map((one) => `${name}: ${one}`);
  });
}

/** What can be read of the deflated texts in some bytes, wherever one begins. */
function inflated(bytes: Buffer): string {
  const found: string[] = [];
  for (let at = bytes.indexOf(0x78); at !== -1; at = bytes.indexOf(0x78, at + 1)) {
    if (![0x01, 0x5e, 0x9c, 0xda].includes(bytes[at + 1] ?? 0)) continue;
    try {
      const plain = inflateSync(bytes.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH });
      found.push(plain.toString('utf8'));
    } catch {
      // No deflated text begins here.
    }
  }
  return found.join('\n');
}
