import { t } from '../../../language/translate.ts';
import { cellKey } from '../../../layout/map-layout.ts';
import type { MapView } from '../../../layout/map-view.ts';
import type { Lane } from '../../../model/lane.ts';
import type { PlaceMeasures } from '../../../measures/place-measures.ts';
import { textCell } from '../../../workbook/cell.ts';
import { CALCULATED, sheetEntry } from '../../../workbook/sheet-keys.ts';
import { numberText } from '../../../language/translate.ts';
import { cardTitle, nameOf } from '../../../words/titles.ts';
import { besideCards } from '../beside-cards.ts';
import type { Sheet } from './sheet.ts';

/** The map as it is on screen: steps under their stages, a row a lane, a line a card. */
export function mapSheet(view: MapView, measures: PlaceMeasures): Sheet {
  const { stages, steps, lanes } = view;
  return {
    key: 'map',
    name: t(sheetEntry('map').name),
    over: [
      '',
      ...stages.flatMap(({ stage, steps: own }) =>
        own.map((_, at) => (at === 0 ? nameOf(stage, t('Untitled stage')) : '')),
      ),
    ],
    columns: [
      { key: 'lane', header: t('Lane'), width: 22 },
      ...steps.map(({ step }, at) => ({
        key: `step${at}`,
        header: nameOf(step, t('Untitled step')),
        width: 34,
      })),
    ],
    rows: lanes.map((lane) => ({
      id: CALCULATED,
      cells: [
        textCell(nameOf(lane, t('Untitled lane'))),
        ...steps.map(({ step }) => textCell(linesOf(view, lane, step.id, measures).join('\n'))),
      ],
    })),
    frozen: 1,
    isTable: true,
  };
}

function linesOf(view: MapView, lane: Lane, stepId: string, measures: PlaceMeasures): readonly string[] {
  const cards = (view.cells.get(cellKey(lane.id, stepId)) ?? []).map(({ card }) =>
    card.kind === 'measure' && card.value !== null
      ? t('{{name}}: {{value}}', {
          name: cardTitle(card),
          value: `${numberText(card.value)} ${card.unit}`.trim(),
        })
      : cardTitle(card),
  );
  const beside = besideCards(view, lane, stepId, measures);
  return lane.kind === 'emotion' || lane.kind === 'evidence' ? beside : [...cards, ...beside];
}
