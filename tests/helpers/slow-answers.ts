import type { RecordStore } from '../../src/host/database/record-store.ts';
import type { ProjectDocument } from '../../src/host/document/project-document.ts';
import type { Place } from '../../src/shared/model/place.ts';
import type {
  AnswerRow,
  AnswersFilter,
  AnswersSort,
  WholeAnswer,
} from '../../src/shared/protocol/answers-api.ts';
import { readAnswers } from './read-answers.ts';
import {
  createMatch,
  keyOf,
  respondentOf,
  type NotedAnswer,
  rowOf,
  sortKey,
  type Surroundings,
  wholeOf,
} from './slow-match.ts';

/** Answers found by reading every one of them for each question: slow and obvious. */
export type SlowAnswers = {
  readonly find: (filter: AnswersFilter, sort: AnswersSort) => readonly AnswerRow[];
  readonly whole: (setId: string, row: number) => WholeAnswer;
};

export function slowAnswers(document: ProjectDocument): SlowAnswers {
  const { store, responses } = document.session();
  const all: NotedAnswer[] = store.list('responseSet', {}).flatMap((set) => {
    const notes = new Map(store.list('responseNote', { setId: set.id }).map((note) => [note.row, note]));
    const kept = readAnswers(responses, set)!.filter(({ line }) => line >= 0);
    return kept.map((stored) => ({ stored, note: notes.get(stored.row) }));
  });
  const inStep = (stepId: string) => [stepId, ...store.list('card', { stepId }).map(({ id }) => id)];
  const participants = store.list('participant', {});
  const around: Surroundings = {
    places: placesInOrder(store),
    within: ({ id }) =>
      new Set([...inStep(id), ...store.list('step', { stageId: id }).flatMap((step) => inStep(step.id))]),
    answersOf: (evidenceId) =>
      new Set(
        store
          .list('answerLink', { evidenceId })
          .flatMap(({ setId, rows }) => rows.map((row) => keyOf(setId, row))),
      ),
    participantOf: ({ stored, note }) => {
      const code = respondentOf(stored).trim();
      const known = participants.find((one) => code !== '' && one.code.trim() === code);
      return note?.participantId ?? known?.id ?? null;
    },
    orderOf: (id) => participants.findIndex((one) => one.id === id),
    model: undefined,
  };
  return {
    find: (filter, sort) => {
      const sign = sort.direction === 'up' ? 1 : -1;
      return all
        .filter(createMatch(filter, around))
        .map((noted) => ({ noted, key: sortKey(noted, sort, around) }))
        .sort((a, b) => {
          if (a.key === b.key) return 0;
          if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
          return a.key < b.key ? -sign : sign;
        })
        .map(({ noted }) => rowOf(noted, around));
    },
    whole: (setId, row) => {
      const noted = all.find(({ stored }) => stored.set.id === setId && stored.row === row)!;
      const pieces = store.list('answerLink', { setId }).filter(({ rows }) => rows.includes(row));
      return wholeOf(
        noted,
        around,
        pieces.map(({ evidenceId }) => evidenceId),
      );
    },
  };
}

/** All places, in the order of the maps. */
export function placesInOrder(store: RecordStore): readonly Place[] {
  return store
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
}
