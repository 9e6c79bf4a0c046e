import { app, type Session, session } from 'electron';
import { mayLoad, originOf } from './addresses.ts';
import { developmentServer } from './app-protocol.ts';
import { reportBug } from './error-log.ts';

/** Denies what no page of ours ever needs. Call when the app is ready, before any window. */
export function setupSecurity(): void {
  secureSession(session.defaultSession);
  app.on('session-created', secureSession);
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('will-frame-navigate', (event) => {
      // Reloading the page of the development server is the one navigation there is.
      const server = developmentServer();
      if (server !== undefined && originOf(event.url) === originOf(server)) return;
      event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Only our own page can put a picture of the map on the clipboard; nothing reads the clipboard unasked. */
const isAllowed = (permission: string): boolean => permission === 'clipboard-sanitized-write';

function secureSession(target: Session): void {
  target.setPermissionRequestHandler((_contents, permission, answer) => answer(isAllowed(permission)));
  target.setPermissionCheckHandler((_contents, permission) => isAllowed(permission));
  target.setDevicePermissionHandler(() => false);
  // Chromium fetches dictionaries it lacks from the network: `setupSpelling` names languages when theirs are in place.
  if (process.platform !== 'darwin') {
    target.setSpellCheckerLanguages([]);
    target.setSpellCheckerEnabled(false);
  }
  target.on('will-download', (event) => event.preventDefault());
  target.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayLoad(details.url, developmentServer()) }),
  );
  target.setProxy({ mode: 'direct' }).catch((error: unknown) => reportBug('session', error));
}
