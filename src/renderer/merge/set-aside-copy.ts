import { t } from '../../shared/language/translate.ts';
import type { FoundCopy } from '../../shared/protocol/document-status.ts';
import { notify, valueOrNotice } from '../session/notices.ts';
import { askHost } from '../session/project-store.ts';

/** Says no more of a copy that was found, and what that means. */
export async function setAsideCopy({ id, fileName }: FoundCopy, how: 'later' | 'never'): Promise<void> {
  const done = valueOrNotice(await askHost('set-aside-copy', { copyId: id, how }));
  if (!done) return;
  const name = { name: fileName };
  notify(
    'info',
    how === 'later'
      ? t('“{{name}}” is named again when it changes, or when the project is opened again.', name)
      : done.stored
        ? t('“{{name}}” is not named again on this computer. File → Merge a copy… still merges it.', name)
        : t('“{{name}}” is not named until the project is closed: this could not be stored.', name),
  );
}
