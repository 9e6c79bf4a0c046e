const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as text (RFC 4648, 4). Shared code has neither `btoa` nor `Buffer`. */
export function base64OfBytes(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const group = (a << 16) | (b << 8) | c;
    const left = bytes.length - at;
    parts.push(
      signs.charAt(group >> 18) +
        signs.charAt((group >> 12) & 63) +
        (left > 1 ? signs.charAt((group >> 6) & 63) : '=') +
        (left > 2 ? signs.charAt(group & 63) : '='),
    );
  }
  return parts.join('');
}
