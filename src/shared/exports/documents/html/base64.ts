const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
const PAD = '='.charCodeAt(0);
/** As many characters as one call makes of their codes. */
const CHUNK = 8_192;

/** Bytes as text (RFC 4648, 4). Shared code has neither `btoa` nor `Buffer`. */
export function base64OfBytes(bytes: Uint8Array): string {
  const code = (index: number): number => codes[index & 63] ?? PAD;
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const group = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    out[to] = code(group >> 18);
    out[to + 1] = code(group >> 12);
    out[to + 2] = from + 1 < bytes.length ? code(group >> 6) : PAD;
    out[to + 3] = from + 2 < bytes.length ? code(group) : PAD;
  }
  const parts: string[] = [];
  for (let at = 0; at < out.length; at += CHUNK)
    parts.push(String.fromCharCode(...out.subarray(at, at + CHUNK)));
  return parts.join('');
}
