import { inLine } from '../../../layout/clean-text.ts';
import { measureText } from '../../../layout/card-content.ts';
import type { CardView, MapView } from '../../../layout/view.ts';
import { t } from '../../../language/translate.ts';
import type { Card } from '../../../model/card.ts';
import { cardTitle, nameOf } from '../../../words/titles.ts';
import { factsOf } from '../card-facts.ts';
import type { Picture } from '../pptx/drawing/picture.ts';
import { type Block, plainRun, type Run, soft } from './block.ts';

/** What a card is called where all of it is said: its title, or its whole text. */
export const headOf = (card: Pick<Card, 'title' | 'body'>): string =>
  card.title.trim() || card.body.trim() || cardTitle(card);

/** Its text, where that is not its head. */
export const bodyOf = (card: Pick<Card, 'title' | 'body'>): string =>
  card.title.trim() === '' ? '' : card.body.trim();

/** A card in a list: its title, its text, then its facts, each in lines of their own. */
export function cardRuns(view: Pick<MapView, 'steps'>, shown: CardView): readonly Run[] {
  const { card } = shown;
  const value = card.kind === 'measure' ? measureText(card) : '';
  const head = headOf(card);
  const facts = inLine(
    [factsOf(shown), spanWords(view, shown)].filter((text) => text !== ''),
    ' · ',
  );
  return [
    plainRun(value === '' ? head : t('{{name}}: {{value}}', { name: head, value })),
    ...(bodyOf(card) === '' ? [] : [plainRun(`\n${bodyOf(card)}`)]),
    ...(facts === '' ? [] : [soft(`\n${facts}`)]),
  ];
}

/** The last step of a card that covers several: ‘to Checkout’. */
export function spanWords({ steps }: Pick<MapView, 'steps'>, { card }: CardView): string {
  if (card.span < 2) return '';
  const first = steps.findIndex(({ step }) => step.id === card.stepId);
  const last = steps[Math.min(steps.length - 1, first + card.span - 1)];
  return first < 0 || !last || last.step.id === card.stepId
    ? ''
    : t('up to “{{step}}”', { step: nameOf(last.step, t('Untitled step')) });
}

/** The picture of a card, which its title describes. */
export function pictureOf(
  { card, image }: Pick<CardView, 'card' | 'image'>,
  pictures: ReadonlyMap<string, Picture>,
): readonly Block[] {
  const picture = image && pictures.get(image.id);
  return picture ? [{ kind: 'picture', picture, about: cardTitle(card) }] : [];
}
