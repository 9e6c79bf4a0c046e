import { paperSize } from '../paper/paper.ts';
import type { Scene } from '../../scene/shape.ts';
import { type Pages, pxOf, smallestText } from './page.ts';

/** The pages of the action plan, which are laid out for A4 across. */
export function planPages(scenes: readonly Scene[]): Pages {
  const { width, height } = paperSize('A4');
  const paper = { width: height, height: width };
  return {
    paper,
    shared: null,
    smallest: smallestText(scenes.map((scene) => ({ scene, scale: 1 }))),
    ...pxOf(paper),
    pages: scenes.map((scene) => ({ parts: [{ scene, x: 0, y: 0, scale: 1, said: true }] })),
  };
}
