import { statSync } from 'node:fs';

/** True where both paths lead to one file: the same path, a symbolic link to it, or another name of it (a hard link). */
export function isSameFile(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return first !== undefined && second !== undefined && first.dev === second.dev && first.ino === second.ino;
}
