import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import { t } from '../../shared/language/translate.ts';
import { withExtension } from '../../files/file-name.ts';

/** Every system dialog the app shows; each belongs to a window and so is modal to it. */

const journeyFiles = (): FileFilter => ({ name: t('Journey maps'), extensions: ['journey'] });

/** The file to open, or null when the person cancelled. */
export async function askWhichProject(
  window: BrowserWindow,
  title = t('Open a project'),
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    filters: [
      journeyFiles(),
      { name: t('Exports with a project inside'), extensions: ['pdf', 'png'] },
      { name: t('All files'), extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

export type SaveQuestion = {
  readonly title: string;
  /** A whole path, or a file name only. */
  readonly suggested: string;
  readonly extension: string | null;
  readonly kind: string;
};

/**
 * Where to write a file, or null when the person cancelled. The system's dialog confirms overwriting the
 * name it shows; where the extension is added after it, a file of that name is asked about here.
 */
export async function askWhereToSave(
  window: BrowserWindow,
  { title, suggested, extension, kind }: SaveQuestion,
  exists: (path: string) => boolean,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: suggested,
    properties: ['showOverwriteConfirmation', 'createDirectory'],
    ...(extension === null ? {} : { filters: [{ name: kind, extensions: [extension] }] }),
  });
  if (canceled || !filePath) return null;
  const path = withExtension(filePath, extension);
  if (path === filePath || !exists(path)) return path;
  const choice = await ask(window, {
    message: t('Replace “{{path}}”?', { path }),
    detail: t('A file with this name already exists.'),
    buttons: [t('Replace'), t('Cancel')],
  });
  return choice === 0 ? path : null;
}

export type Question = {
  readonly message: string;
  readonly detail: string;
  /** The last one is what Escape chooses. */
  readonly buttons: readonly [string, ...string[]];
  readonly kind?: 'question' | 'warning' | 'error';
  /** The index of the one that Enter chooses; the first unless said otherwise. */
  readonly preferred?: number;
};

/** The index of the button chosen. */
export async function ask(window: BrowserWindow, question: Question): Promise<number> {
  const { response } = await dialog.showMessageBox(window, {
    type: question.kind ?? 'question',
    message: question.message,
    detail: question.detail,
    buttons: [...question.buttons],
    defaultId: question.preferred ?? 0,
    cancelId: question.buttons.length - 1,
    noLink: true,
  });
  return response;
}
