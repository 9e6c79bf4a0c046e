import { describe, expect, it } from 'vitest';
import { openDoubts } from '../../../src/renderer/feedback/doubts.ts';
import { choicesOf } from '../../../src/renderer/feedback/draft.ts';
import {
  accept,
  chooseKind,
  chooseNumber,
  chooseRole,
  countAsBlank,
} from '../../../src/renderer/feedback/edit-draft.ts';
import { placeAll } from '../../../src/renderer/feedback/edit-places.ts';
import { problemsCsv } from '../../../src/renderer/feedback/problem-list.ts';
import { asks, nextStep, stepBefore } from '../../../src/renderer/feedback/steps.ts';
import type { NamedPlace } from '../../../src/shared/model/place.ts';
import { draft } from '../../helpers/import-drafts.ts';
import { testId } from '../../helpers/records.ts';

const intent: NamedPlace = { kind: 'stage', id: testId(1), title: 'Intent', map: 'Buying' };

const repeated = (count: number, ...lines: readonly string[]): readonly string[] =>
  Array.from({ length: count }, () => lines).flat();

const understood = draft(
  'Date,How likely are you to recommend us?',
  ...repeated(5, '2026-03-15,10', '2026-03-16,0'),
);
const open = draft('Date,Score', ...repeated(5, '03/04/2026,5', '04/05/2026,1', '01/02/2026,99'));

describe('the steps of an import', () => {
  it('lead from a file that is understood straight to where it goes', () => {
    expect(nextStep(understood, 'file')).toBe('place');
    expect(nextStep(understood, 'place')).toBe('outcome');
    expect(stepBefore('place')).toBe('words');
  });

  it('stop at columns where the file leaves something open, until it is decided', () => {
    expect(nextStep(open, 'file')).toBe('columns');
    expect(openDoubts(open, 0).map(({ kind }) => kind)).toEqual(['date-order']);
    const ordered = chooseRole(open, 0, { kind: 'date', order: 'day-first', zone: null });
    expect(openDoubts(ordered, 0)).toEqual([]);
    expect(asks(ordered, 'columns')).toBe(true);
    expect(asks(countAsBlank(ordered, 1, ['99']), 'columns')).toBe(false);
  });

  it('ask for the order of dates also where a person says first that a column has dates', () => {
    const asComment = chooseKind(open, 0, 'comment');
    expect(openDoubts(asComment, 0)).toEqual([]);
    expect(openDoubts(chooseKind(asComment, 0, 'created'), 0).map(({ kind }) => kind)).toEqual([
      'date-order',
    ]);
  });
});

describe('what is sent of an import', () => {
  it('has one place on every column that is kept', () => {
    const placed = choicesOf(placeAll(chooseKind(understood, 0, 'ignored'), intent));
    expect(placed.columns.map(({ place }) => place)).toEqual([null, intent]);
  });

  it('counts codes as blank without taking a number from other answers', () => {
    const { columns } = choicesOf(countAsBlank(open, 1, ['99']));
    expect(columns[1]?.words).toEqual([{ text: '99', value: null }]);
  });

  it('has the numbers that were given to words', () => {
    const words = draft('Mood', ...repeated(5, 'meh', 'wow', 'ugh'));
    const scored = chooseKind(words, 0, 'score');
    const given = chooseNumber(scored, 0, 'ugh', null);
    expect(given.columns[0]?.words.find(({ text }) => text === 'ugh')).toEqual({ text: 'ugh', value: null });
    expect(given.columns[0]?.words.map(({ text }) => text).sort()).toEqual(['meh', 'ugh', 'wow']);
    expect(accept(scored, 0, 'word-order').columns).toEqual(scored.columns);
  });

  it('names the set by its file', () => {
    expect(understood).toMatchObject({ name: 'exit survey', kind: 'survey' });
  });
});

describe('the list of what is left out', () => {
  it('is a CSV that a spreadsheet takes for text, not for formulas', () => {
    const csv = problemsCsv([{ line: 3, column: 'Score, now', value: '=1+1', reason: 'Cannot be read' }]);
    expect(csv).toBe('\uFEFFLine,Column,Value,Reason\r\n3,"Score, now",\'=1+1,Cannot be read\r\n');
  });
});
