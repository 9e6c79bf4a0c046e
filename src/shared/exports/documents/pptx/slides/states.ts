import { t } from '../../../../language/translate.ts';
import { createMapView } from '../../../../layout/map-view.ts';
import type { MapView, StageView } from '../../../../layout/view.ts';
import type { CardKind } from '../../../../model/card.ts';
import { byOrder } from '../../../../model/order.ts';
import { signed } from '../../../../words/figures.ts';
import { cardTitle, nameOf } from '../../../../words/titles.ts';
import type { MakeSlides } from '../deck/deck.ts';
import { cardsOfStage } from './overview.ts';
import { tableSlides, type TableText } from './table.ts';

/** Most cards of a stage that are named. */
const MOST = 5;

/**
 * What changes: each stage as it is beside how it should become, where the project has a map of either state. Stages are matched by
 * name. Beside one stage alone there is nothing to compare.
 */
export const stateSlides: MakeSlides = (deck) => {
  const { source, view } = deck;
  const { records, measures } = source;
  const [other] = [...records.map.values()].sort(byOrder).filter(({ state }) => state !== view.map.state);
  const whole = [...records.stage.values()].filter(({ mapId }) => mapId === view.map.id).length;
  const beside = other && createMapView(records, other.id, undefined, measures);
  if (!beside || view.stages.length < whole) return [];
  const [current, future] = view.map.state === 'current' ? [view, beside] : [beside, view];
  const names = [...current.stages, ...future.stages].map(keyOf);
  const keys = [...new Set(names)].filter((key) => key !== '');
  return tableSlides(deck, t('Current beside future'), {
    about: t('Each stage in its current and its future state'),
    columns: [
      { name: t('Stage'), share: 16 },
      { name: `${t('Current state')}: ${nameOf(current.map, t('Untitled map'))}`, share: 42 },
      { name: `${t('Future state')}: ${nameOf(future.map, t('Untitled map'))}`, share: 42 },
    ],
    rows: keys.map((key) => {
      const [before, after] = [current, future].map(({ stages }) => stages.find((one) => keyOf(one) === key));
      return {
        cells: [
          [{ text: nameOf((before ?? after)?.stage ?? { name: '' }, t('Untitled stage')), bold: true }],
          textsOf(current, before, ['pain-point', 'action']),
          textsOf(future, after, ['action', 'touchpoint']),
        ],
        notes: [],
      };
    }),
  });
};

const keyOf = ({ stage }: StageView): string => stage.name.trim().toLowerCase();

/** The emotion there, then its cards: the first kinds first. */
function textsOf(
  view: MapView,
  stage: StageView | undefined,
  kinds: readonly CardKind[],
): readonly TableText[] {
  if (!stage) return [{ text: '–', soft: true }];
  const cards = cardsOfStage(view, stage).map(({ card }) => card);
  const shown = kinds.flatMap((kind) => cards.filter((card) => card.kind === kind));
  const more = shown.length - MOST;
  const values = view.emotions.flatMap(({ points }) =>
    stage.steps.flatMap(({ step }) => points.get(step.id)?.value ?? []),
  );
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return [
    ...(values.length > 0
      ? [{ text: t('Emotion {{value}}', { value: signed(Math.round(mean * 10) / 10) }), bold: true }]
      : []),
    ...shown.slice(0, MOST).map((card) => ({ text: `• ${cardTitle(card)}` })),
    ...(more > 0 ? [{ text: `+ ${more}`, soft: true }] : []),
  ];
}
