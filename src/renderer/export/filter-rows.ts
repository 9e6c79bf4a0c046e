/** PNG's filter 'up': each byte as its difference from the one above. */
const UP = 2;

/** Bytes of one filtered row: the number of its filter, then three bytes (red, green, blue) a pixel. */
export const filteredLength = (width: number): number => 1 + width * 3;

/** A part of some rows, as a canvas gives it. */
export type Tile = {
  /** Red, green, blue and alpha of each pixel; alpha is left out of the picture. */
  readonly rgba: Uint8ClampedArray;
  /** Px from the left edge of the picture. */
  readonly left: number;
  /** Px. */
  readonly width: number;
};

export type RowFilter = {
  /** Begins the next rows; answers the buffer that `add` fills. */
  readonly begin: (rows: number) => Uint8Array<ArrayBuffer>;
  /** Adds a tile to the rows. */
  readonly add: (tile: Tile) => void;
  /** True when all pixels since `begin` have one colour. */
  readonly isPlain: () => boolean;
};

/**
 * Filters a picture's rows for PNG, tile by tile. On a map most pixels are like the one above, and those need not be
 * written at all into a buffer of zeros: comparing whole pixels makes this several times faster than trying filters.
 */
export function createRowFilter(width: number): RowFilter {
  const length = filteredLength(width);
  let buffer = new Uint8Array(0);
  /** The last row of the rows before, a number a pixel. */
  const above = new Uint32Array(width);
  /** The colour of all pixels since `begin`; null before the first, undefined when there are several. */
  let colour: number | null | undefined = null;

  const begin = (rows: number): Uint8Array<ArrayBuffer> => {
    // A new one each time: the one before may still be read.
    buffer = new Uint8Array(rows * length);
    for (let row = 0; row < rows; row += 1) buffer[row * length] = UP;
    colour = null;
    return buffer;
  };

  const add = ({ rgba, left, width: columns }: Tile): void => {
    const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
    const rows = pixels.length / columns;
    let plain = colour === null ? (pixels[0] ?? 0) : colour;
    for (let row = 0; row < rows; row += 1) {
      const from = row * columns;
      const to = row * length + 1 + left * 3;
      for (let column = 0; column < columns; column += 1) {
        const pixel = pixels[from + column] ?? 0;
        const before = (row === 0 ? above[left + column] : pixels[from - columns + column]) ?? 0;
        if (pixel !== plain) plain = undefined;
        if (pixel === before) continue;
        // A pixel's bytes are stored in a number from the lowest on: all systems Chromium runs on are little-endian.
        const at = to + column * 3;
        buffer[at] = (pixel & 255) - (before & 255);
        buffer[at + 1] = ((pixel >>> 8) & 255) - ((before >>> 8) & 255);
        buffer[at + 2] = ((pixel >>> 16) & 255) - ((before >>> 16) & 255);
      }
    }
    colour = plain;
    above.set(pixels.subarray((rows - 1) * columns), left);
  };

  return { begin, add, isPlain: () => colour !== undefined };
}
