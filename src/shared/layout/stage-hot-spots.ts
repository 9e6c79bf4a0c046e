import { hotSpotReason } from '../measures/hot-spot-reason.ts';
import { hotSpots } from '../measures/hot-spots.ts';
import type { Pain } from '../measures/pain-load.ts';
import { noHotSpots, type StageHotSpots } from '../measures/stage-hot-spot.ts';
import { stageFacts } from '../measures/stage-facts.ts';
import { frequencyAsShare } from '../priorities/frequency.ts';
import { nameOf, cardTitle } from '../words/titles.ts';
import { t } from '../language/translate.ts';
import { cellKey } from './map-layout.ts';
import type { CardView, MapView, StageView } from './view.ts';

type Ranked = Pick<MapView, 'stages' | 'lanes' | 'cells' | 'measures'>;

/** The stages of a map as hot spots. What nothing is known of has no rank. */
export function hotSpotsOf({ stages, lanes, cells, measures }: Ranked): StageHotSpots {
  const ranked = hotSpots(
    stages.map((view) =>
      stageFacts(
        { id: view.stage.id, name: nameOf(view.stage, t('Untitled stage')) },
        measures.get(view.stage.id) ?? [],
        painsIn(view, lanes, cells),
      ),
    ),
  );
  return new Map(
    ranked.map((hotSpot, index) => [
      hotSpot.stage.id,
      { rank: index + 1, of: ranked.length, hotSpot, reason: hotSpotReason(hotSpot, ranked) },
    ]),
  );
}

/**
 * What the band over the stages shows: nothing where the map leaves it out, and nothing before something was measured, since what is
 * rated by hand shows on the pain points. What is as before keeps its identity.
 */
export function bandOfHotSpots(
  { map, ...view }: Ranked & Pick<MapView, 'map'>,
  before: StageHotSpots = noHotSpots,
): StageHotSpots {
  if (!map.hotSpots || view.measures.size === 0) return noHotSpots;
  const now = hotSpotsOf(view);
  if (!isMeasured(now)) return noHotSpots;
  const kept = new Map(
    Array.from(now, ([id, spot]) => {
      const known = before.get(id);
      return [id, known && JSON.stringify(known) === JSON.stringify(spot) ? known : spot];
    }),
  );
  const same = before.size === kept.size && [...kept].every(([id, spot]) => before.get(id) === spot);
  return same ? before : kept;
}

/** Whether more than the pain points speaks for any of them. */
export const isMeasured = (ranked: StageHotSpots): boolean =>
  [...ranked.values()].some(({ hotSpot }) => Object.keys(hotSpot.parts).some((part) => part !== 'pain'));

/** A cell keeps its list of cards while none of them changes, so its pain points are read once. */
const painsOfCell = new WeakMap<readonly CardView[], readonly Pain[]>();

/** The pain points of some steps, lane by lane. The same card is the same pain as long as its cell stays as it is. */
export function painsIn(
  { steps }: Pick<StageView, 'steps'>,
  lanes: MapView['lanes'],
  cells: MapView['cells'],
): readonly Pain[] {
  return lanes.flatMap((lane) =>
    steps.flatMap(({ step }) => {
      const views = cells.get(cellKey(lane.id, step.id));
      if (!views) return [];
      const known = painsOfCell.get(views) ?? views.flatMap(painOf);
      painsOfCell.set(views, known);
      return known;
    }),
  );
}

const painOf = ({ card, support }: CardView): readonly Pain[] =>
  card.kind === 'pain-point'
    ? [
        {
          title: cardTitle(card),
          severity: card.severity,
          frequency: frequencyAsShare(card),
          evidence: support.count,
        },
      ]
    : [];
