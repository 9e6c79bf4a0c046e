import { dialog } from 'electron';
import { basename } from 'node:path';
import { t } from '../../shared/language/translate.ts';
import { ok } from '../../shared/result.ts';
import { takeTemplate } from '../export/take-template.ts';
import type { Handlers } from './handlers.ts';

/** The template that slides are made from, which each window has one of. */
export const templateRequests: Handlers<'choose-template'> = {
  'choose-template': async (window) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window.browser, {
      title: t('Choose a PowerPoint template'),
      filters: [{ name: t('PowerPoint template'), extensions: ['potx', 'pptx'] }],
      properties: ['openFile'],
    });
    const [path] = filePaths;
    if (canceled || path === undefined) return ok(null);
    // It is read again for each export, as it is then; what is no template is refused at once.
    const taken = await takeTemplate(path);
    if (!taken.ok) return taken;
    window.template = path;
    return ok({ name: basename(path) });
  },
};
