import { existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createWholeFile } from '../../files/whole-file.ts';
import { t } from '../../shared/language/translate.ts';
import type { MaskedFile } from '../../shared/masking/preview.ts';
import type { MaskingProfile } from '../../shared/masking/profile/profile.ts';
import { newId } from '../../shared/model/new-id.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { copyOffThread } from '../document/copy-off-thread.ts';
import { copyFailure, notWhole, saveFailure } from '../document/save-failure.ts';
import type { Session } from '../document/session.ts';
import { checkMasked } from './check-masked.ts';
import { fillMasked } from './fill-masked.ts';
import { prepareMasked } from './prepare-masked.ts';

export type WriteMasked = {
  readonly profile: MaskingProfile;
  /** The file to write, absolute; never the project’s own. */
  readonly path: string;
  readonly overwrite: boolean;
  /** Today, YYYY-MM-DD. */
  readonly day: string;
  /** Whom the export names that it goes inside: goes as the authors do. */
  readonly alsoAuthor?: string;
};

/**
 * Writes a masked copy of the project as a new file. It is opened again and looked through before it is put in place: where
 * something that was to go is still in it, there is no file. The project itself does not change.
 */
export async function writeMasked(session: Session, wish: WriteMasked): Promise<Result<MaskedFile>> {
  const { profile, path, overwrite, day, alsoAuthor } = wish;
  const name = basename(path);
  if (existsSync(path) && !overwrite)
    return fail(
      'file-exists',
      t('A file “{{name}}” already exists. It was not changed. Choose another name.', { name }),
    );
  const created = await createWholeFile(path, { say: saveFailure });
  if (!created.ok) return created;
  const file = created.value;
  const made = join(session.workingCopy.folder, `masked-${newId()}.db`);
  try {
    if (file.target === session.file?.origin.path)
      return fail(
        'same-file',
        t('“{{name}}” is the project itself. A masked copy is a file of its own: choose another name.', {
          name,
        }),
      );
    const prepared = prepareMasked(session, profile, day, alsoAuthor);
    fillMasked(session, prepared, profile, made);
    const copied = await copyOffThread({ database: made, path: file.temporary, seal: null });
    if (copied.kind === 'not-whole') return notWhole(name);
    if (copied.kind === 'refused') return { ok: false, failure: copyFailure(path, copied.code) };
    const { found, check } = checkMasked(file.temporary, prepared.removed);
    if (found.size > 0) return stillThere(found.size);
    const committed = await file.commit();
    if (!committed.ok) return committed;
    return ok({
      ...prepared.preview,
      path: file.target,
      size: copied.identity.size,
      check: { ...check, unopened: prepared.unopened },
    });
  } finally {
    for (const side of ['', '-wal', '-shm', '-journal']) rmSync(`${made}${side}`, { force: true });
    await file.discard();
    rmSync(`${file.temporary}-journal`, { force: true });
  }
}

/** What it is, is not said: the sentence may be sent to somebody. */
const stillThere = (count: number): Result<never> =>
  fail(
    'masking-incomplete',
    t(
      'The masked copy was not written: {{count}} texts that were to be removed were still found in it. The project is unchanged. Please report this.',
      { count },
    ),
  );
