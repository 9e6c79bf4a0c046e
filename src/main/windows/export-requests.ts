import { app, shell } from 'electron';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { exportMap, prepareExport } from '../export/index.ts';
import { takeTemplate } from '../export/take-template.ts';
import { type PageSupply, withPages } from '../export/page/page-supply.ts';
import { type ProjectToExport, projectToExport } from '../export/project-to-export.ts';
import { nameByPattern } from '../../shared/exports/file-name-pattern.ts';
import { todayHere } from '../../shared/language/days.ts';
import { maskedName } from '../export/mask-export.ts';
import { ask, askWhereToSave } from '../platform/dialogs.ts';
import { logInfo } from '../platform/error-log.ts';
import { suggestedName } from '../../files/file-name.ts';
import { t } from '../../shared/language/translate.ts';
import { exportNames } from '../../shared/exports/formats/drawings.ts';
import { formatOf } from '../../shared/exports/formats/index.ts';
import type { ExportDone, ExportOptions } from '../../shared/exports/export-options.ts';
import { cardTitle } from '../../shared/words/titles.ts';
import type { Snapshot } from '../../shared/protocol/host-api.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type AppWindow, type LastExport, sendEvent } from './app-windows.ts';
import type { OpenProject } from './open-project.ts';
import type { Handlers, MainParts } from './handlers.ts';

/** What the file is suggested to be called: by a pattern, or the map and its stage, or what is drawn of it, and of which card. */
function suggestion(
  { what, allMaps, proofOf, stageId, format }: ExportOptions,
  map: string,
  { records, status }: Snapshot,
  pattern: string | undefined,
): string {
  const stage = records.stage.find(({ id }) => id === stageId)?.name ?? '';
  const content = what === 'map' ? '' : t(exportNames[what]);
  const byPattern = nameByPattern(pattern ?? '', {
    project: status.projectName,
    file: status.projectName,
    map: allMaps ? '' : map,
    stage,
    content,
    format,
    date: todayHere(),
  });
  if (byPattern !== '') return byPattern;
  if (what === 'map') return `${map} ${stage}`;
  const card = what === 'proof' ? records.card.find(({ id }) => id === proofOf) : undefined;
  return [allMaps ? status.projectName : map, content, ...(card ? [cardTitle(card)] : [])].join(' ');
}

/** Does the one export that can run in a window. */
export async function exporting<T>(
  window: AppWindow,
  work: (project: OpenProject, running: AbortSignal, pages: PageSupply) => Promise<Result<T | null>>,
): Promise<Result<T | null>> {
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
    const done = await withPages(logInfo, (pages) => work(project, running.signal, pages));
    return !done.ok && done.failure.code === 'cancelled' ? ok(null) : done;
  } finally {
    window.exporting = null;
  }
}

async function write(
  window: AppWindow,
  settings: MainParts['settings'],
  project: ProjectToExport,
  {
    options,
    path,
    template,
    running,
    pages,
  }: {
    readonly options: ExportOptions;
    readonly path: string;
    readonly template: Template | null;
    readonly running: AbortSignal;
    readonly pages: PageSupply;
  },
): Promise<Result<ExportDone>> {
  const done = await exportMap({
    ...project,
    options,
    path,
    ...(template ? { template: template.bytes } : {}),
    author: settings.signature(),
    language: settings.language(),
    onProgress: (progress) => sendEvent(window, { kind: 'export-progress', progress }),
    signal: running,
    log: logInfo,
    pages,
  });
  if (done.ok)
    window.lastExport = { path, options, template: template?.path ?? null, written: await timeOf(path) };
  return done;
}

type Template = { readonly path: string; readonly bytes: Uint8Array };

/** A template as it is now, before anybody is asked where to save. */
async function templateAt(path: string | null): Promise<Result<Template | null>> {
  if (path === null) return ok(null);
  const taken = await takeTemplate(path);
  return taken.ok ? ok({ path, bytes: taken.value }) : taken;
}

/** When a file was written, ms; null where there is none. */
async function timeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return null;
  }
}

/** True where nobody has written to an exported file since; one that is gone can be made again. */
async function isAsExported({ path, written }: LastExport): Promise<boolean> {
  const now = await timeOf(path);
  return now === null || now === written;
}

async function mayReplace({ browser }: AppWindow, path: string): Promise<boolean> {
  const choice = await ask(browser, {
    message: t('Replace “{{path}}”?', { path }),
    detail: t('The file was changed after it was exported. These changes would be lost.'),
    buttons: [t('Replace'), t('Cancel')],
    preferred: 1,
  });
  return choice === 0;
}

export const exportRequests = ({
  settings,
}: MainParts): Handlers<'export' | 'export-again' | 'cancel-export' | 'show-exported'> => ({
  export: (window, { options, fileName, template: hasTemplate }) =>
    exporting(window, async (project, running, pages) => {
      const template = await templateAt(hasTemplate === true ? window.template : null);
      if (!template.ok) return template;
      // The map as it is now is exported, whatever is edited while the export runs.
      const taken = await projectToExport(project);
      if (!taken.ok) return taken;
      const { records } = taken.value.snapshot;
      const map = records.map.find(({ id }) => id === options.mapId);
      if (!map) return fail('map-not-found', t('This map no longer exists. Nothing was exported.'));
      const folder = dirname(
        window.lastExport?.path ?? project.path() ?? join(app.getPath('documents'), 'map'),
      );
      const suggested = suggestion(options, map.name, taken.value.snapshot, fileName);
      const name = options.masking
        ? maskedName(suggested, taken.value.snapshot.records, options.masking)
        : suggested;
      const format = formatOf(options.format);
      // It loads while the person chooses where the file goes.
      prepareExport(pages, options.format);
      const path = await askWhereToSave(
        window.browser,
        {
          title: t('Export'),
          suggested: join(folder, suggestedName(name, format.extension)),
          extension: format.extension,
          kind: t(format.kind),
        },
        existsSync,
      );
      return path === null
        ? ok(null)
        : write(window, settings, taken.value, { options, path, template: template.value, running, pages });
    }),
  'export-again': (window) => {
    const last = window.lastExport;
    if (last === null) return ok('none');
    return exporting<ExportDone | 'none'>(window, async (project, running, pages) => {
      if (!(await isAsExported(last)) && !(await mayReplace(window, last.path))) return ok(null);
      const { options, path } = last;
      prepareExport(pages, options.format);
      const taken = await projectToExport(project);
      if (!taken.ok) return taken;
      const template = await templateAt(last.template);
      if (!template.ok) return template;
      // Another project can be open by now.
      if (!taken.value.snapshot.records.map.some(({ id }) => id === options.mapId)) return ok('none');
      return write(window, settings, taken.value, {
        options,
        path,
        template: template.value,
        running,
        pages,
      });
    });
  },
  'cancel-export': (window) => {
    window.exporting?.abort();
    return ok(null);
  },
  'show-exported': async (window) => {
    const { lastExport, browser } = window;
    if (lastExport === null || !existsSync(lastExport.path)) {
      await ask(browser, {
        message: t('The exported file no longer exists.'),
        detail: t('It may have been moved or deleted. Export again to create a new one.'),
        buttons: [t('OK')],
      });
      return ok(null);
    }
    shell.showItemInFolder(lastExport.path);
    return ok(null);
  },
});
