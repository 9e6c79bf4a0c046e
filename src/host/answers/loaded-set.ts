import type { ResponseNote } from '../../shared/model/response-note.ts';
import type { ResponseSet } from '../../shared/model/response-set.ts';
import type { ResponseField } from '../database/responses/fields.ts';
import { INVALID } from '../database/responses/values.ts';
import { addBetween, addFitting, type Bits, noBits } from './bits.ts';
import { BLOCK_ROWS, IndexDamaged, type IndexFile, readIndexed } from './index-file.ts';
import { columnName } from './index-part.ts';
import type { SetColumns } from './indexed-columns.ts';
import { Kept } from './kept.ts';
import { toneCodes, toneSources } from './own-tones.ts';

/** A part of the stored rows. */
export type SetPart = { readonly part: number; readonly first: number; readonly rows: number };

export type ValueColumn = {
  readonly column: number;
  readonly role: SetColumns['values'][number]['role'];
  readonly codes: Uint32Array;
  /** 0 is the empty one. */
  readonly dictionary: readonly string[];
};

/** Of which rows it was read whether a phrase is in their comments, and of which it is. */
type ReadPhrase = { readonly read: Bits; readonly has: Bits };

/** The answers of a set as columns of numbers, and where their texts are. */
export type LoadedSet = {
  readonly set: ResponseSet;
  readonly columns: SetColumns;
  readonly parts: readonly SetPart[];
  readonly size: number;
  /** Less than nought of an answer that was forgotten. */
  readonly lines: Int32Array;
  readonly forgotten: number;
  /** Numbers of who gave each answer, where the file says. */
  readonly respondents: Uint32Array | undefined;
  readonly moments: Int32Array | undefined;
  readonly scores: ReadonlyMap<number, Int32Array>;
  readonly lengths: Uint32Array;
  readonly values: readonly ValueColumn[];
  /** Which rows have a comment, and which an answer to a question with a place of its own, by column. */
  readonly commented: Bits;
  readonly answered: ReadonlyMap<number, Bits>;
  /** Place numbers by the rules, and with what people changed. */
  readonly ruled: Int32Array;
  readonly places: Int32Array;
  readonly leftOut: Uint8Array;
  /** Without and with what people said; all 0 until the set was judged. */
  readonly ownTones: Uint8Array;
  readonly ownSources: Uint8Array;
  readonly tones: Uint8Array;
  readonly sources: Uint8Array;
  readonly notes: Map<number, ResponseNote>;
  /** The rows that parts of filters leave. */
  readonly kept: Kept<Bits>;
  readonly phrases: Kept<ReadPhrase>;
};

/** How many parts of filters and how many phrases are kept of a set: with a million rows some megabytes. */
const KEPT = 48;
const PHRASES = 4;

const PERSON = toneSources.indexOf('person');

/** Puts a note's changes into the columns, or takes them out. */
export function applyNote(
  loaded: LoadedSet,
  row: number,
  note: ResponseNote | undefined,
  placeNumber: (id: string) => number,
): void {
  const { places, ruled, leftOut, tones, ownTones, sources, ownSources, notes } = loaded;
  if (note) notes.set(row, note);
  else notes.delete(row);
  places[row] = note?.placed ? (note.placeId === null ? 0 : placeNumber(note.placeId)) : (ruled[row] ?? 0);
  leftOut[row] = note?.leftOut ? 1 : 0;
  tones[row] = note?.tone ? toneCodes.indexOf(note.tone) : (ownTones[row] ?? 0);
  sources[row] = note?.tone ? PERSON : (ownSources[row] ?? 0);
}

