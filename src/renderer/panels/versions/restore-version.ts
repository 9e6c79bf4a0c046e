import { t } from '../../../shared/language/translate.ts';
import type { Id } from '../../../shared/model/fields.ts';
import { announce } from '../../session/announcer.ts';
import { lookAway } from '../../session/looking.ts';
import { notify, valueOrNotice } from '../../session/notices.ts';
import { askHost } from '../../session/project-store.ts';
import { runAction } from '../../session/actions/run-action.ts';

/** Brings a version back, as one step of the history, and offers to take that back. */
export async function restoreVersion(revisionId: Id, title: string): Promise<void> {
  const answer = await askHost('restore-version', { revisionId });
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
