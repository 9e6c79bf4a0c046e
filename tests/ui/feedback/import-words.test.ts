import { describe, expect, it } from 'vitest';
import { columnTitle } from '../../../src/renderer/feedback/column-title.ts';
import { openDoubts } from '../../../src/renderer/feedback/doubts.ts';
import { accept, chooseNumber, countAsBlank } from '../../../src/renderer/feedback/edit-draft.ts';
import { nextStep } from '../../../src/renderer/feedback/steps.ts';
import { wordGroups } from '../../../src/renderer/feedback/word-groups.ts';
import type { NamedPlace } from '../../../src/shared/model/place.ts';
import { draft, lookAt } from '../../helpers/import-drafts.ts';
import { draftOf } from '../../../src/renderer/feedback/draft.ts';
import { testId } from '../../helpers/records.ts';

const repeated = (count: number, ...lines: readonly string[]): readonly string[] =>
  Array.from({ length: count }, () => lines).flat();

/** Two questions with the same answers, spelt in two ways, and one with others. */
const survey = draft(
  'Satisfied with the site?,Satisfied with the desk?,It was easy',
  ...repeated(
    4,
    'satisfied,Very satisfied,Agree',
    'Very Satisfied,dissatisfied,Disagree',
    'dissatisfied,Satisfied,Agree',
    'n/a,n/a,Strongly agree',
  ),
);

describe('words that get numbers', () => {
  it('are one table for all questions that have them, from the best answer down', () => {
    const groups = wordGroups(survey);
    expect(groups.map(({ columns }) => columns)).toEqual([[0, 1], [2]]);
    expect(groups[0]?.words.map((word) => word.toLowerCase())).toEqual([
      'very satisfied',
      'satisfied',
      'dissatisfied',
      'n/a',
    ]);
  });

  it('get their number in all these questions, however it is spelt there', () => {
    const [group] = wordGroups(survey);
    const given = chooseNumber(survey, group?.columns ?? [], 'very satisfied', 4.5);
    const numbers = given.columns.map(
      ({ words }) => words.find(({ text }) => text.toLowerCase() === 'very satisfied')?.value,
    );
    expect(numbers).toEqual([4.5, 4.5, undefined]);
    expect(given.columns[2]).toBe(survey.columns[2]);
  });
});

describe('doubts of many columns', () => {
  const lines = repeated(4, '1,2,3', '5,5,4', '2,1,5', '3,3,1', '99,99,99');
  const numbers = draft('How much effort?,How much effort was it?,Effort', ...lines);

  it('are settled together', () => {
    const kinds = (now: typeof numbers): readonly (readonly string[])[] =>
      now.columns.map((_, at) => openDoubts(now, at).map(({ kind }) => kind));
    expect(kinds(numbers).every((own) => own.includes('direction') && own.includes('codes'))).toBe(true);
    expect(kinds(accept(numbers, [0, 1, 2], 'direction')).flat()).not.toContain('direction');
    const blank = countAsBlank(numbers, [0, 1, 2]);
    expect(kinds(blank).flat()).not.toContain('codes');
    expect(blank.columns.map(({ words }) => words)).toEqual(
      Array.from({ length: 3 }, () => [{ text: '99', value: null }]),
    );
  });
});

describe('a column', () => {
  it('that has the header of another says which one it is', () => {
    const twice = draft('Comment,Comment,', ...repeated(3, 'Good,Bad,x'));
    expect(twice.columns.map(columnTitle)).toEqual(['Comment', 'Comment (2)', 'Column 3']);
  });
});

describe('a file that is dropped on a stage', () => {
  const intent: NamedPlace = { kind: 'stage', id: testId(1), title: 'Intent', map: 'Buying' };
  const known = [{ map: 'Buying', places: [intent] }];
  const look = lookAt(['NPS,Stage', ...repeated(6, '9,Intent', '0,Intent')], ['Intent']);

  it('belongs there, and is not asked where it goes', () => {
    const dropped = draftOf(look, 'a.csv', { known, all: intent, isSaid: true });
    expect(dropped).toMatchObject({ placing: 'all', all: intent });
    expect(nextStep(dropped, 'file')).toBe('outcome');
    expect(nextStep(draftOf(look, 'a.csv', { known, all: intent }), 'file')).toBe('place');
  });
});
