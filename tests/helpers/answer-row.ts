import type { AnswerRow } from '../../src/shared/protocol/answers-api.ts';

/** An answer of a row of a set, as it was imported: without a comment, without a score and not placed. */
export const answerRow = (setId: string, row: number, more: Partial<AnswerRow> = {}): AnswerRow => ({
  setId,
  row,
  line: row + 2,
  at: null,
  scores: [],
  values: [],
  place: null,
  byHand: false,
  ownPlaces: [],
  respondent: '',
  participantId: null,
  isNamedByHand: false,
  masked: 0,
  leftOut: false,
  tone: 'notScored',
  toneFrom: null,
  text: '',
  isCut: false,
  ...more,
});
