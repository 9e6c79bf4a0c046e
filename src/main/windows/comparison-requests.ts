import { app } from 'electron';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suggestedName } from '../../files/file-name.ts';
import { writeTextFile } from '../../files/write-text-file.ts';
import { exportOptionsSchema } from '../../shared/exports/export-options.ts';
import { t } from '../../shared/language/translate.ts';
import { ok } from '../../shared/result.ts';
import { exportMap, prepareExport } from '../export/index.ts';
import { projectToExport } from '../export/project-to-export.ts';
import { askWhereToSave } from '../platform/dialogs.ts';
import { logInfo } from '../platform/error-log.ts';
import { sendEvent } from './app-windows.ts';
import { exporting } from './export-requests.ts';
import type { Handlers, MainParts } from './handlers.ts';

const kinds = {
  pdf: () => t('PDF document'),
  html: () => t('Web page'),
  md: () => t('Markdown'),
} as const;

/** Asks where a comparison goes that the window shows, and writes it. */
export const comparisonRequests = ({ settings }: MainParts): Handlers<'export-comparison'> => ({
  'export-comparison': (window, { name, what }) =>
    exporting(window, async (project, running, pages) => {
      if (what.format === 'pdf') prepareExport(pages, 'pdf');
      const folder = dirname(project.path() ?? join(app.getPath('documents'), 'map'));
      const path = await askWhereToSave(
        window.browser,
        {
          title: t('Export what changed'),
          suggested: join(folder, suggestedName(name, what.format)),
          extension: what.format,
          kind: kinds[what.format](),
        },
        existsSync,
      );
      if (path === null) return ok(null);
      if (what.format !== 'pdf') {
        const written = await writeTextFile(path, what.text);
        return written.ok ? ok({ path }) : written;
      }
      const taken = await projectToExport(project);
      if (!taken.ok) return taken;
      const [map] = what.states.after.map;
      const done = await exportMap({
        ...taken.value,
        options: exportOptionsSchema.parse({ format: 'pdf', mapId: map?.id }),
        comparison: what.states,
        path,
        author: settings.signature(),
        language: settings.language(),
        onProgress: (progress) => sendEvent(window, { kind: 'export-progress', progress }),
        signal: running,
        log: logInfo,
        pages,
      });
      return done.ok ? ok({ path }) : done;
    }),
});
