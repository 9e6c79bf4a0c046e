import { byOrder } from '../model/order.ts';
import type { Stage } from '../model/stage.ts';
import { changeOfShares } from './change.ts';
import { type Funnel, funnelOf, type Loss } from './drop-off.ts';
import { peopleIn, type SetFigures } from './figure-measure.ts';
import { noFigure, type PlaceMeasure, setsOf, wavesOf } from './place-measure.ts';

/** The people counted at each stage of a map, first to last, and what is lost between them. */
export type StageFunnel = Funnel & {
  readonly mapId: string;
  readonly stages: readonly { readonly id: string; readonly people: number | null }[];
  /** The run that was counted last; '' where the counts name none. */
  readonly wave: string;
};

/** People by the id of the stage that they were counted at. */
export type PeopleCounts = ReadonlyMap<string, readonly SetFigures[]>;

/** The stages of a map on which people were counted, in order; maps without any are left out. */
const countedMaps = (
  stages: ReadonlyMap<string, Stage>,
  counts: PeopleCounts,
): ReadonlyMap<string, readonly Stage[]> => {
  const maps = new Set([...counts.keys()].flatMap((id) => stages.get(id)?.mapId ?? []));
  return new Map(
    Array.from(maps, (mapId) => [
      mapId,
      [...stages.values()].filter((stage) => stage.mapId === mapId).sort(byOrder),
    ]),
  );
};

/** Which stages follow each other where people were counted: while it stays the same, so do the funnels. */
export const funnelOrder = (stages: ReadonlyMap<string, Stage>, counts: PeopleCounts): string =>
  [...countedMaps(stages, counts).values()].map((own) => own.map(({ id }) => id).join()).join(' ');

/** The funnel of each map on which people were counted, by the map's id. */
export const stageFunnels = (
  stages: ReadonlyMap<string, Stage>,
  counts: PeopleCounts,
): ReadonlyMap<string, StageFunnel> =>
  new Map(
    Array.from(countedMaps(stages, counts), ([mapId, own]) => [
      mapId,
      funnelsOf(mapId, own, counts).at(-1),
    ]).filter((entry): entry is [string, StageFunnel] => entry[1] !== undefined),
  );

/** A funnel for each run of the counts, oldest first. */
function funnelsOf(mapId: string, stages: readonly Stage[], counts: PeopleCounts): readonly StageFunnel[] {
  const figures = stages.flatMap(({ id }) => counts.get(id) ?? []);
  return wavesOf(figures).map(({ wave }) => {
    const people = stages.map(({ id }) => ({
      id,
      people: peopleIn((counts.get(id) ?? []).filter(({ set }) => set.recipe.wave === wave)),
    }));
    return { ...funnelOf(people.map((one) => one.people)), mapId, stages: people, wave };
  });
}

/** What each stage loses on the way to the next, by the stage's id. */
export function dropOffMeasures(
  stages: ReadonlyMap<string, Stage>,
  counts: PeopleCounts,
): ReadonlyMap<string, PlaceMeasure> {
  const found = new Map<string, PlaceMeasure>();
  for (const [mapId, own] of countedMaps(stages, counts)) {
    const funnels = funnelsOf(mapId, own, counts);
    const newest = funnels.at(-1);
    newest?.losses.forEach((loss, at) => {
      const stage = own[at];
      if (!stage || loss.kind === 'unknown') return;
      const figures = counts.get(stage.id) ?? [];
      const losses = funnels.flatMap(({ wave, losses: all }) => {
        const one = all[at];
        return one?.kind === 'lost' ? [{ wave, loss: one }] : [];
      });
      const before = losses.at(-2)?.loss;
      found.set(stage.id, {
        ...noFigure,
        ...setsOf(figures),
        key: 'drop-off',
        measure: 'drop-off',
        asked: { wording: figures[0]?.wording ?? '' },
        estimate: loss.kind === 'lost' ? loss.share : null,
        range: { low: 0, high: 100 },
        distribution: spreadOf(loss),
        waves:
          losses.length < 2 ? [] : losses.map(({ wave, loss: { share } }) => ({ wave, estimate: share })),
        change: (loss.kind === 'lost' && before && changeOfShares(before.counts, loss.counts)) || null,
        rises: loss.kind === 'rises' ? loss : null,
      });
    });
  }
  return found;
}

const spreadOf = (loss: Loss): PlaceMeasure['distribution'] =>
  loss.kind === 'lost'
    ? { kind: 'groups', bad: loss.counts.hits, middle: 0, good: loss.counts.n - loss.counts.hits }
    : { kind: 'groups', bad: 0, middle: 0, good: 0 };
