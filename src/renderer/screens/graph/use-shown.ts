import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { DrawnGraph, Item } from './drawn-graph.ts';
import { nothingShown, type Shown, shownOf } from './shown.ts';
import { stepShown } from './step-shown.ts';
import type { Sight } from './use-sight.ts';

/** What of a graph is in the page: a step nearer to all that should be with each frame. */
export function useShown(
  graph: DrawnGraph,
  { view, around }: Sight,
  active: Item | null,
  dragged: ReadonlyMap<string, unknown>,
): Shown {
  const goal = useMemo(() => shownOf(graph, around, active, dragged), [graph, around, active, dragged]);
  const page = useRef(nothingShown);
  const [steps, step] = useReducer((done: number) => done + 1, 0);
  const shown = useMemo(() => {
    // Each step goes on from the page of the last.
    page.current = steps < 0 ? page.current : stepShown(graph, page.current, goal, { view, active, dragged });
    return page.current;
  }, [graph, goal, view, active, dragged, steps]);
  useEffect(() => {
    if (shown === goal) return;
    const frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [shown, goal]);
  return shown;
}
