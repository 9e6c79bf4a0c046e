import { useEffect, useState } from 'react';
import { type DrawingForPaper, layOnPaperInSteps } from '../../../shared/exports/pages/lay-on-paper.ts';
import type { Pages } from '../../../shared/exports/pages/page.ts';
import { type PageOptions, pageOptionsSchema } from '../../../shared/exports/paper/page-options.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Ink } from '../../../shared/scene/parts.ts';

/** How long the choices must rest, ms, before the pages are laid out anew: a size is typed in several strokes. */
const REST = 120;
/** How long laying out may take at a time, ms, before the window does something else. */
const BUDGET = 12;

/** A drawing on the paper that is chosen: what it was before while that is worked out, null where it is not on any. */
export function usePages(drawing: DrawingForPaper | null, page: PageOptions, ink: Ink): Result<Pages> | null {
  const [laid, setLaid] = useState<Result<Pages> | null>(null);
  const isLaid = drawing !== null && page.layout !== 'content';
  // Choices are made anew whenever the dialog draws.
  const chosen = JSON.stringify(page);
  useEffect(() => {
    const page = pageOptionsSchema.parse(JSON.parse(chosen));
    if (drawing === null || page.layout === 'content') return;
    const steps = layOnPaperInSteps(drawing, page, ink);
    const work = (): void => {
      const end = performance.now() + BUDGET;
      let step = steps.next();
      while (step.done !== true && performance.now() < end) step = steps.next();
      if (step.done !== true) timer = setTimeout(work);
      else if (!step.value.ok) setLaid(step.value);
      else if (step.value.value !== null) setLaid(ok(step.value.value));
    };
    let timer = setTimeout(work, REST);
    return () => clearTimeout(timer);
  }, [drawing, chosen, ink]);
  return isLaid ? laid : null;
}
