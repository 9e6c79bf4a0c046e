import { spawnSync } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { buildBaseline } from './canvas.ts';
import { launch, markTime, memoryOf, root } from './launch.ts';
import { repeat, type StartFigures } from './start.ts';

/** Cards of the sample: the others show as many boxes. */
const ITEMS = '86';
const cache = join(root, 'node_modules/.cache/throughline/others');

export type Other = { readonly what: string; readonly figures: StartFigures };

/**
 * React Flow, tldraw and Excalidraw, each alone in a bare window with as many boxes as the sample has cards. The last two
 * are no part of the product: they are installed here, from their own lockfile, when this part of the benchmark is asked for.
 * They ask their makers' servers for fonts; the boxes are drawn without waiting for those.
 */
export async function measureOthers(): Promise<readonly Other[]> {
  const flow = await buildBaseline();
  const built = await buildOthers();
  return [
    { what: 'React Flow, 86 nodes', figures: await measureBare(flow, 'index.html') },
    { what: 'tldraw, 86 boxes', figures: await measureBare(built, 'tldraw.html') },
    { what: 'Excalidraw, 86 boxes', figures: await measureBare(built, 'excalidraw.html') },
  ];
}

async function buildOthers(): Promise<string> {
  await mkdir(cache, { recursive: true });
  await cp(join(import.meta.dirname, 'others'), cache, { recursive: true });
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: cache,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('tldraw and Excalidraw could not be installed from the registry.');
  const outDir = join(cache, 'out');
  await build({
    root: cache,
    base: './',
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.IS_PREACT': '"false"' },
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: ['tldraw.html', 'excalidraw.html'].map((name) => join(cache, name)) },
    },
  });
  return outDir;
}

const measureBare = (folder: string, page: string): Promise<StartFigures> =>
  repeat(async () => {
    const launched = await launch(join(import.meta.dirname, 'react-flow'), [], {
      THROUGHLINE_BASELINE: folder,
      THROUGHLINE_PAGE: page,
      THROUGHLINE_NODES: ITEMS,
    });
    const painted = await markTime(launched.page, 'map-painted');
    const memory = await memoryOf(launched);
    await launched.close();
    return { start: painted - launched.startedAt, memory };
  });
