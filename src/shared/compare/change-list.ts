import type { Comparison, Difference, MapComparison } from './comparison.ts';

/** What differs in one stage of a map, or about the map as a whole (`stageId` is null), in the order of the map. */
export type ChangeSection = {
  readonly stageId: string | null;
  readonly differences: readonly Difference[];
};

/** One of all changes, as they are gone through. */
export type ListedChange = {
  /** Null: it is on no map. */
  readonly mapId: string | null;
  readonly difference: Difference;
};

/** The differences of a map in sections: first what belongs to all of it, then each stage. */
export const sectionsOfMap = ({ own, lanes, stages }: MapComparison): readonly ChangeSection[] =>
  [
    { stageId: null, differences: [...(own ? [own] : []), ...lanes] },
    ...stages.map(({ id, own: stage, steps, cards, emotions }) => ({
      stageId: id,
      differences: [...(stage ? [stage] : []), ...steps, ...cards, ...emotions],
    })),
  ].filter(({ differences }) => differences.length > 0);

/** Every difference, map by map, in the order in which each form of a comparison has them. */
export const changeList = ({ maps, rest }: Comparison): readonly ListedChange[] => [
  ...maps.flatMap((map) =>
    sectionsOfMap(map).flatMap(({ differences }) =>
      differences.map((difference) => ({ mapId: map.id, difference })),
    ),
  ),
  ...rest.map((difference) => ({ mapId: null, difference })),
];
