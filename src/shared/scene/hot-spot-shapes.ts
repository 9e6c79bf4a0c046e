import type { Icon } from '../icons/icons.ts';
import { hotSpotPlaces } from '../layout/hot-spot-band.ts';
import { type HotSpotBox, hotSpotId, type Rect } from '../layout/map-layout.ts';
import { textStyles } from '../layout/sizes.ts';
import type { StageHotSpot } from '../measures/stage-hot-spot.ts';
import type { HotSpotPart } from '../measures/hot-spots.ts';
import { hotSpotWords, partInWords } from '../words/hot-spots.ts';
import { box, icon, type Owner, text } from './make-shape.ts';
import type { Shape } from './shape.ts';
import type { HueColours, Theme } from './theme.ts';

/** The sign of each part. */
export const hotSpotIcons: Readonly<Record<HotSpotPart, Icon>> = {
  lost: 'arrow-down',
  negative: 'comment',
  dissatisfied: 'face-minus-1',
  hard: 'effort',
  pain: 'severity',
};

/** The colours of a hot spot: the first stands out, the others are quiet. Its rank says the same without colour. */
export const hotSpotColours = ({ rank }: Pick<StageHotSpot, 'rank'>, { signs }: Theme): HueColours =>
  rank === 1 ? signs.orange : signs.slate;

/** A stage in the band of hot spots: rank, parts, and a bar as long as it is hot. */
export function hotSpotShapes(place: HotSpotBox, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: hotSpotId(place), role: 'hot-spot' };
  const { spot, rank, signs } = place;
  const colours = hotSpotColours(spot, theme);
  const { icon: size } = hotSpotPlaces;
  const within = <T extends Rect>(part: T): T => ({ ...part, x: place.x + part.x, y: place.y + part.y });
  return [
    box(owner, { ...place, x: place.x + 2, width: place.width - 4 }, { fill: colours.soft, radius: 4 }),
    text(owner, within(rank), { style: textStyles.persona, colour: colours.onSoft }),
    ...signs.flatMap((sign, index) => {
      const at = within(sign);
      const block = {
        x: at.x + size + hotSpotPlaces.toText,
        y: at.y,
        width: at.width,
        lines: [sign.text],
        rtl: false,
      };
      return [
        icon(
          owner,
          hotSpotIcons[sign.part],
          { x: at.x, y: at.y + (at.height - size) / 2, size },
          colours.onSoft,
          [...(index === 0 ? hotSpotWords(spot) : []), partInWords(sign.part, spot.hotSpot)].join('. '),
        ),
        text(owner, block, { style: textStyles.badge, colour: colours.onSoft }),
      ];
    }),
    ...meterShapes(place, theme),
  ];
}

function meterShapes(place: HotSpotBox, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: hotSpotId(place), role: 'hot-spot' };
  const { side, meter, bottom } = hotSpotPlaces;
  const all = {
    x: place.x + side,
    y: place.y + place.height - bottom,
    width: place.width - 2 * side,
    height: meter,
  };
  const filled = { ...all, width: all.width * place.spot.hotSpot.score };
  return [
    box(owner, all, { fill: theme.line, radius: 1 }),
    box(owner, filled, { fill: hotSpotColours(place.spot, theme).strong, radius: 1 }),
  ];
}
