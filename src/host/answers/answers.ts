import { t } from '../../shared/language/translate.ts';
import { newId } from '../../shared/model/new-id.ts';
import type { Place } from '../../shared/model/place.ts';
import { foldText } from '../../shared/find/fold-text.ts';
import {
  answerTones,
  MOST_VALUES,
  type AnswerKey,
  type AnswerRow,
  type AnswersAnswers,
  type AnswersFilter,
  type AnswersSort,
} from '../../shared/protocol/answers-api.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { keyPhrases } from '../../shared/tone/key-phrases.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { Responses } from '../database/responses/store.ts';
import type { Revisions } from '../database/revisions.ts';
import {
  commentOf,
  createMatch,
  keyOf,
  type NotedAnswer,
  rowOf,
  sortKey,
  type Surroundings,
  wholeOf,
} from './match-answer.ts';
import { readAnswers } from './read-answers.ts';
import { seeded, shuffle } from './seeded.ts';

type Answered<T> = Result<T> | Promise<Result<T>>;

/** What a window can ask about imported answers. */
export type Answers = {
  readonly find: (filter: AnswersFilter, sort: AnswersSort) => Answered<AnswersAnswers['answers-find']>;
  readonly rows: (queryId: string, from: number, count: number) => Answered<AnswersAnswers['answers-rows']>;
  readonly whole: (keys: readonly AnswerKey[]) => Answered<AnswersAnswers['answers-whole']>;
  readonly draw: (
    queryId: string,
    how: 'typical' | 'extreme' | 'random',
    seed: number | null,
    count: number,
  ) => Answered<AnswersAnswers['answers-draw']>;
  readonly facets: (queryId: string) => Answered<AnswersAnswers['answers-facets']>;
  readonly phrases: (queryId: string, most: number) => Answered<AnswersAnswers['answers-phrases']>;
  readonly progress: () => Result<AnswersAnswers['answers-progress']>;
};

/** The project as it is open now; another one after a reload. */
export type AskedProject = {
  readonly store: RecordStore;
  readonly responses: Responses;
  readonly revisions: Revisions;
};

/** How many queries can be paged at a time. */
const QUERIES = 16;

