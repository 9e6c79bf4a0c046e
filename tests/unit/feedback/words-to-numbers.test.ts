import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../../src/shared/feedback/words/fold-word.ts';
import { likertScales } from '../../../src/shared/feedback/words/likert.ts';
import { createReadScore } from '../../../src/shared/feedback/cells/read-score.ts';
import {
  proposeWords,
  wordsInOrder,
  wordsOfOneNumber,
} from '../../../src/shared/feedback/words/words-to-numbers.ts';

const numbersOf = (...answers: readonly string[]) => {
  const { words, family, direction, scale } = proposeWords(answers) ?? { words: [] };
  return { family, direction, scale, ...Object.fromEntries(words.map(({ text, value }) => [text, value])) };
};

describe('answers in words', () => {
  it('have the numbers of the usual set they belong to', () => {
    expect(numbersOf('Agree', 'Strongly agree', 'Neither agree nor disagree', 'agree ')).toEqual({
      family: 'agreement',
      direction: 'high-is-good',
      scale: { low: 1, high: 5 },
      Agree: 4,
      'Strongly agree': 5,
      'Neither agree nor disagree': 3,
    });
    expect(numbersOf('Sehr zufrieden', 'Eher unzufrieden', 'Keine Angabe')).toMatchObject({
      family: 'satisfaction',
      'Sehr zufrieden': 5,
      'Eher unzufrieden': 2,
      'Keine Angabe': null,
    });
    expect(numbersOf('Somewhat agree', 'Agree', 'Strongly disagree')).toMatchObject({
      scale: { low: 1, high: 7 },
      'Somewhat agree': 5,
      Agree: 6,
      'Strongly disagree': 1,
    });
    expect(numbersOf('trifft nicht zu', 'trifft eher zu')).toMatchObject({
      'trifft nicht zu': 1,
      'trifft eher zu': 4,
    });
    expect(numbersOf('Sehr einfach', 'Schwierig')).toMatchObject({
      family: 'ease',
      'Sehr einfach': 5,
      Schwierig: 2,
    });
    expect(numbersOf('immer', 'selten', 'nie')).toMatchObject({
      family: 'frequency',
      immer: 5,
      selten: 2,
      nie: 1,
    });
    expect(numbersOf('Very likely', 'Unlikely')).toMatchObject({ family: 'likelihood', Unlikely: 2 });
    expect(numbersOf('Gut', 'Ungenügend')).toMatchObject({ direction: 'low-is-good', Gut: 2, Ungenügend: 6 });
    expect(numbersOf('Yes', 'No', 'Maybe')).toMatchObject({ family: 'yes-no', Yes: 3, Maybe: 2, No: 1 });
    expect(numbersOf('Good', 'Bad', 'Offered')).toMatchObject({ Good: 4, Bad: 2, Offered: null });
  });

  it('of any other language are numbered in the order given', () => {
    expect(numbersOf('mycket dåligt', 'dåligt', 'n/a', 'bra')).toEqual({
      family: 'order',
      direction: 'high-is-good',
      scale: { low: 1, high: 3 },
      'mycket dåligt': 1,
      dåligt: 2,
      'n/a': null,
      bra: 3,
    });
    expect(wordsInOrder(['ei', 'kyllä'], 0).scale).toEqual({ low: 0, high: 1 });
    expect(proposeWords(Array.from({ length: 30 }, (_, at) => `word ${at}`))).toBeUndefined();
    expect(proposeWords(['', ' ', 'n/a', '5'])).toBeUndefined();
  });

  it('leave out answers that are numbers already', () => {
    expect(numbersOf('Strongly agree', '3', 'Disagree')).toEqual({
      family: 'agreement',
      direction: 'high-is-good',
      scale: { low: 1, high: 5 },
      'Strongly agree': 5,
      Disagree: 2,
    });
  });

  it('of one number are pointed out, since nothing would tell them apart', () => {
    const words = [
      { text: 'Good', value: 4 },
      { text: 'Fine', value: 4 },
      { text: 'Bad', value: 2 },
      { text: 'n/a', value: null },
      { text: 'Don’t know', value: null },
    ];
    expect(wordsOfOneNumber(words)).toEqual([['Good', 'Fine']]);
  });

  it('of a usual set keep their order, whichever and however many of them a file has', () => {
    const cased = (word: string): readonly string[] => [word, ` ${word.toUpperCase()} `];
    fc.assert(
      fc.property(fc.constantFrom(...likertScales), fc.infiniteStream(fc.nat()), (scale, picks) => {
        const pick = <T>(of: readonly T[]): T => of[(picks.next().value ?? 0) % of.length] as T;
        const all = scale.steps.map((words) => pick(cased(pick(words))));
        const answers = all.filter(() => pick([true, true, false]));
        const proposal = proposeWords(answers);
        if (answers.length === 0) return;
        const values = proposal?.words.map(({ value }) => value ?? NaN) ?? [];
        const falling = proposal?.direction !== scale.direction;
        expect(values).toEqual(values.toSorted((a, b) => (falling ? b - a : a - b)));
        expect(new Set(values).size, answers.join()).toBe(answers.length);
        const { low, high } = proposal?.scale ?? { low: 0, high: 0 };
        const read = createReadScore({ instrument: 'rating', scale: { low, high } }, proposal?.words ?? []);
        expect(answers.map((answer) => read(answer).kind)).toEqual(answers.map(() => 'score'));
      }),
      { numRuns: 500 },
    );
  });

  it('stand once in a set, so that a word has one number', () => {
    for (const { family, steps } of likertScales) {
      const words = steps.flat().map(foldWord);
      expect(
        words.filter((word, at) => words.indexOf(word) !== at),
        family,
      ).toEqual([]);
    }
  });
});
