import { app, type Session, session } from 'electron';
import { developmentServer, originOf } from './app-protocol.ts';
import { reportBug } from './error-log.ts';

const ownSchemes = new Set(['app:', 'devtools:', 'blob:', 'data:']);

/** True for what a page may load: parts of the app itself, and while developing the development server. */
export function mayLoad(url: string, server: string | undefined = developmentServer()): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  if (ownSchemes.has(protocol)) return true;
  if (server === undefined) return false;
  return host === new URL(server).host && (protocol === 'http:' || protocol === 'ws:');
}

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

function secureSession(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  // Elsewhere the spelling checker would fetch dictionaries; a Mac has its own.
  target.setSpellCheckerEnabled(process.platform === 'darwin');
  target.on('will-download', (event) => event.preventDefault());
  target.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  target.setProxy({ mode: 'direct' }).catch((error: unknown) => reportBug('session', error));
}
