import { isWebLink } from '../commands/evidence/web-link.ts';
import { numberText, t } from '../language/translate.ts';
import { evidencePlaces } from '../layout/evidence-content.ts';
import { countsId, type EvidenceBox, type EvidenceCounts } from '../layout/map-layout.ts';
import type { MeasureText } from '../layout/measure.ts';
import { badgePlaces } from '../layout/place-badges.ts';
import { textStyles } from '../layout/sizes.ts';
import { badgeShapes } from './badge-shapes.ts';
import { box, icon, text, type Owner } from './make-shape.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

/** A piece of evidence in an evidence lane. */
export function evidenceShapes(piece: EvidenceBox, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: piece.evidence.id, role: 'evidence' };
  const { edge, fill, border } = theme.evidence;
  const { iconX, iconSize, textX, right, top } = evidencePlaces;
  const confidential = piece.evidence.confidentiality === 'confidential';
  const block = {
    x: piece.x + textX,
    y: piece.y + top,
    width: piece.width - textX - right,
    rtl: piece.rtl,
  };
  const shapes: Shape[] = [
    box(owner, piece, { fill, stroke: border, radius: 6 }),
    icon(
      owner,
      piece.evidence.kind,
      { x: piece.x + iconX, y: block.y + 1, size: iconSize },
      edge,
      t('Evidence', { context: 'piece' }),
    ),
  ];
  if (piece.titleLines.length > 0) {
    const { link } = piece.evidence;
    const href = isWebLink(link) ? link : undefined;
    const look = { style: textStyles.evidenceTitle, colour: theme.ink, href };
    shapes.push(text(owner, { ...block, lines: piece.titleLines }, look));
  }
  const metaY = block.y + piece.titleLines.length * textStyles.evidenceTitle.lineHeight;
  shapes.push(
    text(
      owner,
      { ...block, y: metaY, lines: piece.metaLines },
      { style: textStyles.badge, colour: theme.softInk },
    ),
  );
  if (confidential) {
    const place = { x: piece.x + iconX + 1, y: metaY + 1, size: 14 };
    shapes.push(icon(owner, 'lock', place, theme.softInk, t('Confidential')));
  }
  return shapes;
}

/** How many pieces of each kind are behind a stage or a step. */
export function evidenceCountShapes(counts: EvidenceCounts, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: countsId(counts), role: 'counts' };
  return counts.chips.flatMap((chip) =>
    badgeShapes({ ...chip, x: counts.x + chip.x, y: counts.y + chip.y }, owner, theme),
  );
}

/** The sum of a count seen from afar, px on screen. */
const far = { size: 11, height: 12, side: 3, icon: 9, toText: 2 } as const;
/** Where the usual signs would be smaller, px on screen, their sum is read instead. */
const LEAST_SIGN = 8;
/** Where a row of them is lower, px on screen, there is no room for letters. */
const LEAST_ROW = 7;

/** Whether counts of evidence show their sum alone at a zoom. */
export const isSumAt = (zoom: number): boolean =>
  textStyles.badge.size * zoom < LEAST_SIGN && badgePlaces.height * zoom >= LEAST_ROW;

/** How many pieces are behind a stage or a step, in letters that keep their size on screen. */
export function evidenceSumShapes(
  counts: EvidenceCounts,
  zoom: number,
  measure: MeasureText,
  theme: Theme,
): readonly Shape[] {
  const owner: Owner = { id: countsId(counts), role: 'counts' };
  const sum = numberText(counts.chips.reduce((all, { badge }) => all + badge.pieces.length, 0));
  const style = { size: far.size, weight: 500, lineHeight: far.height } as const;
  const digits = measure(sum, style, Number.MAX_SAFE_INTEGER).width;
  const place = {
    x: counts.x,
    // In its first row: sums lie level, however many signs they stand for.
    y: counts.y + (badgePlaces.height - far.height / zoom) / 2,
    width: (2 * far.side + far.icon + far.toText + digits) / zoom,
    height: far.height / zoom,
  };
  const mark = { x: place.x + far.side / zoom, y: place.y + (far.height - far.icon) / 2 / zoom };
  const block = { ...place, x: mark.x + (far.icon + far.toText) / zoom, lines: [sum], rtl: false };
  return [
    box(owner, place, { fill: theme.evidence.block, radius: 3 / zoom }),
    icon(owner, 'evidence', { ...mark, size: far.icon / zoom }, theme.evidence.edge, null),
    text(owner, block, {
      style: { ...style, size: far.size / zoom, lineHeight: far.height / zoom },
      colour: theme.ink,
    }),
  ];
}
