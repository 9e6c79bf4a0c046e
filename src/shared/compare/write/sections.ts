import { quoted } from '../../history/record-words.ts';
import { t } from '../../language/translate.ts';
import { nameOf } from '../../words/titles.ts';
import type { Comparison, Difference, MapComparison } from '../comparison.ts';
import { createLines, type DifferenceLine } from '../words/lines.ts';
import { looksOf } from '../words/looks.ts';

/** A list under a name, as every form of a comparison has it. */
export type Section = {
  /** ‘Intent’; '' for what belongs to the whole map. */
  readonly name: string;
  readonly lines: readonly DifferenceLine[];
};

/** A map and its lists; `name` is in quotes. */
export type MapSections = {
  readonly map: MapComparison;
  readonly name: string;
  readonly sections: readonly Section[];
};

/** A comparison in lists: each map by stage, then what belongs to no map. */
export type ComparisonSections = {
  readonly maps: readonly MapSections[];
  readonly rest: readonly DifferenceLine[];
};

export function sectionsOf(comparison: Comparison): ComparisonSections {
  const lineOf = createLines(comparison);
  const { either } = looksOf(comparison);
  const lines = (
    ...lists: readonly (readonly Difference[] | Difference | null)[]
  ): readonly DifferenceLine[] =>
    lists
      .flatMap((list): readonly Difference[] => (list === null ? [] : 'kind' in list ? [list] : list))
      .map(lineOf);
  return {
    maps: comparison.maps.map((map) => ({
      map,
      name: quoted(either('map', map.id)?.name ?? '') || t('Untitled map'),
      sections: [
        { name: '', lines: lines(map.own, map.lanes) },
        ...map.stages.map(({ id, own, steps, cards, emotions }) => ({
          name: nameOf(either('stage', id) ?? { name: '' }, t('Untitled stage')),
          lines: lines(own, steps, cards, emotions),
        })),
      ].filter((section) => section.lines.length > 0),
    })),
    rest: lines(comparison.rest),
  };
}
