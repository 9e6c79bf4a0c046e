import { t } from '../language/translate.ts';
import type { HotSpotBox } from '../layout/map-layout.ts';
import { textStyles } from '../layout/sizes.ts';
import { hotSpotParts } from '../measures/hot-spots.ts';
import { hotSpotPartName } from '../words/hot-spots.ts';
import type { Item } from './flow.ts';
import { hotSpotIcons } from './hot-spot-shapes.ts';
import { iconItem, type Sample, SAMPLE_WIDTH, sampleItem } from './legend-items.ts';
import { box, type Owner, text } from './make-shape.ts';
import type { Ink } from './parts.ts';

const owner: Owner = { id: null, role: 'legend' };

/** What the band of hot spots means, and the signs of the parts that it has. */
export function hotSpotItems(boxes: readonly HotSpotBox[], width: number, ink: Ink): readonly Item[] {
  if (boxes.length === 0) return [];
  const used = new Set(boxes.flatMap(({ signs }) => signs.map(({ part }) => part)));
  return [
    sampleItem(t('Hot spots: rank and mean of their parts'), rank, ink),
    ...hotSpotParts
      .filter((part) => used.has(part))
      .map((part) =>
        iconItem(hotSpotPartName(part), hotSpotIcons[part], ink.theme.signs.slate.onSoft, width, ink),
      ),
  ];
}

const rank: Sample = (x, y, theme) => {
  const { soft, onSoft, strong } = theme.signs.orange;
  const place = { x, y, width: SAMPLE_WIDTH, height: 16 };
  return [
    box(owner, place, { fill: soft, radius: 4 }),
    text(
      owner,
      { ...place, x: x + 4, lines: ['1'], rtl: false },
      { style: textStyles.badge, colour: onSoft },
    ),
    box(owner, { x: x + 4, y: y + 12, width: 14, height: 2 }, { fill: strong, radius: 1 }),
  ];
};
