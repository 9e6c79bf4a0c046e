import { basename } from 'node:path';
import type { CopyRead } from '../../shared/protocol/version-api.ts';
import { type Result, ok } from '../../shared/result.ts';
import { allRecords } from '../queries/snapshot.ts';
import type { SealKey } from '../sealed/seal-key.ts';
import { type OpenOptions, openFile } from './open-session.ts';
import { removeWorkingCopy } from './working-copy.ts';

/**
 * Everything that is in a file of a project, which may be this one as it was saved last. It is checked as every file that is
 * opened, a locked one with its key; nothing of it stays here.
 */
export function readCopy(path: string, options: OpenOptions, key: SealKey | null = null): Result<CopyRead> {
  const opened = openFile(path, options, { onlyRead: true, key });
  if (!opened.ok) return opened;
  const { sqlite, store, workingCopy } = opened.value;
  try {
    const time = sqlite
      .prepare<[], string>('SELECT time FROM revision ORDER BY number DESC LIMIT 1')
      .pluck()
      .get();
    return ok({ name: basename(path), records: allRecords(store), time: time ?? '' });
  } finally {
    sqlite.close();
    removeWorkingCopy(workingCopy);
  }
}
