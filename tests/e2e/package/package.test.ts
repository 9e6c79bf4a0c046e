import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright';
import { FuseV1Options, FuseState, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronArguments } from '../../../build/electron-runtime.mjs';
import { ensureBuilt } from '../../../build/ensure-built.mjs';
import { appEnvironment } from '../../helpers/launch-app.ts';

const root = join(import.meta.dirname, '../../..');
/** Where electron-builder puts the unpacked app, by system. */
const executable = {
  linux: join(root, 'dist/linux-unpacked/throughline'),
  darwin: join(
    root,
    `dist/mac${process.arch === 'arm64' ? '-arm64' : ''}/Throughline.app/Contents/MacOS/Throughline`,
  ),
  win32: join(root, 'dist/win-unpacked/Throughline.exe'),
}[process.platform as 'linux' | 'darwin' | 'win32'];

const wantedDictionaries = [
  ...['de-DE-3-0.bdic', 'en-US-10-1.bdic', 'README.txt'],
  ...['licence-dictionary-de.txt', 'licence-GPL-3.0.txt', 'de-DE.aff', 'de-DE.dic'].map((name) =>
    join('de-DE', name),
  ),
  ...['licence-dictionary-en.txt', 'licence-dictionary-en-gb.txt'].map((name) => join('en-US', name)),
];

let folder: string;
/** When the host's program was built, before and after packing. */
let built: { readonly before: number; readonly after: number };
const builtAt = (): number => statSync(join(root, 'out/main/host.js')).mtimeMs;

beforeAll(async () => {
  expect(await ensureBuilt()).toMatchObject({ ok: true });
  const before = builtAt();
  folder = mkdtempSync(join(tmpdir(), 'throughline-package-'));
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const packed = spawnSync(process.execPath, ['build/package.mjs', '--dir'], { cwd: root, encoding: 'utf8' });
  expect(packed.status, packed.stdout + packed.stderr).toBe(0);
  built = { before, after: builtAt() };
}, 300_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the packaged app', () => {
  it('is packed from the build that is there, under which other apps may run', () => {
    expect(built.after).toBe(built.before);
  });

  it('holds the app in an archive and nothing of the tests', () => {
    expect(existsSync(executable)).toBe(true);
    expect(existsSync(join(root, 'dist/linux-unpacked/resources/app.asar'))).toBe(
      process.platform === 'linux',
    );
    for (const other of ['app', 'default_app.asar']) {
      expect(existsSync(join(root, 'dist/linux-unpacked/resources', other)), other).toBe(false);
    }
  });

  it('has the dictionaries beside it, each with its licence, but on a Mac, which has its own', () => {
    const resources = join(dirname(executable), process.platform === 'darwin' ? '../Resources' : 'resources');
    const dictionaries = join(resources, 'dictionaries');
    expect(existsSync(dictionaries)).toBe(process.platform !== 'darwin');
    const files = existsSync(dictionaries)
      ? readdirSync(dictionaries, { recursive: true }).map(String)
      : wantedDictionaries;
    expect(files).toEqual(expect.arrayContaining(wantedDictionaries));
  });

  it('has its fuses set', async () => {
    const fuses = await getCurrentFuseWire(executable);
    expect(fuses[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
    expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE);
    expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE);
    expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
    expect(fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(FuseState.ENABLE);
  });

  it('makes the sample with its command line and opens it in a window', async () => {
    const sample = join(folder, 'sample.journey');
    const cli = spawnSync(
      executable,
      [...electronArguments({ headless: true }), '--cli', 'new', sample, '--template', 'sample'],
      {
        encoding: 'utf8',
        env: appEnvironment(join(folder, 'cli-data')),
        timeout: 60_000,
      },
    );
    expect(cli.status, cli.stdout + cli.stderr).toBe(0);

    // The inspector's door is welded shut by a fuse, so the window is watched through Chromium's own port.
    const child = spawn(executable, [...electronArguments(), '--remote-debugging-port=0', sample], {
      env: appEnvironment(join(folder, 'data')),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let said = '';
        child.stderr.on('data', (piece: Buffer) => {
          said += piece.toString();
          const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
          if (found) resolve(found);
        });
        child.once('exit', (code) => reject(new Error(`The packaged app ended with ${code}: ${said}`)));
      });
      const browser = await chromium.connectOverCDP(address);
      const [context] = browser.contexts();
      const page = context!.pages()[0] ?? (await context!.waitForEvent('page'));
      await page.waitForFunction(() => performance.getEntriesByName('map-painted').length > 0, undefined, {
        timeout: 60_000,
      });
      expect(await page.locator('[data-card-id]').count()).toBeGreaterThan(3);
      if (process.platform !== 'darwin')
        await expect.poll(() => existsSync(join(folder, 'data/Dictionaries/en-US-10-1.bdic'))).toBe(true);
      await browser.close();
    } finally {
      child.kill('SIGKILL');
      await ended;
    }
  }, 120_000);
});
