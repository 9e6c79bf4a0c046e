import { cardPlace } from '../../history/card-place.ts';
import { type Lookup, quoted } from '../../history/record-words.ts';
import { t } from '../../language/translate.ts';
import { signed } from '../../words/figures.ts';
import { nameOf } from '../../words/titles.ts';
import { sectionsOfMap } from '../change-list.ts';
import type { Comparison, MapComparison } from '../comparison.ts';
import { painsInFuture } from '../answered.ts';
import { emotionByStage } from '../emotion-by-stage.ts';
import { answerText } from '../words/answer-words.ts';
import { createLines, type DifferenceLine } from '../words/lines.ts';
import { type Looks, looksOf } from '../words/looks.ts';
import { cardInQuotes } from '../words/names.ts';

/** A list under a name, as every form of a comparison has it. */
export type Section = {
  /** ‘Intent’; '' for what belongs to the whole map. */
  readonly name: string;
  readonly lines: readonly DifferenceLine[];
};

/** A map and its lists; of two maps `name` is both their names, in quotes. */
export type MapSections = {
  readonly map: MapComparison;
  readonly name: string;
  readonly sections: readonly Section[];
};

/** A pain point of the current map: where it is, and what the future map says to it. */
export type PainLine = {
  readonly name: string;
  readonly place: string;
  readonly text: string;
  readonly isAnswered: boolean;
};

/** The emotion of a persona at a stage, before and after: ‘−0.6’. '' for none. */
export type EmotionLine = {
  readonly stage: string;
  readonly persona: string;
  readonly from: string;
  readonly to: string;
};

/** A comparison in lists: each map by stage, then what belongs to no map. */
export type ComparisonSections = {
  readonly maps: readonly MapSections[];
  readonly rest: readonly DifferenceLine[];
  /** Of two maps, the first of which has pain points. */
  readonly pains: readonly PainLine[];
  /** Of two maps: the emotion of each stage. */
  readonly emotions: readonly EmotionLine[];
};

export function sectionsOf(comparison: Comparison): ComparisonSections {
  const lineOf = createLines(comparison);
  const looks = looksOf(comparison);
  const { either } = looks;
  const isOfMaps = comparison.between === 'maps';
  const mapName = (look: Lookup, id: string): string =>
    quoted(look('map', id)?.name ?? '') || t('Untitled map');
  return {
    maps: comparison.maps.map((map) => ({
      map,
      name: isOfMaps
        ? `${mapName(looks.before, map.id)} → ${mapName(looks.after, map.id)}`
        : nameOf(either('map', map.id) ?? { name: '' }, t('Untitled map')),
      sections: sectionsOfMap(map).map(({ stageId, differences }) => ({
        name: stageId === null ? '' : nameOf(either('stage', stageId) ?? { name: '' }, t('Untitled stage')),
        lines: differences.map(lineOf),
      })),
    })),
    rest: comparison.rest.map(lineOf),
    pains: isOfMaps ? painLines(comparison, looks) : [],
    emotions: isOfMaps ? emotionLines(comparison) : [],
  };
}

function painLines(comparison: Comparison, looks: Looks): readonly PainLine[] {
  const steps = Map.groupBy(comparison.before.step.values(), ({ stageId }) => stageId);
  return painsInFuture(comparison).map((one) => ({
    name: cardInQuotes(one.pain),
    place: cardPlace(one.pain, looks.before, (stageId) => steps.get(stageId)?.length ?? 0),
    text: answerText(one),
    isAnswered: one.answers.length > 0,
  }));
}

function emotionLines(comparison: Comparison): readonly EmotionLine[] {
  const said = (value: number | null): string => (value === null ? '' : signed(Math.round(value * 10) / 10));
  return comparison.maps
    .flatMap(({ id }) => emotionByStage(comparison, id))
    .map(({ stage, persona, before, after }) => ({
      stage: nameOf(stage, t('Untitled stage')),
      persona: nameOf(persona, t('Unnamed persona')),
      from: said(before),
      to: said(after),
    }));
}
