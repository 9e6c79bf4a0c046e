import { setImmediate } from 'node:timers/promises';
import { t } from '../../shared/language/translate.ts';
import type { Place } from '../../shared/model/place.ts';
import type { ResponseNote } from '../../shared/model/response-note.ts';
import type { ResponseSet } from '../../shared/model/response-set.ts';
import type { ResponseTally } from '../../shared/model/response-tally.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ResponseField } from '../database/responses/fields.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { Responses } from '../database/responses/store.ts';
import { type Numbered, valueAt } from '../database/responses/numbered.ts';
import { unpackNumbered, unpackNumbers } from '../database/responses/numbers.ts';
import { BLANK, HUNDREDTHS, unpackTexts } from '../database/responses/values.ts';
import { AnswerCounts, type Cell, MINUTES_A_DAY } from './count-answers.ts';

/**
 * What was counted of each set. Rows hardly ever change (what is forgotten or masked is taken out of them, and then all of the set is
 * counted anew): only those of which a note changed are counted once less and once more.
 */
export type TallyCache = Map<string, SetCounts>;

/** What is counted; another one when the project was reloaded. */
export type Counted = { readonly store: RecordStore; readonly responses: Responses };

/**
 * Counts the answers of all sets by question, place and month, with what people changed about them. Commands are answered between
 * two parts. A project that is reloaded meanwhile is counted anew, as `again` does.
 */
export async function tallyResponses(
  project: () => Counted,
  cache: TallyCache,
  questionsOf: QuestionsOf = scoreQuestions,
  again: () => Promise<Result<readonly ResponseTally[]>> = () => tallyResponses(project, cache, questionsOf),
): Promise<Result<readonly ResponseTally[]>> {
  const { store, responses } = project();
  const tallies: ResponseTally[] = [];
  for (const set of store.list('responseSet', {})) {
    const known = cache.get(set.id);
    const isFresh = known?.edition === responses.edition(set.id);
    const own = isFresh ? known : await countSet(responses, set, questionsOf(set));
    if (own === 'damaged') return unreadable(set.name);
    if (own === 'closed' || !responses.isOpen())
      return project().responses === responses ? closed() : again();
    cache.set(set.id, own);
    const counted = own.tallies(responses, store.list('responseNote', { setId: set.id }));
    if (!counted) return unreadable(set.name);
    tallies.push(...counted);
  }
  return ok(tallies);
}

/** One part of a set, as far as it is needed; null where it cannot be read, undefined where the set has no such field. */
export type StoredPart = {
  /** The number of its first row. */
  readonly first: number;
  readonly rows: number;
  readonly texts: (column: number) => readonly string[] | null | undefined;
  readonly numbers: (field: ResponseField) => Int32Array | null | undefined;
  /** The same as small numbers, and so the days of the moments. */
  readonly numbered: (field: ResponseField) => Numbered | null | undefined;
  readonly days: () => Numbered | null | undefined;
};

/** One thing that is counted of each row. */
export type Question = {
  readonly column: number;
  /** Whether what a person says of an answer's tone is its value: -1, 0 or 1. */
  readonly isTone: boolean;
  /**
   * The values of a part in hundredths, with `BLANK` and `INVALID`, or of some of its rows alone (the others may be anything);
   * undefined where the set has none.
   */
  readonly read: (part: StoredPart, only?: readonly number[]) => Numbered | null | undefined;
};
export type QuestionsOf = (set: ResponseSet) => readonly Question[];

const scoreQuestions: QuestionsOf = ({ recipe }) =>
  recipe.columns.flatMap(({ role }, column): readonly Question[] =>
    role.kind === 'score'
      ? [{ column, isTone: false, read: (part) => part.numbered(`score:${column}`) }]
      : [],
  );

async function countSet(
  responses: Responses,
  set: ResponseSet,
  questions: readonly Question[],
): Promise<SetCounts | 'closed' | 'damaged'> {
  const edition = responses.edition(set.id);
  const counts = new SetCounts(set, questions, edition);
  for (const { part, rows } of responses.parts(set.id, 'line')) {
    const stored = storedPart(responses, set.id, counts.addPart(part, rows));
    for (const at of questions.keys()) {
      await setImmediate();
      if (!responses.isOpen()) return 'closed';
      if (!counts.count(stored, at)) return 'damaged';
    }
  }
  // Some of it was forgotten meanwhile.
  if (responses.edition(set.id) !== edition) return countSet(responses, set, questions);
  return counts;
}

