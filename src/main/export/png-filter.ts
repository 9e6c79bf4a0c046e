const NONE = 0;
const SUB = 1;
const UP = 2;
/** Every how many bytes of a row the choice of its filter looks. */
const STRIDE = 7;

/**
 * The rows as PNG stores them: each with the number of its filter in front. Chosen among three that are cheap
 * to make and to undo: like the row above (most rows of a map), like the pixel to the left, or as it is.
 */
export function filterRows(rgb: Uint8Array, width: number, rowAbove: Uint8Array): Uint8Array {
  const length = width * 3;
  const rows = rgb.length / length;
  const filtered = Buffer.alloc((length + 1) * rows);
  let above = rowAbove;
  for (let row = 0; row < rows; row += 1) {
    const current = rgb.subarray(row * length, (row + 1) * length);
    const target = filtered.subarray(row * (length + 1), (row + 1) * (length + 1));
    // An equal row is all zeros, which the buffer is already.
    if (Buffer.compare(current, above) === 0) target[0] = UP;
    else filterRow(current, above, target);
    above = current;
  }
  return filtered;
}

function filterRow(row: Uint8Array, above: Uint8Array, target: Uint8Array): void {
  const filter = cheapest(row, above);
  target[0] = filter;
  if (filter === NONE) {
    target.set(row, 1);
    return;
  }
  const reference = filter === UP ? above : row;
  const distance = filter === UP ? 0 : 3;
  for (let index = 0; index < row.length; index += 1) {
    const before = index < distance ? 0 : at(reference, index - distance);
    target[index + 1] = at(row, index) - before;
  }
}

/** The filter that leaves the fewest bytes that are not zero; the row as it is where a filter gains little. */
function cheapest(row: Uint8Array, above: Uint8Array): number {
  let sub = 0;
  let up = 0;
  let looked = 0;
  for (let index = 3; index < row.length; index += STRIDE) {
    const value = at(row, index);
    if (value !== at(row, index - 3)) sub += 1;
    if (value !== at(above, index)) up += 1;
    looked += 1;
  }
  if (Math.min(sub, up) * 2 > looked) return NONE;
  return up <= sub ? UP : SUB;
}

const at = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0;
