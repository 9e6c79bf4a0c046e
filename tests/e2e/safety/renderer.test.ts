import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../src/shared/model/new-id.ts';
import type { Bridge } from '../../../src/shared/protocol/main-api.ts';
import { appOfTests } from '../../helpers/describe-app.ts';
import {
  answerMessageBoxes,
  answerSaveDialogs,
  appFolder,
  messageBoxes,
  temporaryFolder,
} from '../../helpers/launch-app.ts';
import {
  askMain,
  askPageHost,
  backToStart,
  eventsOf,
  openInPage,
  personaNames,
  watchPage,
} from '../../helpers/page-host.ts';

/** One app for all tests, each of which begins with a page that was just loaded and no project. */
const { app: launched } = appOfTests({ breaksPolicy: true, writesProblems: true });
beforeEach(() => backToStart(launched));

/** The text of the log in the data folder. */
function logged(): string {
  const log = join(launched.dataFolder, 'logs', 'throughline.log');
  return existsSync(log) ? readFileSync(log, 'utf8') : '';
}

/** The projects that were made, but what the app itself keeps beside them. */
function workingCopies(): readonly string[] {
  const folder = join(launched.dataFolder, 'working-copies');
  return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
}

/** Sends a message to main as a page would that had reached the preload's own means. */
const sendRaw = (channel: string, args: readonly unknown[]): Promise<unknown> =>
  launched.app.evaluate(
    ({ ipcMain, BrowserWindow }, [name, given]) => {
      const handlers = (
        ipcMain as unknown as { _invokeHandlers: Map<string, (...all: unknown[]) => unknown> }
      )._invokeHandlers;
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const event = { sender: contents, senderFrame: contents?.mainFrame };
      return handlers.get(name)?.(event, ...given);
    },
    [channel, args] as const,
  );

