import { createStore, useStore } from 'zustand';
import type { Estimate } from '../../shared/measures/estimate.ts';
import {
  type AnswerKey,
  type AnswersFilter,
  answersFilterSchema,
  type AnswersSort,
} from '../../shared/protocol/answers-api.ts';

/** Columns of the table of answers, in the order in which they stand. */
export const answerColumns = [
  'score',
  'text',
  'tone',
  'place',
  'date',
  'person',
  'persona',
  'segment',
  'channel',
  'set',
] as const;
export type AnswerColumn = (typeof answerColumns)[number];

/** What can stand below the table. */
export type AnswersTray = 'quotes' | 'phrases';

/** What the screen of answers shows. Belongs to the window and is kept while the map is looked at. */
export type AnswersState = {
  readonly filter: AnswersFilter;
  readonly sort: AnswersSort;
  /** Null: those that the answers have something for. */
  readonly columns: readonly AnswerColumn[] | null;
  /** Null: where there is room for them. */
  readonly filtersOpen: boolean | null;
  readonly tray: AnswersTray | null;
  /** The answer that is shown in full beside the table. */
  readonly active: AnswerKey | null;
  /** False while the inspector shows what was selected since, as a piece of evidence of the answer. */
  readonly isBeside: boolean;
  /** How often what was learned in this project agrees with its scored comments, per cent; null where nothing was. */
  readonly agreement: Estimate | null;
};

/** The filter that shows every answer but those left out. */
export const allAnswers: AnswersFilter = answersFilterSchema.parse({});

const start: AnswersState = {
  filter: allAnswers,
  sort: { by: 'set', instrument: null, direction: 'up' },
  columns: null,
  filtersOpen: null,
  tray: null,
  active: null,
  isBeside: true,
  agreement: null,
};

export const answersStore = createStore<AnswersState>()(() => start);

export const useAnswers = <T>(select: (state: AnswersState) => T): T => useStore(answersStore, select);

/** Changes parts of the filter; the others stay. */
export const filterAnswers = (patch: Partial<AnswersFilter>): void =>
  answersStore.setState(({ filter }) => ({ filter: { ...filter, ...patch } }));

/** Another project begins as if nothing had been looked at. */
export const resetAnswers = (): void => answersStore.setState(start);
