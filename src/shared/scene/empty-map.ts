import { t } from '../language/translate.ts';
import type { MapLayout, Rect } from '../layout/map-layout.ts';
import type { MeasureText } from '../layout/measure.ts';
import { textStyles } from '../layout/sizes.ts';
import type { MapView } from '../layout/view.ts';
import { box, text, type Owner } from './make-shape.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

/** Whether nothing stands on a map, or on the one stage that is shown: no card, no evidence, no score and no emotion. */
export const isEmptyMap = (view: MapView): boolean =>
  view.cards.size === 0 &&
  [...view.stages, ...view.steps].every(({ evidence }) => evidence.length === 0) &&
  [...view.stages.map(({ stage }) => stage), ...view.steps.map(({ step }) => step)].every(
    ({ id }) => !view.measures.has(id),
  ) &&
  view.emotions.every(({ points }) => points.size === 0);

const PAD = { x: 16, y: 8 } as const;
/** Room to the edges of the grid, or to the map above, px. */
const AROUND = 12;
/** Most room for the sentence, px; in a narrower grid it is broken. */
const MOST_WIDTH = 400;
const owner: Owner = { id: null, role: 'cell' };

/**
 * The sentence that says so: in the middle of the grid, or below the map where the grid has no room for it. `height` is
 * what it needs below the map, px.
 */
export function emptyMapShapes(
  layout: MapLayout,
  { said, width: whole }: { readonly said: string; readonly width: number },
  measure: MeasureText,
  theme: Theme,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const style = textStyles.cardBody;
  const grid: Rect = {
    x: layout.laneNameWidth,
    y: layout.headerHeight,
    width: layout.width - layout.laneNameWidth,
    height: layout.height - layout.headerHeight,
  };
  const sizeIn = (room: number) => {
    const { lines, width } = measure(said, style, Math.min(MOST_WIDTH, room - 2 * PAD.x));
    return {
      lines,
      width: Math.ceil(width) + 2 * PAD.x,
      height: lines.length * style.lineHeight + 2 * PAD.y,
    };
  };
  const inGrid = sizeIn(Math.max(grid.width - 2 * AROUND, 3 * PAD.x));
  const fits = inGrid.height + 2 * AROUND <= grid.height && inGrid.width + 2 * AROUND <= grid.width;
  const { lines, ...size } = fits ? inGrid : sizeIn(whole);
  const place: Rect = {
    ...size,
    x: Math.round(fits ? grid.x + (grid.width - size.width) / 2 : (whole - size.width) / 2),
    y: Math.round(fits ? grid.y + (grid.height - size.height) / 2 : layout.height + AROUND),
  };
  const block = { x: place.x + PAD.x, y: place.y + PAD.y, width: place.width - 2 * PAD.x, lines, rtl: false };
  return {
    shapes: [
      // The lines of the grid do not run through the sentence.
      box(owner, place, { fill: theme.paper, stroke: theme.line, radius: 6 }),
      text(owner, block, { style, colour: theme.softInk, align: 'center' }),
    ],
    height: fits ? 0 : AROUND + place.height,
  };
}

/** What is said of an empty map, or of one empty stage. */
export const emptyWords = (stageId: string | null): string =>
  stageId === null ? t('This map has no cards yet.') : t('This stage has no cards yet.');
