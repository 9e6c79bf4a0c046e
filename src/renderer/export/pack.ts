export type Packer = {
  /** Packs the next bytes; answers what came out, which may be nothing yet. */
  readonly pack: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the stream; answers its last bytes. */
  readonly end: () => Promise<Uint8Array<ArrayBuffer>>;
};

/** Packs bytes that come in pieces into one zlib stream (RFC 1950), as PNG wants it. */
export function createPacker(): Packer {
  const stream = new CompressionStream('deflate');
  const writer = stream.writable.getWriter();
  let packed: Uint8Array[] = [];
  const collected = collect();

  async function collect(): Promise<void> {
    const reader = stream.readable.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) packed.push(piece.value);
  }

  const take = (): Uint8Array<ArrayBuffer> => {
    const pieces = packed;
    packed = [];
    const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  };

  return {
    pack: async (bytes) => {
      await writer.write(bytes);
      return take();
    },
    end: async () => {
      await writer.close();
      await collected;
      return take();
    },
  };
}
