import { app } from 'electron';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exportFailure } from '../../files/file-failure.ts';
import { suggestedName } from '../../files/file-name.ts';
import { createWholeFile } from '../../files/whole-file.ts';
import { t } from '../../shared/language/translate.ts';
import { ok } from '../../shared/result.ts';
import { askWhereToSave } from '../platform/dialogs.ts';
import type { Handlers } from './handlers.ts';

/** Asks where a list goes that the window shows, and writes it. */
export const listRequests = (): Handlers<'save-list'> => ({
  'save-list': async (window, { name, csv }) => {
    const path = await askWhereToSave(
      window.browser,
      {
        title: t('Save the list'),
        suggested: join(app.getPath('documents'), suggestedName(name, 'csv')),
        extension: 'csv',
        kind: t('CSV file'),
      },
      existsSync,
    );
    if (path === null) return ok({ saved: false });
    const file = await createWholeFile(path, { say: exportFailure });
    if (!file.ok) return file;
    try {
      const written = await file.value.write(Buffer.from(csv));
      if (!written.ok) return written;
      const done = await file.value.commit();
      return done.ok ? ok({ saved: true }) : done;
    } finally {
      await file.value.discard();
    }
  },
});
