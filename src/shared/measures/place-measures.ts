import type { ProjectRecords } from '../model/records.ts';
import type { ResponseSet } from '../model/response-set.ts';
import type { ResponseTally } from '../model/response-tally.ts';
import type { Role } from '../model/role.ts';
import { askedOf } from './asked.ts';
import { type Figure, figureMeasuresOf, type SetFigures } from './figure-measure.ts';
import { measuresOf, type PlaceMeasure, type SetAnswers } from './place-measure.ts';
import {
  dropOffMeasures,
  funnelOrder,
  type PeopleCounts,
  type StageFunnel,
  stageFunnels,
} from './stage-funnel.ts';

/** The measures of stages, steps and cards by their id; places without an answer are left out. */
export type PlaceMeasures = ReadonlyMap<string, readonly PlaceMeasure[]>;

export const noMeasures: PlaceMeasures = new Map();

type Tables = Pick<ProjectRecords, 'responseSet' | 'stage' | 'step' | 'card'>;

/** What is placed directly on a place. */
type Placed = { readonly scores: readonly SetAnswers[]; readonly figures: readonly SetFigures[] };

/** What the last computation over the same tallies began with. */
type Known = {
  readonly sets: ProjectRecords['responseSet'];
  readonly answers: ReadonlyMap<string, Placed>;
  readonly people: PeopleCounts;
  /** The stages of the funnels, in order, and where in them people were counted. */
  readonly order: string;
  readonly funnels: ReadonlyMap<string, StageFunnel>;
  /** The places whose measures each placed answer is part of, by the id of where it is placed. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
  readonly placed: PlaceMeasures;
  /** With what is lost between stages. */
  readonly measures: PlaceMeasures;
};
const known = new WeakMap<readonly ResponseTally[], Known>();

/**
 * What imported answers say of each place: an answer on a card is one about its step and its stage, too, and an answer on a step
 * one about its stage. What is placed where nothing is any more counts as not placed. While the places of the answers stay
 * where they are, this is the map of before, whatever else changes in the project.
 */
export const placeMeasures = (records: Tables, tallies: readonly ResponseTally[]): PlaceMeasures =>
  tallies.length === 0 ? noMeasures : measured(records, tallies).measures;

const funnelsOf = new WeakMap<PlaceMeasures, ReadonlyMap<string, StageFunnel>>();

/** The people at the stages of a map, as they were counted together with its measures. */
export const funnelBehind = (measures: PlaceMeasures, mapId: string): StageFunnel | undefined =>
  funnelsOf.get(measures)?.get(mapId);

/** The people at the stages of a map, and what is lost between them; undefined where nobody counted any. */
export const funnelOn = (
  records: Tables,
  tallies: readonly ResponseTally[],
  mapId: string,
): StageFunnel | undefined =>
  tallies.length === 0 ? undefined : measured(records, tallies).funnels.get(mapId);

function measured(records: Tables, tallies: readonly ResponseTally[]): Known {
  const last = known.get(tallies);
  const same = last?.sets === records.responseSet ? last : undefined;
  const answers = same?.answers ?? answersByPlace(records.responseSet, tallies);
  const people = same?.people ?? peopleByPlace(answers);
  const holders = new Map(Array.from(answers.keys(), (id) => [id, holdersOf(records, id)]));
  const counted = { counts: people, holders };
  const placed =
    same && sameHolders(same.holders, holders) ? same.placed : measuresByPlace(answers, holders, same);
  const order = funnelOrder(records.stage, counted);
  const sameOrder = same?.order === order;
  const funnels = sameOrder ? same.funnels : stageFunnels(records.stage, counted);
  const measures =
    sameOrder && same.placed === placed
      ? same.measures
      : withDropOff(placed, dropOffMeasures(records.stage, counted), same);
  const now: Known = {
    sets: records.responseSet,
    answers,
    people,
    holders,
    placed,
    order,
    funnels,
    measures,
  };
  known.set(tallies, now);
  funnelsOf.set(measures, funnels);
  return now;
}

/** The measures with what each stage loses. A stage keeps its list while neither changes. */
function withDropOff(
  placed: PlaceMeasures,
  lost: ReadonlyMap<string, PlaceMeasure>,
  last: Known | undefined,
): PlaceMeasures {
  if (lost.size === 0) return placed;
  const measures = new Map(placed);
  for (const [id, measure] of lost) {
    const own = placed.get(id) ?? [];
    const before = last?.measures.get(id);
    const unchanged =
      before && last?.placed.get(id) === placed.get(id) && sameLoss(before.at(-1), measure)
        ? before
        : undefined;
    measures.set(id, unchanged ?? [...own, measure]);
  }
  return measures;
}

const sameLoss = (a: PlaceMeasure | undefined, b: PlaceMeasure): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Where people were counted; counts of people are no measure of a place alone. */
const peopleByPlace = (answers: Known['answers']): PeopleCounts =>
  new Map(
    [...answers].flatMap(([id, { figures }]) => {
      const people = figures.filter(({ figure }) => figure === 'people');
      return people.length === 0 ? [] : [[id, people] as const];
    }),
  );

function answersByPlace(
  sets: ProjectRecords['responseSet'],
  tallies: readonly ResponseTally[],
): Known['answers'] {
  const found = new Map<string, { readonly scores: SetAnswers[]; readonly figures: SetFigures[] }>();
  for (const { setId, column, place, month, values, blank, invalid } of tallies) {
    const set = sets.get(setId);
    const own = set?.recipe.columns[column];
    if (!place || !set || !own) continue;
    const at = found.get(place.id) ?? { scores: [], figures: [] };
    const answered = { placeId: place.id, set, month, values, blank, invalid };
    const asked = askedOf(own);
    const figure = figureOf(own.role);
    if (asked) at.scores.push({ ...answered, asked });
    else if (figure) at.figures.push({ ...answered, figure, wording: own.question.trim() || own.header });
    found.set(place.id, at);
  }
  return found;
}

/** Whether a set counts people or times. */
export const hasFigures = ({ recipe }: Pick<ResponseSet, 'recipe'>): boolean =>
  recipe.columns.some(({ role }) => !['tone', undefined].includes(figureOf(role)));

/** Whether a set has comments, or scores of their sentiment. */
export const hasTones = ({ recipe }: Pick<ResponseSet, 'recipe'>): boolean =>
  recipe.columns.some(({ role }) => figureOf(role) === 'tone');

function figureOf(role: Role): Figure | undefined {
  if (role.kind === 'comment' || role.kind === 'tone') return 'tone';
  if (role.kind === 'usage-count') return 'people';
  if (role.kind === 'response-time') return role.hours;
  return role.kind === 'first-answer' ? 'calendar' : undefined;
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
    [...sources].flatMap(([id, placed]) => {
      const same = before?.get(id)?.join() === placed.join() ? last?.placed.get(id) : undefined;
      const own = same ?? measuresAt(placed.flatMap((from) => answers.get(from) ?? []));
      return own.length === 0 ? [] : [[id, own] as const];
    }),
  );
}

const measuresAt = (placed: readonly Placed[]): readonly PlaceMeasure[] => [
  ...measuresOf(placed.flatMap(({ scores }) => scores)),
  ...figureMeasuresOf(placed.flatMap(({ figures }) => figures)),
];

/** From where each place has its answers. */
function sourcesOf(holders: Known['holders']): ReadonlyMap<string, readonly string[]> {
  const sources = new Map<string, string[]>();
  for (const [from, places] of holders) {
    for (const id of places) sources.set(id, [...(sources.get(id) ?? []), from]);
  }
  return sources;
}
