import { describe, expect, it } from 'vitest';
import { placeName, whereText } from '../../../../src/renderer/answers/answer-words.ts';
import { answerRow } from '../../../helpers/answer-row.ts';
import { run, testId } from '../../../helpers/records.ts';
import { createSmallProject } from '../../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const step = (name: string) => ({ kind: 'step', id: id(name) }) as const;

describe('where an answer belongs, in words', () => {
  it('is the name of the step, with its stage where another step of the map is called so', () => {
    expect(placeName(step('c'), records)).toBe('C');
    const { records: twice } = run(records, { command: 'edit-step', input: { stepId: id('c'), name: 'A' } });
    expect(placeName(step('c'), twice)).toBe('Two · A');
    expect(placeName(step('a'), twice)).toBe('One · A');
    expect(whereText(answerRow(testId(1), 0, { place: step('c') }), twice)).toBe('Two · A');
  });

  it('is as it was where the same name is on another map', () => {
    const { records: twice } = run(records, { command: 'edit-step', input: { stepId: id('oa'), name: 'A' } });
    expect(placeName(step('a'), twice)).toBe('A');
  });
});
