import type { Page } from 'playwright';
import { quantile } from './frames.ts';

/** What one event cost, ms. */
export type Cost = {
  /**
   * Time of the page's main thread, from the event to the frame that shows its effect: handling the event, and making
   * that frame (drawing, style, layout, paint). The wait between the two for the display's next refresh is not in it.
   */
  readonly work: number;
  /** From the event to the end of that frame, the wait for the refresh included. */
  readonly shown: number;
};

/** Costs of many events of one kind. */
export type Costs = {
  readonly count: number;
  readonly first: Cost;
  /** Of all but the first. */
  readonly median: Cost;
  readonly p99: Cost;
  readonly worst: Cost;
};

/** Splits the first off and sums up the rest. */
export function summed(all: readonly Cost[]): Costs {
  const [first, ...rest] = all;
  if (!first || rest.length === 0) throw new Error('Nothing was measured');
  const at = (q: number): Cost => ({
    work: quantile(
      rest.map(({ work }) => work),
      q,
    ),
    shown: quantile(
      rest.map(({ shown }) => shown),
      q,
    ),
  });
  return { count: all.length, first, median: at(0.5), p99: at(0.99), worst: at(1) };
}

type Recorder = { readonly next: Promise<Cost> };

/** Measures what `act` costs: until the first frame after its event, or the one in which `shows` is on screen. */
export type CostMeter = (act: () => Promise<unknown>, shows?: string) => Promise<Cost>;

/** Measures what single events of a type cost, in the page itself. */
export function createCostMeter(page: Page, type: 'keydown' | 'click' | 'change'): CostMeter {
  return async (act, shows) => {
    await calm(page);
    await page.evaluate(arm, { type, shows });
    await act();
    return page.evaluate(() => (window as unknown as { costRecorder: Recorder }).costRecorder.next);
  };
}

/** Runs in the page: the next event of the type is measured, from its first listener to the end of the frame that shows it. */
function arm({ type, shows }: { readonly type: string; readonly shows: string | undefined }): void {
  /** Runs in a task of its own, as soon as the one that runs now has ended. */
  const afterThisTask = (then: () => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };
  const next = new Promise<Cost>((resolve) => {
    addEventListener(
      type,
      ({ timeStamp }) => {
        let work = 0;
        /** Since when the thread has worked on the effect; null while it waits for the display. */
        let since: number | null = performance.now();
        const rest = (): void => {
          if (since !== null) work += performance.now() - since;
          since = null;
        };
        // The event may be handed on within the frame itself, just before its callbacks: then there is no wait between the two.
        afterThisTask(rest);
        const frame = (): void => {
          since ??= performance.now();
          // The frame's own work follows its callbacks; a task begun here runs after it.
          afterThisTask(() => {
            rest();
            if (shows === undefined || document.querySelector(shows))
              resolve({ work, shown: performance.now() - timeStamp });
            else requestAnimationFrame(frame);
          });
        };
        requestAnimationFrame(frame);
      },
      { capture: true, once: true },
    );
  });
  Object.assign(window, { costRecorder: { next } });
}

/** Waits until the page has had nothing to do for some frames. */
const calm = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let quiet = 0;
        const look = (idle: IdleDeadline): void => {
          quiet = idle.timeRemaining() > 5 ? quiet + 1 : 0;
          if (quiet > 2) resolve();
          else requestAnimationFrame(() => requestIdleCallback(look));
        };
        requestIdleCallback(look);
      }),
  );
