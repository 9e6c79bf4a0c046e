import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  answerMessageBoxes,
  answerSaveDialogs,
  launchApp,
  type LaunchedApp,
  temporaryFolder,
} from '../../helpers/launch-app.ts';
import { addPersona, askMain, askPageHost, openInPage } from '../../helpers/page-host.ts';
import { watchSockets, withoutDebugging } from '../../helpers/sockets.ts';

type NetEvent = { readonly name: string; readonly params: unknown };

/** Chromium's own log of its network: constants on the first line, then one event a line. */
function readNetLog(path: string): readonly NetEvent[] {
  const [constants = '', , ...lines] = readFileSync(path, 'utf8').split('\n');
  const { logEventTypes } = (JSON.parse(`${constants.replace(/,$/, '')}}`) as { constants: LogConstants })
    .constants;
  const names = new Map(Object.entries(logEventTypes).map(([name, type]) => [type, name]));
  return lines
    .filter((line) => line.startsWith('{"'))
    .map((line) => JSON.parse(line.replace(/\]?,?$/, '')) as { type: number; params?: unknown })
    .map(({ type, params }) => ({ name: names.get(type) ?? '', params: params ?? null }));
}
type LogConstants = { readonly logEventTypes: Readonly<Record<string, number>> };

/** Everything on the way to the network: looking names up, waiting for a socket, opening one. */
const onTheWay =
  /^(URL_REQUEST_START_JOB|HOST_RESOLVER|SOCKET|TCP|UDP|SSL_CONNECT|QUIC_SESSION$|TRANSPORT|CONNECT_JOB)/;
/** What would really leave the computer. */
const leaving =
  /^(TCP_CONNECT|UDP_BYTES_SENT|SOCKET_BYTES_SENT|SSL_SOCKET|QUIC_SESSION$|HOST_RESOLVER_DNS_TASK|HOST_RESOLVER_SYSTEM_TASK)/;

/** A server of the test's own on the loopback address, that counts who comes. */
async function listen(): Promise<{ server: Server; port: number; hits: () => number }> {
  let hits = 0;
  const server = createServer((_request, response) => response.end('seen'));
  server.on('connection', () => (hits += 1));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port, hits: () => hits };
}

/** Starts the app with that log, and ends it before the log is read, so that the log is whole. */
async function withNetLog(work: (launched: LaunchedApp) => Promise<void>): Promise<readonly NetEvent[]> {
  const log = join(temporaryFolder(), 'net-log.json');
  const launched = await launchApp({ breaksPolicy: true, switches: [`--log-net-log=${log}`] });
  try {
    await work(launched);
  } finally {
    await launched.close();
  }
  const events = readNetLog(log);
  // A log without any event would prove nothing.
  expect(events.length).toBeGreaterThan(0);
  return events;
}

