import { join } from 'node:path';
import { build } from 'vite';
import react from '@vitejs/plugin-react';
import { dragAround, type Frames, measureFrames, pan } from './frames.ts';
import { appFolder, launch, markTime, root } from './launch.ts';
import { menu, nearestToMiddle, rest } from './map-window.ts';

export type CanvasFigures = {
  /** ms from the data being in the page to the first complete paint. */
  readonly firstPaint: number;
  readonly near: Frames;
  readonly all: Frames;
  readonly drag: Frames;
};

const PAN_FRAMES = 240;
const DRAG_MOVES = 120;

/** Throughline with a project open. */
export async function measureThroughline(file: string): Promise<CanvasFigures> {
  const launched = await launch(appFolder, [file]);
  try {
    const { app, page } = launched;
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
    const firstPaint = (await markTime(page, 'map-painted')) - (await markTime(page, 'map-data'));
    await menu(launched, 'zoom-100');
    await rest(launched);
    const near = await measureFrames(app, page, () => pan(page, PAN_FRAMES, 12, 6));
    await rest(launched);
    const from = await nearestToMiddle(page, '[data-card-id]');
    const drag = await measureFrames(app, page, () => dragAround(page, from, DRAG_MOVES));
    await menu(launched, 'zoom-fit');
    await rest(launched);
    const all = await measureFrames(app, page, () => pan(page, PAN_FRAMES, 4, 2));
    return { firstPaint, near, all, drag };
  } finally {
    await launched.close();
  }
}

/** Builds the baseline page once. */
export async function buildBaseline(): Promise<string> {
  const outDir = join(root, 'node_modules/.cache/throughline/react-flow');
  await build({
    root: join(import.meta.dirname, 'react-flow'),
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir, emptyOutDir: true },
  });
  return outDir;
}

/** A plain React Flow canvas with as many default nodes. */
export async function measureReactFlow(page: string, nodes: number): Promise<CanvasFigures> {
  const launched = await launch(join(import.meta.dirname, 'react-flow'), [], {
    THROUGHLINE_BASELINE: page,
    THROUGHLINE_NODES: String(nodes),
  });
  try {
    const view = (name: string): Promise<void> =>
      launched.page.evaluate((wanted) => {
        (window as unknown as Record<string, () => void>)[wanted]?.();
      }, name);
    const firstPaint =
      (await markTime(launched.page, 'map-painted')) - (await markTime(launched.page, 'map-data'));
    await view('near');
    await rest(launched);
    const near = await measureFrames(launched.app, launched.page, () =>
      pan(launched.page, PAN_FRAMES, 12, 6),
    );
    await rest(launched);
    const from = await nearestToMiddle(launched.page, '.react-flow__node');
    const drag = await measureFrames(launched.app, launched.page, () =>
      dragAround(launched.page, from, DRAG_MOVES),
    );
    await view('fit');
    await rest(launched);
    const all = await measureFrames(launched.app, launched.page, () => pan(launched.page, PAN_FRAMES, 4, 2));
    return { firstPaint, near, all, drag };
  } finally {
    await launched.close();
  }
}
