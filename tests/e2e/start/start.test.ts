import { settingsSchema } from '../../../src/shared/protocol/main-api.ts';
import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { electronArguments, readRuntime } from '../../../build/electron-runtime.mjs';
import { openDocument } from '../../../src/host/document/document.ts';
import { actionList } from '../../../src/shared/actions/action-list.ts';
import { runCli } from '../../helpers/cli.ts';
import {
  answerMessageBoxes,
  answerOpenDialogs,
  answerSaveDialogs,
  appEnvironment,
  appFolder,
  launchApp,
  type LaunchedApp,
  messageBoxes,
  temporaryFolder,
} from '../../helpers/launch-app.ts';
import {
  addPersona,
  askMain,
  askPageHost,
  backToStart,
  eventsOf,
  hostPids,
  openInPage,
  personaNames,
  waitForPort,
  watchPage,
} from '../../helpers/page-host.ts';

/** One app for many tests, each of which begins on its start screen. */
let shared: LaunchedApp | undefined;
afterAll(async () => {
  await shared?.close();
});

async function atStart(): Promise<LaunchedApp> {
  shared ??= await launchApp();
  await backToStart(shared);
  return shared;
}

/** A project file with one persona in it. */
async function makeFile(folder: string, name: string, persona: string): Promise<string> {
  const path = join(folder, name);
  const made = openDocument(
    { kind: 'new', template: 'five-stages', name },
    { dataFolder: join(folder, 'made'), author: 'Test' },
  );
  if (!made.ok) throw new Error(made.failure.message);
  const added = made.value.run([{ command: 'add-persona', input: { name: persona } }]);
  if (!added.ok) throw new Error(added.failure.message);
  const saved = await made.value.saveAs(path, false);
  if (!saved.ok) throw new Error(saved.failure.message);
  made.value.close();
  return path;
}

/** Kills the host that runs now, waiting for one that was not killed before. */
async function killHost(launched: LaunchedApp, killed: Set<number>): Promise<void> {
  const living = async (): Promise<number | undefined> =>
    (await hostPids(launched)).find((pid) => pid > 0 && !killed.has(pid));
  await expect.poll(living, { timeout: 20_000 }).toBeDefined();
  const pid = await living();
  if (pid === undefined) throw new Error('The host ended by itself');
  killed.add(pid);
  process.kill(pid, 'SIGKILL');
}

/** A page that requests its start receives the port to its project, where it has one. */
const untilProjectOpen = (page: Page): Promise<void> =>
  expect
    .poll(
      async () => {
        const start = await askMain(page, 'page-ready', {});
        return start.ok && start.value.project === 'open';
      },
      { timeout: 20_000 },
    )
    .toBe(true);

const workingCopies = (dataFolder: string): readonly string[] =>
  readdirSync(join(dataFolder, 'working-copies')).filter((name) => !name.startsWith('.'));

describe('the first start and a later one', () => {
  let dataFolder = '';
  let atFirst: { readonly start: unknown; readonly shown: boolean[]; readonly problems: readonly string[] };
  let later: LaunchedApp;
  beforeAll(async () => {
    dataFolder = temporaryFolder();
    const { app, window, problems } = await launchApp({ dataFolder });
    const shown = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => one.isVisible()),
    );
    atFirst = { start: await askMain(window, 'start', {}), shown, problems };
    const gone = new Promise<void>((resolve) => void app.once('close', () => resolve()));
    await app.evaluate(({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows();
      first?.setContentSize(900, 600);
      first?.close();
    });
    await gone;
    writeFileSync(join(dataFolder, 'settings.json'), '{"theme": "pink", "auth');
    const path = await makeFile(temporaryFolder(), 'named.journey', 'Named');
    later = await launchApp({ dataFolder, args: [path] });
    await watchPage(later.window);
  });
  afterAll(() => later.close());

  it('opens on the start screen, visible and without an error', () => {
    expect(atFirst).toEqual({
      start: { ok: true, value: { version: '0.1.0', recent: [], recovered: [] } },
      shown: [true],
      problems: [],
    });
  });

  it('has the size later that the window had', async () => {
    const [width, height] = await later.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getContentSize() ?? [],
    );
    expect([width, height]).toEqual([900, 600]);
  });

  it('opens a file that the command line names in the first window', async () => {
    await untilProjectOpen(later.window);
    await waitForPort(later.window, 1);
    expect(await personaNames(later.window)).toEqual(['Named']);
    expect(later.app.windows()).toHaveLength(1);
  });

  it('begins with the defaults where the settings file is damaged, keeps it aside, and says so', async () => {
    expect(await askMain(later.window, 'page-ready', {})).toMatchObject({
      ok: true,
      value: { settings: settingsSchema.parse({}), language: 'en' },
    });
    expect(readFileSync(join(dataFolder, 'settings.json.damaged'), 'utf8')).toContain('pink');
    await later.window.getByText('settings.json.damaged').first().waitFor();
    await askMain(later.window, 'set-settings', { theme: 'dark' });
    await askMain(later.window, 'set-settings', { author: 'Mia' });
    expect(JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8'))).toEqual({
      ...settingsSchema.parse({}),
      theme: 'dark',
      author: 'Mia',
    });
  });
});

