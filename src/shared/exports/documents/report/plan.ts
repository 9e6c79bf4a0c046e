import { dayText } from '../../../language/dates.ts';
import { t } from '../../../language/translate.ts';
import { isAction, matrixOf, planRows } from '../../../priorities/action-plan.ts';
import { wholePlan } from '../../../priorities/plan-query.ts';
import { planColumnNames } from '../../../priorities/plan-words.ts';
import { scoresWords } from '../../../priorities/words.ts';
import { statusName } from '../../../words/card-values.ts';
import { cardTitle } from '../../../words/titles.ts';
import { cardsOfStage } from '../pptx/slides/overview.ts';
import { stageOf } from '../pptx/slides/pains.ts';
import { plainRun, strong } from './block.ts';
import type { MakeBlocks } from './setting.ts';

/** What is to be done, by whom and by when, the next first. */
export const planChapter: MakeBlocks = ({ view, source }) => {
  const actions = view.stages
    .flatMap((stage) => cardsOfStage(view, stage))
    .map(({ card }) => card)
    .filter(isAction);
  const rows = planRows(actions, wholePlan, { today: source.day, mapNameOf: () => '' });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: t('Action plan'), id: 'plan' },
    {
      kind: 'table',
      about: t('What is to be done, by whom and by when'),
      columns: [
        { name: t(planColumnNames.title), share: 25 },
        { name: t('Stage'), share: 18 },
        { name: t(planColumnNames.owner), share: 20 },
        { name: t(planColumnNames.due), share: 15 },
        { name: t(planColumnNames.status), share: 15 },
        { name: t(planColumnNames.priority), share: 18 },
      ],
      rows: rows.map(({ card, overdue }) => [
        [strong(cardTitle(card))],
        [plainRun(stageOf({ view }, card))],
        [plainRun(card.owner.trim() || '–')],
        [
          plainRun(card.due === null ? '–' : dayText(card.due)),
          ...(overdue ? [strong(`\n${t('Overdue')}`)] : []),
        ],
        [plainRun(statusName(card.status))],
        [plainRun(scoresWords(matrixOf(card), card) || '–')],
      ]),
    },
  ];
};
