import { t } from '../../shared/language/translate.ts';
import type { Result } from '../../shared/result.ts';
import { ask } from '../platform/dialogs.ts';
import { type AppWindow, sendDrafts } from './app-windows.ts';
import type { OpenProject } from './open-project.ts';

type HowToClose = Parameters<OpenProject['end']>[0];

export type SaveBeforeClosing = {
  /** Without it the person is asked before anything is saved. */
  readonly autosave: boolean;
  readonly saveAs: (window: AppWindow) => Promise<Result<{ readonly saved: boolean }>>;
};

/** Saves where that needs no question; null when the person would rather go on. */
export async function askHowToClose(window: AppWindow, how: SaveBeforeClosing): Promise<HowToClose | null> {
  const { project } = window;
  await sendDrafts(window);
  const status = await project?.control({ kind: 'status' });
  // A host that is gone has its work in the working copy, which the next start offers.
  if (!project || !status?.ok) return { kind: 'close', save: false };
  const { state: saved, undoLabel, recovered, isUnchanged } = status.value;
  if (project.path() === null) {
    const untouched = (undoLabel === null || isUnchanged === true) && !recovered;
    return untouched ? { kind: 'discard' } : askAboutNeverSaved(window, how);
  }
  if (saved === 'saved') return { kind: 'close', save: false };
  return how.autosave ? saveAndClose(window, project, how) : askAboutUnsaved(window, project, how);
}

async function saveAndClose(
  window: AppWindow,
  project: OpenProject,
  how: SaveBeforeClosing,
): Promise<HowToClose | null> {
  const result = await project.control({ kind: 'save' });
  return result.ok ? { kind: 'close', save: false } : askAboutFailure(window, result.failure.message, how);
}

async function askAboutUnsaved(
  window: AppWindow,
  project: OpenProject,
  how: SaveBeforeClosing,
): Promise<HowToClose | null> {
  const choice = await ask(window.browser, {
    message: t('Save the changes to “{{name}}” before closing?', { name: project.name() }),
    detail: t('If you don’t save, the file stays as it was last saved.'),
    buttons: [t('Save'), t('Don’t save'), t('Cancel')],
  });
  if (choice === 1) return { kind: 'discard' };
  return choice === 0 ? saveAndClose(window, project, how) : null;
}

async function askAboutNeverSaved(window: AppWindow, how: SaveBeforeClosing): Promise<HowToClose | null> {
  const choice = await ask(window.browser, {
    message: t('Save “{{name}}” before closing?', { name: window.project?.name() ?? '' }),
    detail: t('It has never been saved to a file. If you don’t save, everything in it is lost.'),
    buttons: [t('Save…'), t('Discard'), t('Cancel')],
  });
  if (choice === 1) return { kind: 'discard' };
  if (choice !== 0) return null;
  return saveThenClose(window, how);
}

async function askAboutFailure(
  window: AppWindow,
  message: string,
  how: SaveBeforeClosing,
): Promise<HowToClose | null> {
  const choice = await ask(window.browser, {
    kind: 'warning',
    message: t('The project could not be saved.'),
    detail: `${message}\n\n${t('You can save a copy, or close now and recover the unsaved work at the next start.')}`,
    buttons: [t('Save a copy…'), t('Close and keep for next start'), t('Cancel')],
  });
  if (choice === 0) return saveThenClose(window, how);
  return choice === 1 ? { kind: 'close', save: false } : null;
}

async function saveThenClose(window: AppWindow, how: SaveBeforeClosing): Promise<HowToClose | null> {
  const result = await how.saveAs(window);
  if (!result.ok) return askAboutFailure(window, result.failure.message, how);
  return result.value.saved ? { kind: 'close', save: false } : null;
}
