import { t } from '../../shared/language/translate.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { newProject } from './new-project.ts';
import { announce } from '../session/announcer.ts';
import { replaceNotice } from '../session/notices.ts';
import { isEditUnderWay, projectStore } from '../session/project-store.ts';
import { openDialog, sessionStore } from '../session/session-store.ts';
import { flushDrafts } from '../session/drafts.ts';
import { stepHistory } from './step-history.ts';
import type { Actions } from '../session/actions/action.ts';

const status = (): ReturnType<typeof projectStore.getState>['status'] => projectStore.getState().status;

/** Files, undo, and what belongs to no panel. */
export const projectActions: Actions<
  | 'new-project'
  | 'open-project'
  | 'open-sample'
  | 'save'
  | 'save-as'
  | 'export'
  | 'close-project'
  | 'undo'
  | 'redo'
  | 'palette'
  | 'shortcuts'
  | 'about'
  | 'settings'
> = {
  'new-project': { run: () => newProject('five-stages') },
  'open-project': {
    run: async () => {
      await askMainOrNotice('open-project', {});
    },
  },
  'open-sample': { run: () => newProject('sample') },
  save: {
    run: async () => {
      flushDrafts();
      const done = await askMainOrNotice('save', {});
      if (done?.saved) announce(t('Saved'));
    },
  },
  'save-as': {
    run: async () => {
      flushDrafts();
      const done = await askMainOrNotice('save-as', {});
      if (done?.saved) announce(t('Saved'));
    },
  },
  export: {
    run: () => openDialog({ kind: 'export' }),
    enabled: () => sessionStore.getState().mapId !== null,
  },
  'close-project': {
    run: async () => {
      flushDrafts();
      await askMainOrNotice('close-project', {});
    },
  },
  undo: {
    run: async () => {
      const undone = await stepHistory('undo');
      if (undone) replaceNotice(t('Undone: {{step}}', { step: t(undone.label) }));
    },
    enabled: () => status()?.undoLabel != null || isEditUnderWay(),
  },
  redo: {
    run: async () => {
      const redone = await stepHistory('redo');
      if (redone) replaceNotice(t('Redone: {{step}}', { step: t(redone.label) }));
    },
    enabled: () => status()?.redoLabel != null || isEditUnderWay(),
  },
  palette: { run: () => sessionStore.setState({ paletteOpen: true }) },
  shortcuts: { run: () => openDialog({ kind: 'shortcuts' }) },
  settings: { run: () => openDialog({ kind: 'settings' }) },
  about: { run: () => openDialog({ kind: 'about' }) },
};