// That the command line opens no socket is in files/cli.test.ts, where it makes and exports the sample.
describe('the app', () => {
  it('opens no network connection while a project is made, edited, saved, exported and reopened', async () => {
    const events = await withNetLog(async (launched) => {
      const folder = temporaryFolder();
      const watch = watchSockets(launched.app.process().pid ?? 0);
      const { window } = launched;
      await openInPage(window, 'sample');
      // The spelling check is on, and has its dictionary from the app.
      await expect
        .poll(() => launched.app.evaluate(({ session }) => session.defaultSession.getSpellCheckerLanguages()))
        .toContain('en-US');
      await addPersona(window, 'Mia');
      await answerMessageBoxes(launched, 'Cancel');
      await answerSaveDialogs(launched, join(folder, 'mine.journey'));
      expect(await askMain(window, 'save', {})).toEqual({ ok: true, value: { saved: true } });
      const snapshot = await askPageHost(window, 'snapshot', {});
      if (!snapshot.ok) throw new Error(snapshot.failure.message);
      const [stage] = snapshot.value.records.stage;
      const { mapId, id: stageId } = stage ?? { mapId: '', id: '' };
      for (const format of ['svg', 'pdf', 'png'] as const) {
        await answerSaveDialogs(launched, join(folder, `mine.${format}`));
        const exported = await askMain(window, 'export', { options: { format, mapId, stageId, scale: 1 } });
        expect(exported).toMatchObject({ ok: true, value: { path: join(folder, `mine.${format}`) } });
      }
      await askMain(window, 'open-link', { url: 'https://example.com/' });
      expect(await askMain(window, 'close-project', {})).toEqual({ ok: true, value: { closed: true } });
      const start = await askMain(window, 'start', {});
      if (!start.ok) throw new Error(start.failure.message);
      await askMain(window, 'open-recent', { recentId: start.value.recent[0]?.id ?? '' });
      expect(watch.looks()).toBeGreaterThan(20);
      expect(withoutDebugging(watch.stop())).toEqual([]);
    });
    expect(events.filter(({ name }) => onTheWay.test(name))).toEqual([]);
  });

  it('lets nothing out, whatever a script in its page tries', async () => {
    const { server, port, hits } = await listen();
    const events = await withNetLog(async (launched) => {
      const watch = watchSockets(launched.app.process().pid ?? 0);
      const tried = await launched.window.evaluate(async (at) => {
        const urls = [`http://127.0.0.1:${at}/`, 'https://example.com/', 'https://[2606:2800:220:1::1]/'];
        const fetched = await Promise.all(
          urls.map((url) =>
            fetch(url).then(
              () => 'sent',
              () => 'stopped',
            ),
          ),
        );
        const pictures = await Promise.all(
          urls.map(
            (url) =>
              new Promise<string>((resolve) => {
                const picture = new Image();
                picture.onload = () => resolve('sent');
                picture.onerror = () => resolve('stopped');
                picture.src = url;
              }),
          ),
        );
        for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'stylesheet', 'manifest', 'icon']) {
          for (const href of urls)
            document.head.append(Object.assign(document.createElement('link'), { rel, href }));
        }
        for (const url of urls) navigator.sendBeacon(url, 'x');
        const socket = await new Promise<string>((resolve) => {
          try {
            const line = new WebSocket(`ws://127.0.0.1:${at}/`);
            line.onopen = () => resolve('sent');
            line.onerror = () => resolve('stopped');
          } catch {
            resolve('stopped');
          }
        });
        // WebRTC's sockets are under no policy, so there must be no way to it.
        const peers = ['RTCPeerConnection', 'webkitRTCPeerConnection'].map((name) =>
          name in globalThis ? 'there' : 'stopped',
        );
        return [...fetched, ...pictures, socket, ...peers];
      }, port);
      expect(new Set(tried)).toEqual(new Set(['stopped']));
      expect(withoutDebugging(watch.stop()).filter(({ kind }) => kind === 'tcp')).toEqual([]);
    });
    server.close();
    expect(hits()).toBe(0);
    expect(events.filter(({ name }) => leaving.test(name))).toEqual([]);
    // A name that is looked up all the same ends in the process: every host is mapped to none.
    const asked = events.flatMap(({ params }) =>
      typeof params === 'object' && params !== null && 'host' in params ? [params.host] : [],
    );
    expect(asked.filter((host) => !String(host).includes('~notfound'))).toEqual([]);
  });

  it('would be noticed if it did: a connection that main makes is seen by the same check', async () => {
    const { server, port, hits } = await listen();
    onTestFinished(() => void server.close());
    const launched = await launchApp();
    onTestFinished(() => launched.close());
    const watch = watchSockets(launched.app.process().pid ?? 0);
    const status = await launched.app.evaluate(async (_electron, at) => {
      const response = await fetch(`http://127.0.0.1:${at}/`);
      return response.status;
    }, port);
    expect(status).toBe(200);
    expect(hits()).toBe(1);
    await expect.poll(watch.looks).toBeGreaterThan(2);
    expect(withoutDebugging(watch.stop())).toContainEqual(
      expect.objectContaining({ kind: 'tcp', remote: `127.0.0.1:${port}` }),
    );
  });
});
