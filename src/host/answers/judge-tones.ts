import { setImmediate } from 'node:timers/promises';
import { askedOf } from '../../shared/measures/asked.ts';
import type { ResponseSet } from '../../shared/model/response-set.ts';
import { learnProject, type ProjectModel, type ScoredComment } from '../../shared/tone/project-model.ts';
import { toneOfComment } from '../../shared/tone/tone.ts';
import type { Responses } from '../database/responses/store.ts';
import { filledTexts } from '../database/responses/filled.ts';
import type { Numbered } from '../database/responses/numbered.ts';
import { unpackNumbered } from '../database/responses/numbers.ts';
import { unpackTexts } from '../database/responses/values.ts';
import { codeOf, givenOf, scoreReader, toneCodes, toneSources } from './own-tones.ts';
import { ResponsesDamaged } from './responses-damaged.ts';

/** What every answer of a set sounds like without what people corrected, as numbers of `toneCodes` and `toneSources`. */
export type JudgedSet = {
  readonly setId: string;
  readonly tones: Uint8Array;
  readonly sources: Uint8Array;
  /** By column: 1 where the answer has something in it that has a tone. Of comments, else of the column with a score of sentiment. */
  readonly present: ReadonlyMap<number, Uint8Array>;
};

type Part = { readonly part: number; readonly first: number; readonly rows: number };

/** A set as it is before words are read: `open` are the rows with a comment that has no score. */
type Read = JudgedSet & { readonly parts: readonly Part[]; readonly open: number; readonly scored: number };

/** A score of sentiment that came with the file, and by its column which rows have one. */
type Given = { readonly texts: readonly string[]; readonly filled: ReadonlyMap<number, Uint8Array> };

/** What was learned of the scored comments of some sets. */
type Learned = { readonly key: string; readonly model: ProjectModel | undefined };

/** Most scored comments that are learned from. */
const MOST_LEARNED = 20_000;
/** So many models are kept: an undo brings the one of before back. */
const MODELS = 3;
const AT_A_TIME = 5_000;

const FROM_SCORE = toneSources.indexOf('score');
const FROM_FILE = toneSources.indexOf('file');

/**
 * Judges the tone of all answers of a project, once for the content of its sets: places, answers and their filters all say what it says.
 * Rows of a set never change, so that a set is judged anew only where other sets taught something else.
 */
export class ToneJudge {
  readonly #responses: Responses;
  readonly #read = new Map<string, Read>();
  readonly #judged = new Map<string, { readonly key: string; readonly judged: JudgedSet }>();
  #models: readonly Learned[] = [];
  #model: ProjectModel | undefined;

  constructor(responses: Responses) {
    this.#responses = responses;
  }

  /** What the last judgement was made by; undefined: by nothing that was learned in the project. */
  get model(): ProjectModel | undefined {
    return this.#model;
  }

