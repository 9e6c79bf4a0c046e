import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { type KdfCost, isAllowed } from './kdf-cost.ts';

/** What a password is turned into a key with, and how a wrong password shows. It holds no secret. */
export type KeyBlock = {
  readonly cost: KdfCost;
  readonly salt: Buffer;
  /** What only the right key makes of the fields above. */
  readonly check: Buffer;
};

export const SALT_BYTES = 16;
const CHECK_BYTES = 32;
/** Argon2id in version 1.3, the only way a key is derived. */
const ARGON2ID = 1;
const LANES = 1;
export const KEY_BLOCK_BYTES = 12 + SALT_BYTES + CHECK_BYTES;

/** The bytes as they are in the header of a locked file; numbers are big-endian. */
export function encodeKeyBlock({ cost, salt, check }: KeyBlock): Buffer {
  return Buffer.concat([encodeFields(cost, salt), check]);
}

function encodeFields({ memory, passes }: KdfCost, salt: Buffer): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt8(ARGON2ID, 0);
  bytes.writeUInt8(LANES, 1);
  bytes.writeUInt16BE(passes, 2);
  bytes.writeUInt32BE(memory, 4);
  return Buffer.concat([bytes, salt]);
}

/** Undefined where the bytes ask for what is not known, or for more work than any file may. */
export function decodeKeyBlock(bytes: Buffer): KeyBlock | undefined {
  if (bytes.length !== KEY_BLOCK_BYTES) return undefined;
  if (bytes.readUInt8(0) !== ARGON2ID || bytes.readUInt8(1) !== LANES || bytes.readUInt32BE(8) !== 0)
    return undefined;
  const cost = { memory: bytes.readUInt32BE(4), passes: bytes.readUInt16BE(2) };
  if (!isAllowed(cost)) return undefined;
  return {
    cost,
    salt: Buffer.from(bytes.subarray(12, 12 + SALT_BYTES)),
    check: Buffer.from(bytes.subarray(12 + SALT_BYTES)),
  };
}

export const isSameBlock = (one: KeyBlock, other: KeyBlock): boolean =>
  encodeKeyBlock(one).equals(encodeKeyBlock(other));

/** The block of a new key. */
export function makeKeyBlock(cost: KdfCost, salt: Buffer, master: Uint8Array): KeyBlock {
  return { cost, salt, check: checkOf(cost, salt, master) };
}

/** Whether the key is the one that the block was made with. */
export const isKeyOf = (block: KeyBlock, master: Uint8Array): boolean =>
  timingSafeEqual(block.check, checkOf(block.cost, block.salt, master));

/** By a key of its own, so that it says nothing about the keys that contents are encrypted with. */
const checkOf = (cost: KdfCost, salt: Buffer, master: Uint8Array): Buffer =>
  createHmac('sha256', derive(master, salt, 'throughline-lock-check'))
    .update(encodeFields(cost, salt))
    .digest();

/** A key for one purpose; `info` names it. */
export const derive = (master: Uint8Array, salt: Uint8Array, info: string): Buffer =>
  Buffer.from(hkdfSync('sha256', master, salt, info, 32));
