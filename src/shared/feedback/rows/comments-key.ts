import { plainMasks, withPlainMasks } from '../personal/masks.ts';
import { createFindPersonal, maskPersonal } from '../personal/personal-data.ts';
import { addHash, type Hash } from './row-hash.ts';

/** Shorter comments are anybody’s, in UTF-16 units. */
const LEAST = 20;

const find = createFindPersonal();

/**
 * A hash by which what a person wrote is known again in any file, also where personal data in it was masked, in whatever language: in
 * halves. Null where it is so short that somebody else can have written the same.
 */
export function commentsKey(comments: readonly string[]): readonly [number, number] | null {
  const hash: Hash = [0, 0, 0, 0];
  let length = 0;
  for (const comment of comments) {
    const text = comment.trim();
    if (text === '') continue;
    length += text.length;
    addHash(hash, withPlainMasks(maskPersonal(text, find(text), plainMasks)), SEED);
  }
  return length < LEAST ? null : [hash[0], hash[1]];
}

const SEED = 0xf04;
