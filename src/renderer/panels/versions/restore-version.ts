import { t } from '../../../shared/language/translate.ts';
import type { Id } from '../../../shared/model/fields.ts';
import type { Part } from '../../../shared/restore/scope.ts';
import { announce } from '../../session/announcer.ts';
import { lookAway } from '../../session/looking.ts';
import { notify, valueOrNotice } from '../../session/notices.ts';
import { askHost } from '../../session/project-store.ts';
import { runAction } from '../../session/actions/run-action.ts';

/**
 * Brings a version back, or one part of it, as one step of the history, and offers to take that back. `title` is what it is called.
 */
export async function restoreVersion(revisionId: Id, title: string, part: Part | null = null): Promise<void> {
  const answer = await askHost('restore-version', { revisionId, part });
  // What it refuses leaves what is looked at where it is.
  const restored = valueOrNotice(answer);
  if (!restored) return;
  lookAway();
  const undo = { label: t('Undo'), run: () => void runAction('undo') };
  const done = t('Restored “{{title}}”', { title });
  const lost = t('{{count}} files are no longer in the project and were left out', { count: restored.lost });
  notify('info', restored.lost > 0 ? `${done}. ${lost}.` : done, undo);
  announce(done);
}
