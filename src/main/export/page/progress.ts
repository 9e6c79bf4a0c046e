import type { ExportProgress } from '../../../shared/exports/export-options.ts';

/** Longest time between two reports of progress, ms. */
const INTERVAL = 100;
/** After this time, ms, a stage that cannot say how far it is stands at two thirds. */
const SLOW_STAGE = 3_000;

/** Reports the progress of work done in stages, each of which takes a known part of the whole. */
export type Progress = {
  /** Begins a stage that ends at `end` (0..1 of the whole). */
  readonly stage: (end: number, doing: string) => void;
  /** Says how far the stage is, 0..1, and may say in other words what it is doing. */
  readonly within: (share: number, doing?: string) => void;
  readonly stop: () => void;
};

/** The share never goes back, and progress is reported every 100 ms, so that a person sees it is still at work. */
export function createProgress(report: (progress: ExportProgress) => void): Progress {
  let start = 0;
  let end = 0;
  let reported = 0;
  let words = '';
  let startedAt = performance.now();
  let measured = false;

  const send = (share: number): void => {
    reported = Math.min(1, Math.max(reported, share));
    report({ share: reported, doing: words });
  };
  const timer = setInterval(() => {
    // A stage that does not know how far it is moves on ever more slowly and never reaches its end.
    const waited = performance.now() - startedAt;
    send(measured ? reported : start + ((end - start) * waited) / (waited + SLOW_STAGE / 2));
  }, INTERVAL);

  return {
    stage: (newEnd, doing) => {
      start = Math.max(end, reported);
      end = newEnd;
      words = doing;
      measured = false;
      startedAt = performance.now();
      send(start);
    },
    within: (share, doing) => {
      measured = true;
      if (doing !== undefined) words = doing;
      send(start + (end - start) * Math.min(1, Math.max(0, share)));
    },
    stop: () => clearInterval(timer),
  };
}
