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
import { problemLists, problemsCsv } from '../../../src/renderer/feedback/problem-list.ts';
import { asks, nextStep, stepBefore } from '../../../src/renderer/feedback/steps.ts';
import type { NamedPlace } from '../../../src/shared/model/place.ts';
import type { ImportReport } from '../../../src/shared/protocol/import-api.ts';
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
    expect(asks(countAsBlank(ordered, [1]), 'columns')).toBe(false);
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
    const { columns } = choicesOf(countAsBlank(open, [1]));
    expect(columns[1]?.words).toEqual([{ text: '99', value: null }]);
  });

  it('has the numbers that were given to words', () => {
    const words = draft('Mood', ...repeated(5, 'meh', 'wow', 'ugh'));
    const scored = chooseKind(words, 0, 'score');
    const given = chooseNumber(scored, [0], 'ugh', null);
    expect(given.columns[0]?.words.find(({ text }) => text === 'ugh')).toEqual({ text: 'ugh', value: null });
    expect(given.columns[0]?.words.map(({ text }) => text).sort()).toEqual(['meh', 'ugh', 'wow']);
    expect(accept(scored, [0], 'word-order').columns).toEqual(scored.columns);
  });

  it('names the set by its file', () => {
    expect(understood).toMatchObject({ name: 'exit survey', kind: 'survey' });
  });
});

describe('the lists of what is left out', () => {
  const report: ImportReport = {
    rows: 12,
    kept: 9,
    known: 2,
    columns: [{ column: 1, valid: 6, blank: 2, invalid: 1 }],
    placed: [],
    notPlaced: 9,
    ruled: [],
    problems: [
      { line: 3, column: 1, kind: 'out-of-range', value: '99' },
      { line: 4, column: null, kind: 'duplicate', value: '' },
      { line: 5, column: null, kind: 'nothing', value: '' },
    ],
    problemCount: 4,
    blanks: [{ line: 7, column: 1 }],
    personal: [],
    personalPlaces: [],
    notes: [{ line: 9, column: null, kind: 'too-few-cells' }],
  };

  it('are one for each kind of reason, with row and reason, and say how many there are', () => {
    const lists = problemLists(report, chooseKind(open, 0, 'ignored'));
    expect(lists.map(({ kind, count, lines }) => [kind, count, lines.map(({ line }) => line)])).toEqual([
      ['invalid', 1, [3]],
      ['duplicate', 2, [4]],
      ['nothing', 1, [5]],
      ['blank', 2, [7]],
      ['columns', 1, [null]],
      ['notes', 1, [9]],
    ]);
    expect(lists.flatMap(({ lines }) => lines).every(({ reason }) => reason !== '')).toBe(true);
    expect(lists[0]?.lines).toEqual([{ line: 3, column: 'Score', value: '99', reason: 'Not on the scale' }]);
    expect(lists[4]?.lines).toEqual([{ line: null, column: 'Date', value: '', reason: 'Not imported' }]);
  });

  it('become a CSV that a spreadsheet takes for text, not for formulas', () => {
    const line = { line: 3, column: 'Score, now', reason: 'Cannot be read' };
    const csv = (value: string): string => problemsCsv([{ ...line, value }]).split('\r\n')[1] ?? '';
    expect(problemsCsv([])).toBe('\uFEFFLine,Column,Value,Reason\r\n');
    expect(csv('=1+1')).toBe('3,"Score, now",\'=1+1,Cannot be read');
    for (const sign of ['=', '+', '@', '\t', '-cmd'])
      expect(csv(`${sign}SUM(A1)`)).toContain(`'${sign}SUM(A1)`);
    expect(csv('-9,5')).toBe('3,"Score, now","-9,5",Cannot be read');
  });
});
