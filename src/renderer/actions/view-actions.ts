import { changeSettings } from '../app/settings.ts';
import { type LeftPanel, sessionStore } from '../store/session-store.ts';
import type { Action, Actions } from './action.ts';
import { focusSoon } from './focus-soon.ts';

import { goToArea } from './areas.ts';
const togglePanel = (panel: LeftPanel): Action => ({
  run: () => sessionStore.setState(({ leftPanel }) => ({ leftPanel: leftPanel === panel ? null : panel })),
});

/** Panels and theme. */
export const viewActions: Actions<
  | 'toggle-inspector'
  | 'toggle-outline'
  | 'toggle-evidence'
  | 'toggle-personas'
  | 'toggle-history'
  | 'toggle-minimap'
  | 'theme-light'
  | 'theme-dark'
  | 'theme-system'
  | 'find-evidence'
> = {
  'toggle-inspector': {
    run: () => sessionStore.setState(({ inspectorOpen }) => ({ inspectorOpen: !inspectorOpen })),
  },
  | 'next-area'
  | 'previous-area'
  'toggle-outline': togglePanel('outline'),
  'toggle-evidence': togglePanel('evidence'),
  'toggle-personas': togglePanel('personas'),
  'toggle-history': togglePanel('history'),
  'toggle-minimap': {
    run: () => sessionStore.setState(({ minimapOpen }) => ({ minimapOpen: !minimapOpen })),
  },
  'theme-light': { run: () => changeSettings({ theme: 'light' }) },
  'theme-dark': { run: () => changeSettings({ theme: 'dark' }) },
  'theme-system': { run: () => changeSettings({ theme: 'system' }) },
  'find-evidence': {
    run: () => {
      sessionStore.setState({ leftPanel: 'evidence' });
  'next-area': { run: () => goToArea(1) },
  'previous-area': { run: () => goToArea(-1) },
      focusSoon('[data-evidence-search]');
    },
  },
};
