import '../shared/no-eval.ts';
import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.css';
import './app/theme-variables.css';
import './app/window.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { t } from '../shared/language/translate.ts';
import { allActions } from './actions/all-actions.ts';
import { App } from './app/App.tsx';
import { installActions } from './session/actions/run-action.ts';
import { actionPressed } from './session/actions/keys.ts';
import { askMain } from './session/bridge.ts';
import { clipHere } from './clipboard/run-clipboard.ts';
import { isFunctionKeyOfMap } from './keyboard/function-keys.ts';
import { watchKeys } from './keyboard/hand-over.ts';
import { followLayers } from './keyboard/layers.ts';
import { connectWindow } from './app/connect.ts';
import { ErrorBoundary, reportError } from './app/ErrorBoundary.tsx';
import { takeLanguage } from './session/language.ts';
import { takeSettings } from './session/settings.ts';
import { notify } from './session/notices.ts';
import { expectProject } from './session/project-store.ts';
import { loadFonts } from './text/load-fonts.ts';

window.addEventListener('error', ({ error, message }) => {
  // No fault: what an observer does not receive in this frame, it receives in the next.
  if (message.startsWith('ResizeObserver loop')) return;
  reportError(error ?? message);
  notify('error', t('Something went wrong: {{message}}. Your work is safe.', { message }));
});
window.addEventListener('unhandledrejection', ({ reason }) => {
  reportError(reason);
  notify('error', t('Something went wrong: {{message}}. Your work is safe.', { message: String(reason) }));
});

installActions(allActions);
// Before all others that listen to keys.
watchKeys(
  (event) =>
    isFunctionKeyOfMap(event) ||
    actionPressed(event, 'window') !== null ||
    actionPressed(event, 'map') !== null,
  clipHere,
);
followLayers();
connectWindow();
void loadFonts();
// The theme is known before the first paint, so that nothing flashes; nor does the start screen where a file opens.
const start = await askMain('page-ready', {});
if (start.ok) {
  takeSettings(start.value.settings);
  await takeLanguage(start.value.language);
  if (start.value.project !== 'none') expectProject();
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
