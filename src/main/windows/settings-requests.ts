import { fail, ok } from '../../shared/result.ts';
import { speak, t } from '../../shared/language/translate.ts';
import { isWebLink } from '../../shared/commands/evidence/web-link.ts';
import { shell } from 'electron';
import { ask } from '../platform/dialogs.ts';
import { reportBug } from '../platform/error-log.ts';
import { CLIPBOARD_USED } from '../../shared/actions/action-comes.ts';
import { appWindows, pageIsReady, pressForPage, sendEvent } from './app-windows.ts';
import type { Handlers, MainParts } from './handlers.ts';

type SettingsRequest =
  | 'page-ready'
  | 'set-settings'
  | 'set-title'
  | 'use-clipboard'
  | 'drafts-sent'
  | 'report-error'
  | 'open-link';

export const settingsRequests = ({ settings }: MainParts): Handlers<SettingsRequest> => ({
  'page-ready': (window) => {
    // After a reload of the page its old line to the host is gone; the new one follows the answer.
    setImmediate(() => pageIsReady(window));
    return ok({
      settings: settings.get(),
      language: settings.language(),
      project: window.project ? 'open' : window.busy ? 'opening' : 'none',
    });
  },
  'set-settings': async (_window, patch) => {
    const changed = settings.change(patch);
    const language = settings.language();
    await speak(language);
    for (const window of appWindows()) {
      sendEvent(window, { kind: 'settings', settings: changed, language });
      await window.project?.control({ kind: 'set-person', person: settings.person() });
    }
    return ok(changed);
  },
  'set-title': ({ browser }, { title, edited }) => {
    browser.setTitle(title === '' ? 'Throughline' : title);
    browser.setDocumentEdited(edited);
    return ok(null);
  },
  'use-clipboard': ({ browser }, { what }) => {
    browser.webContents[what]();
    pressForPage(browser, CLIPBOARD_USED.key);
    return ok(null);
  },
  'drafts-sent': (window) => {
    window.draftsSent();
    return ok(null);
  },
  'report-error': (_window, { message, stack }) => {
    reportBug('page', stack === '' ? message : `${message}\n${stack}`);
    return ok(null);
  },
  'open-link': async ({ browser }, { url }) => {
    if (!isWebLink(url) || !URL.canParse(url)) {
      return fail(
        'bad-link',
        t('Only links that start with https://, http:// or mailto: are opened. Nothing was opened.'),
      );
    }
    const choice = await ask(browser, {
      message: t('Open this link outside Throughline?'),
      detail: url,
      buttons: [t('Open'), t('Cancel')],
    });
    if (choice !== 0) return ok({ opened: false });
    await shell.openExternal(new URL(url).href);
    return ok({ opened: true });
  },
});
