import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright';
import { build, type Rolldown } from 'vite';
import { electronArguments, readRuntime } from '../../../build/electron-runtime.mjs';
import { wholeFlow } from '../../../src/shared/graphs/flow/flow-choice.ts';
import { ownPage } from '../../../src/shared/exports/paper/page-options.ts';
import { wholePlan } from '../../../src/shared/priorities/plan-query.ts';
import type { ExportOptions } from '../../../src/shared/exports/export-options.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { appFolder } from '../../helpers/launch-app.ts';
import type { Harness, HarnessDone, HarnessRequest, Region } from './harness-main.ts';

const root = resolve(import.meta.dirname, '../../..');

export type ExportInput = {
  readonly records: ProjectRecords;
  readonly options: Partial<ExportOptions> & Pick<ExportOptions, 'format' | 'mapId'>;
  readonly path: string;
  readonly tallies?: HarnessRequest['tallies'];
  readonly felt?: HarnessRequest['felt'];
  readonly author?: string;
  /** Of the words in the drawing; English where it is left out. */
  readonly language?: HarnessRequest['language'];
  readonly blobs?: HarnessRequest['blobs'];
  readonly cancelAt?: string;
  readonly beforehand?: 'loaded' | 'crashed';
};

/** The export code in a real Electron. */
export type ExportHarness = {
  readonly folder: string;
  readonly runExport: (input: ExportInput) => Promise<HarnessDone>;
  readonly rasterise: (svgFile: string, regions: readonly Region[]) => Promise<readonly Buffer[]>;
  /** The value of an expression in a page that has the SVG as its element. */
  readonly inSvgPage: <T>(svgFile: string, script: string) => Promise<T>;
  readonly close: () => Promise<void>;
};

export async function startExportHarness(): Promise<ExportHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-export-'));
  await buildApp(folder);
  const app = await _electron.launch({
    executablePath: readRuntime().executable,
    args: [...electronArguments({ headless: true }), `--user-data-dir=${join(folder, 'data')}`, folder],
    cwd: folder,
  });
  await ready(app);
  return {
    folder,
    runExport: async (input) => {
      const request = await requestOf(folder, input);
      return app.evaluate((_electronModule, given) => {
        return (globalThis as unknown as { harness: Harness }).harness.runExport(given);
      }, request);
    },
    rasterise: async (svgFile, regions) => {
      const pictures = await app.evaluate(
        (_electronModule, given) => {
          return (globalThis as unknown as { harness: Harness }).harness.rasterise(
            given.svgFile,
            given.regions,
          );
        },
        { svgFile, regions },
      );
      return (pictures as readonly string[]).map((picture) => Buffer.from(picture, 'base64'));
    },
    inSvgPage: async <T>(svgFile: string, script: string): Promise<T> => {
      const value = await app.evaluate(
        (_electronModule, given) => {
          return (globalThis as unknown as { harness: Harness }).harness.inSvgPage(
            given.svgFile,
            given.script,
          );
        },
        { svgFile, script },
      );
      return value as T;
    },
    close: async () => {
      const child = app.process();
      const ended = new Promise<void>((done) => void child.once('exit', () => done()));
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The harness as the main program of an app, built once for all files of a worker. */
let harnessBuild: Promise<readonly Rolldown.RolldownOutput[]> | undefined;
async function buildHarness(): Promise<readonly Rolldown.RolldownOutput[]> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      write: false,
      target: 'node20',
      ssr: join(root, 'tests/e2e/export/harness-main.ts'),
      rolldownOptions: {
        external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { format: 'es', entryFileNames: 'main.mjs' },
      },
    },
    ssr: { noExternal: true },
  });
  if ('close' in built) throw new Error('Vite watches instead of building');
  return [built].flat();
}

/** An app of its own: the harness as main, built from the sources, and the pages of the app as it was built. */
async function buildApp(folder: string): Promise<void> {
  await mkdir(join(folder, 'out'));
  await symlink(join(appFolder, 'out', 'renderer'), join(folder, 'out', 'renderer'), 'junction');
  harnessBuild ??= buildHarness();
  for (const part of (await harnessBuild).flatMap(({ output }) => output)) {
    const file = join(folder, 'out/main', part.fileName);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, part.type === 'chunk' ? part.code : part.source);
  }
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'throughline-export-test',
      version: '0.0.1',
      main: 'out/main/main.mjs',
      type: 'module',
    }),
  );
}

async function ready(app: ElectronApplication): Promise<void> {
  await app.evaluate(async ({ app: electron }) => {
    await electron.whenReady();
    // The harness is put there in the turn after `ready`.
    while (!('harness' in globalThis)) await new Promise((next) => setImmediate(next));
  });
}

let snapshots = 0;

async function requestOf(folder: string, input: ExportInput): Promise<HarnessRequest> {
  snapshots += 1;
  const snapshotFile = join(folder, `snapshot-${snapshots}.json`);
  const lists = Object.fromEntries(
    Object.entries(input.records).map(([kind, records]) => [kind, [...records.values()]]),
  );
  await writeFile(snapshotFile, JSON.stringify({ records: lists }));
  const options: ExportOptions = {
    what: 'map',
    allMaps: false,
    plan: wholePlan,
    flow: wholeFlow,
    proofOf: null,
    stageId: null,
    theme: 'light',
    titleBlock: true,
    legend: true,
    assumptions: 'marked',
    comments: false,
    withProject: false,
    confidential: false,
    scale: 1,
    page: ownPage,
    ...input.options,
  };
  return {
    snapshotFile,
    options,
    path: input.path,
    language: input.language ?? 'en',
    tallies: input.tallies ?? [],
    felt: input.felt ?? [],
    blobs: input.blobs ?? {},
    cancelAt: input.cancelAt ?? null,
    beforehand: input.beforehand ?? null,
    ...(input.author === undefined ? {} : { author: input.author }),
  };
}

/** Stores a file under the hash by which a project refers to its bytes. */
export async function blobOf(
  folder: string,
  bytes: Uint8Array,
  mediaType: string,
): Promise<{ readonly sha256: string; readonly blobs: HarnessRequest['blobs'] }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = join(folder, sha256);
  await writeFile(file, bytes);
  return { sha256, blobs: { [sha256]: { file, mediaType } } };
}
