/** As few lists as hold at most so many each, about as long as each other; at least one. */
export function evenChunks<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(all.length / most));
  const each = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, index) => all.slice(index * each, (index + 1) * each));
}
