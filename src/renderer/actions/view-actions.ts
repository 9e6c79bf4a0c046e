import { handKeyboardTo } from '../keyboard/hand-over.ts';
import { changeSettings } from '../session/settings.ts';
import { isEmptyFilter } from '../../shared/filter/card-filter.ts';
import { clearFilter, getCardFilter } from '../session/filter-store.ts';
import { type LeftPanel, sessionStore } from '../session/session-store.ts';
import type { Action, Actions } from '../session/actions/action.ts';
import { goToArea } from '../ui/areas.ts';
import { toggleScreen } from './show-screen.ts';

const togglePanel = (panel: LeftPanel): Action => ({
  run: () => sessionStore.setState(({ leftPanel }) => ({ leftPanel: leftPanel === panel ? null : panel })),
});

function openFind(): void {
  sessionStore.setState({ leftPanel: 'find' });
  handKeyboardTo('[data-find]');
}

/** Panels and theme. */
export const viewActions: Actions<
  | 'toggle-inspector'
  | 'toggle-outline'
  | 'toggle-find'
  | 'toggle-evidence'
  | 'toggle-personas'
  | 'toggle-filter'
  | 'clear-filter'
  | 'toggle-history'
  | 'toggle-priorities'
  | 'toggle-minimap'
  | 'theme-light'
  | 'theme-dark'
  | 'theme-system'
  | 'find'
  | 'find-evidence'
  | 'next-area'
  | 'previous-area'
> = {
  'toggle-inspector': {
    run: () => sessionStore.setState(({ inspectorOpen }) => ({ inspectorOpen: !inspectorOpen })),
  },
  'toggle-outline': togglePanel('outline'),
  'toggle-find': {
    run: () => {
      if (sessionStore.getState().leftPanel === 'find') sessionStore.setState({ leftPanel: null });
      else openFind();
    },
  },
  'toggle-evidence': togglePanel('evidence'),
  'toggle-personas': togglePanel('personas'),
  'toggle-filter': togglePanel('filter'),
  'clear-filter': { enabled: () => !isEmptyFilter(getCardFilter()), run: clearFilter },
  'toggle-history': togglePanel('history'),
  'toggle-priorities': {
    run: () => toggleScreen('priorities'),
    enabled: () => sessionStore.getState().mapId !== null,
  },
  'toggle-minimap': {
    run: () => sessionStore.setState(({ minimapOpen }) => ({ minimapOpen: !minimapOpen })),
  },
  'next-area': { run: () => goToArea(1) },
  'previous-area': { run: () => goToArea(-1) },
  'theme-light': { run: () => changeSettings({ theme: 'light' }) },
  'theme-dark': { run: () => changeSettings({ theme: 'dark' }) },
  'theme-system': { run: () => changeSettings({ theme: 'system' }) },
  find: { run: openFind },
  'find-evidence': {
    run: () => {
      sessionStore.setState({ leftPanel: 'evidence' });
      handKeyboardTo('[data-evidence-search]');
    },
  },
};
