import { app, shell } from 'electron';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { t } from '../../shared/language/translate.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isRunnable } from '../platform/attachment-kinds.ts';
import { ask, askWhereToSave } from '../platform/dialogs.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { AppWindow } from './app-windows.ts';
import type { Handlers } from './handlers.ts';

type Written = { readonly path: string; readonly mediaType: string };

/** Asks before an attached file leaves the project, and never hands a program to the system. */
export const attachmentRequests = (): Handlers<'open-attachment' | 'save-attachment'> => ({
  'open-attachment': async (window, { attachmentId }) => {
    const written = await writeOut(window, attachmentId);
    if (!written.ok) return written;
    const { path, mediaType } = written.value;
    const name = basename(path);
    if (isRunnable(name, mediaType)) return offerToSave(window, path);
    const choice = await ask(window.browser, {
      message: t('Open “{{name}}” with another program?', { name }),
      detail: t(
        'A copy is opened; changes to it do not come back into the project. Open only files you trust.',
      ),
      buttons: [t('Open'), t('Save a copy…'), t('Cancel')],
    });
    if (choice === 1) await saveCopy(window, path);
    if (choice !== 0) return ok({ opened: false });
    const problem = await shell.openPath(path);
    return problem === ''
      ? ok({ opened: true })
      : fail(
          'not-opened',
          t('No program on this computer can open “{{name}}” ({{problem}}). Save a copy instead.', {
            name,
            problem,
          }),
        );
  },
  'save-attachment': async (window, { attachmentId }) => {
    const written = await writeOut(window, attachmentId);
    return written.ok ? saveCopy(window, written.value.path) : written;
  },
});

async function offerToSave(window: AppWindow, path: string): Promise<Result<{ readonly opened: boolean }>> {
  const choice = await ask(window.browser, {
    kind: 'warning',
    message: t('“{{name}}” cannot be opened from here.', { name: basename(path) }),
    detail: t(
      'Files of this type can contain programs or scripts, so Throughline never opens them. You can save a copy and decide for yourself.',
    ),
    buttons: [t('Save a copy…'), t('Cancel')],
  });
  if (choice !== 0) return ok({ opened: false });
  const saved = await saveCopy(window, path);
  return saved.ok ? ok({ opened: false }) : saved;
}

async function saveCopy(window: AppWindow, path: string): Promise<Result<{ readonly saved: boolean }>> {
  const extension = extname(path).slice(1);
  const to = await askWhereToSave(
    window.browser,
    {
      title: t('Save the attached file'),
      suggested: join(app.getPath('downloads'), basename(path)),
      extension: extension === '' ? null : extension.toLowerCase(),
      kind: t('Attached file'),
    },
    existsSync,
  );
  if (to === null) return ok({ saved: false });
  const done = await replaceFile(path, to);
  return done.ok ? ok({ saved: true }) : done;
}

/** Files handed to other programs are kept in one folder per run, each in its own, and go when the app ends. */
let outFolder: string | null = null;

async function writeOut({ project }: AppWindow, attachmentId: string): Promise<Result<Written>> {
  if (!project) return fail('no-project', t('No project is open in this window.'));
  if (outFolder === null) {
    const made = mkdtempSync(join(tmpdir(), 'throughline-'));
    outFolder = made;
    app.on('will-quit', () => rmSync(made, { recursive: true, force: true }));
  }
  const folder = join(outFolder, attachmentId);
  mkdirSync(folder, { recursive: true });
  return project.control({ kind: 'write-attachment', attachmentId, folder });
}
