import { pxToMm } from '../paper/units.ts';
import type { Scene } from '../../scene/shape.ts';
import { type Pages, smallestText } from './page.ts';

/** A drawing on a page as large as it. */
export function ownPages(scene: Scene): Pages {
  const { width, height } = { width: Math.ceil(scene.width), height: Math.ceil(scene.height) };
  return {
    paper: { width: pxToMm(width), height: pxToMm(height) },
    width,
    height,
    pages: [{ parts: [{ scene, x: 0, y: 0, scale: 1, said: true }] }],
    shared: null,
    smallest: smallestText([{ scene, scale: 1 }]),
  };
}
