import { describe, expect, it } from 'vitest';
import { changeOfShares } from '../../../src/shared/measures/change.ts';
import { funnelOn, placeMeasures } from '../../../src/shared/measures/place-measures.ts';
import { responseTime } from '../../../src/shared/measures/response-time.ts';
import { shareOf } from '../../../src/shared/measures/share.ts';
import type { RecipeColumn } from '../../../src/shared/model/column.ts';
import type { ResponseTally } from '../../../src/shared/model/response-tally.ts';
import type { Role } from '../../../src/shared/model/role.ts';
import { leftOutTexts, measureWords } from '../../../src/shared/words/place-measures.ts';
import { addSet, npsColumn, tally } from '../../helpers/answers.ts';
import { run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const small = createSmallProject();
const { id } = small;
const columnOf = (header: string, role: Role): RecipeColumn => ({ ...npsColumn, header, question: '', role });
const comment = columnOf('Comment', { kind: 'comment' });
const people = columnOf('Visitors', { kind: 'usage-count' });
const wait = columnOf('First reply time in minutes', {
  kind: 'response-time',
  unit: 'minutes',
  hours: 'calendar',
});
const businessWait = columnOf('Within business hours', {
  kind: 'response-time',
  unit: 'minutes',
  hours: 'business',
});
const stage = (name: string) => ({ kind: 'stage', id: id(name) }) as const;
const tones = (setId: string, place: ResponseTally['place'], counts: readonly [number, number, number]) =>
  tally(setId, place, [
    { value: -1, count: counts[0] },
    { value: 0, count: counts[1] },
    { value: 1, count: counts[2] },
  ]);
const seen = (setId: string, place: ResponseTally['place'], value: number) =>
  tally(setId, place, [{ value, count: 1 }]);

describe('the tone of comments as a measure', () => {
  const { records, setId } = addSet(small.records, [comment]);

  it('is the share of negative ones with its interval, and all three tones', () => {
    const tallies = [{ ...tones(setId, stage('s1'), [38, 20, 54]), invalid: 8 }];
    const [own, ...others] = placeMeasures(records, tallies).get(id('s1')) ?? [];
    expect(others).toEqual([]);
    expect(own).toMatchObject({
      measure: 'negative',
      estimate: shareOf({ hits: 38, n: 112 }),
      distribution: { kind: 'groups', bad: 38, middle: 20, good: 54 },
      offScale: 8,
    });
    expect(measureWords(own!).join('. ')).toContain('38 negative, 20 unclear, 54 positive');
    expect(leftOutTexts(own!)).toEqual(['8 comments not scored']);
  });

  it('is there where no comment could be scored, and not where nobody commented', () => {
    const none = { ...tones(setId, stage('s1'), [0, 0, 0]), invalid: 3 };
    expect(placeMeasures(records, [none]).get(id('s1'))).toMatchObject([{ estimate: null, offScale: 3 }]);
    expect(placeMeasures(records, [{ ...none, invalid: 0, blank: 9 }]).get(id('s1'))).toBeUndefined();
  });

  it('changes from one wave to the next with the interval of the difference', () => {
    const first = addSet(small.records, [comment], 'March');
    const second = addSet(first.records, [comment], 'June');
    const [own] =
      placeMeasures(second.records, [
        tones(first.setId, stage('s1'), [18, 0, 82]),
        tones(second.setId, stage('s1'), [26, 0, 74]),
      ]).get(id('s1')) ?? [];
    expect(own?.change).toEqual(changeOfShares({ hits: 18, n: 100 }, { hits: 26, n: 100 }));
    expect(own?.waves.map(({ wave }) => wave)).toEqual(['March', 'June']);
    expect(measureWords(own!).join()).toContain('no change shown');
  });
});

describe('the first response as a measure', () => {
  const { records, setId } = addSet(small.records, [wait, businessWait]);
  const minutes = [
    { value: 30, count: 20 },
    { value: 90, count: 20 },
    { value: 600, count: 5 },
  ];

  it('counts tickets without an answer, and keeps business hours apart', () => {
    const tallies = [
      { ...tally(setId, stage('s1'), minutes), blank: 3 },
      tally(setId, stage('s1'), [{ value: 25, count: 40 }], { column: 1 }),
    ];
    const [calendar, business] = placeMeasures(records, tallies).get(id('s1')) ?? [];
    expect(calendar).toMatchObject({ measure: 'response-time', time: responseTime(minutes, 3) });
    expect(calendar?.estimate).toMatchObject({ value: 90, n: 48 });
    expect(business).toMatchObject({ measure: 'response-time-business', estimate: { value: 25 } });
    expect(measureWords(calendar!)[0]).toContain('3 of them without an answer');
  });

  it('has no estimate where most tickets have no answer, and says so', () => {
    const few = [{ ...tally(setId, stage('s1'), [{ value: 30, count: 2 }]), blank: 40 }];
    const [own] = placeMeasures(records, few).get(id('s1')) ?? [];
    expect(own?.estimate).toBeNull();
    expect(measureWords(own!)[0]).toContain('longer than any answer took');
  });
});

describe('drop-off as a measure', () => {
  const { records, setId } = addSet(small.records, [people]);
  const counted = [seen(setId, stage('s1'), 21_100), seen(setId, stage('s2'), 8_200)];

  it('is what a stage loses on the way to the next', () => {
    const measures = placeMeasures(records, counted);
    expect(measures.get(id('s1'))).toMatchObject([
      {
        measure: 'drop-off',
        estimate: shareOf({ hits: 12_900, n: 21_100 }),
        distribution: { bad: 12_900, good: 8_200 },
      },
    ]);
    expect(measures.has(id('s2'))).toBe(false);
    expect(funnelOn(records, counted, id('map'))).toMatchObject({
      stages: [{ people: 21_100 }, { people: 8_200 }],
      overall: shareOf({ hits: 8_200, n: 21_100 }),
    });
  });

  it('warns where the counts rise', () => {
    const rising = [seen(setId, stage('s1'), 100), seen(setId, stage('s2'), 120)];
    const [own] = placeMeasures(records, rising).get(id('s1')) ?? [];
    expect(own).toMatchObject({ estimate: null, rises: { from: 100, to: 120 } });
    expect(measureWords(own!).join()).toContain('not of one population');
  });

  it('follows the order of the stages, and keeps its identity while nothing about it changes', () => {
    const before = placeMeasures(records, counted);
    const moved = run(records, {
      command: 'move-stage',
      input: { stageId: id('s2'), beforeStageId: id('s1') },
    }).records;
    expect(placeMeasures(moved, counted).get(id('s2'))).toMatchObject([{ rises: { from: 8_200 } }]);
    expect(placeMeasures(records, counted).get(id('s1'))).toEqual(before.get(id('s1')));
    const again = placeMeasures(records, counted);
    const renamed = run(records, { command: 'edit-map', input: { mapId: id('map'), name: 'Other' } }).records;
    expect(placeMeasures(renamed, counted)).toBe(again);
  });
});
