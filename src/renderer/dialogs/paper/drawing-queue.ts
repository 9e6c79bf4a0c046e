/** How long drawing may take in a frame, ms: the rest of it is for whoever types and scrolls. */
const BUDGET = 6;

/** Things to draw, a few in each frame. */
export type DrawingQueue = {
  /** Draws once there is time for it; what it answers takes it back. */
  readonly add: (draw: () => void) => () => void;
};

export function createDrawingQueue(): DrawingQueue {
  const waiting = new Set<() => void>();
  let isAsked = false;
  const work = (): void => {
    isAsked = false;
    const end = performance.now() + BUDGET;
    for (const draw of waiting) {
      waiting.delete(draw);
      draw();
      if (performance.now() > end) break;
    }
    ask();
  };
  const ask = (): void => {
    if (isAsked || waiting.size === 0) return;
    isAsked = true;
    requestAnimationFrame(work);
  };
  return {
    add: (draw) => {
      waiting.add(draw);
      ask();
      return () => void waiting.delete(draw);
    },
  };
}
