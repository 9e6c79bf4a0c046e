import { randomBytes } from 'node:crypto';
import { type KdfCost, usualCost } from './kdf-cost.ts';
import { isKeyOf, type KeyBlock, makeKeyBlock, SALT_BYTES } from './key-block.ts';

const KEY_BYTES = 32;

/**
 * The key of a locked file, kept in memory while the file is open so that saving asks nothing. It is derived from the password,
 * which is not kept. On screen such a file is a 'locked copy'; here it is sealed, since a `Lock` keeps two windows from one file.
 */
export type SealKey = { readonly block: KeyBlock; readonly master: Uint8Array };

/** A new key for a password. Nothing else runs meanwhile, which is less than half a second. */
export async function newSealKey(password: string, cost: KdfCost = usualCost): Promise<SealKey> {
  const salt = randomBytes(SALT_BYTES);
  const master = await derived(password, cost, salt);
  return { block: makeKeyBlock(cost, salt, master), master };
}

/** The key that a file was sealed with; undefined where the password is another one. */
export async function sealKeyOf(block: KeyBlock, password: string): Promise<SealKey | undefined> {
  const master = await derived(password, block.cost, block.salt);
  return isKeyOf(block, master) ? { block, master } : undefined;
}

/** A key that came from another thread, where buffers arrive as plain bytes. */
export const receivedKey = ({ block, master }: SealKey): SealKey => ({
  block: { ...block, salt: Buffer.from(block.salt), check: Buffer.from(block.check) },
  master,
});

async function derived(password: string, { memory, passes }: KdfCost, salt: Uint8Array): Promise<Uint8Array> {
  // Half a megabyte that a project without a password, which most are, does not need.
  const { default: sodium } = await import('libsodium-wrappers-sumo');
  await sodium.ready;
  // Keyboards write the same letter in one sign or in two: what looks the same is the same.
  return sodium.crypto_pwhash(
    KEY_BYTES,
    password.normalize('NFC'),
    salt,
    passes,
    memory * 1024,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
}
