import { addHash, type Hash } from '../feedback/rows/row-hash.ts';
import type { Id } from '../model/fields.ts';

/**
 * An id for a record that a merge makes: the same whenever the same thing is merged at the same time, so that a decision changes
 * nothing else. Laid out as UUIDv7: its first 48 bits are the time, in ms.
 */
export function derivedId(of: string, now: string): Id {
  const sum: Hash = [0, 0, 0, 0];
  addHash(sum, of, 0x6d657267);
  const hash = sum.map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
  const time = Math.max(0, Date.parse(now)).toString(16).padStart(12, '0').slice(-12);
  const variant = '89ab'[Number.parseInt(hash.slice(3, 4), 16) % 4] ?? '8';
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}