describe('the menu', () => {
  it('has an item with label and shortcut for every action, and none that nobody knows', async () => {
    const { app } = await atStart();
    const known = actionList.map(({ id }) => id as string);
    const items = await app.evaluate(
      ({ Menu }, ids) =>
        (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) =>
          (menu.submenu?.items ?? [])
            // The system's own items have a role and no id of ours; cut, copy and paste have both.
            .filter(({ id, role, type }) => (!role || ids.includes(id)) && type !== 'separator')
            .map((item) => ({
              menu: menu.id,
              id: item.id,
              label: item.label,
              accelerator: item.accelerator,
            })),
        ),
      known,
    );
    const wanted = actionList.map((action) => ({
      menu: action.menu,
      id: action.id,
      label: action.label,
      accelerator: 'accelerator' in action ? action.accelerator : undefined,
    }));
    const byId = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id);
    expect(items.map((item) => ({ ...item, accelerator: item.accelerator ?? undefined })).sort(byId)).toEqual(
      wanted.sort(byId),
    );
  });

  it('greys out what needs a project while there is none', async () => {
    const launched = await atStart();
    const enabled = (): Promise<Record<string, boolean | undefined>> =>
      launched.app.evaluate(({ Menu }) => {
        const menu = Menu.getApplicationMenu();
        return Object.fromEntries(
          ['save', 'export', 'new-project', 'open-project'].map((id) => [
            id,
            menu?.getMenuItemById(id)?.enabled,
          ]),
        );
      });
    expect(await enabled()).toEqual({
      save: false,
      export: false,
      'new-project': true,
      'open-project': true,
    });
    await openInPage(launched.window, 'blank');
    expect(await enabled()).toEqual({ save: true, export: true, 'new-project': true, 'open-project': true });
    await askMain(launched.window, 'close-project', {});
    expect(await enabled()).toMatchObject({ save: false, export: false });
  });

  it('tells the window which action was chosen', async () => {
    const launched = await atStart();
    await watchPage(launched.window);
    await launched.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById('theme-dark')?.click(),
    );
    await launched.window.waitForFunction(() =>
      globalThis.watch.events.some(({ kind }) => kind === 'action'),
    );
    expect(await eventsOf(launched.window)).toContainEqual({ kind: 'action', action: 'theme-dark' });
  });
});