type Part = { readonly part: number; readonly first: number; readonly rows: number };

/** Reads one part of a set: each field once, when it is first asked for. */
export function storedPart(responses: Responses, setId: string, { part, first, rows }: Part): StoredPart {
  // Null: the bytes are none of such a field.
  const readOf =
    <T>(read: (packed: Uint8Array, rows: number) => T | undefined) =>
    (field: ResponseField): T | null | undefined => {
      const packed = responses.bytes(setId, field, part);
      return packed ? (read(packed, rows) ?? null) : undefined;
    };
  const texts = onceEach(readOf(unpackTexts));
  const days = onceEach(readOf((packed, size) => unpackNumbered(packed, size, MINUTES_A_DAY)));
  return {
    first,
    rows,
    texts: (column) => texts(`text:${column}`),
    numbers: onceEach(readOf(unpackNumbers)),
    numbered: onceEach(readOf((packed, size) => unpackNumbered(packed, size))),
    days: () => days('at'),
  };
}

/** Makes something for each field once. */
function onceEach<T>(make: (field: ResponseField) => T): (field: ResponseField) => T {
  const known = new Map<ResponseField, T>();
  return (field) => {
    const found = known.get(field) ?? make(field);
    known.set(field, found);
    return found;
  };
}

/** Where a note places an answer, by number; undefined: where the rules do, null: it counts nowhere. */
type Moved = number | null | undefined;

/** What is counted of a row that has a note: where, and with which tone. */
type Said = { readonly moved: Moved; readonly tone: number | undefined };

const asStored: Said = { moved: undefined, tone: undefined };
const toneValues = { positive: HUNDREDTHS, unclear: 0, negative: -HUNDREDTHS } as const;

