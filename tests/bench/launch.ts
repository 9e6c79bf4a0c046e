import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { electronArguments, readRuntime } from '../../build/electron-runtime.mjs';

export const root = join(import.meta.dirname, '../..');

/** The built app: the repository, or the folder another build of it is in. */
export const appFolder = process.env['THROUGHLINE_APP_DIR'] ?? root;

export type Launched = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Milliseconds since the epoch, just before the process was started. */
  readonly startedAt: number;
  close(): Promise<void>;
};

/** An empty data folder, as before a first start. */
export const newDataFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'throughline-bench-'));
export const removeDataFolder = (data: string): Promise<void> => rm(data, { recursive: true, force: true });

/** Starts an Electron app, in a data folder of its own unless one is given, which then stays as the app leaves it. */
export async function launch(
  appFolder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  kept?: string,
): Promise<Launched> {
  const data = kept ?? (await newDataFolder());
  const startedAt = Date.now();
  const app = await _electron.launch({
    executablePath: readRuntime().executable,
    args: [...electronArguments(), appFolder, ...args],
    env: { ...(process.env as Record<string, string>), THROUGHLINE_DATA_DIR: data, ...env },
  });
  const page = await app.firstWindow();
  return {
    app,
    page,
    startedAt,
    close: async () => {
      const child = app.process();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await app
        .evaluate(({ app }, calmly) => (calmly ? app.quit() : app.exit(0)), kept !== undefined)
        .catch(() => undefined);
      await gone;
      if (kept === undefined) await removeDataFolder(data);
    },
  };
}

/** Waits for a performance mark of the page and answers its time since the epoch, ms. */
export const markTime = (page: Page, name: string): Promise<number> =>
  page
    .waitForFunction(
      (wanted) => {
        const [mark] = performance.getEntriesByName(wanted);
        return mark ? performance.timeOrigin + mark.startTime : 0;
      },
      name,
      { timeout: 60_000 },
    )
    .then((handle) => handle.jsonValue());

/** Memory of the process and all below it, MB: proportional set size on Linux, working set elsewhere. */
export async function memoryOf({ app }: Launched): Promise<number> {
  if (process.platform !== 'linux') {
    const kilobytes = await app.evaluate(({ app }) =>
      app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
    );
    return kilobytes / 1024;
  }
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => null);
    if (stat) parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const below = (pid: number): boolean => {
    for (let at: number | undefined = pid; at; at = parents.get(at))
      if (at === app.process().pid) return true;
    return false;
  };
  let kilobytes = 0;
  for (const pid of parents.keys()) {
    if (!below(pid)) continue;
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}
