import { app } from 'electron';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suggestedName } from '../../files/file-name.ts';
import { t } from '../../shared/language/translate.ts';
import type { ProfileList } from '../../shared/protocol/main-api.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { askWhereToSave } from '../platform/dialogs.ts';
import { type ProfileStore, setupProfiles } from '../platform/profile-store.ts';
import type { Handlers } from './handlers.ts';

type MaskRequest = 'masking-profiles' | 'save-masking-profile' | 'remove-masking-profile' | 'save-masked';

/** The masking profiles that this computer keeps, and the copies that are made by them. */
export function maskRequests(): Handlers<MaskRequest> {
  let opened: ProfileStore | null = null;
  // Nobody waits for them at the start.
  const store = (): ProfileStore => (opened ??= setupProfiles());
  const list = (notes: readonly string[] = []): ProfileList => ({ profiles: store().list(), notes });
  const listAfter = (done: Result<null>): Result<ProfileList> => (done.ok ? ok(list()) : done);
  return {
    'masking-profiles': () => {
      const isFirst = opened === null;
      const { message } = store();
      return ok(list(isFirst && message !== null ? [message] : []));
    },
    'save-masking-profile': (_window, { profile }) => listAfter(store().save(profile)),
    'remove-masking-profile': (_window, { name }) => listAfter(store().remove(name)),
    'save-masked': async (window, { profile }) => {
      const { project, browser } = window;
      if (!project) return fail('no-project', t('No project is open in this window.'));
      const status = await project.control({ kind: 'status' });
      if (!status.ok) return status;
      const folder = dirname(project.path() ?? join(app.getPath('documents'), 'map'));
      const name = t('{{name}}, masked', { name: status.value.projectName || t('Untitled project') });
      const path = await askWhereToSave(
        browser,
        {
          title: t('Save a masked copy'),
          suggested: join(folder, suggestedName(name, 'journey')),
          extension: 'journey',
          kind: t('Journey maps'),
        },
        existsSync,
      );
      // The dialog has asked whether a file may be replaced.
      return path === null
        ? ok(null)
        : project.control({ kind: 'write-masked', profile, path, overwrite: true });
    },
  };
}
