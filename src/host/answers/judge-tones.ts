import { setImmediate } from 'node:timers/promises';
import { askedOf } from '../../shared/measures/asked.ts';
import type { ResponseSet } from '../../shared/model/response-set.ts';
import { learnProject, type ProjectModel, type ScoredComment } from '../../shared/tone/project-model.ts';
import { toneOfComment } from '../../shared/tone/tone.ts';
import type { Responses } from '../database/responses/store.ts';
import { unpackNumbers } from '../database/responses/numbers.ts';
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
    const [tones, sources] = [new Uint8Array(size), new Uint8Array(size)];
    const present = new Map<number, Uint8Array>();
    const readScores = scoreReader(set);
    let [open, scored] = [0, 0];
    for (const part of parts) {
      const comments = this.#comments(set, part);
      const given = this.#givenIn(set, part);
      const codeAt = readScores(this.#scoresIn(set, part));
      const shown = comments.size > 0 ? comments : (given ?? comments);
      for (const [column, texts] of shown) {
        const flags = present.get(column) ?? new Uint8Array(size);
        present.set(column, flags);
        texts.forEach((text, at) => (flags[part.first + at] = text === '' ? 0 : 1));
      }
      const [sentiments] = given?.values() ?? [];
      const flags = [...comments.keys()].flatMap((column) => present.get(column) ?? []);
      for (let at = 0; at < part.rows; at += 1) {
        const row = part.first + at;
        const hasComment = flags.some((own) => own[row] === 1);
        const code = codeAt(at);
        const sentiment = code > 0 ? undefined : givenOf(sentiments?.[at] ?? '');
        if (code > 0) [tones[row], sources[row]] = [code, FROM_SCORE];
        else if (sentiment !== undefined) [tones[row], sources[row]] = [codeOf(sentiment), FROM_FILE];
        else if (hasComment) open += 1;
        if (code > 0 && hasComment) scored += 1;
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
    return this.#texts(set, part, 'comment');
  }

  /** The score of sentiment that came with the file: of the first column with one. */
  #givenIn(set: ResponseSet, part: Part): ReadonlyMap<number, readonly string[]> | undefined {
    const [first] = this.#texts(set, part, 'tone');
    return first && new Map([first]);
  }

  #texts(set: ResponseSet, part: Part, kind: 'comment' | 'tone'): ReadonlyMap<number, readonly string[]> {
    return new Map(
      set.recipe.columns.flatMap(({ role }, column) => {
        const bytes =
          role.kind === kind ? this.#responses.bytes(set.id, `text:${column}`, part.part) : undefined;
        if (!bytes) return [];
        const texts = unpackTexts(bytes, part.rows);
        if (!texts) throw new ResponsesDamaged(set.name);
        return [[column, texts] as const];
      }),
    );
  }

  #scoresIn(set: ResponseSet, part: Part): ReadonlyMap<number, Int32Array> {
    return new Map(
      set.recipe.columns.flatMap((own, column) => {
        const bytes = askedOf(own) && this.#responses.bytes(set.id, `score:${column}`, part.part);
        if (!bytes) return [];
        const numbers = unpackNumbers(bytes, part.rows);
        if (!numbers) throw new ResponsesDamaged(set.name);
        return [[column, numbers] as const];
      }),
    );
  }
}
