import { foldWord } from '../feedback/words/fold-word.ts';
import type { Persona } from '../model/persona.ts';
import type { ProjectRecords } from '../model/records.ts';
import type { ResponseSet } from '../model/response-set.ts';
import type { ResponseTally } from '../model/response-tally.ts';
import type { RoleKind } from '../model/role.ts';
import { wordingKey } from './combine.ts';
import type { PlaceMeasure } from './place-measure.ts';
import { placeMeasures } from './place-measures.ts';

/** What a column says of who answered, by which measures are told apart. */
type GroupRole = Extract<RoleKind, 'persona' | 'segment' | 'channel'>;

/** What was counted of those who have one value; '' is who did not say. */
type GroupTallies = { readonly value: string; readonly tallies: readonly ResponseTally[] };

/** A measure of those alone who have one persona, segment or channel. */
export type GroupMeasure = {
  /** As it is stored, or the name of the persona that it names; '' where it is not said. */
  readonly name: string;
  readonly measure: PlaceMeasure;
};

/** The roles by which answers of some sets can be told apart. */
export const rolesOf = (sets: readonly Pick<ResponseSet, 'recipe'>[]): readonly GroupRole[] => {
  const found = new Set(sets.flatMap(({ recipe }) => recipe.columns.map(({ role }) => role.kind)));
  return (['persona', 'segment', 'channel'] as const).filter((role) => found.has(role));
};

type Tables = Pick<ProjectRecords, 'responseSet' | 'stage' | 'step' | 'card' | 'persona'>;

/**
 * Each measure of a place apart by group, under the measure's key: those with the most valid answers first, who did not say last. A
 * group has the run of the survey that the whole shows, so that no older one stands beside it, and none where it did not answer.
 */
export function groupMeasures(
  records: Tables,
  placeId: string,
  role: GroupRole,
  wholes: readonly PlaceMeasure[],
  groups: readonly GroupTallies[],
): ReadonlyMap<string, readonly GroupMeasure[]> {
  const named = namedGroups(role === 'persona' ? [...records.persona.values()] : [], groups);
  const shown = wholes.map((whole) => {
    const own = named.flatMap(([name, tallies]): readonly GroupMeasure[] => {
      const measure = groupMeasure(records, placeId, whole, tallies);
      return measure && (measure.estimate || measure.time) ? [{ name, measure }] : [];
    });
    return [whole.key, [...own].sort(byAnswers)] as const;
  });
  return new Map(shown.filter(([, own]) => own.length > 0));
}

/** A measure of a place for one group alone: in the run of the survey that the whole shows. */
export function groupMeasure(
  records: Omit<Tables, 'persona'>,
  placeId: string,
  whole: PlaceMeasure,
  tallies: readonly ResponseTally[],
): PlaceMeasure | undefined {
  const wave = whole.waves.at(-1)?.wave;
  const counted = wave === undefined ? tallies : ofWave(records.responseSet, wave, tallies);
  const measures = placeMeasures(records, counted).get(placeId) ?? [];
  return measures.find((one) => isSameQuestion(one, whole));
}

type Waves = {
  readonly sets: ProjectRecords['responseSet'];
  readonly of: Map<string, readonly ResponseTally[]>;
};
const waves = new WeakMap<readonly ResponseTally[], Waves>();

/** The tallies of one run of a survey: the very same list as before, so that what was computed of it is known. */
function ofWave(
  sets: ProjectRecords['responseSet'],
  wave: string,
  tallies: readonly ResponseTally[],
): readonly ResponseTally[] {
  const before = waves.get(tallies);
  const known = before?.sets === sets ? before : { sets, of: new Map<string, readonly ResponseTally[]>() };
  waves.set(tallies, known);
  const own = known.of.get(wave) ?? tallies.filter(({ setId }) => sets.get(setId)?.recipe.wave === wave);
  known.of.set(wave, own);
  return own;
}

type Named = readonly (readonly [name: string, tallies: readonly ResponseTally[]])[];

/** Values that name one persona are one group. */
function namedGroups(personas: readonly Persona[], groups: readonly GroupTallies[]): Named {
  const names = new Map(personas.map(({ name }) => [foldWord(name), name]));
  const byName = Map.groupBy(groups, ({ value }) => names.get(foldWord(value)) ?? value);
  return Array.from(byName, ([name, own]) => [name, own.flatMap(({ tallies }) => tallies)] as const);
}

const byAnswers = (a: GroupMeasure, b: GroupMeasure): number =>
  Number(a.name === '') - Number(b.name === '') || answersOf(b.measure) - answersOf(a.measure);

const answersOf = ({ estimate, time }: PlaceMeasure): number => estimate?.n ?? time?.n ?? 0;

/** Whether two measures are of one question. Of a group the wording can be in other letters: it is that of its own first set. */
function isSameQuestion(a: PlaceMeasure, b: PlaceMeasure): boolean {
  const keyOf = ({ key, asked, measure }: PlaceMeasure): string =>
    key.endsWith(asked.wording) && measure !== 'negative'
      ? key.slice(0, key.length - asked.wording.length) + wordingKey(asked.wording)
      : key;
  return a.key === b.key || keyOf(a) === keyOf(b);
}
