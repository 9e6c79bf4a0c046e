import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backwards, textEdits, withEdits } from '../../../src/host/database/sqlite/text-edits.ts';

const long = Array.from({ length: 400 }, (_, line) => `Line ${line}: ${'word '.repeat(line % 9)}\n`).join('');

describe('the edits between two texts', () => {
  it('are what was typed alone, and cut no character in two', () => {
    const at = long.indexOf('Line 200');
    const typed = `${long.slice(0, at)}Well. ${long.slice(at)}`;
    expect(textEdits(long, typed)).toEqual([[at, '', 'Well. ']]);
    expect(textEdits(`${long}👩`, `${long}👨`)).toEqual([[long.length, '👩', '👨']]);
    expect(textEdits(`${long}\u{1F469}`, `${long}\u{1F869}`)).toEqual([
      [long.length, '\u{1F469}', '\u{1F869}'],
    ]);
  });

  it('are found in many places, and not sought where nothing is alike', () => {
    const edits = textEdits(long, long.replaceAll(/(?<=Line \d*[37]: )word/gu, 'Word'))!;
    expect(edits).toHaveLength(Array.from(long.matchAll(/Line \d*[37]: word/gu)).length);
    expect(new Set(edits.map(([, removed, inserted]) => removed + inserted))).toEqual(new Set(['wW']));
    const left = long.replace(/Line \d*[37]: .*\n/gu, '');
    expect(textEdits(long, left)!.every(([, , inserted]) => inserted === '')).toBe(true);
    expect(textEdits(long, long.toUpperCase())).toBeUndefined();
  });

  it('lead to the other text and back, whatever the texts are', () => {
    const line = fc.constantFrom(
      'a\n',
      'b\n',
      '\n',
      'a b',
      '👩‍💻\n',
      'e\u0301',
      '\ud83d',
      `${'x'.repeat(700)}\n`,
    );
    const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join(''));
    fc.assert(
      fc.property(text, text, text, (one, middle, other) => {
        const [before, after] = [`${long}${one}${middle}`, `${long}${middle}${other}`];
        const edits = textEdits(before, after)!;
        expect(withEdits(before, edits)).toBe(after);
        expect(withEdits(after, backwards(edits))).toBe(before);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['elsewhere', [[3, 'x', 'y']]],
    ['beyond the end', [[9, '', 'y']]],
    [
      'over each other',
      [
        [1, 'bc', ''],
        [2, 'c', ''],
      ],
    ],
    [
      'backwards',
      [
        [3, '', 'y'],
        [1, '', 'x'],
      ],
    ],
  ] as const)('do not fit a text when they are %s', (_, edits) => {
    expect(withEdits('abcdef', edits)).toBeUndefined();
  });
});
