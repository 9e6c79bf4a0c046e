import type { ControlRequest, OpenRequest } from '../../shared/protocol/host-control.ts';
import { t } from '../../shared/language/translate.ts';
import { type Result, ok } from '../../shared/result.ts';
import { decodeKeyBlock } from '../sealed/key-block.ts';
import type { SealKey } from '../sealed/seal-key.ts';
import { unlock, unlockFile } from '../sealed/unlock.ts';
import type { Session } from './session.ts';
import { blockOfWorkingCopy } from './working-copy.ts';

type Key = SealKey | null;

/** The key of what is to be opened; null where it is not locked, or where opening it says what is wrong with it. */
export async function keyToOpen(open: OpenRequest, dataFolder: string): Promise<Result<Key>> {
  switch (open.kind) {
    case 'new':
      return ok(null);
    case 'file':
      return unlockFile(open.path, open.passwords ?? []);
    case 'recover': {
      const text = blockOfWorkingCopy(dataFolder, open.workingCopy);
      const block = text === null ? undefined : decodeKeyBlock(Buffer.from(text, 'base64'));
      return block ? unlock(t('The unsaved work'), block, open.passwords ?? []) : ok(null);
    }
  }
}

/** The key of the project's file as it is on disk now: somebody may have given it another password. */
export const keyOfOwnFile = async (
  { file }: Session,
  passwords: readonly string[] = [],
): Promise<Result<Key>> => (file ? unlockFile(file.origin.path, passwords, file.key) : ok(null));

type CopyRequest = Pick<Extract<ControlRequest, { kind: 'open-merge' }>, 'path' | 'base' | 'passwords'>;

export type MergeKeys = { readonly copy: Key; readonly base: Key };

/** The keys of the files that are merged or compared. A copy with the same lock as the project's own file asks for no password. */
export async function keysToMerge(
  { file }: Session,
  { path, base, passwords = [] }: CopyRequest,
): Promise<Result<MergeKeys>> {
  const own = file?.key ?? null;
  const copy = await unlockFile(path, passwords, own);
  if (!copy.ok) return copy;
  const third = base === undefined ? ok(null) : await unlockFile(base, passwords, copy.value ?? own);
  return third.ok ? ok({ copy: copy.value, base: third.value }) : third;
}