describe('a page’s script', () => {
  it('finds nothing of Node and nothing of Electron but the bridge', async () => {
    const found = await launched.window.evaluate(() => {
      const names = [
        'require',
        'process',
        'module',
        'exports',
        'global',
        'Buffer',
        '__dirname',
        'ipcRenderer',
      ];
      const there = names.filter((name) => name in globalThis);
      const electron = ['electron', 'webFrame', 'contextBridge', 'nodeRequire'].filter(
        (name) => name in globalThis,
      );
      return [...there, ...electron];
    });
    expect(found).toEqual([]);
    const bridge = await launched.window.evaluate(() =>
      Object.entries((globalThis as unknown as { throughline: object }).throughline).map(
        ([name, value]) => `${name}: ${typeof value}`,
      ),
    );
    expect(bridge.sort()).toEqual([
      'onEvent: function',
      'openDropped: function',
      'platform: string',
      'request: function',
    ]);
  });

  it('cannot reach Node through the prototypes and constructors of what the bridge hands out', async () => {
    const reached = await launched.window.evaluate(async () => {
      const { throughline } = globalThis as unknown as { throughline: Bridge };
      const answer = await throughline.request('page-ready', {});
      const given: unknown[] = [
        throughline,
        ...Object.values(throughline),
        throughline.onEvent(() => {}),
        answer,
      ];
      const tries: string[] = [];
      for (const value of given) {
        const { constructor } = Object.getPrototypeOf(value) as { constructor: { constructor: unknown } };
        for (const make of [constructor, constructor.constructor]) {
          try {
            const found = (make as (code: string) => () => string)(
              'return typeof process + typeof require',
            )();
            tries.push(found);
          } catch (error) {
            tries.push(error instanceof EvalError ? 'refused' : 'no function');
          }
        }
      }
      return [...new Set(tries)].filter(
        (found) => !['undefinedundefined', 'refused', 'no function'].includes(found),
      );
    });
    expect(reached).toEqual([]);
  });

  it('cannot change the bridge, nor catch what preload does through changed prototypes', async () => {
    const result = await launched.window.evaluate(async () => {
      const holder = globalThis as unknown as { throughline: Bridge };
      const seen: string[] = [];
      const changed = [
        [Object, 'hasOwn'],
        [Object, 'keys'],
        [Map.prototype, 'get'],
        [Array.prototype, 'map'],
      ] as const satisfies readonly (readonly [object, string])[];
      // Preload checks each request by Object.hasOwn(its table, name): without walls the table is caught here.
      const isPreloads = (value: unknown): boolean =>
        typeof value === 'object' && value !== null && ('set-settings' in value || 'sendSync' in value);
      const genuine = changed.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name)!);
      for (let at = 0; at < changed.length; at += 1) {
        const [owner, name] = changed[at]!;
        const own = genuine[at]!.value as (...given: unknown[]) => unknown;
        Object.defineProperty(owner, name, {
          configurable: true,
          writable: true,
          // The page itself goes on as ever.
          value(this: unknown, ...given: unknown[]) {
            for (const value of [this, ...given]) if (isPreloads(value)) seen.push(name);
            return own.apply(this, given);
          },
        });
      }
      const before = holder.throughline;
      try {
        holder.throughline = { ...before, platform: 'mine' };
      } catch {
        // A read-only property throws in strict code; that is one way of refusing.
      }
      const settings = (await holder.throughline.request('page-ready', {})) as { ok: boolean };
      for (let at = 0; at < changed.length; at += 1) {
        const [owner, name] = changed[at]!;
        Object.defineProperty(owner, name, genuine[at]!);
      }
      return { platform: holder.throughline.platform, ok: settings.ok, seen };
    });
    expect(result).toEqual({ platform: process.platform, ok: true, seen: [] });
  });

  it('runs in a window with every wall up', async () => {
    const walls = await launched.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const set = contents.getLastWebPreferences();
      return Object.fromEntries(
        ['sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity', 'webviewTag'].map((name) => [
          name,
          set[name] ?? false,
        ]),
      );
    });
    expect(walls).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  it('is loaded under a policy that allows nothing from outside and no inline script', async () => {
    const policies = await launched.app.evaluate(async ({ session }) => {
      const policyOf = async (page: string): Promise<string | null> =>
        (await session.defaultSession.fetch(`app://throughline/${page}`)).headers.get(
          'content-security-policy',
        );
      return { window: await policyOf('index.html'), export: await policyOf('export.html') };
    });
    expect(policies.window).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policies.window).not.toMatch(/unsafe|https?:|\*/);
    expect(policies.export?.replace("style-src 'self' 'unsafe-inline'", '')).not.toMatch(/unsafe|https?:|\*/);
    const ran = await launched.window.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.inlineRan = true';
      document.head.append(script);
      const remote = await new Promise<string>((resolve) => {
        const other = document.createElement('script');
        other.src = 'https://example.com/x.js';
        other.onload = () => resolve('loaded');
        other.onerror = () => resolve('blocked');
        document.head.append(other);
      });
      return { inline: 'inlineRan' in globalThis, remote };
    });
    expect(ran).toEqual({ inline: false, remote: 'blocked' });
  });

  it('gets the app’s own files only', async () => {
    const answers = await launched.window.evaluate(async () => {
      const paths = [
        '/../../package.json',
        '/%2e%2e/%2e%2e/package.json',
        '/..%2f..%2fpackage.json',
        '/none.js',
        '/',
      ];
      return Promise.all(paths.map(async (path) => (await fetch(path)).status));
    });
    expect(answers).toEqual([404, 404, 404, 404, 404]);
    const foreign = await launched.window.evaluate(() =>
      Promise.all(
        ['file:///etc/hostname', 'app://other/index.html', 'https://example.com/', 'http://127.0.0.1:1/'].map(
          (url) =>
            fetch(url).then(
              () => 'answered',
              () => 'refused',
            ),
        ),
      ),
    );
    expect(foreign).toEqual(['refused', 'refused', 'refused', 'refused']);
  });
});