  /** In the order of the sets. */
  async judge(
    sets: readonly ResponseSet[],
    onProgress: (done: number, total: number) => void,
  ): Promise<readonly JudgedSet[]> {
    const living = new Set(sets.map(({ id }) => id));
    for (const id of [...this.#read.keys()]) if (!living.has(id)) this.#forget(id);
    const read: (readonly [ResponseSet, Read])[] = [];
    for (const set of sets) {
      const known = this.#read.get(set.id) ?? (await this.#readSet(set));
      this.#read.set(set.id, known);
      read.push([set, known]);
    }
    const isOpen = read.some(([, { open }]) => open > 0);
    const learned: Learned = isOpen ? await this.#learn(read) : { key: '', model: undefined };
    this.#model = learned.model;
    const unjudged = read.filter(
      ([{ id }, { open }]) => open > 0 && this.#judged.get(id)?.key !== learned.key,
    );
    const total = unjudged.reduce((sum, [, { open }]) => sum + open, 0);
    let done = 0;
    for (const [set, own] of unjudged) {
      const judged = await this.#judge(set, own, learned.model, (rows) => onProgress(done + rows, total));
      this.#judged.set(set.id, { key: learned.key, judged });
      done += own.open;
    }
    return read.map(([{ id }, own]) => (own.open > 0 ? (this.#judged.get(id)?.judged ?? own) : own));
  }

  #forget(id: string): void {
    this.#read.delete(id);
    this.#judged.delete(id);
  }

  async #readSet(set: ResponseSet): Promise<Read> {
    const parts: Part[] = [];
    let size = 0;
    for (const { part, rows } of this.#responses.parts(set.id, 'line')) {
      parts.push({ part, first: size, rows });
      size += rows;
    }
    const tones = new Uint8Array(size);
    const sources = new Uint8Array(size);
    const present = new Map<number, Uint8Array>();
    const readScores = scoreReader(set);
    let [open, scored] = [0, 0];
    for (const part of parts) {
      const { first, rows } = part;
      const comments = this.#filledIn(set, part);
      const given = this.#givenIn(set, part);
      const shown = comments.size > 0 ? comments : (given?.filled ?? comments);
      for (const [column, filled] of shown) {
        const flags = present.get(column) ?? new Uint8Array(size);
        present.set(column, flags);
        flags.set(filled, first);
      }
      const codes = readScores(this.#scoresIn(set, part), rows);
      const commented = eitherOf([...comments.values()], rows);
      for (let at = 0; at < rows; at += 1) {
        const code = codes[at] ?? 0;
        const hasComment = commented[at] === 1;
        if (code > 0) {
          tones[first + at] = code;
          sources[first + at] = FROM_SCORE;
          if (hasComment) scored += 1;
          continue;
        }
        const sentiment = given && givenOf(given.texts[at] ?? '');
        if (sentiment !== undefined) {
          tones[first + at] = codeOf(sentiment);
          sources[first + at] = FROM_FILE;
        } else if (hasComment) open += 1;
      }
      await setImmediate();
    }
    return { setId: set.id, tones, sources, present, parts, open, scored };
  }

  /** Of the scored comments of all sets, at even distances where they are many. */
  async #learn(read: readonly (readonly [ResponseSet, Read])[]): Promise<Learned> {
    const teaching = read.filter(([, { scored }]) => scored > 0);
    // A set that teaches nothing takes nothing from what was learned.
    const key = ['learned', ...teaching.map(([{ id }]) => id)].join(' ');
    const known = this.#models.find((one) => one.key === key);
    if (known) return known;
    const total = teaching.reduce((sum, [, { scored }]) => sum + scored, 0);
    const each = Math.max(1, Math.ceil(total / MOST_LEARNED));
    const comments: ScoredComment[] = [];
    let nth = 0;
    for (const [set, own] of teaching) {
      for (const part of own.parts) {
        const textAt = this.#textReader(set, part);
        for (let at = 0; at < part.rows; at += 1) {
          const row = part.first + at;
          if (own.sources[row] !== FROM_SCORE || !textAt.has(at)) continue;
          const tone = toneCodes[own.tones[row] ?? 0];
          if (nth % each === 0 && tone && tone !== 'notScored')
            comments.push({ text: textAt.read(at), tone });
          nth += 1;
        }
        await setImmediate();
      }
    }
    const learned = { key, model: learnProject(comments) };
    this.#models = [learned, ...this.#models].slice(0, MODELS);
    return learned;
  }

  /** Reads the words of the comments that have no score. */
  async #judge(
    set: ResponseSet,
    own: Read,
    model: ProjectModel | undefined,
    onRows: (rows: number) => void,
  ): Promise<JudgedSet> {
    const [tones, sources] = [own.tones.slice(), own.sources.slice()];
    let done = 0;
    for (const part of own.parts) {
      const textAt = this.#textReader(set, part);
      for (let at = 0; at < part.rows; at += 1) {
        const row = part.first + at;
        if (own.sources[row] !== 0 || !textAt.has(at)) continue;
        const tone = toneOfComment({ text: textAt.read(at) }, model);
        tones[row] = toneCodes.indexOf(tone.tone);
        sources[row] = tone.tone === 'notScored' ? 0 : toneSources.indexOf(tone.from);
        done += 1;
        if (done % AT_A_TIME !== 0) continue;
        onRows(done);
        await setImmediate();
      }
    }
    return { setId: set.id, tones, sources, present: own.present };
  }

  /** The comments of an answer, a line each. */
  #textReader(
    set: ResponseSet,
    part: Part,
  ): { readonly has: (at: number) => boolean; readonly read: (at: number) => string } {
    const all = [...this.#comments(set, part).values()];
    return {
      has: (at) => all.some((texts) => (texts[at] ?? '') !== ''),
      read: (at) => all.flatMap((texts) => (texts[at] ? [texts[at]] : [])).join('\n'),
    };
  }

  #comments(set: ResponseSet, part: Part): ReadonlyMap<number, readonly string[]> {
    return this.#columns(set, part, 'comment', unpackTexts);
  }

  /** Which rows have something in a comment, by column. No text is made of it: most comments are never read. */
  #filledIn(set: ResponseSet, part: Part): ReadonlyMap<number, Uint8Array> {
    return this.#columns(set, part, 'comment', filledTexts);
  }

  /** The score of sentiment that came with the file: of the first column with one. */
  #givenIn(set: ResponseSet, part: Part): Given | undefined {
    const [first] = this.#columns(set, part, 'tone', unpackTexts);
    if (!first) return undefined;
    const [column, texts] = first;
    return { texts, filled: new Map([[column, Uint8Array.from(texts, (text) => (text === '' ? 0 : 1))]]) };
  }

  /** What can be read of the columns of a kind. */
  #columns<T>(
    set: ResponseSet,
    { part, rows }: Part,
    kind: 'comment' | 'tone',
    read: (bytes: Uint8Array, rows: number) => T | undefined,
  ): ReadonlyMap<number, T> {
    return new Map(
      set.recipe.columns.flatMap(({ role }, column) => {
        const bytes = role.kind === kind ? this.#responses.bytes(set.id, `text:${column}`, part) : undefined;
        if (!bytes) return [];
        const found = read(bytes, rows);
        if (found === undefined) throw new ResponsesDamaged(set.name);
        return [[column, found] as const];
      }),
    );
  }

  #scoresIn(set: ResponseSet, { part, rows }: Part): ReadonlyMap<number, Numbered> {
    return new Map(
      set.recipe.columns.flatMap((own, column) => {
        const bytes = askedOf(own) && this.#responses.bytes(set.id, `score:${column}`, part);
        if (!bytes) return [];
        const numbers = unpackNumbered(bytes, rows);
        if (!numbers) throw new ResponsesDamaged(set.name);
        return [[column, numbers] as const];
      }),
    );
  }
}

/** Which rows one of some columns has something of. */
function eitherOf(columns: readonly Uint8Array[], rows: number): Uint8Array {
  const [only, ...others] = columns;
  if (only && others.length === 0) return only;
  const either = new Uint8Array(rows);
  for (const own of columns) for (let at = 0; at < rows; at += 1) if (own[at] === 1) either[at] = 1;
  return either;
}
