import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../../../src/shared/language/translate.ts';
import { hotSpotReason } from '../../../src/shared/measures/hot-spot-reason.ts';
import { hotSpots, type StageFacts } from '../../../src/shared/measures/hot-spots.ts';
import { wilson } from '../../../src/shared/measures/interval.ts';
import { mostLinked, painLoad } from '../../../src/shared/measures/pain-load.ts';
import { hotSpotPartName, hotSpotSentence } from '../../../src/shared/words/hot-spots.ts';

const unknown: Omit<StageFacts, 'id' | 'name'> = {
  lost: null,
  negative: null,
  satisfied: null,
  easy: null,
  pains: [],
};
const stage = (name: string, facts: Partial<StageFacts> = {}): StageFacts => ({
  id: name,
  name,
  ...unknown,
  ...facts,
});
const lacking = { title: 'not enough product information', severity: 3, frequency: 0.61, evidence: 21 };
const price = { title: 'price is unclear', severity: 4, frequency: 0.2, evidence: 4 };

const map: readonly StageFacts[] = [
  stage('Consideration', { lost: { hits: 340, n: 1_000 }, negative: { hits: 10, n: 80 } }),
  stage('Evaluation', { lost: { hits: 119, n: 660 }, satisfied: { hits: 70, n: 100 } }),
  stage('Intent', {
    lost: { hits: 330, n: 541 },
    negative: { hits: 38, n: 112 },
    satisfied: { hits: 40, n: 100 },
    pains: [price, lacking],
  }),
  stage('Purchase', { satisfied: { hits: 80, n: 100 } }),
  stage('Post-purchase'),
];
const sentence = (stages: readonly StageFacts[], rank = 0): string => {
  const ranked = hotSpots(stages);
  return hotSpotSentence(hotSpotReason(ranked[rank]!, ranked));
};

afterEach(() => speak('en'));

