import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
import type { Bridge } from '../shared/protocol/main-api.ts';
import { fail } from '../shared/result.ts';

/** The page's own globals, as far as they are needed here. */
declare const window: {
  readonly location: { readonly origin: string };
  postMessage(message: unknown, origin: string, transfer: readonly unknown[]): void;
};

// Nothing is checked here, so that every window starts without the schemas being loaded twice: main checks each
// request and its sender, and the page checks what it receives.
const bridge: Bridge = {
  platform: process.platform,
  request: (name, params): Promise<unknown> => ipcRenderer.invoke('throughline-request', name, params),
  onEvent: (listener) => {
    const pass = (_event: unknown, message: unknown): void => listener(message);
    ipcRenderer.on('throughline-event', pass);
    return () => void ipcRenderer.off('throughline-event', pass);
  },
  openDropped: (file): Promise<unknown> => {
    const path = file instanceof File ? webUtils.getPathForFile(file) : '';
    return path === ''
      ? Promise.resolve(fail('not-a-file', 'What was dropped is not a file on this computer.'))
      : ipcRenderer.invoke('throughline-open-dropped', path);
  },
};

// WebRTC asks the system for this computer's addresses through sockets of its own, which neither the page's
// policy nor the request filter covers. No page of ours needs it, so it is gone before the first script runs.
void webFrame.executeJavaScript(
  'delete globalThis.RTCPeerConnection; delete globalThis.webkitRTCPeerConnection;',
);

contextBridge.exposeInMainWorld('throughline', bridge);

// A port cannot cross the bridge; the page takes it from a message to itself.
ipcRenderer.on('throughline-port', ({ ports }) => {
  window.postMessage({ type: 'throughline-port' }, window.location.origin, ports);
});
