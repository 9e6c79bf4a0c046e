import { app, shell } from 'electron';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exportMap } from '../export/index.ts';
import { ask, askWhereToSave } from '../platform/dialogs.ts';
import { logInfo } from '../platform/error-log.ts';
import { suggestedName } from '../../files/file-name.ts';
import { t } from '../../shared/language/translate.ts';
import { exportNames } from '../../shared/exports/formats/drawings.ts';
import { formatOf } from '../../shared/exports/formats/index.ts';
import type { ExportOptions } from '../../shared/exports/export-options.ts';
import { cardTitle } from '../../shared/words/titles.ts';
import type { Snapshot } from '../../shared/protocol/host-api.ts';
import { fail, ok } from '../../shared/result.ts';
import { sendEvent } from './app-windows.ts';
import { feltFor, talliesFor } from '../export/tallies-for.ts';
import { askHost } from '../hosts/ask-host.ts';
import type { Handlers, MainParts } from './handlers.ts';

/** What the file is called after: the map and its stage, or what is drawn of it, and of which card. */
const nameParts = (
  { what, allMaps, proofOf, stageId }: ExportOptions,
  map: string,
  { records, status }: Snapshot,
): readonly string[] => {
  if (what === 'map') return [map, records.stage.find(({ id }) => id === stageId)?.name ?? ''];
  const card = what === 'proof' ? records.card.find(({ id }) => id === proofOf) : undefined;
  const of = allMaps ? status.projectName : map;
  return [of, t(exportNames[what]), ...(card ? [cardTitle(card)] : [])];
};

export const exportRequests = ({
  settings,
}: MainParts): Handlers<'export' | 'cancel-export' | 'show-exported'> => ({
  export: async (window, { options }) => {
    const { project } = window;
    if (!project) return fail('no-project', t('No project is open in this window.'));
    if (window.exporting) {
      return fail(
        'export-running',
        t('An export is running in this window. Cancel it, or wait until it is done.'),
      );
    }
    const running = new AbortController();
    window.exporting = running;
    try {
      // The map as it is now is exported, whatever is edited while the export runs.
      const snapshot = await askHost(project, 'snapshot', {});
      if (!snapshot.ok) return snapshot;
      const tallies = await talliesFor(project, snapshot.value);
      if (!tallies.ok) return tallies;
      const felt = await feltFor(project, snapshot.value);
      if (!felt.ok) return felt;
      const { records, status } = snapshot.value;
      const map = records.map.find(({ id }) => id === options.mapId);
      if (!map) return fail('map-not-found', t('This map no longer exists. Nothing was exported.'));
      const folder = dirname(window.lastExport ?? project.path() ?? join(app.getPath('documents'), 'map'));
      const name = nameParts(options, map.name, snapshot.value);
      const format = formatOf(options.format);
      const path = await askWhereToSave(
        window.browser,
        {
          title: t('Export'),
          suggested: join(folder, suggestedName(name.join(' '), format.extension)),
          extension: format.extension,
          kind: t(format.kind),
        },
        existsSync,
      );
      if (path === null) return ok(null);
      const done = await exportMap({
        snapshot: snapshot.value,
        tallies: tallies.value,
        felt: felt.value,
        projectName: status.projectName,
        readBlob: (sha256) => askHost(project, 'blob', { sha256 }),
        options,
        path,
        author: settings.signature(),
        language: settings.language(),
        onProgress: (progress) => sendEvent(window, { kind: 'export-progress', progress }),
        signal: running.signal,
        log: logInfo,
      });
      if (done.ok) window.lastExport = done.value.path;
      return !done.ok && done.failure.code === 'cancelled' ? ok(null) : done;
    } finally {
      window.exporting = null;
    }
  },
  'cancel-export': (window) => {
    window.exporting?.abort();
    return ok(null);
  },
  'show-exported': async (window) => {
    const { lastExport, browser } = window;
    if (lastExport === null || !existsSync(lastExport)) {
      await ask(browser, {
        message: t('The exported file no longer exists.'),
        detail: t('It may have been moved or deleted. Export again to create a new one.'),
        buttons: [t('OK')],
      });
      return ok(null);
    }
    shell.showItemInFolder(lastExport);
    return ok(null);
  },
});
