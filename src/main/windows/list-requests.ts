import { app, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { suggestedName } from '../../files/file-name.ts';
import { writeTextFile } from '../../files/write-text-file.ts';
import { t } from '../../shared/language/translate.ts';
import { ok, type Result } from '../../shared/result.ts';
import { askWhereToSave } from '../platform/dialogs.ts';
import type { Handlers } from './handlers.ts';

/** Asks where a text goes that the window has made, and writes it: a list, or a recipe. */
export const listRequests = (): Handlers<'save-list' | 'save-recipe' | 'save-report'> => ({
  'save-list': (window, { name, csv }) =>
    save(window.browser, csv, { title: t('Save the list'), name, extension: 'csv', kind: t('CSV file') }),
  'save-report': (window, { name, text, format }) =>
    save(window.browser, text, {
      title: t('Save the report'),
      name,
      extension: format,
      kind: format === 'html' ? t('Web page') : t('Markdown'),
    }),
  'save-recipe': (window, { name, json }) =>
    save(window.browser, json, {
      title: t('Save the recipe'),
      name,
      extension: 'json',
      kind: t('Recipe as JSON'),
    }),
});

async function save(
  window: BrowserWindow,
  text: string,
  {
    name,
    ...asked
  }: { readonly title: string; readonly name: string; readonly extension: string; readonly kind: string },
): Promise<Result<{ readonly saved: boolean }>> {
  const suggested = join(app.getPath('documents'), suggestedName(name, asked.extension));
  const path = await askWhereToSave(window, { ...asked, suggested }, existsSync);
  if (path === null) return ok({ saved: false });
  const written = await writeTextFile(path, text);
  return written.ok ? ok({ saved: true }) : written;
}
