import { handKeyboardTo } from '../keyboard/hand-over.ts';
import { changeSettings } from '../session/settings.ts';
import { isEmptyFilter } from '../../shared/filter/card-filter.ts';
import { clearFilter, getCardFilter, toggleFilter } from '../session/filter-store.ts';
import { type LeftPanel, leftPanelIds, leftPanels } from '../session/left-panels.ts';
import { sessionStore } from '../session/session-store.ts';
import type { Action, Actions } from '../session/actions/action.ts';
import { goToArea } from '../ui/areas.ts';
import { graphStore } from '../session/graph-store.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { openPlace, placeOfEvidence, sourceRead } from '../sources/open-source.ts';
import { lookAway } from '../session/looking.ts';
import { projectStore } from '../session/project-store.ts';
import { selectedCards } from './selected.ts';
import { answersOfSelection, showAnswers } from './show-answers.ts';
import { showDialog } from '../session/show-dialog.ts';
import { showScreen, toggleScreen } from '../session/show-screen.ts';

function openPanel(panel: LeftPanel, focus: string | null = leftPanels[panel].focus): void {
  sessionStore.setState({ leftPanel: panel });
  if (focus !== null) handKeyboardTo(focus);
}

const togglePanel = (panel: LeftPanel): Action => ({
  run: () => {
    if (sessionStore.getState().leftPanel === panel) sessionStore.setState({ leftPanel: null });
    else openPanel(panel);
  },
});

/** Lets go of where cards of the map were put in the flow. */
async function layOutFlow(): Promise<void> {
  const { mapId } = sessionStore.getState();
  if (mapId !== null) await runOrNotice([{ command: 'lay-out-flow', input: { mapId } }]);
}

const setTheme = (theme: 'light' | 'dark' | 'system'): Action => ({
  run: async () => {
    await changeSettings({ theme });
  },
});

const panelActions = Object.fromEntries(
  leftPanelIds.map((panel) => [`toggle-${panel}`, togglePanel(panel)]),
) as Actions<`toggle-${LeftPanel}`>;

/** Panels and theme. */
export const viewActions: Actions<
  | `toggle-${LeftPanel}`
  | 'toggle-inspector'
  | 'clear-filter'
  | 'highlight-assumptions'
  | 'toggle-priorities'
  | 'toggle-graph'
  | 'toggle-answers'
  | 'show-answers'
  | 'open-source'
  | 'source-details'
  | 'lay-out-flow'
  | 'show-proof'
  | 'toggle-minimap'
  | 'back-to-now'
  | 'theme-light'
  | 'theme-dark'
  | 'theme-system'
  | 'find'
  | 'find-evidence'
  | 'next-area'
  | 'previous-area'
> = {
  ...panelActions,
  'toggle-inspector': {
    run: () => sessionStore.setState(({ inspectorOpen }) => ({ inspectorOpen: !inspectorOpen })),
  },
  'clear-filter': { enabled: () => !isEmptyFilter(getCardFilter()), run: clearFilter },
  'highlight-assumptions': {
    run: () => toggleFilter('support', 'assumption'),
    enabled: () => sessionStore.getState().mapId !== null,
  },
  'toggle-priorities': {
    run: () => toggleScreen('priorities'),
    enabled: () => sessionStore.getState().mapId !== null,
  },
  'toggle-graph': {
    run: () => toggleScreen('graph'),
    enabled: () => sessionStore.getState().mapId !== null,
  },
  'toggle-answers': {
    run: () => toggleScreen('answers'),
    enabled: () => sessionStore.getState().mapId !== null,
  },
  'show-answers': {
    run: () => {
      const filter = answersOfSelection();
      if (filter) showAnswers(filter);
    },
    enabled: () => answersOfSelection() !== null,
  },
  'open-source': {
    run: () => {
      const place = placeOfEvidence();
      if (sessionStore.getState().screen === 'source') showScreen('map');
      else if (place) openPlace(place.id);
      else showScreen('source');
    },
    enabled: () =>
      sessionStore.getState().screen === 'source' || projectStore.getState().records.source.size > 0,
  },
  'source-details': {
    run: () => {
      const id = sourceRead();
      if (id !== null) showDialog({ kind: 'source', id });
    },
    enabled: () => sessionStore.getState().screen === 'source' && sourceRead() !== null,
  },
  'lay-out-flow': {
    run: layOutFlow,
    enabled: () => sessionStore.getState().screen === 'graph' && graphStore.getState().tab === 'flow',
  },
  'show-proof': {
    run: () => {
      const [card] = selectedCards();
      graphStore.setState({ tab: 'proof', proofOf: card?.id ?? null });
      showScreen('graph');
    },
    enabled: () => {
      const cards = selectedCards();
      return cards.length === 1 && cards.every(({ kind }) => kind === 'pain-point' || kind === 'opportunity');
    },
  },
  'toggle-minimap': {
    run: () => sessionStore.setState(({ minimapOpen }) => ({ minimapOpen: !minimapOpen })),
  },
  'back-to-now': { run: lookAway, enabled: () => projectStore.getState().looking !== null },
  'next-area': { run: () => goToArea(1) },
  'previous-area': { run: () => goToArea(-1) },
  'theme-light': setTheme('light'),
  'theme-dark': setTheme('dark'),
  'theme-system': setTheme('system'),
  find: {
    // In the answers one looks for answers.
    run: () => {
      if (sessionStore.getState().screen === 'answers') handKeyboardTo('[data-answers-search]');
      else openPanel('find');
    },
  },
  'find-evidence': { run: () => openPanel('evidence', '[data-evidence-search]') },
};
