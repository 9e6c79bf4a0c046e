import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnelOn, placeMeasures } from '../../../src/shared/measures/place-measures.ts';
import { shareOf } from '../../../src/shared/measures/share.ts';
import type { Place } from '../../../src/shared/model/place.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { addSet, npsColumn, tally } from '../../helpers/answers.ts';
import { run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const small = createSmallProject();
const { id } = small;
const column = { ...npsColumn, header: 'Visitors', question: '', role: { kind: 'usage-count' } } as const;
const placeOf = (kind: Place['kind'], name: string): Place => ({ kind, id: id(name) });
const places = [
  placeOf('stage', 's1'),
  placeOf('stage', 's2'),
  placeOf('step', 'a'),
  placeOf('step', 'b'),
  placeOf('step', 'c'),
  placeOf('card', 'touch'),
  placeOf('card', 'act5'),
  placeOf('step', 'oa'),
];

type Count = { readonly place: Place; readonly people: number };

/** Slow and obvious: what was counted there, summed; else the largest of what is inside. */
function peopleSlowly(
  { stage, step, card }: ProjectRecords,
  counts: readonly Count[],
  place: string,
): number | null {
  const own = counts.filter((count) => count.place.id === place);
  if (own.length > 0) return own.reduce((sum, { people }) => sum + people, 0);
  const inside = stage.has(place)
    ? [...step.values()].filter(({ stageId }) => stageId === place)
    : [...card.values()].filter(({ stepId }) => stepId === place);
  const found = inside.map((one) => peopleSlowly({ stage, step, card } as ProjectRecords, counts, one.id));
  const known = found.filter((one) => one !== null);
  return known.length === 0 ? null : Math.max(...known);
}

describe('people counted at steps', () => {
  const { records, setId } = addSet(small.records, [column]);
  const tallied = (counts: readonly Count[], set = setId) =>
    counts.map(({ place, people }) => tally(set, place, [{ value: people, count: 1 }]));

  it('count for their stage as its busiest step, and the funnel says that there were at least so many', () => {
    const counts = tallied([
      { place: placeOf('step', 'a'), people: 900 },
      { place: placeOf('card', 'act4'), people: 400 },
      { place: placeOf('stage', 's2'), people: 300 },
    ]);
    expect(funnelOn(records, counts, id('map'))?.stages).toEqual([
      { id: id('s1'), people: 900, atLeast: true },
      { id: id('s2'), people: 300, atLeast: false },
    ]);
    const lost = placeMeasures(records, counts).get(id('s1'));
    expect(lost).toMatchObject([{ measure: 'drop-off', estimate: shareOf({ hits: 600, n: 900 }) }]);
    expect(lost?.[0]?.placedOn).toEqual([id('a'), id('act4')]);
  });

  it('give way to what was counted at the stage itself', () => {
    const counts = tallied([
      { place: placeOf('step', 'a'), people: 900 },
      { place: placeOf('stage', 's1'), people: 800 },
    ]);
    expect(funnelOn(records, counts, id('map'))?.stages[0]).toEqual({
      id: id('s1'),
      people: 800,
      atLeast: false,
    });
  });

  it('of another run stay apart from those of the newest', () => {
    const later = addSet(records, [column], 'Later');
    const counts = [
      ...tallied([{ place: placeOf('step', 'a'), people: 900 }]),
      ...tallied([{ place: placeOf('step', 'b'), people: 200 }], later.setId),
    ];
    expect(funnelOn(later.records, counts, id('map'))?.stages[0]?.people).toBe(200);
  });

  it('follow a step to another stage', () => {
    const counts = tallied([
      { place: placeOf('step', 'b'), people: 900 },
      { place: placeOf('step', 'c'), people: 300 },
    ]);
    expect(funnelOn(records, counts, id('map'))?.stages.map(({ people }) => people)).toEqual([900, 300]);
    const moved = run(records, {
      command: 'move-step',
      input: { stepId: id('b'), toStageId: id('s2'), beforeStepId: null },
    }).records;
    expect(funnelOn(moved, counts, id('map'))?.stages.map(({ people }) => people)).toEqual([null, 900]);
  });

  it('are as a slow count has them, wherever people were counted', () => {
    const drawn = fc.array(fc.record({ place: fc.constantFrom(...places), people: fc.nat(1_000) }), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(drawn, (counts) => {
        const slow = ['s1', 's2'].map((name) => peopleSlowly(records, counts, id(name)));
        const funnel = funnelOn(records, tallied(counts), id('map'));
        if (slow.every((people) => people === null)) expect(funnel).toBeUndefined();
        else expect(funnel?.stages.map(({ people }) => people)).toEqual(slow);
        const [from, to] = slow;
        const lost = placeMeasures(records, tallied(counts)).get(id('s1'));
        if (typeof from !== 'number' || typeof to !== 'number') expect(lost).toBeUndefined();
        else if (to > from) expect(lost).toMatchObject([{ rises: { from, to } }]);
        else if (from > 0) expect(lost?.[0]?.estimate).toEqual(shareOf({ hits: from - to, n: from }));
      }),
    );
  });
});
