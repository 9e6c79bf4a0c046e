/** The first 32 bits of the fractional parts of cube roots (64) and square roots (8) of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
const { roundWords, firstHash } = constants();

function constants(): { readonly roundWords: Uint32Array; readonly firstHash: Uint32Array } {
  const primes: number[] = [];
  for (let next = 2; primes.length < 64; next += 1)
    if (primes.every((prime) => next % prime !== 0)) primes.push(next);
  const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32);
  return {
    roundWords: Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
    firstHash: Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
  };
}

const turned = (value: number, by: number): number => (value >>> by) | (value << (32 - by));

/**
 * SHA-256 of bytes (FIPS 180-4, 6.2). Written here because a page that stands on its own names its script and its style by their
 * hash, and what writes it runs where there is neither Node nor, in every case, the browser's own.
 */
export function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
  const hash = Uint32Array.from(firstHash);
  const words = new Uint32Array(64);
  for (let at = 0; at < padded.length; at += 64) addBlock(hash, words, view, at);
  const result = new Uint8Array(32);
  const out = new DataView(result.buffer);
  for (const [index, word] of hash.entries()) out.setUint32(index * 4, word);
  return result;
}

function addBlock(hash: Uint32Array, words: Uint32Array, view: DataView, at: number): void {
  const word = (index: number): number => words[index] ?? 0;
  for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(at + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [word(index - 15), word(index - 2)];
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[index] = word(index - 16) + first + word(index - 7) + second;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let index = 0; index < 64; index += 1) {
    const left = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const choice = (e & f) ^ (~e & g);
    const one = (h + left + choice + (roundWords[index] ?? 0) + word(index)) | 0;
    const right = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const two = (right + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) hash[index] = (hash[index] ?? 0) + value;
}