describe('a page cannot leave', () => {
  it.each([
    'https://example.com/',
    'file:///etc/hostname',
    'data:text/html,<p>x</p>',
    'app://throughline/export.html',
  ])('for %s', async (url) => {
    const before = launched.window.url();
    await launched.window.evaluate((to) => {
      location.href = to;
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
    }, url);
    // An answer after the attempts shows that the page that made them is still there.
    expect(await askMain(launched.window, 'page-ready', {})).toMatchObject({ ok: true });
    expect(launched.window.url()).toBe(before);
  });

  it('and opens no window and no frame', async () => {
    const opened = await launched.window.evaluate(() => {
      const windows = ['https://example.com/', 'app://throughline/index.html', 'about:blank'].map((url) =>
        window.open(url),
      );
      return windows.map((opened) => opened === null);
    });
    expect(opened).toEqual([true, true, true]);
    const count = await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(count).toBe(1);
    const frameIsShut = await launched.window.evaluate(async () => {
      const frame = document.createElement('iframe');
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      frame.src = 'app://throughline/index.html';
      document.body.append(frame);
      await loaded;
      return frame.contentDocument === null;
    });
    expect(frameIsShut).toBe(true);
  });

  it('and is denied every permission', async () => {
    const states = await launched.window.evaluate(async () => {
      const ask = async (name: string): Promise<string> =>
        (await navigator.permissions.query({ name: name as PermissionName })).state;
      const media = await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
        () => 'granted',
        (error: unknown) => (error as Error).name,
      );
      const place = await new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code }) => resolve(code === 1 ? 'denied' : `code ${code}`),
        ),
      );
      const screen = await navigator.mediaDevices.getDisplayMedia().then(
        () => 'granted',
        () => 'denied',
      );
      return {
        notifications: await Notification.requestPermission(),
        geolocation: await ask('geolocation'),
        camera: await ask('camera'),
        clipboard: await ask('clipboard-read'),
        midi: await ask('midi'),
        media: media === 'granted' ? 'granted' : 'denied',
        place,
        screen,
      };
    });
    expect(new Set(Object.values(states))).toEqual(new Set(['denied']));
  });
});

describe('messages', () => {
  it.each([
    { what: 'an unknown request', name: 'run-program', params: {} },
    { what: 'a name of an object’s own', name: 'constructor', params: {} },
    { what: 'a name that is no text', name: { toString: 'start' }, params: {} },
    { what: 'a field too many', name: 'start', params: { path: '/etc/passwd' } },
    { what: 'no parameters', name: 'new-project', params: null },
    { what: 'an unknown template', name: 'new-project', params: { template: '../../x' } },
    {
      what: 'a path where an id belongs',
      name: 'open-attachment',
      params: { attachmentId: '../../etc/passwd' },
    },
    { what: 'a setting of another type', name: 'set-settings', params: { theme: 7 } },
    { what: 'a text that is too long', name: 'set-title', params: { title: 'x'.repeat(501), edited: false } },
  ])('that break the schema are refused by both sides: $what', async ({ name, params }) => {
    const throughBridge = await askMain(launched.window, name as never, params as never);
    expect(throughBridge).toMatchObject({ ok: false, failure: { code: 'refused' } });
    expect(await sendRaw('throughline-request', [name, params])).toMatchObject({
      ok: false,
      failure: { code: 'refused' },
    });
    expect(workingCopies()).toEqual([]);
  });

  it('from another page than ours, or from a frame in it, are refused', async () => {
    const answers = await launched.app.evaluate(async ({ ipcMain, BrowserWindow }) => {
      const handlers = (
        ipcMain as unknown as { _invokeHandlers: Map<string, (...all: unknown[]) => unknown> }
      )._invokeHandlers;
      const handle = handlers.get('throughline-request');
      const ours = BrowserWindow.getAllWindows()[0]?.webContents;
      const foreign = new BrowserWindow({ show: false });
      await foreign.loadURL('data:text/html,<p>foreign</p>');
      const senders = [
        { sender: foreign.webContents, senderFrame: foreign.webContents.mainFrame },
        { sender: ours, senderFrame: foreign.webContents.mainFrame },
        { sender: ours, senderFrame: null },
      ];
      const all = await Promise.all(senders.map((event) => handle?.(event, 'page-ready', {})));
      foreign.destroy();
      return all;
    });
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, failure: { code: 'refused' } });
  });

  it('about a dropped file are believed only with a real file, and only of a whole path', async () => {
    const dropped = await launched.window.evaluate(() => {
      const { throughline } = globalThis as unknown as { throughline: Bridge };
      const lie = Object.assign(new File(['x'], 'made.journey'), { path: '/etc/passwd' });
      return Promise.all([throughline.openDropped(lie), throughline.openDropped({ path: '/etc/passwd' })]);
    });
    for (const answer of dropped)
      expect(answer).toMatchObject({ ok: false, failure: { code: 'not-a-file' } });
    for (const path of ['relative.journey', 7, null]) {
      expect(await sendRaw('throughline-open-dropped', [path])).toMatchObject({
        failure: { code: 'refused' },
      });
    }
  });

  it('to the project host that break the schema are refused, and the host goes on', async () => {
    const { window } = launched;
    await openInPage(window, 'blank');
    await window.evaluate(() => {
      const bad = [
        null,
        7,
        'text',
        {},
        { number: -1, request: 'snapshot', params: {} },
        { number: 1, request: 'no' },
      ];
      for (const message of bad) globalThis.watch.port?.postMessage(message);
    });
    const answers = [
      await askPageHost(window, 'run', { calls: [] }),
      await askPageHost(window, 'run', { calls: [{ command: 'no-such-command', input: {} }] }),
      await askPageHost(window, 'run', {
        calls: [{ command: 'add-persona', input: { name: { $ne: null } } }],
      }),
      await askPageHost(window, 'blob', { sha256: "' OR 1=1 --" }),
      await askPageHost(window, 'snapshot', { extra: true } as never),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ ok: false });
    expect(await personaNames(window)).toEqual([]);
    expect((await eventsOf(window)).map(({ kind }) => kind)).not.toContain('host-restarted');
    await expect.poll(logged).toContain('[project host] Error: A window sent what');
  });
});

