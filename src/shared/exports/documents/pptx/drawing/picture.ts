/** A picture that PowerPoint shows, with its size in px. */
export type Picture = {
  readonly bytes: Uint8Array;
  readonly extension: 'png' | 'jpeg' | 'gif';
  readonly width: number;
  readonly height: number;
};

/**
 * What a file is, by its bytes: PowerPoint asks to repair a presentation whose pictures are not what they are called. Null for what
 * it cannot show (WebP, SVG) and for what has no size.
 */
export function readPicture(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const made = (
    extension: Picture['extension'],
    size: { readonly width: number; readonly height: number } | null,
  ): Picture | null => (size && size.width > 0 && size.height > 0 ? { bytes, extension, ...size } : null);
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) && bytes.length >= 24)
    return made('png', { width: view.getUint32(16), height: view.getUint32(20) });
  if (startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) && bytes.length >= 10)
    return made('gif', { width: view.getUint16(6, true), height: view.getUint16(8, true) });
  return startsWith(bytes, [0xff, 0xd8, 0xff]) ? made('jpeg', jpegSize(view)) : null;
}

const startsWith = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, index) => bytes[index] === byte);

/** Markers of a frame's header that are none: tables of codes, arithmetic coding. */
const noFrames = new Set([0xc4, 0xc8, 0xcc]);

/** The size in the first frame's header (ITU T.81, B.2.2). */
function jpegSize(view: DataView): { readonly width: number; readonly height: number } | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && !noFrames.has(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
