import { t } from '../../../language/translate.ts';
import { cellKey } from '../../../layout/map-layout.ts';
import type { MapView } from '../../../layout/map-view.ts';
import type { Lane } from '../../../model/lane.ts';
import type { PlaceMeasures } from '../../../measures/place-measures.ts';
import { shownNumber, textCell } from '../../../workbook/cell.ts';
import { CALCULATED, sheetEntry } from '../../../workbook/sheet-keys.ts';
import { numberText } from '../../../language/translate.ts';
import { evidenceKindName } from '../../../words/evidence.ts';
import { measureName } from '../../../words/measures.ts';
import { shortMeasure } from '../../../words/place-measures.ts';
import { cardTitle, nameOf, titleOf } from '../../../words/titles.ts';
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
  if (lane.kind === 'emotion')
    return view.emotions.flatMap(({ persona, points }) => {
      const point = points.get(stepId);
      return point
        ? [
            t('{{name}}: {{value}}', {
              name: nameOf(persona, t('Unnamed persona')),
              value: shownNumber(Math.round(point.value * 100) / 100),
            }),
          ]
        : [];
    });
  if (lane.kind === 'evidence')
    return (view.behind.get(stepId) ?? []).map((piece) => titleOf(piece, evidenceKindName(piece.kind)));
  if (lane.kind !== 'measures') return cards;
  return [
    ...cards,
    ...(measures.get(stepId) ?? []).flatMap((measure) => {
      const text = shortMeasure(measure);
      return text === ''
        ? []
        : [t('{{name}}: {{value}}', { name: measureName(measure.measure), value: text })];
    }),
  ];
}