describe('a project', () => {
  it('is made, edited, saved where the dialog says, and found again among the recent files', async () => {
    const folder = temporaryFolder();
    const launched = await atStart();
    const { window } = launched;
    await openInPage(window, 'five-stages');
    await addPersona(window, 'Mia');
    await answerSaveDialogs(launched, join(folder, 'mine'));
    expect(await askMain(window, 'save', {})).toEqual({ ok: true, value: { saved: true } });
    expect(readdirSync(folder)).toEqual(['mine.journey']);
    expect(await askMain(window, 'close-project', {})).toEqual({ ok: true, value: { closed: true } });
    const start = await askMain(window, 'start', {});
    if (!start.ok) throw new Error(start.failure.message);
    expect(start.value.recovered).toEqual([]);
    expect(start.value.recent[0]).toMatchObject({ name: 'mine', folder, missing: false });
    const recentId = start.value.recent[0]?.id ?? '';
    expect(await askMain(window, 'open-recent', { recentId })).toEqual({ ok: true, value: null });
    await waitForPort(window, 2);
    expect(await personaNames(window)).toEqual(['Mia']);
  });

  it('is saved and closed with the text that is still being typed', async () => {
    const folder = temporaryFolder();
    const launched = await atStart();
    const { window } = launched;
    await openInPage(window, 'five-stages');
    await answerSaveDialogs(launched, join(folder, 'typed.journey'));
    const scenario = window.getByRole('textbox', { name: 'Scenario' });
    await scenario.pressSequentially('Buys a lamp');
    expect(await askMain(window, 'save', {})).toEqual({ ok: true, value: { saved: true } });
    await scenario.press('End');
    await scenario.pressSequentially(' online');
    expect(await askMain(window, 'close-project', {})).toEqual({ ok: true, value: { closed: true } });
    const start = await askMain(window, 'start', {});
    if (!start.ok) throw new Error(start.failure.message);
    await askMain(window, 'open-recent', { recentId: start.value.recent[0]?.id ?? '' });
    await waitForPort(window, 2);
    const snapshot = await askPageHost(window, 'snapshot', {});
    if (!snapshot.ok) throw new Error(snapshot.failure.message);
    expect(snapshot.value.records.map[0]?.scenario).toBe('Buys a lamp online');
  });

  it('stays open and unsaved when the save dialog is cancelled', async () => {
    const launched = await atStart();
    await openInPage(launched.window, 'blank');
    await answerSaveDialogs(launched, null);
    expect(await askMain(launched.window, 'save', {})).toEqual({ ok: true, value: { saved: false } });
    expect(await askPageHost(launched.window, 'snapshot', {})).toMatchObject({ ok: true });
  });

  it('is suggested to be saved under the name it has by now, and asked about by it', async () => {
    const launched = await atStart();
    const { window } = launched;
    await openInPage(window, 'blank');
    await launched.app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = (...args: unknown[]) => {
        Object.assign(globalThis, { suggested: (args.at(-1) as { defaultPath: string }).defaultPath });
        return Promise.resolve({ canceled: true, filePath: '' });
      };
    });
    const suggested = async (): Promise<string> => {
      await askMain(window, 'save', {});
      return launched.app.evaluate(() => (globalThis as unknown as { suggested: string }).suggested);
    };
    expect(basename(await suggested())).toBe('Untitled project.journey');
    const renamed = await askPageHost(window, 'run', {
      calls: [{ command: 'edit-project', input: { name: 'Online bank' } }],
    });
    expect(renamed.ok).toBe(true);
    expect(basename(await suggested())).toBe('Online bank.journey');
    await answerMessageBoxes(launched, 'Cancel');
    await askMain(window, 'close-project', {});
    expect(await messageBoxes(launched)).toEqual([expect.stringContaining('Save “Online bank” before')]);
  });

  it('asks before it replaces a file whose ending the dialog did not show', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'old.journey'), 'precious');
    const launched = await atStart();
    await openInPage(launched.window, 'blank');
    await answerSaveDialogs(launched, join(folder, 'old'));
    await answerMessageBoxes(launched, 'Cancel');
    expect(await askMain(launched.window, 'save-as', {})).toEqual({ ok: true, value: { saved: false } });
    expect((await messageBoxes(launched))[0]).toContain('Replace “');
    expect(readFileSync(join(folder, 'old.journey'), 'utf8')).toBe('precious');
  });

  it('is opened by the system’s dialog, and its line to the host is new after the page is loaded again', async () => {
    const folder = temporaryFolder();
    const path = await makeFile(folder, 'picked.journey', 'Picked');
    const launched = await atStart();
    const { window } = launched;
    await watchPage(window);
    await answerOpenDialogs(launched, path);
    expect(await askMain(window, 'open-project', {})).toEqual({ ok: true, value: { opened: true } });
    await waitForPort(window, 1);
    expect(await personaNames(window)).toEqual(['Picked']);
    await window.reload();
    await watchPage(window);
    expect(await askMain(window, 'page-ready', {})).toMatchObject({ ok: true, value: { project: 'open' } });
    await waitForPort(window, 1);
    expect(await personaNames(window)).toEqual(['Picked']);
  });

  it('says why a file cannot be opened, and shows the start screen still', async () => {
    const path = join(temporaryFolder(), 'bad.journey');
    writeFileSync(path, 'not a project');
    const launched = await atStart();
    await answerOpenDialogs(launched, path);
    const opened = await askMain(launched.window, 'open-project', {});
    expect(opened.ok).toBe(false);
    expect(JSON.stringify(opened)).toContain('bad.journey');
    expect(await askMain(launched.window, 'page-ready', {})).toMatchObject({ value: { project: 'none' } });
    expect(workingCopies(launched.dataFolder)).toEqual([]);
    await expect.poll(() => hostPids(launched)).toEqual([]);
  });

  it('that is damaged is offered as a rescued copy of what can be read, and stays as it is', async () => {
    const path = await makeFile(temporaryFolder(), 'broken.journey', 'Rescued person');
    const sqlite = new Database(path);
    sqlite.exec('CREATE TABLE stranger (x)');
    sqlite.close();
    const before = readFileSync(path);
    const launched = await atStart();
    await watchPage(launched.window);
    await answerOpenDialogs(launched, path);
    await answerMessageBoxes(launched, 'Open a rescued copy');
    expect(await askMain(launched.window, 'open-project', {})).toEqual({ ok: true, value: { opened: true } });
    await waitForPort(launched.window, 1);
    expect((await messageBoxes(launched))[0]).toContain('can still be read');
    expect(await personaNames(launched.window)).toEqual(['Rescued person']);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('a second start', () => {
  const startAgain = (dataFolder: string, args: readonly string[]): Promise<number | null> =>
    new Promise((resolve, reject) => {
      const child = spawn(readRuntime().executable, [...electronArguments(), appFolder, ...args], {
        env: appEnvironment(dataFolder),
        stdio: 'ignore',
      });
      child.once('error', reject);
      child.once('exit', resolve);
    });

  it('gives its file to the running app and ends; a second project gets a window of its own, and a file is open only once', async () => {
    const folder = temporaryFolder();
    const one = await makeFile(folder, 'one.journey', 'One');
    const two = await makeFile(folder, 'two.journey', 'Two');
    const launched = await atStart();
    await watchPage(launched.window);
    expect(await startAgain(launched.dataFolder, [one])).toBe(0);
    await waitForPort(launched.window, 1);
    expect(await personaNames(launched.window)).toEqual(['One']);
    const [other] = await Promise.all([
      launched.app.waitForEvent('window'),
      startAgain(launched.dataFolder, [two]),
    ]);
    onTestFinished(async () => {
      const gone = other.waitForEvent('close');
      await (await launched.app.browserWindow(other)).evaluate((window) => window.close());
      await gone;
    });
    await other.waitForLoadState('load');
    await untilProjectOpen(other);
    expect(await startAgain(launched.dataFolder, [two, one])).toBe(0);
    expect(launched.app.windows()).toHaveLength(2);
    expect(await hostPids(launched)).toHaveLength(2);
  });
});

/** Closes a project whose file another program wrote to, and keeps its work for later. Gives the file. */
async function closeAndKeep(launched: LaunchedApp): Promise<string> {
  const { window } = launched;
  const path = await makeFile(temporaryFolder(), 'changed.journey', 'First');
  await watchPage(window);
  await answerOpenDialogs(launched, path);
  await askMain(window, 'open-project', {});
  await waitForPort(window, 1);
  await addPersona(window, 'Second');
  writeFileSync(path, 'another program was here');
  await answerMessageBoxes(launched, 'Close and keep');
  expect(await askMain(window, 'close-project', {})).toEqual({ ok: true, value: { closed: true } });
  return path;
}

describe('closing', () => {
  async function withUnsavedWork(launched: LaunchedApp): Promise<LaunchedApp> {
    await openInPage(launched.window, 'blank');
    await addPersona(launched.window, 'Unsaved');
    return launched;
  }

  it('asks about a project that was never saved, and goes on when that is cancelled', async () => {
    const launched = await withUnsavedWork(await atStart());
    await answerMessageBoxes(launched, 'Cancel');
    expect(await askMain(launched.window, 'close-project', {})).toEqual({
      ok: true,
      value: { closed: false },
    });
    expect((await messageBoxes(launched))[0]).toContain('never been saved');
    expect(await personaNames(launched.window)).toEqual(['Unsaved']);
  });

  it('throws it away only when it is told to', async () => {
    const launched = await withUnsavedWork(await atStart());
    await answerMessageBoxes(launched, 'Discard');
    expect(await askMain(launched.window, 'close-project', {})).toEqual({
      ok: true,
      value: { closed: true },
    });
    expect(workingCopies(launched.dataFolder)).toEqual([]);
    expect(await askMain(launched.window, 'start', {})).toMatchObject({ value: { recovered: [] } });
  });

  it('asks nothing about a new project in which nothing was done', async () => {
    const launched = await atStart();
    await openInPage(launched.window, 'sample');
    await answerMessageBoxes(launched, 'No button has this label');
    expect(await askMain(launched.window, 'close-project', {})).toEqual({
      ok: true,
      value: { closed: true },
    });
    expect(workingCopies(launched.dataFolder)).toEqual([]);
  });

  it('saves a project that has a file by itself', async () => {
    const path = await makeFile(temporaryFolder(), 'auto.journey', 'First');
    const launched = await atStart();
    const { window } = launched;
    await watchPage(window);
    await answerOpenDialogs(launched, path);
    await askMain(window, 'open-project', {});
    await waitForPort(window, 1);
    await addPersona(window, 'Second');
    expect(await askMain(window, 'close-project', {})).toEqual({ ok: true, value: { closed: true } });
    await askMain(window, 'open-project', {});
    await waitForPort(window, 2);
    expect(await personaNames(window)).toEqual(['First', 'Second']);
  });

  it('is not needed to have the file up to date for another program', async () => {
    const folder = temporaryFolder();
    const path = await makeFile(folder, 'other.journey', 'First');
    const launched = await atStart();
    const { window } = launched;
    await watchPage(window);
    await answerOpenDialogs(launched, path);
    await askMain(window, 'open-project', {});
    await waitForPort(window, 1);
    await addPersona(window, 'Second');
    const before = statSync(path).mtimeMs;
    // What the system sends when the person turns to another program.
    await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('blur'));
    // Only the turn can save meanwhile: what saves by itself waits for a pause of two seconds.
    const edited = async (): Promise<number> => {
      await addPersona(window, 'One more');
      return statSync(path).mtimeMs;
    };
    await expect.poll(edited, { interval: 500, timeout: 60_000 }).not.toBe(before);
    const info = await runCli(['info', path], { dataFolder: folder });
    const { personas } = JSON.parse(info.stdout) as { personas: string[] };
    expect(personas.slice(0, 2)).toEqual(['First', 'Second']);
  });

  it('asks before it saves where the person does not want it to save by itself', async () => {
    const path = await makeFile(temporaryFolder(), 'by-hand.journey', 'First');
    const launched = await atStart();
    const { window } = launched;
    await watchPage(window);
    await askMain(window, 'set-settings', { autosave: false });
    await answerOpenDialogs(launched, path);
    const editAndClose = async (port: number, name: string, answer: string): Promise<void> => {
      await askMain(window, 'open-project', {});
      await waitForPort(window, port);
      await addPersona(window, name);
      await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('blur'));
      await answerMessageBoxes(launched, answer);
      expect(await askMain(window, 'close-project', {})).toEqual({ ok: true, value: { closed: true } });
      expect(await messageBoxes(launched)).toEqual([expect.stringContaining('Save the changes to')]);
    };
    const before = readFileSync(path);
    await editAndClose(1, 'Thrown away', 'Don’t save');
    expect(readFileSync(path).equals(before)).toBe(true);
    const start = await askMain(window, 'start', {});
    expect(start.ok && start.value.recovered).toEqual([]);
    await editAndClose(2, 'Kept', 'Save');
    await askMain(window, 'open-project', {});
    await waitForPort(window, 3);
    expect(await personaNames(window)).toEqual(['First', 'Kept']);
  });

  it('offers a copy, or to keep the work for the next start, when the file cannot be saved', async () => {
    const launched = await atStart();
    const { window } = launched;
    const path = await closeAndKeep(launched);
    onTestFinished(async () => {
      // Its file cannot be saved still, and a project that does not save by itself may be left all the same.
      await askMain(window, 'set-settings', { autosave: false });
      await answerMessageBoxes(launched, 'Don’t save');
      await askMain(window, 'close-project', {});
    });
    expect(readFileSync(path, 'utf8')).toBe('another program was here');
    const start = await askMain(window, 'start', {});
    if (!start.ok) throw new Error(start.failure.message);
    expect(start.value.recovered).toMatchObject([{ name: expect.stringContaining('changed') }]);
    const [{ workingCopy } = { workingCopy: '' }] = start.value.recovered;
    expect(await askMain(window, 'recover', { workingCopy })).toEqual({ ok: true, value: null });
    await waitForPort(window, 2);
    expect(await personaNames(window)).toEqual(['First', 'Second']);
  });
});

