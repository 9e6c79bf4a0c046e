import { describe, expect, it } from 'vitest';
import {
  BY_CODE,
  BY_FILE,
  NEW_PERSON,
  personOptions,
} from '../../../../src/renderer/answers/name-answers.ts';
import type { Participant } from '../../../../src/shared/model/participant.ts';
import { testId } from '../../../helpers/records.ts';

const participant = (number: number, code: string): Participant => ({
  id: testId(number),
  order: `a${number}`,
  code,
  personaId: null,
  consent: 'not-set',
  consentUntil: null,
  fields: [],
  note: '',
});
const people = [participant(1, 'P1'), participant(2, 'C-7')];
const of = (answer: Partial<Parameters<typeof personOptions>[0]>) => {
  const { value, options } = personOptions(
    { participantId: null, isNamedByHand: false, respondent: '', ...answer },
    people,
  );
  return [value, options.map((option) => option.value)];
};

describe('who can be chosen for an answer', () => {
  it('is anybody, or nobody where the file says nothing', () => {
    expect(of({})).toEqual([BY_FILE, [BY_FILE, testId(1), testId(2), NEW_PERSON]]);
  });

  it('is whom the file names, until another one is named by hand', () => {
    expect(of({ respondent: ' C-7 ', participantId: testId(2) })).toEqual([
      testId(2),
      [testId(1), testId(2), NEW_PERSON],
    ]);
    expect(of({ respondent: 'C-7', participantId: testId(1), isNamedByHand: true })).toEqual([
      testId(1),
      [BY_FILE, testId(1), testId(2), NEW_PERSON],
    ]);
  });

  it('can be a new participant with the code of the file, who then has all answers of it', () => {
    expect(of({ respondent: 'C-9' })[1]).toEqual([BY_FILE, testId(1), testId(2), BY_CODE, NEW_PERSON]);
  });
});
