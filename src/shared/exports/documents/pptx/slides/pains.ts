import { numberText, t } from '../../../../language/translate.ts';
import type { Card } from '../../../../model/card.ts';
import { createMatrix } from '../../../../priorities/matrix.ts';
import { frequencyText } from '../../../../priorities/words.ts';
import { severityTitle } from '../../../../words/card-values.ts';
import { strengthName, strengthText } from '../../../../words/strength.ts';
import { cardTitle, nameOf } from '../../../../words/titles.ts';
import type { Deck, MakeSlides } from '../deck/deck.ts';
import { notesOfCard } from '../deck/evidence-notes.ts';
import { cardsOfStage } from './overview.ts';
import { tableSlides } from './table.ts';

/** As many as a meeting can talk about. */
const MOST = 10;

/** What hurts most: by severity and frequency, what is not rated last, each with how well it is proved. */
export const painSlides: MakeSlides = (deck) => {
  const { view, pieces } = deck;
  const cards = view.stages.flatMap((stage) => cardsOfStage(view, stage)).map(({ card }) => card);
  const { ranked, waiting } = createMatrix('severity-frequency', cards);
  const top = [...ranked.map(({ card }) => card), ...waiting].slice(0, MOST);
  return tableSlides(deck, t('Top pain points'), {
    about: t('The pain points by severity and frequency, with the strength of their evidence'),
    columns: [
      { name: '', share: 4 },
      { name: t('Pain point'), share: 34 },
      { name: t('Stage'), share: 16 },
      { name: t('Severity'), share: 12 },
      { name: t('Frequency'), share: 12 },
      { name: t('Evidence'), share: 28 },
    ],
    rows: top.map((card, index) => {
      const shown = view.cards.get(card.id);
      const support = shown?.support;
      return {
        cells: [
          [{ text: numberText(index + 1), soft: true }],
          [{ text: cardTitle(card), bold: true }],
          [{ text: stageOf(deck, card) }],
          [
            {
              text:
                card.severity === null
                  ? t('Not rated yet')
                  : `${card.severity} · ${severityTitle(card.severity)}`,
            },
          ],
          [{ text: frequencyWords(card) }],
          support
            ? [
                { text: strengthName(support.level), bold: true },
                { text: strengthText({ ...support, newest: null }), soft: true },
              ]
            : [],
        ],
        notes: shown ? notesOfCard(shown, pieces, false) : [],
      };
    }),
  });
};

const frequencyWords = (card: Card): string => {
  const text = frequencyText(card);
  return text === '?' ? t('Not rated yet') : text;
};

/** The name of the stage that a card is in. */
export function stageOf({ view }: Pick<Deck, 'view'>, { stepId }: Card): string {
  const found = view.stages.find(({ steps }) => steps.some(({ step }) => step.id === stepId));
  return found ? nameOf(found.stage, t('Untitled stage')) : '';
}
