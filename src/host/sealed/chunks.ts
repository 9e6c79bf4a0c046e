import { createCipheriv, createDecipheriv } from 'node:crypto';
import { CHUNK_BYTES, type SealHeader, TAG_BYTES } from './header.ts';
import { derive } from './key-block.ts';
import type { SealKey } from './seal-key.ts';

const CIPHER = 'aes-256-gcm';

export type Chunks = {
  /** The chunk as it is in the file: encrypted, then its tag. */
  readonly seal: (plain: Uint8Array, index: number, isLast: boolean) => Buffer;
  /** What is in a chunk; undefined where a byte of it, its place or the header is not as it was written. */
  readonly open: (sealed: Uint8Array, index: number, isLast: boolean) => Buffer | undefined;
};

/** Encrypts and decrypts the chunks of one file. */
export function chunksOf(header: SealHeader, { master }: SealKey): Chunks {
  // A key for each save, so that a chunk's number is nonce enough: no key ever meets the same number twice.
  const key = derive(master, header.nonce, 'throughline-lock-contents');
  return {
    seal: (plain, index, isLast) => {
      const cipher = createCipheriv(CIPHER, key, nonceOf(index, isLast), { authTagLength: TAG_BYTES });
      cipher.setAAD(header.bytes);
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open: (sealed, index, isLast) => {
      if (sealed.length <= TAG_BYTES || sealed.length > CHUNK_BYTES + TAG_BYTES) return undefined;
      const decipher = createDecipheriv(CIPHER, key, nonceOf(index, isLast), { authTagLength: TAG_BYTES });
      decipher.setAAD(header.bytes);
      decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
      const plain = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES));
      try {
        decipher.final();
        return plain;
      } catch (error) {
        if (error instanceof Error) return undefined;
        throw error;
      }
    },
  };
}

/** Without the number and the mark of the last one, chunks could be left out, swapped or cut off unseen. */
function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}
