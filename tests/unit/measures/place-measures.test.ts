import { describe, expect, it } from 'vitest';
import { placeMeasures } from '../../../src/shared/measures/place-measures.ts';
import type { PlaceMeasure } from '../../../src/shared/measures/place-measure.ts';
import type { Histogram } from '../../../src/shared/measures/histogram.ts';
import { measureWords } from '../../../src/shared/words/place-measures.ts';
import { run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { addSet, csatColumn, npsColumn, tally } from '../../helpers/answers.ts';

const { records: small, id } = createSmallProject();

/** Promoters, passives and detractors as answers. */
const nps = (up: number, between: number, down: number): Histogram => [
  { value: 3, count: down },
  { value: 8, count: between },
  { value: 10, count: up },
];

const stage = { kind: 'stage', id: id('s1') } as const;
const step = { kind: 'step', id: id('a') } as const;
const card = { kind: 'card', id: id('touch') } as const;

const only = (measures: readonly PlaceMeasure[] | undefined): PlaceMeasure => {
  expect(measures).toHaveLength(1);
  return measures![0]!;
};

describe('the measures of a place', () => {
  it('hold the score with its interval, how answers are spread, and what was left out', () => {
    const { records, setId } = addSet(small, [npsColumn]);
    const found = placeMeasures(records, [
      { ...tally(setId, stage, nps(30, 20, 15)), blank: 3, invalid: 1 },
      tally(setId, stage, nps(15, 10, 10)),
    ]);
    const measure = only(found.get(id('s1')));
    expect(measure).toMatchObject({
      measure: 'nps',
      range: { low: -100, high: 100 },
      distribution: { kind: 'groups', bad: 25, middle: 30, good: 45 },
      trend: [],
      waves: [],
      change: null,
      differences: [],
      blank: 3,
      offScale: 1,
      setIds: [setId],
      placedOn: [id('s1')],
    });
    expect(measure.estimate?.value).toBe(20);
    expect(measure.estimate?.low).toBeCloseTo(3.77, 2);
    expect(measure.estimate?.high).toBeCloseTo(35.065, 3);
    expect(measure.estimate?.n).toBe(100);
    expect([...found.keys()]).toEqual([id('s1')]);
  });

  it('hold the mean beside the share of those who found it easy, turned round where little effort is good', () => {
    const effort = (header: string, high: number, direction: 'high-is-good' | 'low-is-good') => ({
      ...csatColumn,
      header,
      question: header,
      role: { kind: 'score', instrument: 'ces', scale: { low: 1, high }, direction } as const,
    });
    const easy = addSet(small, [effort('It was easy', 7, 'high-is-good'), csatColumn]);
    const answers = [7, 6, 6, 5, 3, 7, 2, 6].map((value) => ({ value, count: 1 }));
    const at = (records: typeof small, setId: string, values: Histogram) =>
      placeMeasures(records, [tally(setId, stage, values), tally(setId, stage, values, { column: 1 })]).get(
        id('s1'),
      )!;
    const [ces, csat] = at(easy.records, easy.setId, answers);
    expect(ces?.estimate).toMatchObject({ value: 75, n: 8 });
    expect(ces?.mean?.value).toBeCloseTo(5.25, 9);
    expect(measureWords(ces!)).toContain('CES, mean: 5.3 (3.7 to 6.8), n 8, few answers');
    expect(csat?.mean).toBeNull();
    const hard = addSet(small, [effort('How much effort?', 5, 'low-is-good')]);
    const little = placeMeasures(hard.records, [tally(hard.setId, stage, [{ value: 1, count: 4 }])]);
    expect(only(little.get(id('s1')))).toMatchObject({ estimate: { value: 100 }, mean: { value: 5 } });
  });

  it('are of one question where another one was asked and nobody answered it', () => {
    const first = addSet(small, [npsColumn]);
    const other = addSet(first.records, [{ ...npsColumn, question: 'Would you tell a friend?' }]);
    const unanswered = { ...tally(other.setId, stage, []), blank: 40 };
    const asked = tally(first.setId, stage, nps(30, 20, 15));
    const measure = only(placeMeasures(other.records, [asked, unanswered]).get(id('s1')));
    expect(measure).toMatchObject({ differences: [], blank: 0, setIds: [first.setId] });
    const answered = tally(other.setId, stage, nps(1, 0, 0));
    expect(placeMeasures(other.records, [asked, answered]).get(id('s1'))).toHaveLength(2);
    expect(only(placeMeasures(other.records, [unanswered]).get(id('s1'))).blank).toBe(40);
  });

  it('count what is placed on a card for its step and its stage, and nothing of what is gone or not placed', () => {
    const { records, setId } = addSet(small, [npsColumn]);
    const tallies = [
      tally(setId, stage, nps(4, 0, 0)),
      tally(setId, step, nps(0, 0, 2)),
      tally(setId, card, nps(0, 1, 0)),
      tally(setId, null, nps(50, 0, 0)),
      tally(setId, { kind: 'step', id: id('gone') }, nps(50, 0, 0)),
    ];
    const found = placeMeasures(records, tallies);
    const sizes = [id('s1'), id('a'), id('touch')].map((place) => only(found.get(place)).estimate?.n);
    expect(sizes).toEqual([7, 3, 1]);
    expect([...found.keys()]).toHaveLength(3);
    const without = run(records, { command: 'remove-cards', input: { cardIds: [id('touch')] } }).records;
    const left = placeMeasures(without, tallies);
    expect(only(left.get(id('s1'))).estimate?.n).toBe(6);
    expect(left.has(id('touch'))).toBe(false);
  });

  it('put together what was asked the same in several files, and keep apart what was not', () => {
    const one = addSet(small, [npsColumn, csatColumn]);
    const two = addSet(one.records, [npsColumn, { ...npsColumn, question: 'Would you come again?' }]);
    const found = placeMeasures(two.records, [
      tally(one.setId, stage, nps(1, 0, 0)),
      tally(one.setId, stage, [{ value: 5, count: 9 }], { column: 1 }),
      tally(two.setId, stage, nps(0, 0, 1)),
      tally(two.setId, stage, nps(2, 0, 0), { column: 1 }),
    ]);
    const measures = found.get(id('s1'))!;
    expect(measures.map(({ measure, estimate }) => [measure, estimate?.value, estimate?.n])).toEqual([
      ['nps', 0, 2],
      ['nps', 100, 2],
      ['csat', 100, 9],
    ]);
    expect(new Set(measures.map(({ key }) => key)).size).toBe(3);
    expect(measures.map(({ differences }) => differences.map(({ kind }) => kind))).toEqual([
      ['wording'],
      ['wording'],
      [],
    ]);
    expect(measures[0]?.setIds).toEqual([one.setId, two.setId]);
  });

  it('show the newest wave, with the change from the one before it', () => {
    const later = addSet(small, [npsColumn], 'Autumn');
    const earlier = addSet(later.records, [npsColumn], 'Spring');
    const found = placeMeasures(earlier.records, [
      tally(later.setId, stage, nps(40, 32, 28), { month: '2026-09' }),
      tally(earlier.setId, stage, nps(30, 28, 22), { month: '2026-03' }),
      tally(earlier.setId, stage, nps(20, 0, 0), { month: '2026-04' }),
    ]);
    const measure = only(found.get(id('s1')));
    expect(measure.estimate).toMatchObject({ value: 12, n: 100 });
    expect(measure.waves.map(({ wave, estimate }) => [wave, estimate.value])).toEqual([
      ['Spring', 28],
      ['Autumn', 12],
    ]);
    expect(measure.change?.value).toBeCloseTo(-16, 6);
    expect(measure.change?.low).toBeCloseTo(-37.561, 3);
    expect(measure.change?.high).toBeCloseTo(6.493, 3);
    expect(measure.distribution).toMatchObject({ good: 40, middle: 32, bad: 28 });
    expect(measure.trend.map(({ month, figure }) => [month, figure?.n ?? null])).toEqual([
      ['2026-03', 80],
      ['2026-04', 20],
      ['2026-05', null],
      ['2026-06', null],
      ['2026-07', null],
      ['2026-08', null],
      ['2026-09', 100],
    ]);
  });

  it('take waves without dates in the order of their import, and say of one month no trend', () => {
    const first = addSet(small, [npsColumn], 'B');
    const second = addSet(first.records, [npsColumn], 'A');
    const { waves, trend } = only(
      placeMeasures(second.records, [
        tally(second.setId, stage, nps(0, 0, 5)),
        tally(first.setId, stage, nps(5, 0, 0), { month: '2026-01' }),
      ]).get(id('s1')),
    );
    expect(waves.map(({ wave }) => wave)).toEqual(['B', 'A']);
    expect(trend).toEqual([]);
  });

  it('have no score where nobody answered on the scale, or the scale has no rule', () => {
    const { records, setId } = addSet(small, [
      npsColumn,
      { ...csatColumn, role: { ...csatColumn.role, scale: { low: 1, high: 10 } } },
    ]);
    const [none, other] = placeMeasures(records, [
      { ...tally(setId, stage, []), blank: 4 },
      tally(setId, stage, [{ value: 9, count: 3 }], { column: 1 }),
    ]).get(id('s1'))!;
    expect(none).toMatchObject({ measure: 'nps', estimate: null, blank: 4 });
    expect(other).toMatchObject({ measure: 'csat', estimate: null });
  });

  it('keep their identity while the answers and their places stay, whatever else changes', () => {
    const { records, setId } = addSet(small, [npsColumn]);
    const tallies = [
      tally(setId, card, nps(4, 0, 0)),
      tally(setId, { kind: 'stage', id: id('s2') }, nps(0, 1, 0)),
    ];
    const found = placeMeasures(records, tallies);
    const edited = run(records, {
      command: 'edit-cards',
      input: { cardIds: [id('touch')], fields: { title: 'Other title' } },
    }).records;
    expect(placeMeasures(edited, tallies)).toBe(found);
    const moved = run(edited, {
      command: 'move-cards',
      input: { cardIds: [id('touch')], toStepId: id('b'), toLaneId: id('touchpoints') },
    }).records;
    const after = placeMeasures(moved, tallies);
    expect(after).not.toBe(found);
    expect(after.get(id('s2'))).toBe(found.get(id('s2')));
    expect(after.get(id('touch'))).toBe(found.get(id('touch')));
    expect(after.get(id('s1'))).toBe(found.get(id('s1')));
    expect(after.has(id('a'))).toBe(false);
    expect(only(after.get(id('b'))).estimate?.n).toBe(4);
  });
});