describe('when a process ends unexpectedly', () => {
  it('a killed host is started again with everything that was answered, and the window goes on', async () => {
    const launched = await atStart();
    const { window } = launched;
    await openInPage(window, 'five-stages');
    await addPersona(window, 'Before');
    const killed = new Set<number>();
    await killHost(launched, killed);
    await waitForPort(window, 2);
    expect(await eventsOf(window)).toContainEqual({ kind: 'host-restarted' });
    expect(await personaNames(window)).toEqual(['Before']);
    await addPersona(window, 'After');
    expect(await personaNames(window)).toEqual(['After', 'Before']);
    await expect
      .poll(async () => (await hostPids(launched)).filter((pid) => !killed.has(pid)).length)
      .toBe(1);
  });

  it('a host that ends before its program runs is started again, and the project opens', async () => {
    const launched = await atStart();
    const { window } = launched;
    await launched.app.evaluate(({ utilityProcess }) => {
      const fork = utilityProcess.fork.bind(utilityProcess);
      utilityProcess.fork = (...given) => {
        utilityProcess.fork = fork;
        const child = fork(...given);
        child.on('spawn', () => process.kill(child.pid ?? 0, 'SIGKILL'));
        return child;
      };
    });
    await openInPage(window, 'blank');
    await addPersona(window, 'There');
    expect(await personaNames(window)).toEqual(['There']);
    const start = await askMain(window, 'start', {});
    expect(start.ok && start.value.recovered).toEqual([]);
    expect(launched.stderr()).toContain('before its program ran');
  });

  it('a host that will not keep running is given up, with the work offered for recovery', async () => {
    const launched = await atStart();
    const { window } = launched;
    await openInPage(window, 'blank');
    await addPersona(window, 'Kept');
    // From now on every host is killed as soon as it runs.
    await launched.app.evaluate(({ utilityProcess }) => {
      const fork = utilityProcess.fork.bind(utilityProcess);
      Object.assign(globalThis, { letLive: () => Object.assign(utilityProcess, { fork }) });
      utilityProcess.fork = (...given) => {
        const child = fork(...given);
        child.on('spawn', () => child.kill());
        return child;
      };
    });
    await killHost(launched, new Set());
    await window.waitForFunction(() => globalThis.watch.events.some(({ kind }) => kind === 'project-closed'));
    const said = (await eventsOf(window)).find(({ kind }) => kind === 'message');
    expect(said).toMatchObject({ level: 'error', text: expect.stringContaining('safe') });
    await launched.app.evaluate(() => (globalThis as unknown as { letLive: () => void }).letLive());
    const start = await askMain(window, 'start', {});
    if (!start.ok) throw new Error(start.failure.message);
    const [{ workingCopy } = { workingCopy: '' }] = start.value.recovered;
    expect(await askMain(window, 'recover', { workingCopy })).toEqual({ ok: true, value: null });
    await waitForPort(window, 2);
    expect(await personaNames(window)).toEqual(['Kept']);
  });

  it('recovered work that is not wanted is removed after asking', async () => {
    const launched = await atStart();
    const { window, dataFolder } = launched;
    await closeAndKeep(launched);
    const start = await askMain(window, 'start', {});
    if (!start.ok) throw new Error(start.failure.message);
    const [{ workingCopy } = { workingCopy: '' }] = start.value.recovered;
    await answerMessageBoxes(launched, 'Cancel');
    await askMain(window, 'discard-recovered', { workingCopy });
    expect(workingCopies(dataFolder)).toEqual([basename(workingCopy)]);
    await answerMessageBoxes(launched, 'Discard');
    await askMain(window, 'discard-recovered', { workingCopy });
    expect(workingCopies(dataFolder)).toEqual([]);
  });

  it('a window whose page crashed is loaded again, with its project', async () => {
    const launched = await atStart();
    // Playwright has no line to the page that comes after the crash.
    onTestFinished(async () => {
      shared = undefined;
      await launched.close();
    });
    const { window } = launched;
    await openInPage(window, 'blank');
    await addPersona(window, 'Still here');
    const project = await launched.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(null)));
      contents?.forcefullyCrashRenderer();
      await loaded;
      const start = 'window.throughline.request("page-ready", {}).then((start) => start.value.project)';
      return contents?.executeJavaScript(start) as Promise<string>;
    });
    expect(project).toBe('open');
    expect(await hostPids(launched)).toHaveLength(1);
  });
});
