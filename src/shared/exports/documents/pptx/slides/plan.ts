import { dayText } from '../../../../language/dates.ts';
import { t } from '../../../../language/translate.ts';
import { isAction, matrixOf, planRows } from '../../../../priorities/action-plan.ts';
import { wholePlan } from '../../../../priorities/plan-query.ts';
import { planColumnNames } from '../../../../priorities/plan-words.ts';
import { scoresWords } from '../../../../priorities/words.ts';
import { statusName } from '../../../../words/card-values.ts';
import { cardTitle } from '../../../../words/titles.ts';
import type { MakeSlides } from '../deck/deck.ts';
import { cardsOfStage } from './overview.ts';
import { stageOf } from './pains.ts';
import { tableSlides } from './table.ts';

/** What is to be done, by whom and by when, the next first. */
export const planSlides: MakeSlides = (deck) => {
  const { source, view } = deck;
  const actions = view.stages
    .flatMap((stage) => cardsOfStage(view, stage))
    .map(({ card }) => card)
    .filter(isAction);
  const rows = planRows(actions, wholePlan, { today: source.day, mapNameOf: () => '' });
  return tableSlides(deck, t('Action plan'), {
    about: t('What is to be done, by whom and by when'),
    columns: [
      { name: t(planColumnNames.title), share: 34 },
      { name: t('Stage'), share: 16 },
      { name: t(planColumnNames.owner), share: 18 },
      { name: t(planColumnNames.due), share: 13 },
      { name: t(planColumnNames.status), share: 13 },
      { name: t(planColumnNames.priority), share: 20 },
    ],
    rows: rows.map(({ card, overdue }) => ({
      cells: [
        [{ text: cardTitle(card), bold: true }],
        [{ text: stageOf(deck, card) }],
        [{ text: card.owner.trim() || '–', soft: card.owner.trim() === '' }],
        [
          { text: card.due === null ? '–' : dayText(card.due), soft: card.due === null },
          ...(overdue ? [{ text: t('Overdue'), bold: true }] : []),
        ],
        [{ text: statusName(card.status) }],
        [{ text: scoresWords(matrixOf(card), card) || '–' }],
      ],
      notes: [],
    })),
  });
};
