import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { app } from 'electron';
import type { OpenRequest } from '../../shared/protocol/host-control.ts';
import { t } from '../../shared/language/translate.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { AppStateStore } from '../platform/app-state.ts';
import { workingCopiesFolder } from '../platform/data-folder.ts';
import { ask, askWhereToSave } from '../platform/dialogs.ts';
import { logInfo } from '../platform/error-log.ts';
import { suggestedName } from '../../files/file-name.ts';
import { isSameFile } from '../../files/same-file.ts';
import type { SettingsStore } from '../platform/settings.ts';
import {
  type AppWindow,
  appWindows,
  createAppWindow,
  deliverProject,
  sendDrafts,
  sendEvent,
  showMessage,
} from './app-windows.ts';
import { askHowToClose } from './ask-how-to-close.ts';
import { CANCELLED, giveUpPassword, withPassword } from './ask-password.ts';
import { type OpenProject, openProject } from './open-project.ts';

/** Opening, saving and closing projects in windows. */
export type Documents = {
  /** A window on the start screen. */
  openWindow(): AppWindow;
  /** Opens in this window, or in a new one where this one has a project. */
  open(window: AppWindow, open: OpenRequest): Promise<Result<null>>;
  /** Opens a file the system or the person named; a window that has it already comes to the front. */
  openFile(path: string, window?: AppWindow): Promise<Result<null>>;
  /** `anyway`: the person was asked about a file that is gone or has a second name. */
  save(window: AppWindow, anyway: boolean): Promise<Result<{ readonly saved: boolean }>>;
  saveAs(window: AppWindow): Promise<Result<{ readonly saved: boolean }>>;
  /** Writes a copy that opens only with the password; null where the person cancelled. */
  saveLocked(window: AppWindow, password: string): Promise<Result<{ readonly name: string } | null>>;
  /** Writes a copy for review where the person says; the window goes on with the project. */
  saveReview(
    window: AppWindow,
    asked: { readonly note: string; readonly due: string | null },
  ): Promise<Result<{ readonly saved: boolean }>>;
  reload(window: AppWindow): Promise<Result<{ readonly reloaded: boolean }>>;
  /** False when the person would rather go on. */
  close(window: AppWindow): Promise<boolean>;
};

export type DocumentsOptions = {
  readonly state: AppStateStore;
  readonly settings: SettingsStore;
  /** A window got or lost its project. */
  readonly onProjectChanged: () => void;
  /** Closing was called off, and quitting with it. */
  readonly onStay: () => void;
};

/** Beside the project's own file; what is locked already is locked anew under its own name. */
function lockedName({ openedAs }: AppWindow, project: OpenProject): string {
  if (openedAs !== null && project.isLocked()) return openedAs;
  const name = openedAs === null ? project.name() : basename(openedAs, extname(openedAs));
  const folder = openedAs === null ? app.getPath('documents') : dirname(openedAs);
  return join(folder, suggestedName(t('{{name}} (locked)', { name }), 'journey'));
}

const noProject = (): Result<never> => fail('no-project', t('No project is open in this window.'));

