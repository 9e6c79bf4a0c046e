import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, findAnchor } from '../../../src/shared/sources/anchor.ts';

const talk = 'We looked for the price. It took far too long. We looked for the price again, and gave up.';
const stretch = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return anchorAt(text, start, start + words.length);
};
const wordsFound = (text: string, anchor: ReturnType<typeof anchorAt>): string | null => {
  const found = findAnchor(text, anchor);
  return found.state === 'orphaned' ? null : text.slice(found.start, found.end);
};

describe('the place of marked words', () => {
  it('keeps 32 characters before and after, and no half of one', () => {
    const text = `${'👩'.repeat(20)}x${'👩'.repeat(20)}`;
    const anchor = anchorAt(text, 40, 41);
    expect(anchor).toEqual({ start: 40, exact: 'x', prefix: '👩'.repeat(16), suffix: '👩'.repeat(16) });
    expect(anchorAt(`a${text}`, 42, 43).prefix.isWellFormed()).toBe(true);
    expect(anchorAt(`${'👩'.repeat(20)}ab`, 41, 42).prefix.isWellFormed()).toBe(true);
  });

  it('is exact where nothing changed, and moved where text came before it', () => {
    const anchor = stretch(talk, 'far too long');
    expect(findAnchor(talk, anchor)).toEqual({ state: 'exact', start: anchor.start, end: anchor.start + 12 });
    expect(findAnchor(`Hello. ${talk}`, anchor)).toEqual({
      state: 'moved',
      start: anchor.start + 7,
      end: anchor.start + 19,
    });
  });

  it('is the one with the same words around it, wherever that went', () => {
    const second = stretch(talk, 'looked for the price', 20);
    const edited = talk.replace('We looked for the price. ', '');
    expect(findAnchor(edited, second)).toMatchObject({ state: 'moved', start: second.start - 25 });
    const first = stretch(talk, 'looked for the price');
    const twice = `We looked for the price again, and went. ${talk}`;
    expect(findAnchor(twice, first)).toMatchObject({ state: 'moved', start: first.start + 41 });
  });

  it('is found by what stands around it where the words were corrected', () => {
    const anchor = stretch(talk, 'It took far too long.');
    const edited = talk.replace('It took far too long.', 'It took much too long.');
    expect(findAnchor(edited, anchor).state).toBe('moved');
    expect(wordsFound(edited, anchor)).toBe('It took much too long.');
  });

  it('is orphaned where the words are gone, also when others stand in their place', () => {
    const anchor = stretch(talk, 'It took far too long.');
    expect(findAnchor(talk.replace('It took far too long. ', ''), anchor).state).toBe('orphaned');
    expect(findAnchor(talk.replace('It took far too long.', 'Nobody knows why.'), anchor).state).toBe(
      'orphaned',
    );
    expect(findAnchor('', anchor).state).toBe('orphaned');
    expect(findAnchor(talk, { ...anchor, exact: '' }).state).toBe('orphaned');
  });

  it('is found after every edit that leaves it and its surroundings alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('price ', 'slow ', 'we ', '価格', '👩‍💻', 'a', '\n'), {
          minLength: 1,
          maxLength: 80,
        }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.string({ maxLength: 40 }),
        (parts, from, length, editAt, editLength, insert) => {
          // What is marked is there once, so that there is one right answer.
          const words = parts.join('');
          const start = from % words.length;
          const marked = `<${words.slice(start, start + 1 + (length % 20))}>`;
          const text = words.slice(0, start) + marked + words.slice(start);
          fc.pre(!insert.includes('<') && text.isWellFormed());
          const anchor = anchorAt(text, start, start + marked.length);
          const before = editAt % 2 === 0;
          const at = before
            ? editAt % (start + 1)
            : start + marked.length + (editAt % (text.length - start - marked.length + 1));
          const end = Math.min(at + (editLength % 30), before ? start : text.length);
          const edited = text.slice(0, at) + insert + text.slice(end);
          const expected = before ? start + insert.length - (end - at) : start;
          expect(findAnchor(edited, anchor)).toEqual({
            state: expected === start ? 'exact' : 'moved',
            start: expected,
            end: expected + marked.length,
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never leads outside of the text, whatever the anchor says', () => {
    const any = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.nat({ max: 1_000_000 }),
        any,
        any,
        any,
        (text, start, exact, prefix, suffix) => {
          const found = findAnchor(text, { start, exact, prefix, suffix });
          if (found.state === 'orphaned') return;
          expect(found.start).toBeGreaterThanOrEqual(0);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it('is found within a moment in a text of a million characters', () => {
    const text = 'ab'.repeat(500_000);
    const began = performance.now();
    findAnchor(text, { start: 7, exact: 'ba', prefix: 'x'.repeat(32), suffix: 'y'.repeat(32) });
    findAnchor(text, { start: 7, exact: 'nowhere', prefix: 'ab'.repeat(16), suffix: 'ab'.repeat(16) });
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
