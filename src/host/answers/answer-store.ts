import { setImmediate } from 'node:timers/promises';
import type { Participant } from '../../shared/model/participant.ts';
import type { Place } from '../../shared/model/place.ts';
import type { ResponseNote } from '../../shared/model/response-note.ts';
import type { ResponseSet } from '../../shared/model/response-set.ts';
import type { AnswersProgress } from '../../shared/protocol/answers-api.ts';
import type { Estimate } from '../../shared/measures/estimate.ts';
import { createResponses, type Responses } from '../database/responses/store.ts';
import type { ResponseField } from '../database/responses/fields.ts';
import { unpackNumbers } from '../database/responses/numbers.ts';
import { unpackTexts } from '../database/responses/values.ts';
import { openToRead, type Sqlite } from '../database/sqlite/connection.ts';
import { type StoredPart, storedPart } from '../tallies/tally-responses.ts';
import { AnswerPeople } from './answer-people.ts';
import { type IndexFile, openIndexFile, removeIndex } from './index-file.ts';
import { indexPart } from './index-part.ts';
import { Kept } from './kept.ts';
import { columnsOf, type SetColumns } from './indexed-columns.ts';
import { type JudgedSet, ToneJudge } from './judge-tones.ts';
import { applyNote, createTextReader, type LoadedSet, readColumns, type SetPart } from './loaded-set.ts';
import { ResponsesDamaged } from './responses-damaged.ts';

/** A note of before or after a change. */
export type NoteChange = Pick<ResponseNote, 'setId' | 'row'> & { readonly note: ResponseNote | null };

/** What the project says now, as far as it is new. */
export type AnswersUpdate = {
  readonly version: number;
  readonly sets: readonly ResponseSet[];
  readonly notes: readonly NoteChange[];
  /** Places that are there, in the order of the maps, of those that answers name. */
  readonly places: readonly Place[];
  readonly participants: readonly Pick<Participant, 'id' | 'order' | 'code' | 'personaId'>[];
};

/** How many orders are kept: with a million answers each has 4 MB. */
const SORTED = 6;

/** All imported answers of a project, as columns of numbers and an index of their texts. */
export class AnswerStore {
  readonly #sqlite: Sqlite;
  readonly #responses: Responses;
  readonly #indexPath: string;
  readonly #onProgress: (progress: AnswersProgress | null) => void;
  #index: IndexFile;
  #loaded = new Map<string, LoadedSet>();
  #update: AnswersUpdate = {
    version: 0,
    sets: [],
    notes: [],
    places: [],
    participants: [],
  };
  #people = new AnswerPeople([]);
  #personas: ReadonlyMap<string, string | null> = new Map();
  readonly #peopleIn = new WeakMap<LoadedSet, { readonly version: number; readonly numbers: Uint32Array }>();
  readonly #notes = new Map<string, Map<number, ResponseNote>>();
  readonly #numbers = new Map<string, number>();
  #placeAt: (Place | null)[] = [null];
  #order = new Int32Array(1).fill(-1);
  #scored = '';
  readonly #judge: ToneJudge;
  /** Orders that were asked for last. */
  readonly sorted = new Kept<Uint32Array>(SORTED);
  textsOf: (loaded: LoadedSet, row: number) => readonly string[];

  constructor(database: string, indexPath: string, onProgress: (progress: AnswersProgress | null) => void) {
    this.#sqlite = openToRead(database);
    this.#responses = createResponses(this.#sqlite);
    this.#judge = new ToneJudge(this.#responses);
    this.#indexPath = indexPath;
    this.#onProgress = onProgress;
    this.#index = openIndexFile(indexPath);
    this.textsOf = createTextReader(this.#index);
  }

  get version(): number {
    return this.#update.version;
  }
  get index(): IndexFile {
    return this.#index;
  }
  /** In the order of the project. */
  get sets(): readonly LoadedSet[] {
    return this.#update.sets.flatMap(({ id }) => this.#loaded.get(id) ?? []);
  }
  get agreement(): { readonly own: Estimate; readonly mostCommon: Estimate } | null {
    const { model } = this.#judge;
    return model ? { own: model.agreement, mostCommon: model.mostCommon } : null;
  }
  /** The place of a number where it is there. */
  placeOf(number: number): Place | null {
    return (this.#order[number] ?? -1) < 0 ? null : (this.#placeAt[number] ?? null);
  }
  /** Where the place of a number stands among those that are there; -1: it is not. */
  orderOf(number: number): number {
    return this.#order[number] ?? -1;
  }
  /** The same of all numbers. */
  get orders(): Int32Array {
    return this.#order;
  }
  numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#placeAt.length;
    this.#placeAt.push(null);
    this.#numbers.set(id, number);
    return number;
  }

  /** Takes what changed in the project. */
  sync(update: AnswersUpdate): void {
    this.#update = update;
    this.#people = new AnswerPeople(update.participants);
    this.#personas = new Map(update.participants.map(({ id, personaId }) => [id, personaId]));
    for (const { setId, row, note } of update.notes) {
      const own = this.#notes.get(setId) ?? new Map<number, ResponseNote>();
      this.#notes.set(setId, own);
      if (note) own.set(row, note);
      else own.delete(row);
      const loaded = this.#loaded.get(setId);
      if (loaded && row < loaded.size) applyNote(loaded, row, note ?? undefined, (id) => this.numberOf(id));
    }
    const living = new Set(update.sets.map(({ id }) => id));
    for (const id of [...this.#loaded.keys()]) if (!living.has(id)) this.#loaded.delete(id);
    this.#placePlaces();
  }

  #placePlaces(): void {
    this.#update.places.forEach((place) => {
      this.#placeAt[this.numberOf(place.id)] = place;
    });
    this.#order = new Int32Array(this.#placeAt.length).fill(-1);
    this.#update.places.forEach(({ id }, at) => (this.#order[this.numberOf(id)] = at));
  }

  /** Builds what is missing of the index and loads it. */
  async prepare(): Promise<void> {
    await this.load();
    await this.#judgeTones();
    this.#onProgress(null);
  }

  /** The same for who asks nothing of tones: no comment is judged. */
  async load(): Promise<void> {
    const missing = this.#update.sets.filter(({ id }) => !this.#loaded.has(id));
    const total = missing.reduce((sum, { rows }) => sum + rows, 0);
    let done = 0;
    if (total > 0) this.#onProgress({ doing: 'reading', done, total });
    for (const set of missing) {
      const found = await this.#load(set, (rows) => {
        this.#onProgress({ doing: 'reading', done: done + rows, total });
      });
      done += set.rows;
      this.#loaded.set(set.id, found);
      for (const [row, note] of this.#notes.get(set.id) ?? [])
        if (row < found.size) applyNote(found, row, note, (id) => this.numberOf(id));
    }
    if (missing.length > 0) {
      this.#scored = '';
      this.#placePlaces();
    }
    this.#onProgress(null);
  }

  async #load(set: ResponseSet, onRows: (rows: number) => void): Promise<LoadedSet> {
    const parts: SetPart[] = [];
    let first = 0;
    for (const { part, rows } of this.#responses.parts(set.id, 'line')) {
      parts.push({ part, first, rows });
      first += rows;
    }
    const columns = columnsOf(set, this.#fieldsOf(set.id));
    for (const part of parts) {
      if (!this.#index.has(set.id, part.part)) {
        this.#index.put(set.id, part.part, indexPart(part.rows, columns, this.#textsIn(set, columns, part)));
        await setImmediate();
      }
      onRows(part.first + part.rows);
    }
    const numbers = (field: ResponseField, { part, rows }: SetPart): Int32Array | undefined => {
      const bytes = this.#responses.bytes(set.id, field, part);
      return bytes && unpackNumbers(bytes, rows);
    };
    const loaded = readColumns(set, columns, parts, this.#index, numbers, (id) => this.numberOf(id));
    if (!loaded) throw new ResponsesDamaged(set.name);
    return loaded;
  }

  /** Throws the index away; what was loaded stays, but its texts have to be indexed anew. */
  renew(): void {
    this.#index.close();
    removeIndex(this.#indexPath);
    this.#index = openIndexFile(this.#indexPath);
    this.textsOf = createTextReader(this.#index);
    this.#loaded = new Map();
    this.#scored = '';
  }

  #fieldsOf(setId: string): ReadonlySet<string> {
    return new Set(
      this.#sqlite
        .prepare<[string], string>('SELECT DISTINCT field FROM response_values WHERE set_id = ?')
        .pluck()
        .all(setId),
    );
  }

  #textsIn(
    set: ResponseSet,
    columns: SetColumns,
    { part, rows }: SetPart,
  ): ReadonlyMap<number, readonly string[]> {
    return new Map(
      columns.texts.map((column) => {
        const bytes = this.#responses.bytes(set.id, `text:${column}`, part);
        const texts = bytes && unpackTexts(bytes, rows);
        if (!texts) throw new ResponsesDamaged(set.name);
        return [column, texts] as const;
      }),
    );
  }

  /** What the file has for who gave an answer. */
  respondentOf(loaded: LoadedSet, row: number): string {
    const { columns, respondents } = loaded;
    if (columns.respondent === undefined || (respondents?.[row] ?? 0) === 0) return '';
    return this.textsOf(loaded, row)[columns.texts.indexOf(columns.respondent)] ?? '';
  }

  /** The number of who gave each answer of a set. */
  peopleIn(loaded: LoadedSet): Uint32Array {
    const known = this.#peopleIn.get(loaded);
    if (known?.version === this.version) return known.numbers;
    const numbers = this.#people.numbersIn(loaded, (row) => this.respondentOf(loaded, row));
    this.#peopleIn.set(loaded, { version: this.version, numbers });
    return numbers;
  }

  get people(): AnswerPeople {
    return this.#people;
  }

  /** The persona of a participant, by the number that `peopleIn` gives. */
  personaOf(person: number): string | null {
    return this.#personas.get(this.#people.idOf(person) ?? '') ?? null;
  }

  /** The comments of a row, a line each. */
  commentOf(loaded: LoadedSet, row: number): string {
    if ((loaded.lengths[row] ?? 0) === 0) return '';
    const { texts, comments } = loaded.columns;
    const own = this.textsOf(loaded, row);
    return texts.flatMap((column, at) => (comments.includes(column) && own[at] ? [own[at]] : [])).join('\n');
  }

  /** A part of a set as it is stored. */
  partOf({ set }: LoadedSet, part: SetPart): StoredPart {
    return storedPart(this.#responses, set.id, part);
  }

  /** What every answer sounds like, by one judgement for all who ask. Needs no index. */
  judge(): Promise<readonly JudgedSet[]> {
    return this.#judge.judge(this.#update.sets, (done, total) => {
      this.#onProgress({ doing: 'scoring', done, total });
    });
  }

  async #judgeTones(): Promise<void> {
    const key = this.#update.sets.map(({ id }) => id).join();
    if (key === this.#scored) return;
    for (const { setId, tones, sources } of await this.judge()) {
      const loaded = this.#loaded.get(setId);
      if (!loaded) continue;
      for (const own of [loaded.ownTones, loaded.tones]) own.set(tones);
      for (const own of [loaded.ownSources, loaded.sources]) own.set(sources);
      for (const [row, note] of [...loaded.notes]) applyNote(loaded, row, note, (id) => this.numberOf(id));
    }
    this.#scored = key;
  }

  close(): void {
    this.#index.close();
    this.#sqlite.close();
  }
}
