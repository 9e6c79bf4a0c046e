import type {
  AnswerKey,
  AnswersAnswers,
  AnswersProgress,
  AnswersSort,
  ValueRole,
} from '../../shared/protocol/answers-api.ts';
import { type AnswersUpdate, AnswerStore } from './answer-store.ts';
import { isSqliteError } from '../database/sqlite/connection.ts';
import { countCommon } from './bits.ts';
import { countFacets, countPhrases } from './count-facets.ts';
import { countFelt, type NamedPersona } from './count-felt.ts';
import { countGroups } from './count-groups.ts';
import { drawAnswers } from './draw-answers.ts';
import { answerOf, bitsOfSet, type Found, findAnswers } from './find-answers.ts';
import type { Wanted } from './filter-rows.ts';
import { IndexDamaged } from './index-file.ts';
import type { JudgedSet } from './judge-tones.ts';
import { ResponsesDamaged } from './responses-damaged.ts';
import { answerRow, wholeAnswer } from './show-answer.ts';

/** What the host asks of the thread with the index. */
export type Ask =
  | { readonly kind: 'find'; readonly queryId: string; readonly wanted: Wanted; readonly sort: AnswersSort }
  | { readonly kind: 'rows'; readonly queryId: string; readonly from: number; readonly count: number }
  | { readonly kind: 'keys'; readonly queryId: string; readonly from: number; readonly count: number }
  | { readonly kind: 'whole'; readonly keys: readonly AnswerKey[] }
  | {
      readonly kind: 'draw';
      readonly queryId: string;
      readonly how: 'typical' | 'extreme' | 'random';
      readonly seed: number;
      readonly count: number;
    }
  | { readonly kind: 'facets'; readonly queryId: string }
  | { readonly kind: 'phrases'; readonly queryId: string; readonly most: number }
  | { readonly kind: 'groups'; readonly role: ValueRole; readonly places: readonly string[] }
  | { readonly kind: 'felt'; readonly personas: readonly NamedPersona[] }
  | { readonly kind: 'tones' };

/** Its answer; `gone`: the query is not there any more. */
export type Told =
  | { readonly kind: 'answer'; readonly value: AnswersAnswers[keyof AnswersAnswers] | SetTones }
  | { readonly kind: 'gone' }
  | { readonly kind: 'damaged'; readonly set: string };

/** What the answers of each set sound like, without what people corrected. */
export type SetTones = readonly Omit<JudgedSet, 'sources'>[];

/** How many queries can be paged at a time. */
const QUERIES = 16;

/** Answers questions about imported answers from an index that it builds when it is first asked. */
export class AnswersEngine {
  readonly #store: AnswerStore;
  readonly #queries = new Map<string, { readonly found: Found; readonly version: number }>();

  constructor(database: string, index: string, onProgress: (progress: AnswersProgress | null) => void) {
    this.#store = new AnswerStore(database, index, onProgress);
  }

  sync(update: AnswersUpdate): void {
    this.#store.sync(update);
  }

  async ask(ask: Ask, again = true): Promise<Told> {
    try {
      if (ask.kind === 'tones') return answer(await this.#tones());
      if (ask.kind === 'felt') {
        await this.#store.load();
        return answer(countFelt(this.#store, ask.personas));
      }
      await this.#store.prepare();
      if (ask.kind === 'groups')
        return answer(countGroups(this.#store, await this.#store.judge(), ask.role, ask.places));
      return this.#answer(ask);
    } catch (error) {
      if (error instanceof ResponsesDamaged) return { kind: 'damaged', set: error.set };
      const isDamage =
        error instanceof IndexDamaged ||
        (isSqliteError(error) && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code));
      if (!isDamage || !again) throw error;
      this.#store.renew();
      return this.ask(ask, false);
    }
  }

  async #tones(): Promise<SetTones> {
    const judged = await this.#store.judge();
    return judged.map(({ setId, tones, present }) => ({ setId, tones, present }));
  }

  #answer(ask: Exclude<Ask, { readonly kind: 'tones' | 'groups' | 'felt' }>): Told {
    const store = this.#store;
    switch (ask.kind) {
      case 'find': {
        const found = findAnswers(store, ask.wanted, ask.sort);
        this.#queries.delete(ask.queryId);
        this.#queries.set(ask.queryId, { found, version: store.version });
        for (const old of [...this.#queries.keys()].slice(0, -QUERIES)) this.#queries.delete(old);
        const comments = found.sets.reduce(
          (sum, { commented }, at) => sum + countCommon(bitsOfSet(found, at), commented),
          0,
        );
        const total = store.sets.reduce((sum, { size, forgotten }) => sum + size - forgotten, 0);
        return answer({ queryId: ask.queryId, count: found.numbers.length, comments, total });
      }
      case 'whole': {
        const sets = new Map(store.sets.map((loaded) => [loaded.set.id, loaded]));
        return answer(
          ask.keys.flatMap(({ setId, row }) => {
            const loaded = sets.get(setId);
            return loaded && row < loaded.size && (loaded.lines[row] ?? -1) >= 0
              ? [wholeAnswer(store, loaded, row)]
              : [];
          }),
        );
      }
      case 'rows':
      case 'keys':
      case 'draw':
      case 'facets':
      case 'phrases':
        return this.#ofQuery(ask);
    }
  }

  #ofQuery(ask: Exclude<Ask, { readonly kind: 'find' | 'whole' | 'tones' | 'groups' | 'felt' }>): Told {
    const store = this.#store;
    const query = this.#queries.get(ask.queryId);
    const living = new Map(store.sets.map((loaded) => [loaded.set.id, loaded]));
    if (!query?.found.sets.every(({ set }) => living.has(set.id))) return { kind: 'gone' };
    // A set can have been loaded anew meanwhile; its rows are the same.
    const found: Found = {
      ...query.found,
      sets: query.found.sets.map((loaded) => living.get(loaded.set.id) ?? loaded),
    };
    const isStale = query.version !== store.version;
    const rowsOf = (numbers: Iterable<number>, most?: number) =>
      Array.from(numbers, (number) => answerOf(found, number)).flatMap((one) =>
        one ? [answerRow(store, one.loaded, one.row, most)] : [],
      );
    switch (ask.kind) {
      case 'rows':
        return answer({ rows: rowsOf(found.numbers.subarray(ask.from, ask.from + ask.count)), isStale });
      case 'keys':
        return answer(
          Array.from(found.numbers.subarray(ask.from, ask.from + ask.count), (number) =>
            answerOf(found, number),
          ).flatMap((one) => (one ? [{ setId: one.loaded.set.id, row: one.row }] : [])),
        );
      case 'draw': {
        const drawn = drawAnswers(store, found, ask.how, ask.seed, ask.count);
        const rows = rowsOf(drawn, Number.MAX_SAFE_INTEGER);
        return answer({ seed: ask.seed, rows, isStale });
      }
      case 'facets':
        return answer({ ...countFacets(store, found), agreement: store.agreement, isStale });
      case 'phrases':
        return answer({ ...countPhrases(store, found, ask.most), isStale });
    }
  }

  close(): void {
    this.#store.close();
  }
}

const answer = (value: Extract<Told, { readonly kind: 'answer' }>['value']): Told => ({
  kind: 'answer',
  value,
});
