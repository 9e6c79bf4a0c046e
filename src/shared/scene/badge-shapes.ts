import type { BadgeBox, Rect } from '../layout/map-layout.ts';
import { badgeInsets, badgePlaces, iconSize, isSign } from '../layout/place-badges.ts';
import { textStyles } from '../layout/sizes.ts';
import { box, icon, text, type Owner } from './make-shape.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

/** A fact of a card, in words or as a small sign, in map px. What a sign means is the label of its icon. */
export function badgeShapes(place: BadgeBox, owner: Owner, theme: Theme): readonly Shape[] {
  const { badge } = place;
  if (badge.bars) return barShapes(place, badge.bars, theme, owner, badge.words);
  const insets = badgeInsets(badge);
  const look = badgeLook(place, theme);
  const shapes: Shape[] = [];
  if (look.fill !== null) {
    const inset = isSign(badge) ? 1 : 0;
    const ground = { x: place.x, y: place.y + inset, width: place.width, height: place.height - 2 * inset };
    shapes.push(box(owner, ground, { fill: look.fill, radius: 4 }));
  }
  if (badge.icon) {
    const size = iconSize(badge);
    const at = { x: place.x + insets.side, y: place.y + (badgePlaces.height - size) / 2, size };
    shapes.push(icon(owner, badge.icon, at, look.icon, isSign(badge) ? badge.words : null));
  }
  if (badge.text === '') return shapes;
  const block = {
    x: place.x + insets.before,
    y: place.y + 2,
    width: place.width - insets.before - insets.after,
    lines: place.lines,
    rtl: place.rtl,
  };
  shapes.push(text(owner, block, { style: textStyles.badge, colour: look.text }));
  return shapes;
}

/** Success, ease and emotion as bars up and down from a line; what was not rated is a gap in them. */
export function barShapes(
  { x, y, width, height }: Rect,
  bars: readonly (number | null)[],
  theme: Theme,
  owner: Owner,
  words: string | null = null,
): readonly Shape[] {
  const { bar, barGap, highestBar } = badgePlaces;
  const middle = y + height / 2;
  const line = { x, y: middle - width / 2, size: width };
  return [
    icon(owner, 'experience', line, theme.softInk, words),
    ...bars.flatMap((value, index) => {
      if (value === null) return [];
      const length = value === 0 ? 2 : (Math.abs(value) / 2) * highestBar;
      const top = value > 0 ? middle - length : value === 0 ? middle - 1 : middle;
      const place = { x: x + index * (bar + barGap), y: top, width: bar, height: length };
      return [box(owner, place, { fill: colourOf(value, theme), radius: 1 })];
    }),
  ];
}

function colourOf(value: number, { signs }: Theme): string {
  if (value < 0) return signs.rose.strong;
  return value > 0 ? signs.green.strong : signs.slate.strong;
}

type BadgeLook = {
  readonly fill: string | null;
  readonly icon: string;
  readonly text: string;
};

function badgeLook({ badge }: BadgeBox, theme: Theme): BadgeLook {
  const plain = { fill: null, icon: theme.softInk, text: theme.softInk };
  if (badge.kind === 'severity') {
    const colours = theme.severities[badge.severity ?? 0];
    return colours ? { fill: colours.fill, icon: colours.text, text: colours.text } : plain;
  }
  if (badge.kind === 'pieces') {
    return { fill: theme.evidence.block, icon: theme.evidence.edge, text: theme.ink };
  }
  if (badge.kind === 'addresses' || badge.kind === 'addressed-by') return { ...plain, icon: theme.answers };
  if (badge.kind === 'evidence') return { ...plain, icon: theme.evidence.edge };
  if (badge.hue) {
    const { soft, onSoft, strong } = theme.hues[badge.hue];
    if (isSign(badge)) return { ...plain, icon: strong };
    return { fill: soft, icon: onSoft, text: onSoft };
  }
  return plain;
}
