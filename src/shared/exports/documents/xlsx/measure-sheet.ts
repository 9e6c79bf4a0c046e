import { t } from '../../../language/translate.ts';
import type { MapView } from '../../../layout/map-view.ts';
import { type Measure, unitOf } from '../../../measures/measure.ts';
import type { PlaceMeasure } from '../../../measures/place-measure.ts';
import type { PlaceMeasures } from '../../../measures/place-measures.ts';
import { measureTitle } from '../../../words/measures.ts';
import { measureWords } from '../../../words/place-measures.ts';
import { cardTitle, nameOf } from '../../../words/titles.ts';
import type { Book } from '../../../workbook/book.ts';
import { numberCell, textCell } from '../../../workbook/cell.ts';
import { CALCULATED, sheetEntry } from '../../../workbook/sheet-keys.ts';
import { fieldCell, fieldColumn } from './card-sheets.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** The measures entered by hand, which can be changed, and those computed from answers. */
export function measureSheet(book: Book, view: MapView, measures: PlaceMeasures): Sheet {
  return {
    key: 'measures',
    name: t(sheetEntry('measures').name),
    columns: [
      { key: 'where', header: t('Where'), width: 36 },
      fieldColumn('card', 'title'),
      fieldColumn('card', 'value'),
      fieldColumn('card', 'unit'),
      { key: 'low', header: t('Low (95%)'), width: 12 },
      { key: 'high', header: t('High (95%)'), width: 12 },
      { key: 'n', header: t('n'), width: 10 },
      { key: 'about', header: t('About'), width: 60 },
    ],
    rows: [...byHand(book), ...computed(book, view, measures)],
    frozen: 2,
    isTable: true,
  };
}

const byHand = (book: Book): readonly SheetRow[] =>
  book.cards
    .filter(({ kind }) => kind === 'measure')
    .map(({ id, stepId }) => ({
      id,
      cells: [
        textCell(book.lists.step.find(({ code }) => code === stepId)?.label ?? ''),
        fieldCell(book, 'card', id, 'title'),
        fieldCell(book, 'card', id, 'value'),
        fieldCell(book, 'card', id, 'unit'),
        null,
        null,
        null,
        textCell(t('Entered by hand')),
      ],
    }));

/** What can have measures: the stages, their steps and the cards on them, in reading order. */
function computed(book: Book, view: MapView, measures: PlaceMeasures): readonly SheetRow[] {
  const places = [
    ...view.stages.flatMap(({ stage, steps }) => {
      const stageName = nameOf(stage, t('Untitled stage'));
      return [
        { id: stage.id, name: stageName },
        ...steps.map(({ step }) => ({
          id: step.id,
          name: `${stageName} › ${nameOf(step, t('Untitled step'))}`,
        })),
      ];
    }),
    ...book.cards.map((card) => ({ id: card.id, name: cardTitle(card) })),
  ];
  return places.flatMap(({ id, name }) =>
    (measures.get(id) ?? []).map((measure, _, all): SheetRow => rowOf(name, measure, all)),
  );
}

function rowOf(place: string, measure: PlaceMeasure, all: readonly PlaceMeasure[]): SheetRow {
  const { measure: kind, asked, estimate, time } = measure;
  const apart = all.filter((other) => other.measure === kind).length > 1;
  return {
    id: CALCULATED,
    cells: [
      textCell(place),
      textCell(measureTitle(kind, asked, apart)),
      numberCell(time ? time.median : estimate?.value),
      textCell(unitText(kind)),
      numberCell(time ? time.low : estimate?.low),
      numberCell(time ? time.high : estimate?.high),
      numberCell(time ? time.n : estimate?.n),
      textCell(measureWords(measure).join('. ')),
    ],
  };
}

function unitText(measure: Measure): string {
  const words = { points: t('points'), percent: '%', scale: '', minutes: t('minutes') };
  return words[unitOf(measure)];
}
