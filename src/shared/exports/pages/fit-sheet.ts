import type { PageOptions } from '../paper/page-options.ts';
import { type PaperSize, waysToLay } from '../paper/paper.ts';
import { mmToPx } from '../paper/units.ts';
import type { Scene } from '../../scene/shape.ts';
import { type Pages, pxOf, smallestText } from './page.ts';

type Size = { readonly width: number; readonly height: number };
type SheetOptions = Pick<PageOptions, 'paper' | 'orientation' | 'margin'>;

/** px of the paper for each of the drawing, so that it fills the paper between the margins. */
export const scaleToFit = (drawing: Size, paper: PaperSize, margin: number): number =>
  Math.min(
    mmToPx(paper.width - 2 * margin) / drawing.width,
    mmToPx(paper.height - 2 * margin) / drawing.height,
  );

/** A whole drawing on one sheet, in the middle, as large as it fits; where both ways are open, the sheet lies as makes it larger. */
export function fitSheet(scene: Scene, options: SheetOptions): Pages {
  const [first, ...others] = waysToLay(options.paper, options.orientation);
  const on = (way: PaperSize): number => scaleToFit(scene, way, options.margin);
  const paper = others.reduce((best, way) => (on(way) > on(best) ? way : best), first);
  const scale = on(paper);
  const x = (mmToPx(paper.width) - scene.width * scale) / 2;
  const y = (mmToPx(paper.height) - scene.height * scale) / 2;
  return {
    paper,
    ...pxOf(paper),
    pages: [{ parts: [{ scene, x, y, scale, said: true }] }],
    shared: null,
    smallest: smallestText([{ scene, scale }]),
  };
}
