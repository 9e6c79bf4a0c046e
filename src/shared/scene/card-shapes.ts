import { cardKind } from '../kinds/card-kinds.ts';
import { t } from '../language/translate.ts';
import { cardPlaces, isPlain } from '../layout/card-content.ts';
import type { CardBox, Rect } from '../layout/map-layout.ts';
import { badgePlaces } from '../layout/place-badges.ts';
import { textStyles } from '../layout/sizes.ts';
import { badgeShapes } from './badge-shapes.ts';
import { box, icon, text, type Owner } from './make-shape.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

/** The shapes of one card, in map px. */
export function cardShapes(card: CardBox, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: card.card.id, role: 'card' };
  const colours = theme.kinds[card.card.kind];
  const { content } = card;
  const shapes: Shape[] = [...cardGround(card, theme)];
  if (content.image) {
    const frame = moved(content.image, card);
    const { attachment } = content.image;
    shapes.push(box(owner, frame, { fill: theme.faintLine, radius: 4 }), {
      kind: 'image',
      ...owner,
      ...frame,
      sha256: attachment.sha256,
      label: card.card.title.trim() === '' ? attachment.name : card.card.title,
    });
  }
  const textY = content.title?.y ?? content.value?.y ?? content.body?.y ?? null;
  const iconY = textY ?? (content.image ? null : cardPlaces.top);
  if (iconY !== null && (textY === null || !isPlain(card.card))) {
    // In the middle of the first line.
    const y = card.y + iconY + (textStyles.cardTitle.lineHeight - cardPlaces.iconSize) / 2;
    const place = { x: card.x + cardPlaces.iconX, y, size: cardPlaces.iconSize };
    const { look, icon: own, name } = cardKind(card.card.kind);
    shapes.push(icon(owner, look === 'quote' ? 'quote' : own, place, colours.edge, t(name)));
  }
  if (content.title) {
    const block = { ...content.title, ...moved(content.title, card) };
    shapes.push(text(owner, block, { style: textStyles.cardTitle, colour: theme.ink }));
  }
  if (content.value) {
    const block = { ...content.value, ...moved(content.value, card) };
    shapes.push(text(owner, block, { style: textStyles.measure, colour: theme.ink }));
  }
  if (content.body) {
    const block = { ...content.body, ...moved(content.body, card) };
    shapes.push(text(owner, block, { style: textStyles.cardBody, colour: theme.softInk }));
  }
  for (const badge of content.badges) {
    shapes.push(...badgeShapes({ ...badge, ...moved(badge, card) }, owner, theme));
  }
  if (content.assumption) {
    const size = badgePlaces.icon;
    const place = { x: card.x + card.width - size - 6, y: card.y + 6, size };
    shapes.push(icon(owner, 'assumption', place, theme.signs.amber.strong, t('Assumption')));
  }
  return shapes;
}

/** What is under a card's text: its ground, and the edge in the colour of its kind; as a block it is filled with that, too. */
export function cardGround(card: CardBox, theme: Theme, asBlock = false): readonly Shape[] {
  const owner: Owner = { id: card.card.id, role: 'card' };
  const ground = box(owner, card, {
    ...groundOf(card, theme),
    ...(asBlock ? { fill: theme.kinds[card.card.kind].block } : {}),
  });
  if (!hasEdge(card)) return [ground];
  const edge = { x: card.x + 4, y: card.y + 8, width: 3, height: card.height - 16 };
  return [ground, box(owner, edge, { fill: theme.kinds[card.card.kind].edge, radius: 1.5 })];
}

/** Thoughts are quotes on a ground of their own, free text has none, everything else is a card. */
function groundOf({ card, content }: CardBox, theme: Theme): Parameters<typeof box>[2] {
  const { fill, border, block, soft } = theme.kinds[card.kind];
  const { look } = cardKind(card.kind);
  if (look === 'quote') return { fill: block, radius: 14 };
  if (look === 'text' && (content.title || content.body)) return {};
  return { fill: content.soft ? soft : fill, stroke: border, radius: 6 };
}

const hasEdge = ({ card }: CardBox): boolean => cardKind(card.kind).look === 'card';

const moved = (rect: Rect, by: { readonly x: number; readonly y: number }): Rect => ({
  x: rect.x + by.x,
  y: rect.y + by.y,
  width: rect.width,
  height: rect.height,
});
