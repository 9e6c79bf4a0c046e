import { layoutMap } from '../../layout/layout-map.ts';
import type { MapView } from '../../layout/view.ts';
import { createScene, SCENE_MARGIN } from '../../scene/create-scene.ts';
import type { Ink } from '../../scene/parts.ts';
import type { Scene } from '../../scene/shape.ts';
import type { MapOnPages } from './map-on-pages.ts';
import { LEAST_POINTS, smallestText } from './page.ts';
import type { Frame } from './page-frame.ts';
import { stageAlone } from './stage-alone.ts';
import { columnsFilling } from './stage-columns.ts';

/** A stage, or some of its lanes, as it comes on one page: px of the page's frame for each of its own at most. */
export type DrawnStage = { readonly scene: Scene; readonly zoom: number };

/** No stage is drawn larger than this, px of the frame for each of its own. */
export const LARGEST = 1.25;
/** On more pages nobody sees a stage as one. */
const MOST_PAGES = 4;

/** A stage on one page; its lanes on several where its text would be too small to be read. */
export function drawStage(map: MapOnPages, stageId: string, frame: Frame, ink: Ink): readonly DrawnStage[] {
  const { view } = map;
  let best: readonly DrawnStage[] = [];
  for (let pages = 1; pages <= Math.min(MOST_PAGES, Math.max(1, view.lanes.length)); pages += 1) {
    const drawn = lanesOnPages(view, stageId, pages, ink).flatMap((lanes) =>
      drawLanes(map, lanes === view.lanes ? view : { ...view, lanes }, stageId, frame, ink),
    );
    if (pages === 1 || leastPoints(drawn, frame) > leastPoints(best, frame)) best = drawn;
    if (leastPoints(best, frame) >= LEAST_POINTS) break;
  }
  return best;
}

function drawLanes(
  { options }: MapOnPages,
  view: MapView,
  stageId: string,
  frame: Frame,
  ink: Ink,
): readonly DrawnStage[] {
  const alone = stageAlone(view, stageId);
  if (!alone) return [];
  const { columns } = columnsFilling(alone, ink.measure, frame.body, LARGEST);
  const drawn = { ...options, titleBlock: false, legend: false, stageId };
  const scene = createScene({ view, ...ink, options: drawn, columnWidth: columns });
  return scene ? [{ scene, zoom: Math.min(LARGEST, zoomIn(scene, frame)) }] : [];
}

/** Of a drawing without its own edge, which is not wanted here. */
const zoomIn = ({ width, height }: Scene, { body }: Frame): number =>
  Math.min(body.width / (width - 2 * SCENE_MARGIN), body.height / (height - 2 * SCENE_MARGIN));

/** The smallest text of what is drawn, in points on paper. */
const leastPoints = (drawn: readonly DrawnStage[], { scale }: Frame): number =>
  smallestText(drawn.map(({ scene, zoom }) => ({ scene, scale: zoom * scale }))) ?? Infinity;

/** The lanes of a stage in so many groups of neighbours, each about as high. */
function lanesOnPages(
  view: MapView,
  stageId: string,
  pages: number,
  { measure }: Ink,
): readonly MapView['lanes'][] {
  const alone = pages === 1 ? undefined : stageAlone(view, stageId);
  if (!alone) return [view.lanes];
  const { lanes } = layoutMap(alone, measure);
  const all = lanes.reduce((sum, { height }) => sum + height, 0);
  let before = 0;
  const groups = Array.from({ length: pages }, (): MapView['lanes'][number][] => []);
  for (const { lane, height } of lanes) {
    // By its middle.
    const page = Math.min(pages - 1, Math.floor(((before + height / 2) / all) * pages));
    groups[page]?.push(lane);
    before += height;
  }
  return groups.filter((group) => group.length > 0);
}
