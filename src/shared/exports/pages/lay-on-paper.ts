import type { PageOptions } from '../paper/page-options.ts';
import { phrase } from '../../language/translate.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Ink } from '../../scene/parts.ts';
import { lightTheme } from '../../scene/theme.ts';
import type { Scene } from '../../scene/shape.ts';
import { fitSheet } from './fit-sheet.ts';
import type { MapOnPages } from './map-on-pages.ts';
import type { PageNames } from './names.ts';
import type { Pages } from './page.ts';
import { posterPages } from './poster.ts';
import { inOneGo, type Steps } from './steps.ts';
import { stagePages } from './stage-pages.ts';

export type DrawingForPaper = {
  /** The whole drawing. */
  readonly scene: Scene;
  /** Where it is a whole map, which can come stage by stage. */
  readonly map: MapOnPages | null;
  readonly names: PageNames;
};

/** A drawing on paper as it was chosen; null where its page is as large as it. */
export const layOnPaper = (drawing: DrawingForPaper, page: PageOptions, ink: Ink): Result<Pages | null> =>
  inOneGo(layOnPaperInSteps(drawing, page, ink));

/** The same, step by step. */
export function* layOnPaperInSteps(
  drawing: DrawingForPaper,
  page: PageOptions,
  ink: Ink,
): Steps<Result<Pages | null>> {
  const { scene, map, names } = drawing;
  switch (page.layout) {
    case 'content':
      return ok(null);
    case 'sheet':
      return ok(fitSheet(scene, page));
    case 'stages':
      return map === null
        ? fail(
            'no-stages',
            phrase('Only a whole map comes with a page for each stage. Nothing was exported.'),
          )
        : ok(yield* stagePages(map, page, names, ink));
    case 'poster':
      // What is beside the poster is on white paper, whatever its own ground.
      return posterPages(scene, page, names, { ...ink, theme: lightTheme });
  }
}
