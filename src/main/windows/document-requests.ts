import { app, shell } from 'electron';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { t } from '../../shared/language/translate.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { workingCopiesFolder } from '../platform/data-folder.ts';
import { logInfo } from '../platform/error-log.ts';
import { ask, askWhichProject } from '../platform/dialogs.ts';
import { copiesInUse, recoverableCopies, removeWorkingCopy } from '../platform/working-copies.ts';
import { appWindows } from './app-windows.ts';
import { answerPassword, CANCELLED, withPassword } from './ask-password.ts';
import type { OpenProject } from './open-project.ts';
import type { Handlers, MainParts } from './handlers.ts';

type DocumentRequest =
  | 'start'
  | 'new-project'
  | 'open-project'
  | 'open-recent'
  | 'forget-recent'
  | 'recover'
  | 'discard-recovered'
  | 'save'
  | 'save-as'
  | 'save-locked'
  | 'give-password'
  | 'save-review'
  | 'reload'
  | 'open-merge'
  | 'read-copy'
  | 'trash-copy'
  | 'close-project';

/** How long the start screen waits for hosts of a killed app to end, ms. */
const END_OF_ORPHANS = 3_000;

const openCopies = (): ReadonlySet<string | undefined> =>
  new Set(appWindows().map(({ project }) => project?.workingCopy));

/**
 * When the app was killed its hosts end a moment later by themselves. Somebody who starts it again at once must be
 * offered their work all the same.
 */
async function orphansEnded(): Promise<void> {
  const end = Date.now() + END_OF_ORPHANS;
  const orphaned = (): boolean => {
    const open = openCopies();
    return copiesInUse(workingCopiesFolder()).some((copy) => !open.has(copy));
  };
  while (orphaned() && Date.now() < end) await pause(50);
}

/** Copies that a window of this app has open are not offered for recovery. */
export function offeredCopies(): ReturnType<typeof recoverableCopies> {
  const open = openCopies();
  return recoverableCopies(workingCopiesFolder()).filter(({ workingCopy }) => !open.has(workingCopy));
}

export const documentRequests = ({ documents, state, settings }: MainParts): Handlers<DocumentRequest> => ({
  start: async () => {
    await orphansEnded();
    return ok({
      version: app.getVersion(),
      recent: state.recent(),
      recovered: offeredCopies(),
    });
  },
  'new-project': (window, { template }) =>
    documents.open(window, {
      kind: 'new',
      template,
      name: '',
      lanes: settings.get().lanes,
    }),
  'open-project': async (window) => {
    const path = await askWhichProject(window.browser);
    if (path === null) return ok({ opened: false });
    const opened = await documents.openFile(path, freeWindow(window));
    return opened.ok ? ok({ opened: true }) : opened;
  },
  'open-recent': (window, { recentId }) => {
    const path = state.recentPath(recentId);
    return path === undefined
      ? fail(
          'recent-not-found',
          t('This file is no longer in the list of recent files. Open it from the File menu.'),
        )
      : documents.openFile(path, freeWindow(window));
  },
  'forget-recent': (_window, { recentId }) => {
    state.forgetRecent(recentId);
    return ok(null);
  },
  recover: (window, { workingCopy }) =>
    offeredCopies().some((copy) => copy.workingCopy === workingCopy)
      ? documents.open(window, { kind: 'recover', workingCopy })
      : fail(
          'copy-not-found',
          t('This unsaved work is no longer available; it may be open in another window.'),
        ),
  'discard-recovered': async (window, { workingCopy }) => {
    const copy = offeredCopies().find((offered) => offered.workingCopy === workingCopy);
    if (!copy) {
      return fail(
        'copy-not-found',
        t('This unsaved work is no longer available; it may be open in another window.'),
      );
    }
    const choice = await ask(window.browser, {
      kind: 'warning',
      message: t('Discard the unsaved work on “{{name}}”?', { name: copy.name }),
      detail: t('This cannot be undone. A file that was saved earlier stays as it is.'),
      buttons: [t('Discard'), t('Cancel')],
    });
    if (choice === 0) removeWorkingCopy(workingCopiesFolder(), workingCopy);
    return ok(null);
  },
  save: (window, { anyway }) => documents.save(window, anyway === true),
  'save-as': (window) => documents.saveAs(window),
  'save-locked': (window, { password }) => documents.saveLocked(window, password),
  'give-password': (window, { askId, password }) => {
    answerPassword(window, askId, password);
    return ok(null);
  },
  'save-review': (window, asked) => documents.saveReview(window, asked),
  reload: (window) => documents.reload(window),
  'open-merge': async (window) => {
    const path = await askWhichProject(window.browser, t('Merge a copy'));
    if (path === null) return ok(null);
    return readOther(window, path, (project, passwords) =>
      project.control({ kind: 'open-merge', path, passwords }),
    );
  },
  'read-copy': async (window) => {
    const path = await askWhichProject(window.browser, t('Compare with a file'));
    if (path === null) return ok(null);
    return readOther(window, path, (project, passwords) =>
      project.control({ kind: 'read-copy', path, passwords }),
    );
  },
  'trash-copy': async (window, { mergeId }) => {
    if (!window.project) return fail('no-project', t('No project is open in this window.'));
    const copy = await window.project.control({ kind: 'merged-copy', mergeId });
    return copy.ok ? moveToBin(copy.value.path) : copy;
  },
  'close-project': async (window) => ok({ closed: await documents.close(window) }),
});

/** Reads another file, which may be locked; null where the person gives no password. */
async function readOther<T>(
  window: MainWindow,
  path: string,
  read: (project: OpenProject, passwords: readonly string[]) => Promise<Result<T>>,
): Promise<Result<T | null>> {
  const { project } = window;
  if (!project) return fail('no-project', t('No project is open in this window.'));
  const result = await withPassword(window, basename(path), (passwords) => read(project, passwords));
  return !result.ok && result.failure.code === CANCELLED ? ok(null) : result;
}

async function moveToBin(path: string): Promise<Result<null>> {
  try {
    await shell.trashItem(path);
    return ok(null);
  } catch (error) {
    // The system says why in words of its own, or not at all.
    logInfo(`not moved to the bin: ${path}: ${error instanceof Error ? error.message : String(error)}`);
    return fail(
      'not-trashed',
      t(
        '“{{name}}” could not be moved to the bin: the system refused. It is still in its folder, unchanged; remove it there if you like.',
        { name: basename(path) },
      ),
    );
  }
}

/** This window where it has no project; otherwise openFile finds or makes one. */
const freeWindow = (window: MainWindow): MainWindow | undefined =>
  window.project || window.busy ? undefined : window;

type MainWindow = ReturnType<typeof appWindows>[number];
