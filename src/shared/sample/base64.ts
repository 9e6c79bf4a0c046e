const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a base64 text. Shared code has neither `atob` nor `Buffer`. */
export function bytesOfBase64(base64: string): Uint8Array {
  const text = base64.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let held = 0;
  let bits = 0;
  let next = 0;
  for (const digit of text) {
    held = ((held << 6) | digits.indexOf(digit)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[next] = (held >> bits) & 0xff;
    next += 1;
  }
  return bytes;
}

/** The bytes of a text that holds only ASCII. */
export const bytesOfAscii = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

/** The bytes of any text in UTF-8. */
export const bytesOfText = (text: string): Uint8Array =>
  bytesOfAscii(
    encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );
