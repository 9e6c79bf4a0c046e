import { type AnswersGroups, MOST_GROUPS, type ValueRole } from '../../shared/protocol/answers-api.ts';
import type { ResponseTally } from '../../shared/model/response-tally.ts';
import { MAX_WORD } from '../../shared/model/feedback-limits.ts';
import { valueAt } from '../database/responses/numbered.ts';
import { BLANK } from '../database/responses/values.ts';
import { AnswerCounts } from '../tallies/count-answers.ts';
import { figureQuestions } from '../tallies/tally-figures.ts';
import type { AnswerStore } from './answer-store.ts';
import type { JudgedSet } from './judge-tones.ts';
import type { LoadedSet } from './loaded-set.ts';
import { toneValues } from './own-tones.ts';
import { ResponsesDamaged } from './responses-damaged.ts';

/** One thing that is counted of the rows of a set: in hundredths, with `BLANK` and `INVALID`. */
type Asked = { readonly column: number; readonly valueAt: (row: number) => number };

/** A set, the number of the value that each of its rows has, and which rows are at the place with a column. */
type Grouped = {
  readonly loaded: LoadedSet;
  readonly asked: readonly Asked[];
  readonly valueOf: Uint32Array;
  readonly rowsOf: (column: number) => Uint32Array;
};

/**
 * Counts the answers at some places as the measures of places are counted, apart by what a column of a role says of who gave them. Of
 * several columns of the role the first with a value counts; rows and sets without one are a group of their own, with ''.
 */
export function countGroups(
  store: AnswerStore,
  judged: readonly JudgedSet[],
  role: ValueRole,
  places: readonly string[],
): AnswersGroups {
  const numbers = new Map([['', 0]]);
  const sets = store.sets.map((loaded) => groupedSet(store, loaded, judged, role, places, numbers));
  const [all, answers] = [new Uint32Array(numbers.size), new Uint32Array(numbers.size)];
  for (const set of sets) countRows(set, all, answers);
  const here = [...numbers].filter(([, number]) => (all[number] ?? 0) > 0);
  const said = here
    .filter(([, number]) => number > 0)
    .sort(([a, one], [b, other]) => (answers[other] ?? 0) - (answers[one] ?? 0) || (a < b ? -1 : 1));
  const [shown, others] = [said.slice(0, MOST_GROUPS), said.slice(MOST_GROUPS)];
  const listed = [...shown, ...here.filter(([, number]) => number === 0)];
  const slots = new Int32Array(numbers.size).fill(-1);
  listed.forEach(([, number], slot) => (slots[number] = slot));
  const tallies = sets.map((set) => talliesOf(store, set, slots, listed.length));
  return {
    groups: listed.map(([value, number], slot) => ({
      value: value.slice(0, MAX_WORD),
      answers: answers[number] ?? 0,
      tallies: tallies.flatMap((own) => own[slot] ?? []),
    })),
    others: {
      groups: others.length,
      answers: others.reduce((sum, [, number]) => sum + (answers[number] ?? 0), 0),
    },
  };
}

function groupedSet(
  store: AnswerStore,
  loaded: LoadedSet,
  judged: readonly JudgedSet[],
  role: ValueRole,
  wanted: readonly string[],
  numbers: Map<string, number>,
): Grouped {
  const { set, size, places, leftOut, lines } = loaded;
  const valueOf = new Uint32Array(size);
  for (const { codes, dictionary } of loaded.values.filter((column) => column.role === role)) {
    const translated = dictionary.map((value) => {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      return number;
    });
    for (let row = 0; row < size; row += 1)
      if (valueOf[row] === 0) valueOf[row] = translated[codes[row] ?? 0] ?? 0;
  }
  const isPlace = new Set(wanted.map((id) => store.numberOf(id)));
  const own = set.recipe.columns.map(({ place }) => place && wanted.includes(place.id));
  const living = new Uint32Array(size);
  let count = 0;
  for (let row = 0; row < size; row += 1)
    if (leftOut[row] === 0 && (lines[row] ?? -1) >= 0) living[count++] = row;
  const all = living.subarray(0, count);
  const here = all.filter((row) => isPlace.has(places[row] ?? 0));
  const rowsOf = (column: number): Uint32Array => (own[column] ? all : here);
  const isWanted = set.recipe.columns.some((_, column) => own[column] !== false);
  const asked = isWanted
    ? [
        ...scoresOf(loaded),
        ...tonesOf(
          loaded,
          judged.find(({ setId }) => setId === set.id),
        ),
        ...figuresOf(store, loaded, rowsOf),
      ]
    : [];
  return { loaded, asked: asked.filter(({ column }) => own[column] !== false), valueOf, rowsOf };
}