describe('what leaves the app', () => {
  /** Records what would be handed to the system instead of starting other programs on the test machine. */
  const watchShell = (): Promise<void> =>
    launched.app.evaluate(({ shell }) => {
      const handed: string[] = [];
      Object.assign(globalThis, { handed });
      shell.openExternal = (url) => Promise.resolve(void handed.push(url));
      shell.openPath = (path) => Promise.resolve((handed.push(path), ''));
    });
  const handed = (): Promise<readonly string[]> =>
    launched.app.evaluate(() => (globalThis as unknown as { handed: string[] }).handed);

  it('links are opened only when they are web or mail addresses, and only after asking', async () => {
    await watchShell();
    await answerMessageBoxes(launched, 'Cancel');
    expect(await askMain(launched.window, 'open-link', { url: 'https://example.com/a b' })).toMatchObject({
      ok: false,
    });
    for (const url of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://host/x',
      'ms-msdt:/id',
      'https:',
    ]) {
      expect(await askMain(launched.window, 'open-link', { url })).toMatchObject({ ok: false });
    }
    expect(await messageBoxes(launched)).toEqual([]);
    const url = 'https://example.com/survey?x=1';
    expect(await askMain(launched.window, 'open-link', { url })).toEqual({
      ok: true,
      value: { opened: false },
    });
    expect((await messageBoxes(launched))[0]).toContain(url);
    expect(await handed()).toEqual([]);
    await answerMessageBoxes(launched, 'Open');
    expect(await askMain(launched.window, 'open-link', { url })).toEqual({
      ok: true,
      value: { opened: true },
    });
    expect(await handed()).toEqual([url]);
  });

  async function attach(name: string, content: string): Promise<string> {
    const { window } = launched;
    const evidenceId = newId();
    const attachmentId = newId();
    const uploaded = await window.evaluate(
      async ([fileName, text]) => {
        const bytes = new TextEncoder().encode(text);
        const { port } = globalThis.watch;
        const ask = (
          request: string,
          params: unknown,
        ): Promise<{ ok: boolean; value: Record<string, string> }> =>
          new Promise((resolve) => {
            const number = globalThis.watch.next++;
            const take = ({ data }: MessageEvent): void => {
              if (data.kind !== 'answer' || data.number !== number) return;
              port?.removeEventListener('message', take);
              resolve(data.result);
            };
            port?.addEventListener('message', take);
            port?.postMessage({ number, request, params });
          });
        const begun = await ask('upload-begin', { name: fileName, mediaType: '', size: bytes.length });
        const uploadId = begun.value['uploadId'];
        await ask('upload-chunk', { uploadId, bytes });
        return (await ask('upload-end', { uploadId })).value;
      },
      [name, content] as const,
    );
    const { sha256, mediaType } = uploaded;
    const file = {
      ownerKind: 'evidence',
      ownerId: evidenceId,
      name,
      size: content.length,
      sha256,
      mediaType,
    };
    const done = await askPageHost(window, 'run', {
      calls: [
        { command: 'add-evidence', input: { id: evidenceId, kind: 'document', title: name } },
        { command: 'add-attachment', input: { ...file, id: attachmentId } },
      ],
    });
    expect(done).toMatchObject({ ok: true });
    return attachmentId;
  }

  it('attached files are opened only after asking, as a copy', async () => {
    await openInPage(launched.window, 'blank');
    await watchShell();
    const attachmentId = await attach('notes.txt', 'What they said');
    await answerMessageBoxes(launched, 'Cancel');
    const refused = await askMain(launched.window, 'open-attachment', { attachmentId });
    expect(refused).toEqual({ ok: true, value: { opened: false } });
    expect(await handed()).toEqual([]);
    await answerMessageBoxes(launched, 'Open');
    const opened = await askMain(launched.window, 'open-attachment', { attachmentId });
    expect(opened).toEqual({ ok: true, value: { opened: true } });
    const [path = ''] = await handed();
    expect(readFileSync(path, 'utf8')).toBe('What they said');
  });

  it.each([
    { name: 'invoice.pdf.exe', content: 'MZ' },
    { name: 'run.sh', content: '#!/bin/sh\necho' },
    { name: 'page.html', content: '<script>1</script>' },
    { name: 'drawing.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    { name: 'shortcut.lnk', content: 'x' },
    { name: 'noending', content: '#!/bin/sh\n' },
  ])('$name is never opened, but can be saved', async ({ name, content }) => {
    await openInPage(launched.window, 'blank');
    await watchShell();
    const attachmentId = await attach(name, content);
    const to = join(temporaryFolder(), name);
    await answerSaveDialogs(launched, to);
    await answerMessageBoxes(launched, 'Cancel');
    const answer = await askMain(launched.window, 'open-attachment', { attachmentId });
    expect(answer).toEqual({ ok: true, value: { opened: false } });
    expect((await messageBoxes(launched))[0]).toContain('never opens them');
    expect(existsSync(to)).toBe(false);
    await answerMessageBoxes(launched, 'Save');
    await askMain(launched.window, 'open-attachment', { attachmentId });
    expect(readFileSync(to, 'utf8')).toBe(content);
    expect(await handed()).toEqual([]);
  });

  it('an attached file is saved whole over another, or not at all', async () => {
    await openInPage(launched.window, 'blank');
    const attachmentId = await attach('table.csv', 'a,b');
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'table.csv'), 'old');
    await answerSaveDialogs(launched, join(folder, 'table.csv'));
    const saved = await askMain(launched.window, 'save-attachment', { attachmentId });
    expect(saved).toEqual({ ok: true, value: { saved: true } });
    expect(readdirSync(folder)).toEqual(['table.csv']);
    expect(readFileSync(join(folder, 'table.csv'), 'utf8')).toBe('a,b');
    await answerSaveDialogs(launched, join(folder, 'no', 'table.csv'));
    expect(await askMain(launched.window, 'save-attachment', { attachmentId })).toMatchObject({
      ok: false,
      failure: { code: 'folder-missing' },
    });
  });
});

