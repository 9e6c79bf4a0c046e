import { phrase } from '../../language/translate.ts';
import { createPlanPages } from '../../priorities/scene/plan-pages.ts';
import type { PrioritiesInput } from '../../priorities/scene/priorities-scene.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { PageOptions } from '../paper/page-options.ts';
import { waysToLay } from '../paper/paper.ts';
import { mmToPx } from '../paper/units.ts';
import { type Pages, pxOf, smallestText } from './page.ts';

/** The width that text of usual size is made for, mm: on wider paper it is larger. */
const USUAL_WIDTH = 297;
/** Least and most that the table is drawn at, px of the paper for each of its own. */
const SCALES = { least: 0.75, most: 4 } as const;
/** On shorter paper a table of actions has no room, mm. */
const SHORTEST_SIDE = 100;
/** Room inside the white edge, px. */
const INSIDE = 29;

/** The pages of the action plan: across where both ways are open. Null where there is no such map. */
export function planPages(
  input: Omit<PrioritiesInput, 'what'>,
  options: Pick<PageOptions, 'paper' | 'orientation' | 'margin'>,
): Result<Pages | null> {
  const [paper] = waysToLay(options.paper, options.orientation);
  if (Math.min(paper.width, paper.height) < SHORTEST_SIDE) {
    return fail(
      'no-room',
      phrase(
        'The action plan needs paper of at least 100 × 100 mm. Nothing was exported. Choose larger paper.',
      ),
    );
  }
  const scale = Math.min(SCALES.most, Math.max(SCALES.least, paper.width / USUAL_WIDTH));
  const { width, height } = pxOf(paper);
  const scenes = createPlanPages(input, {
    width: width / scale,
    height: height / scale,
    margin: Math.round(mmToPx(options.margin) / scale) + INSIDE,
  });
  if (scenes === undefined) return ok(null);
  return ok({
    paper,
    shared: null,
    smallest: smallestText(scenes.map((scene) => ({ scene, scale }))),
    width,
    height,
    pages: scenes.map((scene) => ({ parts: [{ scene, x: 0, y: 0, scale, said: true }] })),
  });
}
