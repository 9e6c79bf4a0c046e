import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { t } from '../../shared/language/translate.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { type Lock, takeLock } from '../database/lock.ts';
import { announceOpen } from './open-elsewhere.ts';
import { lockPath } from './working-copy.ts';

/**
 * Takes the lock on a project file, so that two windows never save over each other. `anyway`: also where a Throughline
 * with another data folder, or another user's, has it open; each notices then when the other one saves.
 */
export function lockFile(dataFolder: string, path: string, anyway: boolean): Result<Lock> {
  const name = basename(path);
  const own = takeLock(lockPath(dataFolder, createHash('sha256').update(path).digest('hex')));
  if (!own) {
    return fail(
      'in-use',
      t('“{{name}}” is open in another window of Throughline. Continue there, or close it there first.', {
        name,
      }),
    );
  }
  const { lock: announced, elsewhere } = announceOpen(path);
  const lock: Lock = {
    release: () => {
      announced.release();
      own.release();
    },
  };
  if (elsewhere === 'nobody' || anyway) return ok(lock);
  lock.release();
  return fail(
    'in-use-elsewhere',
    elsewhere === 'other-user'
      ? t(
          'Another user of this computer has “{{name}}” open in Throughline. Nothing was changed. To avoid two versions, ask them to close it first.',
          { name },
        )
      : t(
          '“{{name}}” is open in another Throughline on this computer. Nothing was changed. To avoid two versions, continue there, or close it there first.',
          { name },
        ),
  );
}