const scoresOf = ({ set, scores }: LoadedSet): readonly Asked[] =>
  [...scores].flatMap(([column, values]) =>
    set.recipe.columns[column]?.role.kind === 'score'
      ? [{ column, valueAt: (row: number) => values[row] ?? BLANK }]
      : [],
  );

const tonesOf = ({ tones }: LoadedSet, judged: JudgedSet | undefined): readonly Asked[] =>
  [...(judged?.present ?? [])].map(([column, present]) => ({
    column,
    valueAt: (row: number) => (present[row] === 1 ? (toneValues[tones[row] ?? 0] ?? BLANK) : BLANK),
  }));

/** Times and counts of people are read for the rows at the place alone. */
function figuresOf(store: AnswerStore, loaded: LoadedSet, rowsOf: Grouped['rowsOf']): readonly Asked[] {
  const questions = figureQuestions(loaded.set);
  if (questions.length === 0) return [];
  const all = questions.map(() => new Float64Array(loaded.size).fill(BLANK));
  const stored = new Set<number>();
  // Rows and parts are both in their order: each row is met once.
  const taken = questions.map(() => 0);
  for (const { rows, first, part } of loaded.parts) {
    const read = store.partOf(loaded, { part, first, rows });
    questions.forEach((question, at) => {
      const here = rowsOf(question.column);
      const only: number[] = [];
      let next = taken[at] ?? 0;
      for (; next < here.length && (here[next] ?? 0) < first + rows; next += 1)
        only.push((here[next] ?? 0) - first);
      taken[at] = next;
      if (only.length === 0) return;
      const values = question.read(read, only);
      if (values === null) throw new ResponsesDamaged(loaded.set.name);
      if (!values) return;
      stored.add(question.column);
      const into = all[at];
      if (into) for (const row of only) into[first + row] = valueAt(values, row);
    });
  }
  return questions.flatMap(({ column }, at) => {
    const values = all[at];
    return values && stored.has(column) ? [{ column, valueAt: (row: number) => values[row] ?? BLANK }] : [];
  });
}

/** Counts, by value, the rows that are at the place with anything, and those that say something there. */
function countRows(
  { loaded, asked, valueOf, rowsOf }: Grouped,
  all: Uint32Array,
  answers: Uint32Array,
): void {
  const seen = new Uint8Array(loaded.size);
  for (const { column, valueAt } of asked)
    for (const row of rowsOf(column)) if (seen[row] !== 2) seen[row] = valueAt(row) === BLANK ? 1 : 2;
  for (let row = 0; row < loaded.size; row += 1) {
    if (seen[row] === 0) continue;
    const value = valueOf[row] ?? 0;
    all[value] = (all[value] ?? 0) + 1;
    if (seen[row] === 2) answers[value] = (answers[value] ?? 0) + 1;
  }
}

/** The tallies of each group that is listed. */
function talliesOf(
  store: AnswerStore,
  { loaded, asked, valueOf, rowsOf }: Grouped,
  slots: Int32Array,
  size: number,
): readonly (readonly ResponseTally[])[] {
  const { set, places, moments } = loaded;
  const found = Array.from({ length: size }, (): ResponseTally[] => []);
  for (const { column, valueAt } of asked) {
    const own = set.recipe.columns[column]?.place ?? null;
    const counts = found.map(() => new AnswerCounts());
    for (const row of rowsOf(column)) {
      const cell = { score: valueAt(row), moment: moments?.[row] };
      counts[slots[valueOf[row] ?? 0] ?? -1]?.change(cell, own ? 0 : (places[row] ?? 0), 1);
    }
    counts.forEach((count, slot) => {
      found[slot]?.push(...count.tallies(set, column, (number) => own ?? store.placeOf(number)));
    });
  }
  return found;
}
