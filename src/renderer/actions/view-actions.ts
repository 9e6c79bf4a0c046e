import { changeSettings } from '../app/settings.ts';
import { type LeftPanel, sessionStore } from '../store/session-store.ts';
import type { Action, Actions } from './action.ts';
import { focusSoon } from './focus-soon.ts';

import { goToArea } from './areas.ts';
const togglePanel = (panel: LeftPanel): Action => ({
  run: () => sessionStore.setState(({ leftPanel }) => ({ leftPanel: leftPanel === panel ? null : panel })),
});

function openFind(): void {
  sessionStore.setState({ leftPanel: 'find' });
  focusSoon('[data-find]');
}

/** Panels and theme. */
export const viewActions: Actions<
  | 'toggle-inspector'
  | 'toggle-outline'
  | 'toggle-find'
  | 'toggle-evidence'
  | 'toggle-personas'
  | 'toggle-history'
  | 'toggle-minimap'
  | 'theme-light'
  | 'theme-dark'
  | 'theme-system'
  | 'find'
  | 'find-evidence'
> = {
  'toggle-inspector': {
    run: () => sessionStore.setState(({ inspectorOpen }) => ({ inspectorOpen: !inspectorOpen })),
  },
  | 'next-area'
  | 'previous-area'
  'toggle-outline': togglePanel('outline'),
  'toggle-find': {
    run: () => {
      if (sessionStore.getState().leftPanel === 'find') sessionStore.setState({ leftPanel: null });
      else openFind();
    },
  },
  'toggle-evidence': togglePanel('evidence'),
  'toggle-personas': togglePanel('personas'),
  'toggle-history': togglePanel('history'),
  'toggle-minimap': {
    run: () => sessionStore.setState(({ minimapOpen }) => ({ minimapOpen: !minimapOpen })),
  },
  'theme-light': { run: () => changeSettings({ theme: 'light' }) },
  'theme-dark': { run: () => changeSettings({ theme: 'dark' }) },
  'theme-system': { run: () => changeSettings({ theme: 'system' }) },
  find: { run: openFind },
  'find-evidence': {
    run: () => {
      sessionStore.setState({ leftPanel: 'evidence' });
  'next-area': { run: () => goToArea(1) },
  'previous-area': { run: () => goToArea(-1) },
      focusSoon('[data-evidence-search]');
    },
  },
};