/** Reads columns of a set from what is stored of its parts; undefined where the project's own values cannot be read. */
export function readColumns(
  set: ResponseSet,
  columns: SetColumns,
  parts: readonly SetPart[],
  index: IndexFile,
  numbers: (field: ResponseField, part: SetPart) => Int32Array | undefined,
  placeNumber: (id: string) => number,
): LoadedSet | undefined {
  const size = parts.reduce((sum, { rows }) => sum + rows, 0);
  const lost: ResponseField[] = [];
  const gather = (field: ResponseField): Int32Array => {
    const all = new Int32Array(size);
    for (const part of parts) {
      const own = numbers(field, part);
      if (own) all.set(own, part.first);
      else lost.push(field);
    }
    return all;
  };
  const bytes = (part: number, name: string, most: number): Uint8Array => {
    const found = index.column(set.id, part, name);
    if (found?.byteLength === most) return found.slice();
    throw new IndexDamaged();
  };
  const lengths = new Uint32Array(size);
  const values = columns.values.map(({ column, role }) => ({
    column,
    role,
    codes: new Uint32Array(size),
    numbers: new Map([['', 0]]),
  }));
  const present = new Map(
    columns.placed
      .filter((column) => columns.texts.includes(column))
      .map((column) => [column, new Uint8Array(size)]),
  );
  const respondents = columns.respondent === undefined ? undefined : new Uint32Array(size);
  for (const { part, first, rows } of parts) {
    lengths.set(new Uint32Array(bytes(part, columnName.length, rows * 4).buffer), first);
    for (const { column, codes, numbers: known } of values) {
      const own = new Uint32Array(bytes(part, columnName.codes(column), rows * 4).buffer);
      const words = index.column(set.id, part, columnName.dictionary(column));
      const list = words ? readIndexed<readonly string[]>(new TextDecoder().decode(words)) : [];
      const translated = list.map((value) => {
        const number = known.get(value) ?? known.size;
        known.set(value, number);
        return number;
      });
      for (let at = 0; at < rows; at += 1) codes[first + at] = translated[own[at] ?? 0] ?? 0;
    }
    for (const [column, flags] of present) flags.set(bytes(part, columnName.present(column), rows), first);
    respondents?.set(new Uint32Array(bytes(part, columnName.respondent, rows * 4).buffer), first);
  }
  const scores = new Map(columns.scores.map((column) => [column, gather(`score:${column}`)]));
  const commented = noBits(size);
  addBetween(commented, lengths, 1, Number.POSITIVE_INFINITY);
  const answered = new Map(
    columns.placed.map((column) => {
      const [rows, values, flags] = [noBits(size), scores.get(column), present.get(column)];
      if (values) addBetween(rows, values, INVALID, Number.POSITIVE_INFINITY);
      else if (flags) addFitting(rows, flags, Uint8Array.of(0, 1));
      return [column, rows] as const;
    }),
  );
  const numberOfPlace = [0, ...set.places.map(({ id }) => placeNumber(id))];
  const ruled = gather('place').map((place) => numberOfPlace[place] ?? 0);
  const hasDates = set.recipe.columns.some(({ role }) => role.kind === 'date');
  const firstPart = parts[0];
  const moments = hasDates && firstPart && numbers('at', firstPart) ? gather('at') : undefined;
  const lines = gather('line');
  if (lost.length > 0) return undefined;
  return {
    set,
    columns,
    parts,
    size,
    lines,
    forgotten: lines.reduce((sum, line) => sum + Number(line < 0), 0),
    respondents,
    moments,
    scores,
    lengths,
    values: values.map(({ column, role, codes, numbers: known }) => ({
      column,
      role,
      codes,
      dictionary: [...known.keys()],
    })),
    commented,
    answered,
    ruled,
    places: ruled.slice(),
    leftOut: new Uint8Array(size),
    ownTones: new Uint8Array(size),
    ownSources: new Uint8Array(size),
    tones: new Uint8Array(size),
    sources: new Uint8Array(size),
    notes: new Map(),
    kept: new Kept(KEPT),
    phrases: new Kept(PHRASES),
  };
}

/** Reads texts of rows; rows that follow one another are read once. */
export function createTextReader(index: IndexFile): (loaded: LoadedSet, row: number) => readonly string[] {
  let last: { readonly key: string; readonly texts: readonly (readonly string[])[] } | undefined;
  return ({ set, parts }, row) => {
    const part = parts.findLast(({ first }) => first <= row);
    if (!part) return [];
    const block = Math.floor((row - part.first) / BLOCK_ROWS);
    const key = `${set.id} ${part.part} ${block}`;
    if (last?.key !== key) last = { key, texts: index.block(set.id, part.part, block) };
    return last.texts[(row - part.first) % BLOCK_ROWS] ?? [];
  };
}
