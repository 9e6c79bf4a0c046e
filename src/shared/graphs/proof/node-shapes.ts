import { evidencePlaces } from '../../layout/evidence-content.ts';
import type { CardBox, EvidenceBox } from '../../layout/map-layout.ts';
import { textStyles } from '../../layout/sizes.ts';
import { cardShapes } from '../../scene/card-shapes.ts';
import { farCardShapes } from '../../scene/far-card.ts';
import type { FromAfar } from '../draw/from-afar.ts';
import { evidenceShapes } from '../../scene/evidence-shapes.ts';
import { box, icon, text, type Owner } from '../../scene/make-shape.ts';
import type { Shape } from '../../scene/shape.ts';
import type { Theme } from '../../scene/theme.ts';
import { evidenceKindName } from '../../words/evidence.ts';
import { isRightToLeft } from '../../layout/clean-text.ts';
import type { Place } from '../layered.ts';
import { type MarkContent, markPlaces, type ProofContent } from './proof-content.ts';
import { markIcons } from './proof-marks.ts';
import type { ProofMark } from './proof-types.ts';

/** How far the strip of marks goes on under the node above it, px: the round corners of that do not show. */
const UNDER = 8;

/**
 * The shapes of a node at a place: a card as on a map, a piece as in an evidence lane, and below it why it stands out.
 * `heading`: the level at which its words are a heading, if they are one; `far`: the zoom from which a card's title is read
 * alone.
 */
export function nodeShapes(
  content: ProofContent,
  place: Place,
  theme: Theme,
  { heading = null, far = null }: { readonly heading?: number | null; readonly far?: FromAfar | null } = {},
): readonly Shape[] {
  const owner = ownerOf(content);
  const body =
    far && content.kind === 'card'
      ? farCardShapes(cardBoxOf(content, place), far.zoom, far.measure, theme)
      : bodyShapes(content, place, theme);
  const own = heading === null ? body : withHeading(body, content, heading);
  const [first] = content.marks;
  if (!first) return own;
  const top = place.y + content.body - UNDER;
  const strip = { x: place.x, y: top, width: content.width, height: place.y + content.height - top };
  const { soft, strong } = markHue(first.mark, theme);
  return [
    box(owner, strip, { fill: soft, stroke: strong, radius: 6 }),
    ...own,
    ...content.marks.flatMap((mark) => markShapes(mark, content, place, theme)),
  ];
}

/** A card at a place, as the map has it. */
function cardBoxOf(content: ProofContent & { readonly kind: 'card' }, place: Place): CardBox {
  const { title, body } = content.shown;
  return {
    ...place,
    width: content.width,
    height: content.body,
    card: content.node.view.card,
    titleLines: title?.lines ?? [],
    bodyLines: body?.lines ?? [],
    rtl: title?.rtl ?? body?.rtl ?? false,
    content: content.shown,
  };
}

const ownerOf = ({ kind, node }: ProofContent): Owner => ({ id: node.id, role: kind });

function bodyShapes(content: ProofContent, { x, y }: Place, theme: Theme): readonly Shape[] {
  const rect = { x, y, width: content.width, height: content.body };
  switch (content.kind) {
    case 'card':
      return cardShapes(cardBoxOf(content, { x, y }), theme);
    case 'evidence': {
      const { titleLines, metaLines, rtl } = content.shown;
      const { evidence } = content.node;
      const piece: EvidenceBox = {
        ...rect,
        evidence,
        laneId: '',
        stepId: '',
        stageId: null,
        titleLines,
        metaLines,
        rtl,
      };
      return evidenceShapes(piece, theme);
    }
    case 'source':
      return sourceShapes(content, { x, y }, theme);
  }
}

function sourceShapes(
  content: ProofContent & { readonly kind: 'source' },
  { x, y }: Place,
  theme: Theme,
): readonly Shape[] {
  const owner = ownerOf(content);
  const { titleLines, metaLines, rtl } = content.shown;
  const { source } = content.node;
  const { iconX, iconSize, textX, right, top } = evidencePlaces;
  const block = { x: x + textX, y: y + top, width: content.width - textX - right, rtl };
  const metaY = block.y + titleLines.length * textStyles.evidenceTitle.lineHeight;
  const sign = source.confidential ? 'lock' : source.kind;
  return [
    box(
      owner,
      { x, y, width: content.width, height: content.body },
      { fill: theme.frame, stroke: theme.line, radius: 6 },
    ),
    icon(
      owner,
      sign,
      { x: x + iconX, y: block.y + 1, size: iconSize },
      theme.softInk,
      evidenceKindName(source.kind),
    ),
    text(owner, { ...block, lines: titleLines }, { style: textStyles.evidenceTitle, colour: theme.ink }),
    text(owner, { ...block, y: metaY, lines: metaLines }, { style: textStyles.badge, colour: theme.softInk }),
  ];
}

const markHue = (mark: ProofMark, { signs }: Theme) => (mark === 'contradicts' ? signs.rose : signs.amber);

function markShapes(
  { mark, y, lines }: MarkContent,
  content: ProofContent,
  place: Place,
  theme: Theme,
): readonly Shape[] {
  const owner = ownerOf(content);
  const { iconX, icon: size, textX, right } = markPlaces;
  const { strong, onSoft } = markHue(mark, theme);
  const top = place.y + y;
  const block = {
    x: place.x + textX,
    y: top,
    width: content.width - textX - right,
    lines,
    rtl: isRightToLeft(lines.join(' ')),
  };
  const sign = { x: place.x + iconX, y: top + (textStyles.badge.lineHeight - size) / 2, size };
  return [
    icon(owner, markIcons[mark], sign, strong),
    text(owner, block, { style: textStyles.badge, colour: onSoft }),
  ];
}

/** A card's own words as a heading; a card without any has none, since its signs are no name. */
function withHeading(
  shapes: readonly Shape[],
  { kind, shown }: ProofContent,
  heading: number,
): readonly Shape[] {
  if (kind === 'card' && !shown.title && !shown.body) return shapes;
  const first = shapes.findIndex((shape) => shape.kind === 'text');
  return shapes.map((shape, index) =>
    index === first && shape.kind === 'text' ? { ...shape, heading } : shape,
  );
}
