import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scored } from '../../../src/shared/measures/asked.ts';
import { toneOf } from '../../../src/shared/measures/tone-shares.ts';
import { banded } from '../../../src/shared/tone/model.ts';
import { learnProject } from '../../../src/shared/tone/project-model.ts';
import { compoundOfScore } from '../../../src/shared/tone/score-tone.ts';
import { type Comment, toneOfComment } from '../../../src/shared/tone/tone.ts';
import { scoredComments } from './comments.ts';

const nps: Scored = { instrument: 'nps', scale: { low: 0, high: 10 }, direction: 'high-is-good' };
const csat: Scored = { instrument: 'csat', scale: { low: 1, high: 5 }, direction: 'high-is-good' };
const ces: Scored = { instrument: 'ces', scale: { low: 1, high: 7 }, direction: 'high-is-good' };
const effort: Scored = { instrument: 'ces', scale: { low: 1, high: 5 }, direction: 'low-is-good' };
const ease: Scored = { instrument: 'ease', scale: { low: 1, high: 7 }, direction: 'high-is-good' };
const stars: Scored = { instrument: 'rating', scale: { low: 1, high: 10 }, direction: 'high-is-good' };

const tones = (question: Scored): string => {
  const { low, high } = question.scale;
  return Array.from({ length: high - low + 1 }, (_, index) => {
    const compound = compoundOfScore({ question, value: low + index });
    return compound === undefined ? 'x' : { positive: '+', negative: '-', unclear: '0' }[toneOf(compound)];
  }).join('');
};

describe('what an own score says', () => {
  it('follows the rule of its instrument', () => {
    expect(tones(nps)).toBe('-------00++');
    expect(tones(csat)).toBe('--0++');
    expect(tones(ces)).toBe('---0+++');
    expect(tones(effort)).toBe('++0--');
    expect(tones(ease)).toBe('---00++');
    expect(tones(stars)).toBe('----00++++');
  });

  it('reaches from -1 to 1, and is nothing for an answer off the scale', () => {
    expect(compoundOfScore({ question: nps, value: 0 })).toBe(-1);
    expect(compoundOfScore({ question: effort, value: 1 })).toBe(1);
    expect(compoundOfScore({ question: csat, value: 6 })).toBeUndefined();
    expect(compoundOfScore({ question: csat, value: 4.5 })).toBeUndefined();
  });

  it('rises with the score, on every scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 100 }), (low, span) => {
        const question: Scored = { ...stars, scale: { low, high: low + span } };
        const said = Array.from({ length: span + 1 }, (_, index) =>
          compoundOfScore({ question, value: low + index }),
        );
        expect(said).toEqual(said.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
        expect([said[0], said.at(-1)]).toEqual([-1, 1]);
      }),
    );
  });
});

describe('the order of authority', () => {
  const project = learnProject(scoredComments(200));
  const all: Comment = {
    text: 'Great service, I love it',
    scores: [{ question: nps, value: 2 }],
    given: 0.9,
    corrected: 'unclear',
  };

  it('is a person, the own score, the file, the project, English', () => {
    expect(project).toBeDefined();
    const { corrected: _, ...uncorrected } = all;
    const { scores: __, ...unscored } = uncorrected;
    const { given: ___, ...bare } = unscored;
    expect(toneOfComment(all, project)).toMatchObject({ tone: 'unclear', from: 'person' });
    expect(toneOfComment(uncorrected, project)).toMatchObject({ tone: 'negative', from: 'score' });
    expect(toneOfComment(unscored, project)).toMatchObject({ tone: 'positive', compound: 0.9, from: 'file' });
    expect(toneOfComment(bare, project)).toMatchObject({ from: 'project' });
    expect(toneOfComment(bare)).toMatchObject({ tone: 'positive', from: 'english' });
  });

  it('ends at not scored: another language without a project, no words', () => {
    expect(toneOfComment({ text: 'Die Lieferung war langsam' })).toEqual({ tone: 'notScored' });
    expect(toneOfComment({ text: 'Die Lieferung war langsam' }, project)).toMatchObject({ tone: 'negative' });
    expect(toneOfComment({ text: ' -- ' }, project)).toEqual({ tone: 'notScored' });
  });

  it('passes over scores that are no answers of their scale', () => {
    const scores = [{ question: csat, value: 9 }];
    expect(toneOfComment({ text: 'Great service', scores })).toMatchObject({ from: 'english' });
  });

  it('says unclear where one score is good and another bad', () => {
    const scores = [
      { question: nps, value: 10 },
      { question: csat, value: 1 },
    ];
    expect(toneOfComment({ text: 'Great', scores })).toEqual({ tone: 'unclear', compound: 0, from: 'score' });
  });
});

describe('the band of unclear', () => {
  it('ends at 0.05, and what is surer scores higher', () => {
    const sums = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(sums, sums, fc.double({ min: 0.05, max: 0.9, noNaN: true }), (one, other, band) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(banded(low, band)).toBeLessThanOrEqual(banded(high, band));
        expect(toneOf(banded(one, band)) === 'unclear').toBe(Math.tanh(Math.abs(one) / 2) < band);
      }),
    );
  });
});