export function createAnswers(session: () => AskedProject): Answers {
  const queries = new Map<string, { readonly found: readonly NotedAnswer[]; readonly revision: number }>();

  const around = (): Surroundings => {
    const { store } = session();
    const places = store
      .list('map', {})
      .flatMap(({ id: mapId }) =>
        store
          .list('stage', { mapId })
          .flatMap(({ id: stageId }): readonly Place[] => [
            { kind: 'stage', id: stageId },
            ...store
              .list('step', { stageId })
              .flatMap(({ id: stepId }): readonly Place[] => [
                { kind: 'step', id: stepId },
                ...store.list('card', { stepId }).map(({ id }): Place => ({ kind: 'card', id })),
              ]),
          ]),
      );
    const inStep = (stepId: string): readonly string[] => [
      stepId,
      ...store.list('card', { stepId }).map(({ id }) => id),
    ];
    return {
      places,
      within: ({ id }) =>
        new Set([
          id,
          ...inStep(id),
          ...store.list('step', { stageId: id }).flatMap((step) => inStep(step.id)),
        ]),
      answersOf: (evidenceId) =>
        new Set(
          store
            .list('answerLink', { evidenceId })
            .flatMap(({ setId, rows }) => rows.map((row) => keyOf(setId, row))),
        ),
      model: undefined,
    };
  };
  const all = (): Result<readonly NotedAnswer[]> => {
    const { store, responses } = session();
    const answers: NotedAnswer[] = [];
    for (const set of store.list('responseSet', {})) {
      const own = readAnswers(responses, set);
      if (!own) return unreadable(set.name);
      const notes = new Map(store.list('responseNote', { setId: set.id }).map((note) => [note.row, note]));
      answers.push(...own.map((stored) => ({ stored, note: notes.get(stored.row) })));
    }
    return ok(answers);
  };
  const of = (
    queryId: string,
  ): Result<{ readonly found: readonly NotedAnswer[]; readonly isStale: boolean }> => {
    const query = queries.get(queryId);
    const { store, revisions } = session();
    if (!query || query.found.some(({ stored }) => !store.get('responseSet', stored.set.id)))
      return queryGone();
    const found = query.found.map(({ stored }) => ({
      stored,
      note: store.list('responseNote', { setId: stored.set.id, row: stored.row })[0],
    }));
    return ok({ found, isStale: query.revision !== revisions.latest() });
  };
  return {
    find: (filter, sort) => {
      const answers = all();
      if (!answers.ok) return answers;
      const surroundings = around();
      const found = answers.value.filter(createMatch(filter, surroundings));
      const sorted = sortedBy(found, (noted) => sortKey(noted, sort, surroundings), sort.direction);
      const queryId = newId();
      queries.set(queryId, { found: sorted, revision: session().revisions.latest() });
      for (const old of [...queries.keys()].slice(0, -QUERIES)) queries.delete(old);
      const comments = found.filter(({ stored }) => commentOf(stored) !== '').length;
      return ok({ queryId, count: found.length, comments, total: answers.value.length });
    },
    rows: (queryId, from, count) => {
      const query = of(queryId);
      if (!query.ok) return query;
      const { found, isStale } = query.value;
      const surroundings = around();
      return ok({ rows: found.slice(from, from + count).map((one) => rowOf(one, surroundings)), isStale });
    },
    whole: (keys) => {
      const answers = all();
      if (!answers.ok) return answers;
      const byKey = new Map(answers.value.map((one) => [keyOf(one.stored.set.id, one.stored.row), one]));
      const surroundings = around();
      return ok(
        keys.flatMap(({ setId, row }) => {
          const noted = byKey.get(keyOf(setId, row));
          if (!noted) return [];
          const pieces = session()
            .store.list('answerLink', { setId })
            .filter(({ rows }) => rows.includes(row))
            .map(({ evidenceId }) => evidenceId);
          return [wholeOf(noted, surroundings, pieces)];
        }),
      );
    },
    draw: (queryId, how, given, count) => {
      const query = of(queryId);
      if (!query.ok) return query;
      const seed = given ?? Math.floor(Math.random() * 0x1_0000_0000);
      const { found, isStale } = query.value;
      const surroundings = around();
      const seen = new Set<string>();
      const quotable = found.filter(({ stored }) => {
        const wording = foldText(commentOf(stored)).trim();
        if (wording === '' || seen.has(wording)) return false;
        seen.add(wording);
        return true;
      });
      const rows = shuffle([...quotable], seeded(seed)).map((one) =>
        rowOf(one, surroundings, Number.MAX_SAFE_INTEGER),
      );
      return ok({ seed, rows: (how === 'random' ? rows : rows).slice(0, count), isStale });
    },
    facets: (queryId) => {
      const query = of(queryId);
      if (!query.ok) return query;
      const { found, isStale } = query.value;
      const surroundings = around();
      const rows = found.map((one) => ({ one, row: rowOf(one, surroundings) }));
      return ok({
        sets: counted(rows.map(({ row }) => row.setId)).map(([setId, count]) => ({ setId, count })),
        places: counted(rows.flatMap(({ row }) => placesOf(row))).map(([id, count]) => ({
          place: surroundings.places.find((place) => place.id === id) ?? null,
          count,
        })),
        values: counted(rows.flatMap(({ row }) => row.values.map(({ role, value }) => `${role} ${value}`)))
          .slice(0, MOST_VALUES)
          .flatMap(([key, count]) => {
            const [role = '', ...rest] = key.split(' ');
            return role === 'persona' || role === 'segment' || role === 'channel'
              ? [{ role, value: rest.join(' '), count }]
              : [];
          }),
        months: counted(rows.map(({ row }) => row.at?.slice(0, 7) ?? ''))
          .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
          .map(([month, count]) => ({ month: month || null, count })),
        tones: Object.fromEntries(
          answerTones.map((tone) => [tone, rows.filter(({ row }) => row.tone === tone).length]),
        ) as AnswersAnswers['answers-facets']['tones'],
        scores: [],
        agreement: null,
        isStale,
      });
    },
    phrases: (queryId, most) => {
      const query = of(queryId);
      if (!query.ok) return query;
      const { found, isStale } = query.value;
      const commented = found.filter(({ stored }) => commentOf(stored) !== '');
      const phrases = keyPhrases(
        commented.map(({ stored }) => commentOf(stored)),
        { most },
      );
      return ok({
        comments: commented.length,
        read: commented.length,
        phrases: phrases.map(({ phrase, comments }) => ({
          phrase,
          count: comments.length,
          answers: comments.slice(0, 20).flatMap((at) => {
            const stored = commented[at]?.stored;
            return stored ? [{ setId: stored.set.id, row: stored.row }] : [];
          }),
        })),
        isStale,
      });
    },
    progress: () => ok(null),
  };
}

const placesOf = ({ place, ownPlaces }: AnswerRow): readonly string[] => {
  const ids = new Set([...(place ? [place.id] : []), ...ownPlaces.map(({ id }) => id)]);
  return ids.size === 0 ? [''] : [...ids];
};

const counted = (values: readonly string[]): [string, number][] => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
};

function sortedBy(
  found: readonly NotedAnswer[],
  keyOfOne: (noted: NotedAnswer) => number | string | null,
  direction: AnswersSort['direction'],
): readonly NotedAnswer[] {
  const sign = direction === 'up' ? 1 : -1;
  return found
    .map((noted) => ({ noted, key: keyOfOne(noted) }))
    .sort((a, b) => {
      if (a.key === b.key) return 0;
      if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
      return a.key < b.key ? -sign : sign;
    })
    .map(({ noted }) => noted);
}

const queryGone = (): Result<never> =>
  fail('query-gone', t('These answers are not as they were any more. Look for them again.'));

const unreadable = (name: string): Result<never> =>
  fail(
    'responses-damaged',
    t(
      'The responses of “{{name}}” are damaged and cannot be read. Everything else is safe. Remove them and import the file again.',
      { name },
    ),
  );
