import type { MainEvent } from '../../shared/protocol/main-api.ts';
import { assertNever } from '../../shared/assert-never.ts';
import { t } from '../../shared/language/translate.ts';
import { isActionId, runAction } from '../session/actions/run-action.ts';
import { notify, valueOrNotice } from '../session/notices.ts';
import { askHost, connectProject, disconnectProject } from '../session/project-store.ts';
import { followFelt } from '../session/felt-store.ts';
import { followTallies } from '../session/tally-store.ts';
import { dropDrafts, flushDrafts } from '../session/drafts.ts';
import { actionArrived } from '../keyboard/hand-over.ts';
import { askMain, onMainEvent } from '../session/bridge.ts';
import { takeLanguage } from '../session/language.ts';
import { exportProgress } from '../session/export-progress.ts';
import { enterProject, followMaps, leaveProject } from '../actions/project-entry.ts';
import { followSeen, lookForNews } from '../compare/news.ts';
import { passwordAsked, passwordSettled } from '../locked/password-asked.ts';
import { takeSettings } from '../session/settings.ts';

/** Joins the window to main's events and to the host's port. Returns the function that ends both. */
export function connectWindow(): () => void {
  const onMessage = (event: MessageEvent<unknown>): void => {
    const [port] = event.ports;
    if (event.source === window && port && isPortMessage(event.data)) void openProject(port);
  };
  window.addEventListener('message', onMessage);
  // Whatever takes the focus away may be the way out: typed text is sent first.
  window.addEventListener('blur', flushDrafts);
  window.addEventListener('beforeunload', flushDrafts);
  const endEvents = onMainEvent(receive);
  const endMaps = followMaps();
  const endTallies = followTallies();
  const endFelt = followFelt();
  const endSeen = followSeen();
  return () => {
    window.removeEventListener('message', onMessage);
    window.removeEventListener('blur', flushDrafts);
    window.removeEventListener('beforeunload', flushDrafts);
    endEvents();
    endMaps();
    endTallies();
    endFelt();
    endSeen();
  };
}

const isPortMessage = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === 'throughline-port';

async function openProject(port: MessagePort): Promise<void> {
  if (valueOrNotice(await connectProject(port)) !== null) return;
  enterProject();
  await lookForNews();
}

/** The host answers in order: once it answers this, every draft sent before has reached it. */
async function sendDrafts(): Promise<void> {
  flushDrafts();
  await askHost('revisions', { before: null, limit: 1 });
  await askMain('drafts-sent', {});
}

function receive(event: MainEvent): void {
  switch (event.kind) {
    case 'project-opened':
      return;
    case 'project-closed':
      flushDrafts();
      disconnectProject();
      dropDrafts();
      leaveProject();
      return;
    case 'action':
      if (isActionId(event.action)) void runAction(event.action);
      actionArrived();
      return;
    case 'export-progress':
      exportProgress.setState({ progress: event.progress });
      return;
    case 'settings':
      takeSettings(event.settings);
      void takeLanguage(event.language);
      return;
    case 'send-drafts':
      void sendDrafts();
      return;
    case 'host-restarted':
      notify('info', t('Throughline restarted the project after a problem. No work was lost.'));
      return;
    case 'ask-password':
      passwordAsked(event);
      return;
    case 'password-settled':
      passwordSettled();
      return;
    case 'message':
      notify(event.level, event.text);
      return;
    default:
      assertNever(event);
  }
}
