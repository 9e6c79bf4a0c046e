import { numberText } from '../language/translate.ts';
import { hotSpotParts } from '../measures/hot-spots.ts';
import type { Step } from '../model/step.ts';
import { percent, roundShare } from '../words/figures.ts';
import type { HotSpotBox, HotSpotSign } from './map-layout.ts';
import type { MeasureText } from './measure.ts';
import { LANE_NAME_WIDTH, textStyles } from './sizes.ts';
import type { MapView } from './view.ts';

/** Where things are placed in the band of hot spots, px: from a stage's edge, and below the signs how hot it is. */
export const hotSpotPlaces = {
  side: 10,
  rank: 20,
  top: 3,
  icon: 12,
  toText: 3,
  between: 10,
  meter: 3,
  bottom: 5,
} as const;

const FAR = Number.MAX_SAFE_INTEGER;

/**
 * The band over the stages that says how they rank: the rank, each part as a small sign, and a bar as long as it is hot. As high as
 * the stage with most rows of signs needs; 0 where no stage has a rank.
 */
export function hotSpotBand(
  { stages, hotSpots }: Pick<MapView, 'stages' | 'hotSpots'>,
  widthOf: (step: Step) => number,
  y: number,
  measure: MeasureText,
): { readonly boxes: readonly HotSpotBox[]; readonly height: number } {
  const first = stages[0]?.steps[0];
  if (hotSpots.size === 0 || !first) return { boxes: [], height: 0 };
  const { side, rank: rankWidth, top, meter, bottom } = hotSpotPlaces;
  const { lineHeight } = textStyles.badge;
  let rows = 1;
  let x = LANE_NAME_WIDTH;
  const placed = stages.flatMap(({ stage, steps }) => {
    const width = steps.reduce((sum, { step }) => sum + widthOf(step), 0);
    const left = x;
    x += width;
    const spot = hotSpots.get(stage.id);
    if (!spot) return [];
    const signs = signsIn(spot.hotSpot.parts, width - 2 * side - rankWidth, measure);
    rows = Math.max(rows, ...signs.map((sign) => 1 + (sign.y - top) / lineHeight));
    const rank = {
      x: side,
      y: top,
      width: rankWidth,
      height: lineHeight,
      lines: [numberText(spot.rank)],
      rtl: false,
    };
    return [{ x: left, y, width, stageId: stage.id, spot, rank, signs }];
  });
  const height = top + rows * lineHeight + meter + bottom;
  return { boxes: placed.map((one) => ({ ...one, height })), height };
}

/** The parts in rows of a width, from the rank on. */
function signsIn(
  parts: HotSpotBox['spot']['hotSpot']['parts'],
  room: number,
  measure: MeasureText,
): readonly HotSpotSign[] {
  const { side, rank, top, icon, toText, between } = hotSpotPlaces;
  const { lineHeight } = textStyles.badge;
  let x = 0;
  let y: number = top;
  return hotSpotParts.flatMap((part): readonly HotSpotSign[] => {
    const value = parts[part];
    if (value === undefined) return [];
    const text = percent(roundShare(value));
    const width = icon + toText + Math.ceil(measure(text, textStyles.badge, FAR).width);
    if (x > 0 && x + width > room) [x, y] = [0, y + lineHeight];
    const sign = { part, text, x: side + rank + x, y, width, height: lineHeight };
    x += width + between;
    return [sign];
  });
}
