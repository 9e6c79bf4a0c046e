import type { ElectronApplication, Page } from 'playwright';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A frame is good when it came within one refresh at 60 Hz, with room for the timer's jitter. */
export const GOOD_MS = 18.7;

export type Frames = {
  /** Share of frame intervals under 18.7 ms, 0..1. */
  readonly good: number;
  /** ms. */
  readonly p95: number;
  /** ms. */
  readonly worst: number;
  /** Frames the compositor really drew, a second; frame callbacks alone mislead under software drawing. */
  readonly drawnPerSecond: number;
};

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
};

/**
 * Records frame times in the page while `act` runs, then drawn frames in the browser while it runs again: recording
 * the trace costs frames itself.
 */
export async function measureFrames(
  app: ElectronApplication,
  page: Page,
  act: () => Promise<void>,
): Promise<Frames> {
  const intervals = await frameIntervals(page, act);
  return {
    good: intervals.filter((interval) => interval < GOOD_MS).length / intervals.length,
    p95: quantile(intervals, 0.95),
    worst: Math.max(...intervals),
    drawnPerSecond: await drawnPerSecond(app, act),
  };
}

/** Records the time from each frame to the next in the page while `act` runs, ms. */
export async function frameIntervals(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const recorder = { times: [] as number[], running: true };
    Object.assign(window, { frameRecorder: recorder });
    const tick = (time: number): void => {
      recorder.times.push(time);
      if (recorder.running) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await act();
  const times = await page.evaluate(() => {
    const recorder = (window as unknown as { frameRecorder: { times: number[]; running: boolean } })
      .frameRecorder;
    recorder.running = false;
    return recorder.times;
  });
  return times.slice(1).map((time, index) => time - times[index]!);
}

async function drawnPerSecond(app: ElectronApplication, act: () => Promise<void>): Promise<number> {
  const path = join(tmpdir(), `throughline-trace-${process.pid}.json`);
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['disabled-by-default-devtools.timeline.frame'] }),
  );
  const start = performance.now();
  await act();
  const seconds = (performance.now() - start) / 1000;
  await app.evaluate(({ contentTracing }, target) => contentTracing.stopRecording(target), path);
  const trace = JSON.parse(await readFile(path, 'utf8')) as { traceEvents: { name: string }[] };
  await rm(path);
  return trace.traceEvents.filter((event) => event.name === 'DrawFrame').length / seconds;
}

/** Turns the wheel over the middle of the window, once a frame: there, and back again. */
export const pan = (page: Page, frames: number, dx: number, dy: number): Promise<void> =>
  page.evaluate(
    async ({ frames, dx, dy }) => {
      for (let frame = 0; frame < frames; frame++) {
        await new Promise(requestAnimationFrame);
        const [x, y] = [innerWidth / 2, innerHeight / 2];
        const sign = frame < frames / 2 ? 1 : -1;
        document.elementFromPoint(x, y)?.dispatchEvent(
          new WheelEvent('wheel', {
            deltaX: dx * sign,
            deltaY: dy * sign,
            clientX: x,
            clientY: y,
            bubbles: true,
            cancelable: true,
          }),
        );
      }
    },
    { frames, dx, dy },
  );

/** Drags what lies at a point in a circle with the real mouse, and puts it back where it was. */
export async function dragAround(page: Page, from: { x: number; y: number }, moves: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let move = 1; move <= moves; move++) {
    const angle = (move / moves) * 2 * Math.PI;
    await page.mouse.move(from.x + 120 * Math.sin(angle), from.y + 120 * (1 - Math.cos(angle)) * 0.5);
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
}
