import type { PageOptions } from '../paper/page-options.ts';
import { type PaperSize, waysToLay } from '../paper/paper.ts';
import { t } from '../../language/translate.ts';
import { SCENE_MARGIN } from '../../scene/create-scene.ts';
import type { Ink } from '../../scene/parts.ts';
import { contentsPages } from './contents-pages.ts';
import { type DrawnStage, drawStage, LARGEST } from './draw-stage.ts';
import type { MapOnPages } from './map-on-pages.ts';
import type { PageNames } from './names.ts';
import { type Page, type Pages, type Part, pxOf, smallestText } from './page.ts';
import { type Frame, frameOf, headAndFoot, partOf } from './page-frame.ts';
import { stageAlone } from './stage-alone.ts';
import type { Steps } from './steps.ts';
import { columnsFilling } from './stage-columns.ts';
import { nameOfStage } from './stage-names.ts';

type SheetOptions = Pick<PageOptions, 'paper' | 'orientation' | 'margin'>;

/** How much larger than the smallest one a stage is drawn that has room for it. */
const MOST_LARGER = 1.5;

/**
 * A map with a page for each stage, the names of its lanes on all of them, and its contents before them. A stage whose text
 * would be too small to be read comes on several pages, some lanes on each.
 */
export function* stagePages(
  map: MapOnPages,
  options: SheetOptions,
  names: PageNames,
  ink: Ink,
): Steps<Pages> {
  const paper = yield* layFor(map, options, ink);
  const frame = frameOf(paper, options.margin);
  const stages: { readonly name: string; readonly drawn: readonly DrawnStage[] }[] = [];
  for (const { stage } of map.view.stages) {
    stages.push({ name: nameOfStage(stage), drawn: drawStage(map, stage.id, frame, ink) });
    yield;
  }
  const contents = contentsPages(
    map,
    stages.map(({ drawn }) => drawn.length),
    frame,
    ink,
  );
  const count = stages.reduce((sum, { drawn }) => sum + drawn.length, contents.length);
  const dated = map.options.titleBlock;
  const furniture = (page: number, head: string | null): Part =>
    headAndFoot(frame, { names, head, dated, page: page + 1, pages: count }, ink);
  const least = Math.min(...stages.flatMap(({ drawn }) => drawn.map(({ zoom }) => zoom)));
  const contentParts = contents.map((shapes) => partOf(frame, shapes, { said: true }));
  const stageParts = stages.flatMap(({ name, drawn }) =>
    drawn.map((one, at) => ({
      head: drawn.length === 1 ? names.title : headOf(names.title, name, at, drawn.length),
      part: placed(one, frame, least * MOST_LARGER),
    })),
  );
  const pages: Page[] = [
    ...contentParts.map((part, at) => ({ parts: [furniture(at, null), part] })),
    ...stageParts.map(({ head, part }, at) => ({ parts: [part, furniture(contents.length + at, head)] })),
  ];
  return {
    paper,
    ...pxOf(paper),
    pages,
    shared: null,
    smallest: smallestText([...contentParts, ...stageParts.map(({ part }) => part)]),
  };
}

const headOf = (title: string, stage: string, at: number, pages: number): string =>
  t('{{title}} · {{stage}}, page {{page}} of {{pages}}', { title, stage, page: at + 1, pages });

function placed({ scene, zoom }: DrawnStage, { body, scale: frame }: Frame, most: number): Part {
  const scale = Math.min(zoom, most) * frame;
  const x = body.x * frame - SCENE_MARGIN * scale;
  const y = body.y * frame - SCENE_MARGIN * scale;
  return { scene, x, y, scale, said: true };
}

/** Where both ways are open, the sheets lie as makes the smallest stage larger. */
function* layFor({ view }: MapOnPages, options: SheetOptions, { measure }: Ink): Steps<PaperSize> {
  const [first, ...others] = waysToLay(options.paper, options.orientation);
  if (others.length === 0) return first;
  const alone = view.stages.flatMap(({ stage }) => stageAlone(view, stage.id) ?? []);
  const sizes: { readonly way: PaperSize; readonly zoom: number }[] = [];
  for (const way of [first, ...others]) {
    const { body, scale } = frameOf(way, options.margin);
    let zoom = Infinity;
    for (const one of alone) {
      zoom = Math.min(zoom, columnsFilling(one, measure, body, LARGEST).zoom * scale);
      yield;
    }
    sizes.push({ way, zoom });
  }
  return sizes.reduce((best, one) => (one.zoom > best.zoom ? one : best)).way;
}
