import { t } from '../../../../language/translate.ts';
import { type Measure, unitOf } from '../../../../measures/measure.ts';
import type { PlaceMeasure } from '../../../../measures/place-measure.ts';
import { hoursOf, measureName, measureTitle } from '../../../../words/measures.ts';
import { measureWords, shortMeasure } from '../../../../words/place-measures.ts';
import { nameOf } from '../../../../words/titles.ts';
import type { Deck, MakeSlides } from '../deck/deck.ts';
import type { Bar, ChartData } from '../drawing/chart-data.ts';
import { colourOfKind, softInk } from '../drawing/colours.ts';
import { type Drawn, shape, type Slide } from '../drawing/drawn.ts';
import { evenChunks } from './even-chunks.ts';
import { inUnit, type TimeAxis, timeAxis } from './time-axis.ts';
import { titled } from './titled.ts';

/** Most stages in one chart. */
const MOST_BARS = 8;

type Measured = { readonly name: string; readonly measure: PlaceMeasure };

/** What answers say of the stages: a chart a question, since scores of different wording are not compared. */
export const measureSlides: MakeSlides = (deck) => {
  const measured = deck.view.stages.flatMap(({ stage }) =>
    (deck.view.measures.get(stage.id) ?? [])
      .filter(({ estimate }) => estimate !== null)
      .map((measure): Measured => ({ name: nameOf(stage, t('Untitled stage')), measure })),
  );
  const byQuestion = Map.groupBy(measured, ({ measure }) => measure.key);
  return [...byQuestion.values()].flatMap((own) => slidesOf(deck, own));
};

function slidesOf(deck: Deck, all: readonly Measured[]): readonly Slide[] {
  const [first] = all;
  if (!first) return [];
  const { measure, asked, differences } = first.measure;
  const title = measureTitle(measure, asked, differences.length > 0);
  const chunks = evenChunks(all, MOST_BARS);
  return chunks.map((own, index) =>
    titled(
      title,
      deck,
      {
        drawn: chartShapes(deck, own, title),
        notes: own.flatMap(({ name, measure: one }) => [name, ...measureWords(one), '']),
      },
      { index, count: chunks.length },
    ),
  );
}

const FOOT = 30;

function chartShapes({ template, pen }: Deck, own: readonly Measured[], title: string): readonly Drawn[] {
  const { room } = template;
  const [first] = own;
  if (!first) return [];
  const { measure: asks, range, asked } = first.measure;
  const highest = Math.max(...own.map(({ measure }) => measure.estimate?.high ?? 0));
  const time = unitOf(asks) === 'minutes' ? timeAxis(highest, hoursOf(asks)) : null;
  const plain = (value: number): number => rounded(value / (time?.minutes ?? 1));
  const bars = own.flatMap(({ name, measure }): readonly Bar[] => {
    if (!measure.estimate) return [];
    const { value, low, high, n } = measure.estimate;
    // The figure stands below its bar, where the line of the interval does not cross it.
    const about = t('{{name}}: {{value}}', { name, value: shortMeasure(measure) });
    return [{ name: about, value: plain(value), low: plain(low), high: plain(high), n }];
  });
  const chart: ChartData = {
    series: time ? inUnit(measureName(asks), time) : measureName(asks),
    colour: colourOfKind.measure,
    bars,
    ...(time ? axisOfTimes(time) : axisOf(asks, range)),
    heads: [
      t('Stage'),
      t('Score'),
      t('Interval from'),
      t('Interval to'),
      'n',
      t('Error bar below'),
      t('Error bar above'),
    ],
  };
  const values = bars.map(({ name }) => name).join('; ');
  const question = asked.wording === '' ? '' : t('“{{text}}”', { text: asked.wording });
  const foot = [question, t('Lines show the 95% interval.')].filter((part) => part !== '').join(' ');
  return [
    {
      kind: 'chart',
      name: title,
      about: t('{{name}}: {{value}}', { name: title, value: values }),
      box: { ...room, height: room.height - FOOT },
      chart,
    },
    shape(
      t('Text'),
      { ...room, y: room.y + room.height - FOOT, height: FOOT },
      {
        text: {
          anchor: 'bottom',
          paragraphs: [
            { runs: [{ text: pen.clip(foot, { size: 10 }, room.width, 2), size: 10, colour: softInk }] },
          ],
        },
      },
    ),
  ];
}

/** So that no number is written with an exponent. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

type Axis = Pick<ChartData, 'least' | 'most' | 'step' | 'format'>;

const axisOfTimes = ({ most, step, short }: TimeAxis): Axis => ({
  least: 0,
  most,
  step,
  format: `0" ${short}"`,
});

/** The ends of the axis are those of the measure. */
function axisOf(measure: Measure, { low, high }: PlaceMeasure['range']): Axis {
  switch (unitOf(measure)) {
    case 'points':
      return { least: -100, most: 100, step: null, format: '0' };
    case 'percent':
      return { least: 0, most: 100, step: null, format: '0"%"' };
    case 'scale':
    case 'minutes':
      return { least: low, most: high, step: null, format: '0.0' };
  }
}
