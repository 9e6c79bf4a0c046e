import type { ProjectRecords } from '../model/records.ts';
import type { ResponseTally } from '../model/response-tally.ts';
import { askedOf } from './asked.ts';
import { measuresOf, type PlaceMeasure, type SetAnswers } from './place-measure.ts';

/** The measures of stages, steps and cards by their id; places without an answer are left out. */
export type PlaceMeasures = ReadonlyMap<string, readonly PlaceMeasure[]>;

export const noMeasures: PlaceMeasures = new Map();

type Tables = Pick<ProjectRecords, 'responseSet' | 'stage' | 'step' | 'card'>;

/** What the last computation over the same tallies began with. */
type Known = {
  readonly sets: ProjectRecords['responseSet'];
  readonly answers: ReadonlyMap<string, readonly SetAnswers[]>;
  /** The places whose measures each placed answer is part of, by the id of where it is placed. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
  readonly measures: PlaceMeasures;
};
const known = new WeakMap<readonly ResponseTally[], Known>();

/**
 * What imported answers say of each place: an answer on a card is one about its step and its stage, too, and an answer on a step
 * one about its stage. What is placed where nothing is any more counts as not placed. While the places of the answers stay
 * where they are, this is the map of before, whatever else changes in the project.
 */
export function placeMeasures(records: Tables, tallies: readonly ResponseTally[]): PlaceMeasures {
  if (tallies.length === 0) return noMeasures;
  const last = known.get(tallies);
  const answers =
    last?.sets === records.responseSet ? last.answers : answersByPlace(records.responseSet, tallies);
  const holders = new Map(Array.from(answers.keys(), (id) => [id, holdersOf(records, id)]));
  const measures =
    last?.answers === answers && sameHolders(last.holders, holders)
      ? last.measures
      : measuresByPlace(answers, holders, last?.answers === answers ? last : undefined);
  known.set(tallies, { sets: records.responseSet, answers, holders, measures });
  return measures;
}

function answersByPlace(
  sets: ProjectRecords['responseSet'],
  tallies: readonly ResponseTally[],
): ReadonlyMap<string, readonly SetAnswers[]> {
  const found = new Map<string, SetAnswers[]>();
  for (const { setId, column, place, month, values, blank, invalid } of tallies) {
    const set = sets.get(setId);
    const asked = set?.recipe.columns[column] && askedOf(set.recipe.columns[column]);
    if (!place || !set || !asked) continue;
    const own = found.get(place.id) ?? [];
    own.push({ placeId: place.id, set, asked, month, values, blank, invalid });
    found.set(place.id, own);
  }
  return found;
}

/** A place and what it is part of; nothing where it is gone. */
function holdersOf({ stage, step, card }: Tables, id: string): readonly string[] {
  const onCard = card.get(id);
  const onStep = step.get(onCard?.stepId ?? id);
  const onStage = stage.get(onStep?.stageId ?? id);
  return [onCard, onStep, onStage].flatMap((record) => (record ? [record.id] : []));
}

function sameHolders(a: Known['holders'], b: Known['holders']): boolean {
  for (const [id, holders] of b) if (a.get(id)?.join() !== holders.join()) return false;
  return a.size === b.size;
}

/** Places whose answers come from the same places as before keep their measures. */
function measuresByPlace(
  answers: Known['answers'],
  holders: Known['holders'],
  last: Known | undefined,
): PlaceMeasures {
  const sources = sourcesOf(holders);
  const before = last && sourcesOf(last.holders);
  return new Map(
    Array.from(sources, ([id, placed]) => {
      const same = before?.get(id)?.join() === placed.join() ? last?.measures.get(id) : undefined;
      return [id, same ?? measuresOf(placed.flatMap((from) => answers.get(from) ?? []))];
    }),
  );
}

/** From where each place has its answers. */
function sourcesOf(holders: Known['holders']): ReadonlyMap<string, readonly string[]> {
  const sources = new Map<string, string[]>();
  for (const [from, places] of holders) {
    for (const id of places) sources.set(id, [...(sources.get(id) ?? []), from]);
  }
  return sources;
}
