import type { Page } from 'playwright';
import { openDocument } from '../../src/host/document/document.ts';
import { newId } from '../../src/shared/model/new-id.ts';
import { bigFlowCalls, type FlowShape } from '../helpers/big-flow.ts';
import { valueOf } from './commands.ts';
import { dragAround, type Frames, measureFrames, pan } from './frames.ts';
import { appFolder, launch } from './launch.ts';
import { menu, nearestToMiddle, rest, showWindow } from './map-window.ts';

export type FlowFigures = {
  /** ms that the worker takes to lay the flow out, from asking it to having its answer; its start is in it. */
  readonly layout: number;
  /** ms of the longest task of the window meanwhile. */
  readonly longestMeanwhile: number;
  /** ms from having the layout to the end of the frame that shows the cards. */
  readonly firstPaint: number;
  /** ms from the menu to the end of that frame. */
  readonly all: number;
  /** Cards in the page at 100 %. */
  readonly inPage: number;
  readonly near: Frames;
  readonly drag: Frames;
};

const PAN_FRAMES = 240;
const DRAG_MOVES = 120;

/** Makes a project with one map, on which every card is connected, and saves it. */
export async function makeFlowProject(path: string, shape: FlowShape, dataFolder: string): Promise<void> {
  const project = valueOf(
    openDocument({ kind: 'new', template: 'blank', name: 'Bench' }, { dataFolder, author: 'Bench' }),
  );
  const empty = [...project.snapshot().records.map][0]!;
  const calls = bigFlowCalls(shape, newId);
  for (let at = 0; at < calls.length; at += 5_000) valueOf(project.run(calls.slice(at, at + 5_000)));
  valueOf(project.run([{ command: 'remove-map', input: { mapId: empty.id } }]));
  valueOf(await project.saveAs(path, true));
  project.discard();
}

/** Opens the flow of a project's map in a window of the usual size, then pans it and drags a card at 100 %. */
export async function measureFlow(file: string): Promise<FlowFigures> {
  const launched = await launch(appFolder, [file]);
  try {
    const { app, page } = launched;
    await showWindow(launched, 'zoom-fit');
    await page.evaluate(watchOpening);
    const asked = await page.evaluate(() => performance.now());
    await menu(launched, 'toggle-graph');
    const { shown, layout, longestMeanwhile } = await opened(page);
    await rest(launched);
    await menu(launched, 'zoom-100');
    await rest(launched);
    const inPage = await page.locator('[data-graph-node]').count();
    const near = await measureFrames(app, page, () => pan(page, PAN_FRAMES, 12, 6));
    await rest(launched);
    const from = await nearestToMiddle(page, '[data-graph-node]');
    const drag = await measureFrames(app, page, () => dragAround(page, from, DRAG_MOVES));
    return {
      layout: layout.end - layout.start,
      longestMeanwhile,
      firstPaint: shown - layout.end,
      all: shown - asked,
      inPage,
      near,
      drag,
    };
  } finally {
    await launched.close();
  }
}

type Opened = {
  /** When the frame with the cards had ended. */
  readonly shown: number;
  readonly layout: { readonly start: number; readonly end: number };
  readonly longestMeanwhile: number;
};

const opened = (page: Page): Promise<Opened> =>
  page.evaluate(() => (window as unknown as { flowOpened: Promise<Opened> }).flowOpened);

/** Runs in the page: notes when the first cards of the flow are on screen, and what else the window did until then. */
function watchOpening(): void {
  const tasks: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ entryTypes: ['longtask'] });
  const answer = (shown: number): Opened => {
    tasks.push(...observer.takeRecords());
    const [measured] = performance.getEntriesByName('graph-layout');
    if (!measured) throw new Error('The flow is on screen without a layout');
    const layout = { start: measured.startTime, end: measured.startTime + measured.duration };
    const meanwhile = tasks.filter(
      ({ startTime, duration }) => startTime < layout.end && layout.start < startTime + duration,
    );
    // Part of a task that began before the layout, or ended after it, is no wait for the layout.
    const lengths = meanwhile.map(
      ({ startTime, duration }) =>
        Math.min(startTime + duration, layout.end) - Math.max(startTime, layout.start),
    );
    return { shown, layout, longestMeanwhile: Math.max(0, ...lengths) };
  };
  const flowOpened = new Promise<Opened>((resolve) => {
    const look = (): void => {
      if (!document.querySelector('[data-graph-node]')) {
        requestAnimationFrame(look);
        return;
      }
      // The frame's own work follows its callbacks; a task begun here runs after it.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(answer(performance.now()));
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
  Object.assign(window, { flowOpened });
}