class SetCounts {
  /** Of the rows that were counted. */
  readonly edition: number;
  readonly #set: ResponseSet;
  readonly #questions: readonly (Question & {
    readonly hasOwnPlace: boolean;
    readonly counts: AnswerCounts;
  })[];
  readonly #parts: Part[] = [];
  /** Those of the import, then those of notes; 0 is none. */
  readonly #places: (Place | null)[];
  readonly #numbers = new Map<string, number>();
  readonly #said = new Map<number, Said>();
  /** What is stored of rows that have a note, read once: by question, and where the rules place it. */
  readonly #rows = new Map<
    number,
    { readonly cells: readonly (Cell | undefined)[]; readonly placed: number }
  >();
  #size = 0;
  #notes: readonly ResponseNote[] = [];
  #tallies: readonly ResponseTally[] | undefined;

  constructor(set: ResponseSet, questions: readonly Question[], edition: number) {
    this.edition = edition;
    this.#set = set;
    this.#places = [null, ...set.places];
    set.places.forEach(({ id }, at) => this.#numbers.has(id) || this.#numbers.set(id, at + 1));
    this.#questions = questions.map((question) => ({
      ...question,
      hasOwnPlace: (set.recipe.columns[question.column]?.place ?? null) !== null,
      counts: new AnswerCounts(),
    }));
  }

  addPart(part: number, rows: number): Part {
    const added = { part, first: this.#size, rows };
    this.#parts.push(added);
    this.#size += rows;
    return added;
  }

  /** Counts one question of a part. False where it cannot be read. */
  count(part: StoredPart, at: number): boolean {
    const question = this.#questions[at];
    if (!question) return true;
    const values = question.read(part);
    const [days, places, lines] = [part.days(), part.numbered('place'), part.numbers('line')];
    if (values === null || days === null || places === null || !lines) return false;
    // Of a rescued project a whole field can be missing.
    if (values) question.counts.add(values, days, question.hasOwnPlace ? undefined : places, lines);
    return true;
  }

  /** Undefined where the rows of notes cannot be read. */
  tallies(responses: Responses, notes: readonly ResponseNote[]): readonly ResponseTally[] | undefined {
    if (this.#tallies && sameNotes(notes, this.#notes)) return this.#tallies;
    const wanted = new Map(notes.map((note) => [note.row, this.#saidBy(note)]));
    const changed = [...new Set([...wanted.keys(), ...this.#said.keys()])].filter((row) => {
      const [from, to] = [this.#said.get(row) ?? asStored, wanted.get(row) ?? asStored];
      return from.moved !== to.moved || from.tone !== to.tone;
    });
    if (!this.#readRows(responses, changed)) return undefined;
    for (const row of changed) this.#change(row, wanted.get(row) ?? asStored);
    this.#notes = notes;
    this.#tallies = this.#questions.flatMap(({ column, counts }) => {
      const own = this.#set.recipe.columns[column]?.place ?? null;
      return counts.tallies(this.#set, column, (number) => own ?? this.#places[number] ?? null);
    });
    return this.#tallies;
  }

  #saidBy(note: ResponseNote): Said {
    return { moved: this.#movedBy(note), tone: note.tone ? toneValues[note.tone] : undefined };
  }

  #movedBy({ leftOut, placed, placeKind, placeId }: ResponseNote): Moved {
    if (leftOut) return null;
    if (!placed) return undefined;
    if (placeKind === null || placeId === null) return 0;
    const known = this.#numbers.get(placeId);
    if (known !== undefined) return known;
    this.#places.push({ kind: placeKind, id: placeId });
    this.#numbers.set(placeId, this.#places.length - 1);
    return this.#places.length - 1;
  }

  #change(row: number, to: Said): void {
    const stored = this.#rows.get(row);
    if (!stored) return;
    const from = this.#said.get(row) ?? asStored;
    this.#questions.forEach(({ hasOwnPlace, isTone, counts }, at) => {
      const cell = stored.cells[at];
      if (!cell) return;
      const count = ({ moved, tone }: Said, by: 1 | -1): void => {
        if (moved === null) return;
        const isSaid = isTone && tone !== undefined && cell.score !== BLANK;
        const place = hasOwnPlace ? 0 : (moved ?? stored.placed);
        counts.change(isSaid ? { ...cell, score: tone } : cell, place, by);
      };
      count(from, -1);
      count(to, 1);
    });
    this.#said.set(row, to);
  }

  /** Reads what is stored of rows, each part once. */
  #readRows(responses: Responses, rows: readonly number[]): boolean {
    const unread = rows.filter((row) => row < this.#size && !this.#rows.has(row)).sort((a, b) => a - b);
    let next = 0;
    for (const { part, first, rows: size } of this.#parts) {
      const from = next;
      while (next < unread.length && (unread[next] ?? 0) < first + size) next += 1;
      if (from === next) continue;
      const own = unread.slice(from, next);
      const stored = storedPart(responses, this.#set.id, { part, first, rows: size });
      const only = own.map((row) => row - first);
      const values = this.#questions.map(({ read }) => read(stored, only));
      const [moments, places, lines] = [
        stored.numbers('at'),
        stored.numbers('place'),
        stored.numbers('line'),
      ];
      if (values.includes(null) || moments === null || places === null || !lines) return false;
      own.forEach((row, nth) => {
        const at = only[nth] ?? 0;
        if ((lines[at] ?? 0) < 0) return;
        const cells = values.map((some) => some && { score: valueAt(some, at), moment: moments?.[at] });
        this.#rows.set(row, { cells: cells.map((cell) => cell ?? undefined), placed: places?.[at] ?? 0 });
      });
    }
    return true;
  }
}

const sameNotes = (a: readonly ResponseNote[], b: readonly ResponseNote[]): boolean =>
  a.length === b.length && a.every((note, at) => note === b[at]);

const closed = (): Result<never> =>
  fail('closed', t('The project was closed while its answers were counted.'));

const unreadable = (name: string): Result<never> =>
  fail(
    'responses-damaged',
    t(
      'The responses of “{{name}}” are damaged and cannot be read. Everything else is safe. Remove them and import the file again.',
      {
        name,
      },
    ),
  );
