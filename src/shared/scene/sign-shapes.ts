import { badgeInsets, cardPlaces } from '../layout/card-content.ts';
import type { BadgeBox } from '../layout/map-layout.ts';
import { textStyles } from '../layout/sizes.ts';
import { box, icon, text, type Owner } from './make-shape.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

/** A fact of a card as a small sign, in map px; what it means in words is the label of one of its shapes. */
export function signShapes(sign: BadgeBox, owner: Owner, theme: Theme): readonly Shape[] {
  const { badge } = sign;
  if (badge.bars) return barShapes(sign, badge.bars, owner, theme);
  const insets = badgeInsets(badge);
  const look = lookOf(sign, theme);
  const shapes: Shape[] = [];
  if (look.fill !== null) {
    const ground = { x: sign.x, y: sign.y + 1, width: sign.width, height: cardPlaces.badgeHeight - 2 };
    shapes.push(box(owner, ground, { fill: look.fill, radius: 4 }));
  }
  if (badge.icon) {
    const place = {
      x: sign.x + (badge.kind === 'severity' ? 4 : 0),
      y: sign.y + 3,
      size: cardPlaces.badgeIcon,
    };
    shapes.push(icon(owner, badge.icon, place, look.icon, badge.words));
  }
  if (badge.text !== '') {
    const block = {
      x: sign.x + insets.before,
      y: sign.y + 2,
      width: sign.width - insets.before - insets.after,
      lines: sign.lines,
      rtl: sign.rtl,
    };
    shapes.push(text(owner, block, { style: textStyles.badge, colour: look.text }));
  }
  return shapes;
}

/** Success, ease and emotion as bars up and down from a line; what was not rated is a gap in them. */
function barShapes(
  sign: BadgeBox,
  bars: readonly (number | null)[],
  owner: Owner,
  theme: Theme,
): readonly Shape[] {
  const { barWidth, barGap, highestBar } = cardPlaces;
  const middle = sign.y + sign.height / 2;
  const { badge, width } = sign;
  const place = { x: sign.x, y: middle - width / 2, size: width };
  return [
    ...(badge.icon ? [icon(owner, badge.icon, place, theme.softInk, badge.words)] : []),
    ...bars.flatMap((value, index) => {
      if (value === null) return [];
      const height = value === 0 ? 2 : (Math.abs(value) / 2) * highestBar;
      const x = sign.x + index * (barWidth + barGap);
      const y = value > 0 ? middle - height : value === 0 ? middle - 1 : middle;
      return [box(owner, { x, y, width: barWidth, height }, { fill: colourOf(value, theme), radius: 1 })];
    }),
  ];
}

function colourOf(value: number, { hues }: Theme): string {
  if (value < 0) return hues.rose.strong;
  return value > 0 ? hues.green.strong : hues.slate.strong;
}

type Look = { readonly fill: string | null; readonly icon: string; readonly text: string };

function lookOf({ badge }: BadgeBox, theme: Theme): Look {
  const { softInk, hues, severities, evidence } = theme;
  if (badge.kind === 'severity') {
    const colours = severities[badge.severity ?? 0];
    if (colours) return { fill: colours.fill, icon: colours.text, text: colours.text };
  }
  if (badge.hue) return { fill: null, icon: hues[badge.hue].strong, text: softInk };
  return { fill: null, icon: badge.kind === 'evidence' ? evidence.edge : softInk, text: softInk };
}
