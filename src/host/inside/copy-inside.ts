import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_INSIDE } from '../../files/inside/packed-project.ts';
import { todayHere } from '../../shared/language/days.ts';
import { t } from '../../shared/language/translate.ts';
import type { MaskingProfile } from '../../shared/masking/profile/profile.ts';
import { newId } from '../../shared/model/new-id.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { copyOffThread } from '../document/copy-off-thread.ts';
import type { ProjectDocument } from '../document/project-document.ts';
import { copyFailure, notWhole } from '../document/save-failure.ts';
import type { Session } from '../document/session.ts';
import { writeMasked } from '../masking/write-masked.ts';

/**
 * The project as a file that goes inside an export, masked by the profile where there is one. What is locked is refused as it is: anybody
 * could open it from the export. `alsoAuthor`: whom the export would name. Nothing changes in the project.
 */
export const copyInside = (
  document: ProjectDocument,
  profile: MaskingProfile | undefined,
  alsoAuthor = '',
): Promise<Result<{ readonly bytes: Uint8Array }>> =>
  document.inTurn(async (session) => {
    if (session.file?.key && !profile)
      return fail(
        'locked-inside',
        t(
          'This project is locked, and whoever has the export could open what is inside. No file was written. Export without the project, choose a masking profile, or send a locked copy.',
        ),
      );
    const path = join(session.workingCopy.folder, `inside-${newId()}.journey`);
    try {
      const written = profile
        ? await writeMasked(session, { profile, path, overwrite: false, day: todayHere(), alsoAuthor })
        : await writePlain(session, path);
      if (!written.ok) return written;
      if (statSync(path).size > MOST_INSIDE)
        return fail(
          'too-large',
          t(
            'The project is larger than {{most}} MB, the most that goes inside an export. No file was written. Export without the project, and send its file beside.',
            { most: MOST_INSIDE / 1024 ** 2 },
          ),
        );
      return ok({ bytes: readFileSync(path) });
    } finally {
      rmSync(path, { force: true });
    }
  });

async function writePlain({ workingCopy }: Session, path: string): Promise<Result<null>> {
  writeFileSync(path, '', { mode: 0o600 });
  const copied = await copyOffThread({ database: workingCopy.database, path, seal: null });
  if (copied.kind === 'not-whole') return notWhole(t('The export'));
  return copied.kind === 'refused' ? { ok: false, failure: copyFailure(path, copied.code) } : ok(null);
}
