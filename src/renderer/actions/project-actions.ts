import { t } from '../../shared/language/translate.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { newProject } from './new-project.ts';
import { announce } from '../session/announcer.ts';
import { openImport } from '../feedback/open-import.ts';
import { openWorkbook } from '../workbook/read-workbook.ts';
import { openSourceImport } from '../sources/import-source.ts';
import { chooseReviews } from '../review/add-review.ts';
import { openMerge } from '../merge/merge-store.ts';
import { openMapImport } from '../map-import/open-map-import.ts';
import { handKeyboardTo, holdKeysUntilAway } from '../keyboard/hand-over.ts';
import { replaceNotice } from '../session/notices.ts';
import { isEditUnderWay, projectStore } from '../session/project-store.ts';
import { sessionStore } from '../session/session-store.ts';
import { showDialog } from '../session/show-dialog.ts';
import { flushDrafts } from '../session/drafts.ts';
import { exportAgain } from './export-again.ts';
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
  | 'save-locked'
  | 'save-version'
  | 'save-masked'
  | 'import-feedback'
  | 'import-source'
  | 'open-conflicts'
  | 'read-workbook'
  | 'import-map'
  | 'merge-copy'
  | 'add-review'
  | 'send-for-review'
  | 'export'
  | 'export-again'
  | 'close-project'
  | 'undo'
  | 'redo'
  | 'palette'
  | 'shortcuts'
  | 'about'
  | 'settings'
> = {
  'new-project': { asks: true, run: () => newProject('five-stages') },
  'open-project': {
    asks: true,
    run: async () => {
      await askMainOrNotice('open-project', {});
    },
  },
  'open-sample': { asks: true, run: () => newProject('sample') },
  save: {
    waits: true,
    run: async () => {
      flushDrafts();
      const saving = askMainOrNotice('save', {});
      // A project without a file asks for one; into any other it is written while typing goes on.
      const done = await (status()?.fileName === null ? holdKeysUntilAway(saving) : saving);
      if (done?.saved) announce(t('Saved'));
    },
  },
  'save-as': {
    asks: true,
    run: async () => {
      flushDrafts();
      const done = await askMainOrNotice('save-as', {});
      if (done?.saved) announce(t('Saved'));
    },
  },
  'save-locked': {
    run: () => {
      flushDrafts();
      showDialog({ kind: 'save-locked' });
    },
  },
  'save-version': {
    run: () => {
      flushDrafts();
      showDialog({ kind: 'save-version' });
    },
  },
  'save-masked': {
    run: () => {
      flushDrafts();
      showDialog({ kind: 'save-masked' });
    },
  },
  'import-feedback': { run: () => openImport() },
  'open-conflicts': {
    run: () => showDialog({ kind: 'open-conflicts' }),
    enabled: () => projectStore.getState().records.conflict.size > 0 && !projectStore.getState().looking,
  },
  'import-source': { run: () => openSourceImport() },
  'read-workbook': { run: () => openWorkbook() },
  'merge-copy': { asks: true, run: openMerge },
  'send-for-review': {
    run: () => {
      flushDrafts();
      showDialog({ kind: 'send-for-review' });
    },
    enabled: () => sessionStore.getState().mapId !== null,
  },
  'add-review': { asks: true, run: chooseReviews },
  'import-map': { run: () => openMapImport() },
  export: {
    run: () => showDialog({ kind: 'export' }),
    enabled: () => sessionStore.getState().mapId !== null,
  },
  'export-again': { run: exportAgain, enabled: () => sessionStore.getState().mapId !== null },
  'close-project': {
    asks: true,
    run: async () => {
      flushDrafts();
      await askMainOrNotice('close-project', {});
    },
  },
  undo: {
    run: async () => {
      const undone = await stepHistory('undo');
      if (undone) replaceNotice(t('Undone: {{step}}', { step: undone.label }));
    },
    enabled: () => status()?.undoLabel != null || isEditUnderWay(),
  },
  redo: {
    run: async () => {
      const redone = await stepHistory('redo');
      if (redone) replaceNotice(t('Redone: {{step}}', { step: redone.label }));
    },
    enabled: () => status()?.redoLabel != null || isEditUnderWay(),
  },
  palette: {
    run: () => {
      sessionStore.setState({ paletteOpen: true });
      handKeyboardTo('[data-palette]');
    },
  },
  shortcuts: { run: () => showDialog({ kind: 'shortcuts' }) },
  settings: { run: () => showDialog({ kind: 'settings' }) },
  about: { run: () => showDialog({ kind: 'about' }) },
};
