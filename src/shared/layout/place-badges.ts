import type { Badge } from './badges.ts';
import { drawnText } from './clean-text.ts';
import type { BadgeBox } from './map-layout.ts';
import type { MeasureText } from './measure.ts';
import { textStyles } from './sizes.ts';

/** Where things are placed inside badges and signs, px; `x` and `right` from the card's edges. */
export const badgePlaces = {
  x: 12,
  right: 8,
  height: 20,
  icon: 14,
  gap: 8,
  /** Of signs: as close as a row of a usual card's facts needs. */
  signX: 10,
  signRight: 4,
  signIcon: 12,
  /** Of a tag, which is a dot. */
  tagIcon: 8,
  signGap: 3,
  /** Labels of arrows in one row at most: the arrows begin beside it, one below the other. */
  arrows: 3,
  /** The bars of an experience: each as wide, so far apart, and so high for 2. */
  bar: 5,
  barGap: 2,
  highestBar: 8,
} as const;

/** A small sign in place of words. */
export const isSign = ({ words }: Pick<Badge, 'words'>): boolean => words !== '';

/** Badges with a coloured ground; the others are an icon and a word on the card. A tag as a sign is a dot. */
export const isFilled = (badge: Badge): boolean =>
  badge.kind === 'severity' || badge.kind === 'pieces' || (badge.kind === 'tag' && !isSign(badge));

/** Room inside a badge, px: between its ground and what is on it, then before its text and after it. */
export function badgeInsets(badge: Badge): {
  readonly side: number;
  readonly before: number;
  readonly after: number;
} {
  const { bar, barGap } = badgePlaces;
  if (badge.bars) return { side: 0, before: badge.bars.length * (bar + barGap) - barGap, after: 0 };
  const sign = isSign(badge);
  const filled = isFilled(badge);
  const side = filled ? (sign ? 4 : 6) : 0;
  if (!badge.icon) return { side, before: side, after: side };
  const icon = iconSize(badge);
  const toText = sign ? (badge.text === '' ? 0 : 1) : filled ? 4 : 6;
  return { side, before: side + icon + toText, after: side };
}

/** Of a badge's or a sign's icon, px. */
export function iconSize(badge: Badge): number {
  if (!isSign(badge)) return badgePlaces.icon;
  return badge.kind === 'tag' ? badgePlaces.tagIcon : badgePlaces.signIcon;
}

/** A badge is one line, as long as it fits. */
const LINE_ENDS = /\r\n?|[\n\u2028\u2029\u0085]/g;

/** Badges in rows of a width, from a place on. */
export function placeBadges<T extends Badge>(
  badges: readonly T[],
  from: { readonly x: number; readonly y: number; readonly width: number },
  measure: MeasureText,
): readonly BadgeBox<T>[] {
  const placed: BadgeBox<T>[] = [];
  const badgeWidth = from.width;
  let x = 0;
  let { y } = from;
  let rowHeight = 0;
  // Each of several arrows begins beside its own label; those of a few signs begin close together.
  const ownRows = badges.filter(({ kind }) => kind === 'arrow').length > 1;
  const standsAlone = (badge: Badge | undefined): boolean =>
    ownRows && badge?.kind === 'arrow' && !isSign(badge);
  let arrows = 0;
  for (const badge of badges) {
    const insets = badgeInsets(badge);
    const { text, rtl } = drawnText(badge.text.replace(LINE_ENDS, ' '));
    const broken = measure(text, textStyles.badge, badgeWidth - insets.before - insets.after);
    const width = Math.min(Math.ceil(broken.width) + insets.before + insets.after, badgeWidth);
    const lines = Math.max(1, broken.lines.length);
    const height = badgePlaces.height + (lines - 1) * textStyles.badge.lineHeight;
    const beginsGroup =
      badge.kind === 'experience' && !badge.bars && placed.at(-1)?.badge.kind !== 'experience';
    const isFull = badge.kind === 'arrow' && arrows === badgePlaces.arrows;
    const beginsRow = beginsGroup || isFull || standsAlone(badge) || standsAlone(placed.at(-1)?.badge);
    if (x > 0 && (beginsRow || x + width > badgeWidth)) {
      x = 0;
      arrows = 0;
      y += rowHeight + 4;
      rowHeight = 0;
    }
    if (badge.kind === 'arrow') arrows += 1;
    placed.push({ badge, x: from.x + x, y, width, height, lines: broken.lines, rtl });
    x += width + (isSign(badge) ? badgePlaces.signGap : badgePlaces.gap);
    rowHeight = Math.max(rowHeight, height);
  }
  return placed;
}
