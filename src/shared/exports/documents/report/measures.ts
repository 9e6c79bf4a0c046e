import { numberText, t } from '../../../language/translate.ts';
import type { PlaceMeasure } from '../../../measures/place-measure.ts';
import { few } from '../../../measures/estimate.ts';
import { fewAnswers, figureText, measureTitle } from '../../../words/measures.ts';
import { intervalWords, leftOutTexts, meanText } from '../../../words/place-measures.ts';
import { nameOf } from '../../../words/titles.ts';
import type { Block, Run } from './block.ts';
import { plainRun, soft } from './block.ts';
import type { MakeBlocks } from './setting.ts';

/** What was measured, and where. */
export type MeasuredAt = { readonly place: string; readonly measure: PlaceMeasure; readonly apart: boolean };

/** The measures of one place; those without a figure are left out. */
export const measuredAt = (place: string, own: readonly PlaceMeasure[] | undefined): readonly MeasuredAt[] =>
  (own ?? [])
    .filter(({ estimate }) => estimate !== null)
    .map((measure, _, all) => ({
      place,
      measure,
      apart: all.filter((other) => other.measure === measure.measure).length > 1,
    }));

/** All that was measured on the map, each figure with its interval and what it was counted from. */
export const measuresChapter: MakeBlocks = ({ view }) => {
  const all = view.stages.flatMap(({ stage }) =>
    measuredAt(nameOf(stage, t('Untitled stage')), view.measures.get(stage.id)),
  );
  if (all.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: t('Measures'), id: 'measures' },
    measureTable(t('What was measured at each stage'), all, t('Stage')),
  ];
};

/** A table of measures; `where` names the column of their places, which is left out where there is one place only. */
export const measureTable = (about: string, all: readonly MeasuredAt[], where: string | null): Block => ({
  kind: 'table',
  about,
  columns: [
    ...(where === null ? [] : [{ name: where, share: 22 }]),
    { name: t('Measure'), share: 38 },
    { name: t('Value'), share: 13, figures: true },
    { name: t('95% interval'), share: 17, figures: true },
    { name: t('n'), share: 10, figures: true },
  ],
  rows: all.map((one) => [...(where === null ? [] : [[plainRun(one.place)]]), ...measureCells(one)]),
});

function measureCells({ measure: own, apart }: MeasuredAt): readonly (readonly Run[])[] {
  const { measure, asked, estimate } = own;
  if (!estimate) return [];
  const title = measureTitle(measure, asked, apart);
  const below = [
    asked.wording === '' || title.includes(asked.wording) ? '' : t('“{{text}}”', { text: asked.wording }),
    ...meanText(own),
    ...leftOutTexts(own),
  ].filter((text) => text !== '');
  return [
    [plainRun(title), ...below.map((text) => soft(`\n${text}`))],
    [plainRun(figureText(measure, estimate.value))],
    [plainRun(intervalWords(own, estimate))],
    [plainRun(numberText(estimate.n)), ...(few(estimate) ? [soft(`\n${fewAnswers()}`)] : [])],
  ];
}
