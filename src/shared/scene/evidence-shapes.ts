import { isWebLink } from '../commands/evidence/web-link.ts';
import { t } from '../language/translate.ts';
import { evidencePlaces } from '../layout/evidence-content.ts';
import { countsId, type EvidenceBox, type EvidenceCounts } from '../layout/map-layout.ts';
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
