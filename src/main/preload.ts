import '../shared/no-eval.ts';
import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
import {
  type Bridge,
  type MainAnswers,
  type MainRequest,
  type MainRequestName,
  mainEventSchema,
  mainRequests,
} from '../shared/protocol/main-api.ts';
import { fail, type Result, resultFrameSchema } from '../shared/result.ts';

/** The page's own globals, as far as they are needed here. */
declare const window: {
  readonly location: { readonly origin: string };
  postMessage(message: unknown, origin: string, transfer: readonly unknown[]): void;
};

async function request<N extends MainRequestName>(
  name: N,
  params: MainRequest<N>,
): Promise<Result<MainAnswers[N]>> {
  if (typeof name !== 'string' || !Object.hasOwn(mainRequests, name)) {
    return fail('refused', 'The request was refused: there is no such request.');
  }
  const parsed = mainRequests[name].safeParse(params);
  if (!parsed.success) {
    return fail('refused', `The request was refused: its parameters are not those of “${name}”.`);
  }
  const answer: unknown = await ipcRenderer.invoke('throughline-request', name, parsed.data);
  // The frame is checked here; which value answers which request is the protocol's table.
  return resultFrameSchema.parse(answer) as Result<MainAnswers[N]>;
}

const bridge: Bridge = {
  platform: process.platform,
  request,
  onEvent: (listener) => {
    const pass = (_event: unknown, message: unknown): void => listener(mainEventSchema.parse(message));
    ipcRenderer.on('throughline-event', pass);
    return () => void ipcRenderer.off('throughline-event', pass);
  },
  openDropped: async (file) => {
    const path = file instanceof File ? webUtils.getPathForFile(file) : '';
    if (path === '') return fail('not-a-file', 'What was dropped is not a file on this computer.');
    const answer: unknown = await ipcRenderer.invoke('throughline-open-dropped', path);
    return resultFrameSchema.parse(answer) as Result<{ readonly opened: boolean }>;
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
