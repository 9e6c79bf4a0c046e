import type { MessagePortMain, ParentPort } from 'electron';
import { z } from 'zod';
import { type RecordUpdate, updatesOf } from '../shared/changes/record-update.ts';
import { t } from '../shared/language/translate.ts';
import type { DocumentStatus } from '../shared/protocol/document-status.ts';
import { type HostMessage, type LineMessage, requestMessageSchema } from '../shared/protocol/host-api.ts';
import { type HostBug, type HostStarted, controlMessageSchema } from '../shared/protocol/host-control.ts';
import { type Result, fail, ok } from '../shared/result.ts';
import { createAutosave } from './autosave.ts';
import { type HostState, isLong, noProject, serveControl } from './serve-control.ts';
import { serveRequest } from './serve-requests.ts';

// The project host: one utility process an open project. Main controls it over the process's own
// channel, windows send requests over the ports that main passes on.

z.config({ jitless: true });

const main: ParentPort = process.parentPort;
/** Who receives updates, and who change sets. */
const windows = new Set<MessagePortMain>();
const lines = new Set<MessagePortMain>();
const state: HostState = { document: undefined };
/** The request being answered. */
let asked: { readonly port: MessagePortMain; readonly number: number } | null = null;

/** Requests are answered one at a time, in the order in which they came; see `isLong` for those that others pass. */
let queue: Promise<void> = Promise.resolve();
const enqueue = (work: () => void | Promise<void>): void => {
  queue = queue.then(work).catch(reportAndEnd);
};

const autosave = createAutosave(() => state.document, reportAndEnd);
const post = (ports: Iterable<MessagePortMain>, message: HostMessage | LineMessage): void => {
  for (const port of ports) port.postMessage(message);
};
function notifyWindows(updates: readonly RecordUpdate[], status: DocumentStatus): void {
  for (const port of windows) {
    const request = asked?.port === port ? asked.number : null;
    port.postMessage({ kind: 'updated', updates, status, request } satisfies HostMessage);
  }
}
const listeners = {
  onChanged: (changes, status) => {
    if (windows.size > 0) notifyWindows(updatesOf(changes), status);
    post(lines, { kind: 'changed', changes, status });
    autosave.changed(status);
  },
  onStatus: (status) => {
    post([...windows, ...lines], { kind: 'status', status });
    autosave.changed(status);
  },
  onBug: reportBug,
} satisfies Parameters<typeof serveControl>[2];

main.on('message', ({ data, ports: handed }) => {
  const parsed = controlMessageSchema.safeParse(data);
  if (!parsed.success) {
    reportBug(new Error(`Main sent what the host does not know: ${z.prettifyError(parsed.error)}`));
    return;
  }
  const { number, control } = parsed.data;
  const serve = async (): Promise<void> => {
    const result =
      control.kind === 'connect'
        ? connect(handed, control.sends === 'updates' ? windows : lines)
        : await guarded(() => serveControl(state, control, listeners));
    if ('person' in control) autosave.allow(control.person.autosave);
    main.postMessage({ number, result });
    const ended = (control.kind === 'close' || control.kind === 'discard') && result.ok;
    if (ended) endAfterAnswer();
  };
  enqueue(() => unlessLong(control.kind, serve));
});

/** Begins in its turn like everything else; what takes long does not keep the next ones waiting. */
function unlessLong(name: string, work: () => Promise<void>): Promise<void> {
  const done = work();
  if (!isLong(name)) return done;
  done.catch(reportAndEnd);
  return Promise.resolve();
}

function connect(handed: readonly MessagePortMain[], ports: Set<MessagePortMain>): Result<null> {
  for (const port of handed) {
    ports.add(port);
    port.on('close', () => ports.delete(port));
    port.on('message', ({ data }) => enqueue(() => unlessLong(requestIn(data), () => answer(port, data))));
    port.start();
  }
  return ok(null);
}

const requestIn = (data: unknown): string => requestMessageSchema.safeParse(data).data?.request ?? '';

async function answer(port: MessagePortMain, data: unknown): Promise<void> {
  const parsed = requestMessageSchema.safeParse(data);
  if (!parsed.success) {
    // Without a number there is nobody to answer; main writes it to the log.
    reportBug(new Error(`A window sent what the host does not know: ${z.prettifyError(parsed.error)}`));
    return;
  }
  const { number, request, params } = parsed.data;
  const { document } = state;
  // What goes on beside others is not what they are asked; its changes reach this window as everybody's.
  const own = isLong(request) ? null : { port, number };
  if (own) asked = own;
  const result = document ? await guarded(() => serveRequest(document, request, params)) : noProject();
  if (own) asked = null;
  port.postMessage({ kind: 'answer', number, result } satisfies HostMessage);
}

/** A bug in one request is answered and logged; the transaction was rolled back and the project goes on. */
async function guarded(work: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
  try {
    return await work();
  } catch (error) {
    reportBug(error);
    return fail(
      'bug',
      t(
        'Something went wrong inside Throughline. Nothing was changed by this step, and everything before it is safe. The details are in the log.',
      ),
    );
  }
}

function reportBug(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  main.postMessage({ kind: 'bug', message, stack: stack ?? '' } satisfies HostBug);
}

/** After a fault nobody foresaw the process ends; main starts another one that recovers the working copy. */
function reportAndEnd(error: unknown): void {
  reportBug(error);
  endAfterAnswer(1);
}

function endAfterAnswer(code = 0): void {
  autosave.stop();
  // The last message is sent in the next turn of the loop.
  setImmediate(() => process.exit(code));
}

process.on('uncaughtException', reportAndEnd);
process.on('unhandledRejection', reportAndEnd);

main.postMessage({ kind: 'started' } satisfies HostStarted);
