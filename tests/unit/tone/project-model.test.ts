import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toneOf } from '../../../src/shared/measures/tone-shares.ts';
import { compoundOf } from '../../../src/shared/tone/model.ts';
import { ENOUGH, learnProject, type ProjectModel } from '../../../src/shared/tone/project-model.ts';
import { tokensOf } from '../../../src/shared/tone/tokens.ts';
import { scoredComments, swapped } from './comments.ts';

/** What a comment sounds like by what was learned, -1..1. */
const compoundInProject = ({ model }: ProjectModel, text: string): number =>
  compoundOf(model, tokensOf(text));

describe('what a project learns from its scored comments', () => {
  it('needs 200 of them, and 20 of each tone', () => {
    expect(learnProject(scoredComments(ENOUGH - 1))).toBeUndefined();
    expect(learnProject(scoredComments(ENOUGH))).toBeDefined();
    const [first] = scoredComments(1);
    expect(learnProject(Array.from({ length: 500 }, () => first!))).toBeUndefined();
  });

  it('does not count comments without words', () => {
    const silent = Array.from({ length: 10 }, () => ({ text: ' ', tone: 'positive' as const }));
    expect(learnProject([...scoredComments(ENOUGH - 10), ...silent])).toBeUndefined();
  });

  it('agrees with comments whose words tell, in any language, and says how sure that is', () => {
    const learned = learnProject(scoredComments(400));
    expect(learned?.agreement).toMatchObject({ value: 100, high: 100, n: 400 });
    expect(learned?.agreement.low).toBeCloseTo(99.05, 2);
    expect(learned?.mostCommon.value).toBe(50);
    expect(toneOf(compoundInProject(learned!, 'Alles sehr hilfreich'))).toBe('positive');
    expect(toneOf(compoundInProject(learned!, 'Das war nicht hilfreich'))).toBe('negative');
    expect(compoundInProject(learned!, 'Quittung')).toBe(0);
  });

  it('agrees by chance where the scores have nothing to do with the words', () => {
    const texts = scoredComments(600).map(({ text }, index) => ({
      text,
      tone: Math.imul(index + 1, 2_654_435_761) % 7 > 0 ? ('positive' as const) : ('negative' as const),
    }));
    const learned = learnProject(texts)!;
    expect(learned.agreement.value).toBeLessThanOrEqual(learned.mostCommon.high);
  });

  it('is the same each time, and swapped labels swap its answers', () => {
    const comments = scoredComments(240).map((comment, index) =>
      index % 9 === 0 ? { ...comment, tone: 'unclear' as const } : comment,
    );
    const [one, again, turned] = [comments, comments, swapped(comments)].map((list) => learnProject(list)!);
    expect(again).toEqual(one);
    expect(turned!.agreement).toEqual(one!.agreement);
    const texts = fc.oneof(fc.string(), fc.constantFrom(...comments.map(({ text }) => text)));
    fc.assert(
      fc.property(texts, (text) => {
        expect(compoundInProject(turned!, text) + compoundInProject(one!, text)).toBe(0);
      }),
    );
  });
});
