import { byOrder } from '../model/order.ts';
import type { Stage } from '../model/stage.ts';
import { changeOfShares } from './change.ts';
import { type Funnel, funnelOf, type Loss } from './drop-off.ts';
import { peopleIn, type SetFigures } from './figure-measure.ts';
import { noFigure, type PlaceMeasure, setsOf, wavesOf } from './place-measure.ts';

/** The people counted at each stage of a map, first to last, and what is lost between them. */
export type StageFunnel = Funnel & {
  readonly mapId: string;
  readonly stages: readonly FunnelStage[];
  /** The run that was counted last; '' where the counts name none. */
  readonly wave: string;
};

export type FunnelStage = {
  readonly id: string;
  readonly people: number | null;
  /** Nobody counted the stage as a whole: it is the most that were counted at one of its steps. */
  readonly atLeast: boolean;
};

/** People by the id of the stage, step or card that they were counted at. */
export type PeopleCounts = ReadonlyMap<string, readonly SetFigures[]>;

/** What each place that has counts is part of, itself first and its stage last; nothing where it is gone. */
export type Holders = ReadonlyMap<string, readonly string[]>;

/** Where people were counted, and how those places hang together. */
export type CountedPeople = { readonly counts: PeopleCounts; readonly holders: Holders };

/** The stages of a map on which people were counted, in order; maps without any are left out. */
const countedMaps = (
  stages: ReadonlyMap<string, Stage>,
  { counts, holders }: CountedPeople,
): ReadonlyMap<string, readonly Stage[]> => {
  const stageIds = Array.from(counts.keys(), (id) => holders.get(id)?.at(-1) ?? '');
  const maps = new Set(stageIds.flatMap((id) => stages.get(id)?.mapId ?? []));
  return new Map(
    Array.from(maps, (mapId) => [
      mapId,
      [...stages.values()].filter((stage) => stage.mapId === mapId).sort(byOrder),
    ]),
  );
};

/** Which stages follow each other where people were counted, and where in them: while it stays the same, so do the funnels. */
export const funnelOrder = (stages: ReadonlyMap<string, Stage>, people: CountedPeople): string =>
  [
    ...[...countedMaps(stages, people).values()].map((own) => own.map(({ id }) => id).join()),
    ...Array.from(people.counts.keys(), (id) => (people.holders.get(id) ?? []).join()),
  ].join(' ');

/** The funnel of each map on which people were counted, by the map's id. */
export const stageFunnels = (
  stages: ReadonlyMap<string, Stage>,
  people: CountedPeople,
): ReadonlyMap<string, StageFunnel> =>
  new Map(
    Array.from(countedMaps(stages, people), ([mapId, own]) => [
      mapId,
      funnelsOf(mapId, own, people).at(-1),
    ]).filter((entry): entry is [string, StageFunnel] => entry[1] !== undefined),
  );

/** A funnel for each run of the counts, oldest first. */
function funnelsOf(mapId: string, stages: readonly Stage[], counted: CountedPeople): readonly StageFunnel[] {
  const figures = stages.flatMap(({ id }) => figuresWithin(id, counted));
  return wavesOf(figures).map(({ wave }) => {
    const people = stages.map(({ id }): FunnelStage => {
      const at = peopleAt(id, wave, counted);
      return { id, people: at, atLeast: at !== null && ownPeople(id, wave, counted) === null };
    });
    return { ...funnelOf(people.map((one) => one.people)), mapId, stages: people, wave };
  });
}

const ownPeople = (id: string, wave: string, { counts }: CountedPeople): number | null =>
  peopleIn((counts.get(id) ?? []).filter(({ set }) => set.recipe.wave === wave));

/**
 * The people at a place: as they were counted there, else the most that were counted at one of its steps, and at a step at one of its
 * cards. All of those were at the stage; a sum would count who passes two steps twice.
 */
function peopleAt(id: string, wave: string, counted: CountedPeople): number | null {
  const own = ownPeople(id, wave, counted);
  if (own !== null) return own;
  const within = [...partsOf(id, counted)].flatMap((part) => peopleAt(part, wave, counted) ?? []);
  return within.length === 0 ? null : Math.max(...within);
}

/** The places right below one at which, or within which, people were counted. */
function partsOf(id: string, { counts, holders }: CountedPeople): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const place of counts.keys()) {
    const chain = holders.get(place) ?? [];
    const part = chain[chain.indexOf(id) - 1];
    if (part !== undefined) parts.add(part);
  }
  return parts;
}

/** All that was counted at a place and within it. */
const figuresWithin = (id: string, { counts, holders }: CountedPeople): readonly SetFigures[] =>
  [...counts].flatMap(([place, figures]) => ((holders.get(place) ?? []).includes(id) ? figures : []));

/** What each stage loses on the way to the next, by the stage's id. */
export function dropOffMeasures(
  stages: ReadonlyMap<string, Stage>,
  people: CountedPeople,
): ReadonlyMap<string, PlaceMeasure> {
  const found = new Map<string, PlaceMeasure>();
  for (const [mapId, own] of countedMaps(stages, people)) {
    const funnels = funnelsOf(mapId, own, people);
    const newest = funnels.at(-1);
    newest?.losses.forEach((loss, at) => {
      const stage = own[at];
      if (!stage || loss.kind === 'unknown') return;
      const figures = figuresWithin(stage.id, people);
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
