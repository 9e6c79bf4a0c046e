import { MOST_SHEETS } from '../paper/page-options.ts';
import type { PageOptions } from '../paper/page-options.ts';
import { type PaperSize, waysToLay } from '../paper/paper.ts';
import { fewestSheets, type TiledPoster, tilePoster } from '../paper/tile-poster.ts';
import { mmToPx, pxToMm } from '../paper/units.ts';
import { phrase } from '../../language/translate.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Ink } from '../../scene/parts.ts';
import type { Scene } from '../../scene/shape.ts';
import { isBlank } from './blank-part.ts';
import { scaleToFit } from './fit-sheet.ts';
import type { PageNames } from './names.ts';
import { type Page, type Pages, pxOf, smallestText } from './page.ts';
import { posterOverview } from './poster-overview.ts';
import { laneNames, laneSpans, laneStrip } from './poster-lanes.ts';
import { placesOf, type PosterSheet, sheetFurniture } from './poster-sheet.ts';
import { sceneGaps } from './scene-gaps.ts';

/** A drawing as a poster of sheets: first an overview of how they are put together, then row by row the sheets; one with nothing on it is left out. */
export function posterPages(scene: Scene, options: PageOptions, names: PageNames, ink: Ink): Result<Pages> {
  const found = bestTiling(scene, options);
  if (!found.ok) return found;
  const { tiled, scale } = found.value;
  const { sheet, columns, rows } = tiled;
  const { margin } = options;
  const all = rows.flatMap((row, down) =>
    columns.map((column, across): PosterSheet => ({ column, row, across, down })),
  );
  const px = (mm: number): number => mmToPx(mm) / scale;
  const sheets = all.filter(({ column, row }) => {
    const [x, y] = [px(column.from), px(row.from)];
    return !isBlank(scene, { x, y, width: px(column.to) - x, height: px(row.to) - y });
  });
  const plan = { tiled, sheets, options, names };
  const lanes = laneSpans(scene);
  const pages = sheets.map((one): Page => {
    const { column, row } = one;
    const clip = {
      x: mmToPx(margin),
      y: mmToPx(margin),
      width: mmToPx(column.to - column.from),
      height: mmToPx(row.to - row.from),
    };
    const furniture = sheetFurniture(one, plan, ink);
    const piece = { clip, x: clip.x - mmToPx(column.from), y: clip.y - mmToPx(row.from), scale };
    const names = laneNames(lanes, laneStrip(placesOf(one, plan), piece), ink);
    return { parts: [...names, { scene: furniture, x: 0, y: 0, scale: 1, said: true }], piece };
  });
  const overview = posterOverview(scene, scale, plan, ink);
  // The overview has the poster itself small, to be looked at and not to be read.
  const toRead = overview.parts.filter((part) => part.scene !== scene);
  return ok({
    paper: sheet,
    ...pxOf(sheet),
    pages: [overview, ...pages],
    shared: scene,
    smallest: smallestText([{ scene, scale }, ...toRead]),
  });
}

/** A poster that fits on paper may be this much smaller than it could be, where its seams then cut less. */
const SMALLER = [1, 0.98, 0.96, 0.94];

/** The size and the sheets with which seams cut least, and of those the largest. */
function bestTiling(
  scene: Scene,
  options: PageOptions,
): Result<{ readonly tiled: TiledPoster; readonly scale: number }> {
  const largest = posterScale(scene, options.poster);
  let best: { readonly tiled: TiledPoster; readonly scale: number } | null = null;
  for (const share of options.poster === 'natural' ? [1] : SMALLER) {
    const scale = largest * share;
    const tiled = tile(scene, scale, options);
    if (!tiled.ok) {
      if (best === null && share === 1) return tiled;
      continue;
    }
    if (best === null || tiled.value.cuts < best.tiled.cuts) best = { tiled: tiled.value, scale };
    if (best.tiled.cuts === 0) break;
  }
  if (best === null) throw new Error('A poster has no sheets.');
  return ok(best);
}

/** px of the poster for each of the drawing: as large as fits on the poster's paper, whichever way that hangs. */
function posterScale(scene: Scene, poster: PageOptions['poster']): number {
  if (poster === 'natural') return 1;
  return Math.max(...waysToLay(poster, 'auto').map((way) => scaleToFit(scene, way, 0)));
}

function tile(scene: Scene, scale: number, options: PageOptions): Result<TiledPoster> {
  const { paper: sheet, orientation, margin, overlap } = options;
  const mm = (px: number): number => pxToMm(px * scale);
  const size: PaperSize = { width: mm(scene.width), height: mm(scene.height) };
  const counts = waysToLay(sheet, orientation).flatMap((way) => {
    const fewest = fewestSheets({ size, margin, overlap }, way);
    return fewest ? [fewest.columns * fewest.rows] : [];
  });
  if (counts.length === 0) {
    return fail(
      'no-room',
      phrase(
        'Margin and overlap leave no room on this paper. Nothing was exported. Choose smaller ones, or larger paper.',
      ),
    );
  }
  if (Math.min(...counts) > MOST_SHEETS) {
    return fail(
      'too-many-sheets',
      phrase(
        'The poster would take more than 400 sheets. Nothing was exported. Choose a smaller poster or larger sheets.',
      ),
    );
  }
  const gaps = sceneGaps(scene);
  const tiled = tilePoster({
    size,
    sheet,
    orientation,
    margin,
    overlap,
    gaps: { x: gaps.x.map(mm), y: gaps.y.map(mm) },
  });
  if (tiled === null) throw new Error('A poster with room for sheets has none.');
  return ok(tiled);
}