export function createDocuments({ state, settings, onProjectChanged, onStay }: DocumentsOptions): Documents {
  const openWindow = (): AppWindow =>
    createAppWindow(state, { onClose: close, onBlur: saveQuietly, onFocus: checkFile });

  async function open(asked: AppWindow, request: OpenRequest, named?: string): Promise<Result<null>> {
    const window = asked.project || asked.busy ? openWindow() : asked;
    window.busy = true;
    const name = request.kind === 'file' ? basename(request.path) : t('The unsaved work');
    const opened = await withPassword(window, name, (passwords) =>
      openProject({
        open: request.kind === 'new' ? request : { ...request, passwords },
        dataFolder: workingCopiesFolder(),
        person: () => settings.person(),
        onRestarted: () => {
          sendEvent(window, { kind: 'host-restarted' });
          deliverProject(window);
        },
        onLost: (text) => {
          window.project = null;
          onProjectChanged();
          sendEvent(window, { kind: 'project-closed' });
          showMessage(window, 'error', text);
        },
      }),
    );
    window.busy = false;
    if (!opened.ok) {
      if (window !== asked) window.browser.close();
      else sendEvent(window, { kind: 'project-closed' });
      return opened.failure.code === CANCELLED ? ok(null) : opened;
    }
    window.project = opened.value;
    const isFromExport = request.kind === 'file' && request.salvage !== true && opened.value.path() === null;
    rememberFile(window, isFromExport ? null : (named ?? opened.value.path()));
    if (isFromExport)
      showMessage(
        window,
        'info',
        t(
          'This project was inside “{{name}}”. It is a copy without a file of its own: save it to keep what you change.',
          {
            name,
          },
        ),
      );
    onProjectChanged();
    deliverProject(window);
    return ok(null);
  }

  /** A link stays a link in the list of recent files: it opens what it leads to by then. */
  function rememberFile(window: AppWindow, path: string | null): void {
    window.openedAs = path;
    window.browser.setRepresentedFilename(path ?? '');
    if (path !== null) state.addRecent(path);
  }

  async function openFile(given: string, wanted?: AppWindow): Promise<Result<null>> {
    const path = resolve(given);
    const there = appWindows().find(({ project }) => {
      const open = project?.path() ?? null;
      return open !== null && isSameFile(open, path);
    });
    if (there) {
      if (there.browser.isMinimized()) there.browser.restore();
      there.browser.focus();
      return ok(null);
    }
    const window = wanted ?? appWindows().find(({ project, busy }) => !project && !busy) ?? openWindow();
    logInfo(`opening ${path}`);
    const opened = await open(window, { kind: 'file', path }, path);
    if (!opened.ok && opened.failure.code === 'in-use-elsewhere') {
      if (!(await wantsAnyway(window, path, opened.failure))) return ok(null);
      return orRescued(window, path, await open(window, { kind: 'file', path, anyway: true }, path));
    }
    return orRescued(window, path, opened);
  }

  /** Another instance has the file open. Both may be wanted: somebody may only want to look at it. */
  async function wantsAnyway({ browser }: AppWindow, path: string, { message }: Failure): Promise<boolean> {
    const choice = await ask(browser, {
      kind: 'warning',
      message: t('“{{name}}” is already open', { name: basename(path) }),
      detail: `${message}\n\n${t('If you open it anyway, nothing saved there is overwritten: if both have changes, Throughline warns you when you save and offers to merge the two, or to save yours as a copy.')}`,
      buttons: [t('Open anyway'), t('Cancel')],
      preferred: 1,
    });
    return choice === 0;
  }

  const orRescued = async (window: AppWindow, path: string, opened: Result<null>): Promise<Result<null>> =>
    opened.ok || opened.failure.code !== 'damaged-readable' ? opened : offerRescue(window, path, opened);

  /** A damaged file stays as it is; what can be read of it opens as a new project, when the person wants that. */
  async function offerRescue(
    window: AppWindow,
    path: string,
    refused: Extract<Result<null>, { readonly ok: false }>,
  ): Promise<Result<null>> {
    const choice = await ask(window.browser, {
      message: t('Open the readable part of this file?'),
      detail: `${refused.failure.message} ${t('The rescued copy is a new project; save it under a new name.')}`,
      buttons: [t('Open a rescued copy'), t('Cancel')],
      kind: 'warning',
    });
    return choice === 0 ? open(window, { kind: 'file', path, salvage: true }) : refused;
  }

  async function save(window: AppWindow, anyway: boolean): Promise<Result<{ readonly saved: boolean }>> {
    if (!window.project) return noProject();
    if (window.project.path() === null) return saveAs(window);
    await sendDrafts(window);
    const result = await window.project.control({ kind: 'save', anyway });
    if (result.ok) return ok({ saved: true });
    // Once is enough: the status says what is wrong, and what to do, until it is over.
    const status = await window.project.control({ kind: 'status' });
    const isShown = status.ok && status.value.problem?.code === result.failure.code;
    return isShown ? ok({ saved: false }) : result;
  }

  /** Another program may have changed, renamed or removed the file meanwhile. The host says so by its status. */
  async function checkFile({ project }: AppWindow): Promise<void> {
    if (project && project.path() !== null) await project.control({ kind: 'look-at-file' });
  }

  /** When the person turns to another program, which may well be one that reads the file. */
  async function saveQuietly({ project }: AppWindow): Promise<void> {
    if (!settings.get().autosave || !project || project.path() === null) return;
    const status = await project.control({ kind: 'status' });
    // Where saving fails, the host says so by its status, which the title bar shows.
    if (status.ok && status.value.state === 'unsaved') await project.control({ kind: 'save' });
  }

  async function saveAs(window: AppWindow): Promise<Result<{ readonly saved: boolean }>> {
    if (!window.project) return noProject();
    await sendDrafts(window);
    // For the name it has by now.
    await window.project.control({ kind: 'status' });
    const current = window.openedAs;
    const suggested =
      current ?? join(app.getPath('documents'), suggestedName(window.project.name(), 'journey'));
    const path = await askWhereToSave(
      window.browser,
      { title: t('Save the project'), suggested, extension: 'journey', kind: t('Journey maps') },
      existsSync,
    );
    if (path === null) return ok({ saved: false });
    const unlock = window.project.isLocked() ? await askToUnlock(window, path) : false;
    if (unlock === null) return ok({ saved: false });
    const result = await window.project.control({ kind: 'save-as', path, overwrite: true, unlock });
    if (!result.ok) return result;
    rememberFile(window, path);
    return ok({ saved: true });
  }

  /** Whether what was locked is saved without its password; null where the person cancelled. */
  async function askToUnlock({ browser }: AppWindow, path: string): Promise<boolean | null> {
    const choice = await ask(browser, {
      message: t('Keep the password for “{{name}}”?', { name: basename(path) }),
      detail: t('This project is locked. Without its password, anybody who has the file can read it.'),
      buttons: [t('Save locked'), t('Save without password'), t('Cancel')],
    });
    return choice === 2 ? null : choice === 1;
  }

  async function saveLocked(
    window: AppWindow,
    password: string,
  ): Promise<Result<{ readonly name: string } | null>> {
    const { project } = window;
    if (!project) return noProject();
    await sendDrafts(window);
    await project.control({ kind: 'status' });
    const path = await askWhereToSave(
      window.browser,
      {
        title: t('Save a locked copy'),
        suggested: lockedName(window, project),
        extension: 'journey',
        kind: t('Journey maps'),
      },
      existsSync,
    );
    if (path === null) return ok(null);
    const isFirst = project.path() === null;
    const result = await project.control({ kind: 'save-locked', path, password });
    if (!result.ok) return result;
    if (isFirst) rememberFile(window, path);
    return ok({ name: basename(path) });
  }

  async function saveReview(
    window: AppWindow,
    asked: { readonly note: string; readonly due: string | null },
  ): Promise<Result<{ readonly saved: boolean }>> {
    if (!window.project) return noProject();
    await sendDrafts(window);
    await window.project.control({ kind: 'status' });
    const name = t('{{name}} for review', { name: window.project.name() });
    const beside = window.openedAs ?? join(app.getPath('documents'), 'x');
    const path = await askWhereToSave(
      window.browser,
      {
        title: t('Save a copy for review'),
        suggested: join(dirname(beside), suggestedName(name, 'journey')),
        extension: 'journey',
        kind: t('Journey maps'),
      },
      existsSync,
    );
    if (path === null) return ok({ saved: false });
    const result = await window.project.control({ kind: 'save-review', path, ...asked });
    return result.ok ? ok({ saved: true }) : result;
  }

  async function reload(window: AppWindow): Promise<Result<{ readonly reloaded: boolean }>> {
    if (!window.project) return noProject();
    const status = await window.project.control({ kind: 'status' });
    if (!status.ok) return status;
    if (status.value.state !== 'saved') {
      const choice = await ask(window.browser, {
        kind: 'warning',
        message: t('Reload “{{name}}” from its file?', { name: window.project.name() }),
        detail: t('Changes that are not in the file will be discarded. To keep both, save a copy first.'),
        buttons: [t('Save a copy…'), t('Reload and discard changes'), t('Cancel')],
      });
      if (choice === 0) {
        const saved = await saveAs(window);
        return saved.ok ? ok({ reloaded: false }) : saved;
      }
      if (choice !== 1) return ok({ reloaded: false });
    }
    const { project } = window;
    const result = await withPassword(window, project.name(), (passwords) =>
      project.control({ kind: 'reload', passwords }),
    );
    if (!result.ok) return result.failure.code === CANCELLED ? ok({ reloaded: false }) : result;
    deliverProject(window);
    return ok({ reloaded: true });
  }

  async function close(window: AppWindow): Promise<boolean> {
    // Nobody who closes a window wants to type its password.
    await giveUpPassword(window);
    if (window.busy) return false;
    const { project } = window;
    if (!project) return true;
    window.busy = true;
    try {
      const how = await askHowToClose(window, { autosave: settings.get().autosave, saveAs });
      if (how === null) {
        onStay();
        return false;
      }
      window.exporting?.abort();
      const ended = await project.end(how);
      if (!ended.ok) showMessage(window, 'error', ended.failure.message);
      window.project = null;
      window.openedAs = null;
      onProjectChanged();
      sendEvent(window, { kind: 'project-closed' });
      return true;
    } finally {
      window.busy = false;
    }
  }

  return { openWindow, open, openFile, save, saveAs, saveLocked, saveReview, reload, close };
}