it('a bug in the page is written to the log in the data folder', async () => {
  await watchPage(launched.window);
  await askMain(launched.window, 'report-error', { message: 'It broke here', stack: 'at somewhere' });
  await expect.poll(logged).toContain('[page] It broke here\nat somewhere');
});

it('a fault in the page is said and logged; what an observer is told a frame later is none', async () => {
  const { window } = launched;
  const late = await window.evaluate(async () => {
    const [outer, inner] = [document.createElement('div'), document.createElement('div')];
    outer.append(inner);
    document.body.append(outer);
    const heard = new Promise<string>((resolve) => {
      addEventListener('error', ({ message }) => resolve(message), { once: true });
    });
    const observer = new ResizeObserver((entries) => {
      if (entries.some(({ target }) => target === inner)) outer.style.width = '123px';
    });
    observer.observe(outer);
    observer.observe(inner);
    const message = await heard;
    observer.disconnect();
    outer.remove();
    return message;
  });
  expect(late).toContain('ResizeObserver loop');
  await window.evaluate(() => void setTimeout(() => JSON.parse('{broken'), 0));
  await window.getByText(/Something went wrong: .*JSON/).waitFor();
  expect(await window.getByText(/ResizeObserver/).count()).toBe(0);
  await expect.poll(logged).toContain('SyntaxError');
  expect(logged()).not.toContain('ResizeObserver');
});

it('the preload that ships is one file that needs Electron only', () => {
  const preload = readFileSync(join(appFolder, 'out', 'preload', 'preload.cjs'), 'utf8');
  expect([...preload.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name)).toEqual(['electron']);
  expect(readdirSync(join(appFolder, 'out', 'preload'))).toEqual(['preload.cjs']);
});