describe('hot spots', () => {
  it('rank stages by the mean of the parts that have data, each between 0 and 1', () => {
    const [first, second] = hotSpots(map);
    expect(first?.stage.name).toBe('Intent');
    expect(first?.parts).toEqual({
      lost: 330 / 541,
      negative: wilson(38, 112).low,
      dissatisfied: expect.closeTo(0.6, 9) as number,
      pain: 1,
    });
    expect(first?.score).toBeCloseTo((330 / 541 + wilson(38, 112).low + 0.6 + 1) / 4, 9);
    expect(second?.stage.name).toBe('Evaluation');
  });

  it('leave out a stage of which nothing is known', () => {
    expect(
      hotSpots([stage('A'), stage('B', { lost: { hits: 1, n: 2 } })]).map((one) => one.stage.id),
    ).toEqual(['B']);
    expect(
      hotSpots([stage('A', { easy: { hits: 0, n: 0 }, pains: [{ ...price, severity: null }] })]),
    ).toEqual([]);
  });

  it('keep the order of stages that are alike', () => {
    const easy = { hits: 3, n: 10 };
    expect(hotSpots([stage('A', { easy }), stage('B', { easy })]).map((one) => one.stage.id)).toEqual([
      'A',
      'B',
    ]);
  });

  it('are the same as ranked one by one from the definition', () => {
    const share = fc.option(
      fc.integer({ min: 1, max: 50 }).chain((n) => fc.record({ n: fc.constant(n), hits: fc.nat(n) })),
    );
    const pain = fc.record({
      title: fc.constant('x'),
      severity: fc.option(fc.integer({ min: 0, max: 4 })),
      frequency: fc.option(fc.constantFrom(0, 0.1, 0.5, 1)),
      evidence: fc.nat(3),
    });
    const facts = fc.record({
      lost: share,
      negative: share,
      satisfied: share,
      easy: share,
      pains: fc.array(pain, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 6 }), (list) => {
        const stages = list.map((one, index) => stage(String(index), one));
        const loadOf = (one: StageFacts): number => {
          let load = 0;
          for (const { severity, frequency } of one.pains)
            if (severity !== null && frequency !== null) load += severity * frequency;
          return load;
        };
        const largest = Math.max(0, ...stages.map(loadOf));
        const scores = new Map<string, number>();
        for (const one of stages) {
          const parts: number[] = [];
          if (one.lost) parts.push(one.lost.hits / one.lost.n);
          if (one.negative) parts.push(wilson(one.negative.hits, one.negative.n).low);
          if (one.satisfied) parts.push(1 - one.satisfied.hits / one.satisfied.n);
          if (one.easy) parts.push(1 - one.easy.hits / one.easy.n);
          if (largest > 0) parts.push(loadOf(one) / largest);
          for (const part of parts) expect(part >= 0 && part <= 1).toBe(true);
          if (parts.length > 0) scores.set(one.id, parts.reduce((sum, part) => sum + part, 0) / parts.length);
        }
        const found = hotSpots(stages);
        expect(found.map((one) => one.stage.id).toSorted()).toEqual([...scores.keys()].toSorted());
        for (const [at, one] of found.entries()) {
          expect(one.score).toBeCloseTo(scores.get(one.stage.id)!, 9);
          expect(one.score).toBeLessThanOrEqual(found[at - 1]?.score ?? 1);
        }
      }),
    );
  });

  it('say in one sentence why the first is first, in numbers', async () => {
    expect(sentence(map)).toBe(
      'Intent loses 61% (the other stages: 18–34%); 38 of 112 comments there are negative; 40% satisfied (the ' +
        'other stages: 70–80%); most linked pain point: not enough product information (21 pieces of evidence)',
    );
    await speak('de');
    expect(sentence(map)).toBe(
      'Intent verliert 61\u00a0% (die anderen Phasen: 18–34\u00a0%); 38 von 112 Kommentaren dort sind negativ; ' +
        '40\u00a0% zufrieden (die anderen Phasen: 70–80\u00a0%); am häufigsten belegter Pain Point: not enough ' +
        'product information (21 Belege)',
    );
  });

  it('name no part in which the stage is better than the others', () => {
    const stages = [
      stage('A', { lost: { hits: 90, n: 100 }, satisfied: { hits: 90, n: 100 } }),
      stage('B', { lost: { hits: 5, n: 100 }, satisfied: { hits: 70, n: 100 } }),
    ];
    expect(sentence(stages)).toBe('A loses 90% (the other stage: 5%)');
  });

  it('name a part in which the stage is as bad as the others', () => {
    const half = { lost: { hits: 5, n: 10 } };
    const stages = [stage('A', { ...half, satisfied: { hits: 0, n: 9 } }), stage('B', half)];
    expect(sentence(stages)).toBe('A loses 50% (the other stage: 50%); 0% satisfied');
  });

  it('begin with the stage also where nothing is known of who leaves', () => {
    const stages = [
      stage('A', { negative: { hits: 1, n: 1_200 }, easy: { hits: 10, n: 40 } }),
      stage('B', { easy: { hits: 39, n: 40 } }),
      stage('C', { easy: { hits: 39, n: 40 } }),
    ];
    expect(sentence(stages)).toBe(
      'A: 1 of 1,200 comments there is negative; 25% found it easy (the other stages: 98%)',
    );
    expect(sentence([stage('A', { pains: [{ ...price, evidence: 0 }] })])).toBe('A');
    expect(sentence([stage('A', { lost: { hits: 1, n: 400 } })])).toBe('A loses 0.3%');
  });

  it('have a name for each part', () => {
    expect(hotSpotPartName('pain')).toBe('Pain load');
  });
});

describe('pain points of a stage', () => {
  it('weigh severity times frequency, where both are rated', () => {
    expect(painLoad([lacking, price, { ...price, frequency: null }])).toBeCloseTo(3 * 0.61 + 0.8, 9);
    expect(painLoad([{ ...price, severity: null }])).toBeNull();
    expect(painLoad([])).toBeNull();
  });

  it('are named by the most evidence, then by what weighs more', () => {
    expect(mostLinked([price, lacking])).toBe(lacking);
    expect(mostLinked([price, { ...lacking, evidence: 4 }])?.title).toBe(lacking.title);
    expect(mostLinked([{ ...price, evidence: 0 }])).toBeUndefined();
  });
});
