import { describe, expect, it } from 'vitest';
import { groupMeasures, rolesOf } from '../../../src/shared/measures/group-measures.ts';
import { placeMeasures } from '../../../src/shared/measures/place-measures.ts';
import type { ResponseTally } from '../../../src/shared/model/response-tally.ts';
import { addSet, csatColumn, npsColumn, tally } from '../../helpers/answers.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: small, id } = createSmallProject();
const place = { kind: 'stage', id: id('s1') } as const;
const nps = (setId: string, good: number, bad: number, month: string | null = null): ResponseTally =>
  tally(
    setId,
    place,
    [
      { value: 10, count: good },
      { value: 3, count: bad },
    ],
    { month },
  );
const group = (value: string, ...tallies: readonly ResponseTally[]) => ({ value, tallies });

describe('measures of groups', () => {
  it('are of the run of a survey that the whole shows, and of none where a group was not asked in it', () => {
    const first = addSet(small, [npsColumn], 'Q1');
    const second = addSet(first.records, [npsColumn], 'Q2');
    const [q1, q2] = [first.setId, second.setId];
    const both = group('Both', nps(q1, 40, 0, '2026-01'), nps(q2, 0, 30, '2026-04'));
    const old = group('Old', nps(q1, 50, 0, '2026-01'));
    const tallies = [both, old].flatMap((one) => one.tallies);
    const wholes = placeMeasures(second.records, tallies).get(place.id)!;
    const split = groupMeasures(second.records, place.id, 'segment', wholes, [both, old]);
    expect(wholes[0]?.estimate).toMatchObject({ value: -100, n: 30 });
    expect(split.get(wholes[0]!.key)?.map(({ name, measure }) => [name, measure.estimate?.n])).toEqual([
      ['Both', 30],
    ]);
  });

  it('never mix two wordings, and know a wording in other letters', () => {
    const asked = (question: string) => ({ ...npsColumn, question });
    const one = addSet(small, [asked('How likely are you to recommend us?')]);
    const two = addSet(one.records, [asked('how likely are you to recommend us')]);
    const other = addSet(two.records, [asked('Would you tell a friend?')]);
    const a = group('A', nps(one.setId, 40, 0));
    const b = group('B', nps(two.setId, 0, 35), nps(other.setId, 20, 0));
    const wholes = placeMeasures(other.records, [...a.tallies, ...b.tallies]).get(place.id)!;
    const split = groupMeasures(other.records, place.id, 'channel', wholes, [a, b]);
    expect(wholes.map(({ estimate }) => estimate?.n)).toEqual([75, 20]);
    expect(
      wholes.map(({ key }) => split.get(key)?.map(({ name, measure }) => [name, measure.estimate?.value])),
    ).toEqual([
      [
        ['A', 100],
        ['B', -100],
      ],
      [['B', 100]],
    ]);
  });

  it('are offered by what a column of a set says', () => {
    const column = (kind: 'persona' | 'channel') => ({ ...csatColumn, role: { kind } }) as const;
    const { records } = addSet(small, [npsColumn, column('channel'), column('persona')]);
    expect(rolesOf([...records.responseSet.values()])).toEqual(['persona', 'channel']);
    expect(rolesOf([])).toEqual([]);
  });
});
