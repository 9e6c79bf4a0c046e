import type { PageOptions } from '../paper/page-options.ts';
import { type PaperSize, waysToLay } from '../paper/paper.ts';
import { createScene, SCENE_MARGIN } from '../../scene/create-scene.ts';
import type { Ink } from '../../scene/parts.ts';
import type { Scene } from '../../scene/shape.ts';
import { contentsPages } from './contents-pages.ts';
import type { MapOnPages } from './map-on-pages.ts';
import type { PageNames } from './names.ts';
import { type Page, type Pages, pxOf, smallestText } from './page.ts';
import { type Frame, frameOf, headAndFoot, partOf } from './page-frame.ts';

/** How much larger than the smallest one a stage is drawn that has room for it. */
const MOST_LARGER = 1.5;

/** A map with a page for each stage, the names of its lanes on all of them, and its contents before them. */
export function stagePages(
  map: MapOnPages,
  options: Pick<PageOptions, 'paper' | 'orientation' | 'margin'>,
  names: PageNames,
  ink: Ink,
): Pages {
  const scenes = map.view.stages.flatMap(({ stage }) => {
    const drawn = { ...map.options, titleBlock: false, legend: false, stageId: stage.id };
    const scene = createScene({ view: map.view, ...ink, options: drawn });
    return scene ? [scene] : [];
  });
  const paper = layFor(scenes, options);
  const frame = frameOf(paper, options.margin);
  const contents = contentsPages(map, frame, ink);
  const count = contents.length + scenes.length;
  const dated = map.options.titleBlock;
  const furniture = (page: number, head: boolean) =>
    headAndFoot(frame, { names, head, dated, page: page + 1, pages: count }, ink);
  const least = leastScale(scenes, frame);
  const stages = scenes.map((scene) => ({
    scene,
    scale: Math.min(scaleIn(scene, frame), least * MOST_LARGER),
  }));
  const contentParts = contents.map((shapes) => partOf(frame, shapes, { said: true }));
  const pages: Page[] = [
    ...contentParts.map((part, at) => ({ parts: [furniture(at, false), part] })),
    ...stages.map(({ scene, scale }, at) => {
      const x = frame.body.x * frame.scale - SCENE_MARGIN * scale;
      const y = frame.body.y * frame.scale - SCENE_MARGIN * scale;
      return {
        parts: [{ scene, x, y, scale, said: true }, furniture(contents.length + at, true)],
      };
    }),
  ];
  return {
    paper,
    ...pxOf(paper),
    pages,
    shared: null,
    smallest: smallestText([...contentParts, ...stages]),
  };
}

/** px of the paper for each of a stage, whose own edge is not wanted here. */
const scaleIn = ({ width, height }: Scene, { body, scale }: Frame): number =>
  scale * Math.min(body.width / (width - 2 * SCENE_MARGIN), body.height / (height - 2 * SCENE_MARGIN));

const leastScale = (scenes: readonly Scene[], frame: Frame): number =>
  Math.min(...scenes.map((scene) => scaleIn(scene, frame)));

/** Where both ways are open, the sheets lie as makes the smallest stage larger. */
function layFor(
  scenes: readonly Scene[],
  { paper, orientation, margin }: Pick<PageOptions, 'paper' | 'orientation' | 'margin'>,
): PaperSize {
  const [first, ...others] = waysToLay(paper, orientation);
  const on = (way: PaperSize): number => leastScale(scenes, frameOf(way, margin));
  return others.reduce((best, way) => (on(way) > on(best) ? way : best), first);
}
