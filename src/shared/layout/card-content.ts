import { percentFigure } from '../words/figures.ts';
import { cardKind } from '../kinds/card-kinds.ts';
import { numberText } from '../language/translate.ts';
import type { Card } from '../model/card.ts';
import type { Density } from '../model/map.ts';
import { badgesOf, type Badge } from './badges.ts';
import type { CardContent } from './map-layout.ts';
import type { MeasureText } from './measure.ts';
import { badgePlaces, placeBadges } from './place-badges.ts';
import { signsOf } from './signs.ts';
import { textStyles } from './sizes.ts';
import { textBlock } from './text-block.ts';
import type { CardLook, CardView } from './view.ts';

/** Where things are placed inside a card, px from its corner. */
export const cardPlaces = {
  top: 8,
  bottom: 8,
  bottomOfSigns: 4,
  iconX: 10,
  iconSize: 14,
  textX: 28,
  right: 10,
  /** Room around a picture, px; it is three quarters as high as wide, up to this. */
  imageSide: 8,
  highestImage: 480,
  /** Where text begins without the icon of its kind. */
  plainX: 12,
  /** The mark of an assumption, at the card's top right corner. */
  cornerMark: 16,
} as const;

/** Free text and captions of pictures stand alone; other cards show the icon of their kind before it. */
export const isPlain = ({ kind }: Pick<Card, 'kind'>): boolean => {
  const { look } = cardKind(kind);
  return look === 'text' || look === 'picture';
};

/** Where a card's text lies, px from its left edge, and the room it has. */
export function textPlace(
  card: Pick<Card, 'kind'>,
  width: number,
): { readonly x: number; readonly width: number } {
  const x = isPlain(card) ? cardPlaces.plainX : cardPlaces.textX;
  return { x, width: width - x - cardPlaces.right };
}

/** ‘61%’, ‘3.5 h’, ‘1,204’: a measure's figure as the language that is spoken writes it, with its unit. */
export function measureText({ value, unit }: Pick<Card, 'value' | 'unit'>): string {
  if (value === null) return '';
  const counts = unit.trim();
  if (counts === '%') return percentFigure(value);
  const figure = numberText(value, { maximumFractionDigits: 6 });
  return counts === '' ? figure : `${figure}\u00a0${counts}`;
}

/** What a card of a width shows and how high it is: it grows with its text, nothing is cut. */
export function cardContent(
  view: CardView,
  width: number,
  { density, cardFill }: CardLook,
  measure: MeasureText,
): CardContent {
  const { card, assumption } = view;
  let y: number = cardPlaces.top;
  const image = view.image && {
    x: cardPlaces.imageSide,
    y: cardPlaces.imageSide,
    width: width - 2 * cardPlaces.imageSide,
    height: Math.min(cardPlaces.highestImage, Math.round((width - 2 * cardPlaces.imageSide) * 0.75)),
    attachment: view.image,
  };
  if (image) y = image.y + image.height + 6;
  const place = textPlace(card, width);
  const titlePlace = assumption ? { ...place, width: place.width - cardPlaces.cornerMark } : place;
  const title = textBlock(card.title, textStyles.cardTitle, measure, { ...titlePlace, y });
  if (title) y += title.height;
  const figure = card.kind === 'measure' ? measureText(card) : '';
  const value = textBlock(figure, textStyles.measure, measure, { ...place, y });
  if (value) y += value.height;
  // A card without a title would otherwise show nothing at all.
  const showsBody = density === 'comfortable' || (!title && !value && !image);
  const body = textBlock(showsBody ? card.body : '', textStyles.cardBody, measure, {
    ...place,
    y: title ? y + 2 : y,
  });
  if (body) y = body.y + body.height;
  if (!title && !value && !body && !image) y += textStyles.cardTitle.lineHeight;
  const signs = density !== 'comfortable';
  const { x, right } = signs ? { x: badgePlaces.signX, right: badgePlaces.signRight } : badgePlaces;
  const room = { x, y: y + (signs ? 2 : 6), width: width - x - right };
  const badges = placeBadges(badgesIn(density, view), room, measure);
  for (const badge of badges) y = Math.max(y, badge.y + badge.height);
  const bottom = signs && badges.length > 0 ? cardPlaces.bottomOfSigns : cardPlaces.bottom;
  return {
    height: Math.ceil((y + bottom) / 4) * 4,
    title,
    body,
    value,
    image,
    badges,
    assumption,
    soft: cardFill === 'soft',
  };
}

function badgesIn(density: Density, view: CardView): readonly Badge[] {
  // Somebody waits for an answer to a comment, however little of a card is shown.
  if (density === 'titles') return signsOf(view).filter(({ kind }) => kind === 'comments');
  if (density === 'compact') return signsOf(view);
  // The mark at the corner says it.
  return badgesOf(view).filter(({ kind }) => kind !== 'assumption');
}
