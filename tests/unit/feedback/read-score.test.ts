import { processorTime } from '../../helpers/processor-time.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReadScore, type ReadScore } from '../../../src/shared/feedback/cells/read-score.ts';

const nps = createReadScore({ instrument: 'nps', scale: { low: 0, high: 10 } }, []);
const stars = createReadScore({ instrument: 'rating', scale: { low: 1, high: 5 } }, []);
const csat = createReadScore({ instrument: 'csat', scale: { low: 1, high: 5 } }, [
  { text: 'Strongly agree', value: 5 },
  { text: 'Trifft nicht zu', value: 1 },
  { text: 'Entfällt ', value: null },
  { text: '-1', value: null },
  { text: '😀', value: 4 },
  { text: 'Superb', value: 9 },
]);
const said = (score: ReadScore): string =>
  [score.kind, 'value' in score ? score.value : '', 'of' in score ? `of ${score.of}` : ''].join(' ').trim();

describe('a score', () => {
  it.each([
    ['9', 'score 9'],
    [' 10 ', 'score 10'],
    ['9.0', 'score 9'],
    ['7,0', 'score 7'],
    ['10 - very likely', 'score 10'],
    ['10 – sehr wahrscheinlich', 'score 10'],
    ['0 = not at all likely', 'score 0'],
    ['10 (extremely likely)', 'score 10'],
    ['Very likely (10)', 'score 10'],
    ['8: gut', 'score 8'],
    ['９', 'score 9'],
    ['１０', 'score 10'],
    ['٧', 'score 7'],
    ['४', 'score 4'],
    ['8/10', 'score 8'],
    ['8 von 10', 'score 8'],
    ['4/5', 'other-scale 4 of 5'],
    ['9,5', 'not-whole 9.5'],
    ['9.5', 'not-whole 9.5'],
    ['11', 'out-of-range 11'],
    ['-1', 'out-of-range -1'],
    ['−3', 'out-of-range -3'],
    ['99', 'out-of-range 99'],
    ['', 'blank'],
    [' \u00a0', 'blank'],
    ['-', 'blank'],
    ['–', 'blank'],
    ['N/A', 'blank'],
    ['k. A.', 'blank'],
    ['Don’t know', 'blank'],
    ['Weiß nicht', 'blank'],
    ['#N/A', 'blank'],
    ['2-3', 'unreadable'],
    ['3 - 5 times', 'unreadable'],
    ['10+', 'unreadable'],
    ['80%', 'unreadable'],
    ['1e1', 'unreadable'],
    ['0x5', 'unreadable'],
    ['good', 'unreadable'],
    ['2026-03-04', 'unreadable'],
    ['9 10', 'unreadable'],
  ])('%o of 0 to 10 is %s', (cell, expected) => {
    expect(said(nps(cell))).toBe(expected);
  });

  it.each([
    ['★★★★☆', 'score 4'],
    ['★ ★ ★', 'score 3'],
    ['⭐⭐⭐⭐⭐', 'score 5'],
    ['⭐️⭐️', 'score 2'],
    ['★★★½☆', 'score 3.5'],
    ['★★★☆☆☆', 'other-scale 3 of 6'],
    ['4 stars', 'score 4'],
    ['1 Stern', 'score 1'],
    ['4,5 von 5 Sternen', 'score 4.5'],
    ['4.5', 'score 4.5'],
    ['☆☆☆☆☆', 'unreadable'],
    ['0', 'out-of-range 0'],
  ])('%o of stars is %s', (cell, expected) => {
    expect(said(stars(cell))).toBe(expected);
  });

  it('in words is what the table of words says, before anything else', () => {
    expect(
      ['strongly  AGREE', 'trifft nicht zu', 'ENTFÄLLT', '-1', '😀', '3'].map((cell) => said(csat(cell))),
    ).toEqual(['score 5', 'score 1', 'blank', 'blank', 'score 4', 'score 3']);
    expect(said(csat('Superb')), 'a number outside the scale stays outside').toBe('out-of-range 9');
  });

  const scales = fc
    .tuple(fc.integer({ min: -10, max: 10 }), fc.integer({ min: 1, max: 12 }))
    .map(([low, length]) => ({ low, high: low + length }));
  const spellings: readonly ((value: number) => string)[] = [
    (value) => String(value),
    (value) => `  ${value}\t`,
    (value) => `${value}.0`,
    (value) => `${value},00`,
    (value) => `${value} - a word`,
    (value) => `${value} (ein Wort)`,
    (value) => String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    (value) => String(value).replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
    (value) => String(value).replace('-', '−'),
  ];

  it('is the same in each spelling, and outside of the scale it is said to be outside', () => {
    fc.assert(
      fc.property(
        scales,
        fc.integer({ min: -40, max: 40 }),
        fc.constantFrom(...spellings),
        (scale, value, spell) => {
          const read = createReadScore({ instrument: 'ces', scale }, []);
          const inside = value >= scale.low && value <= scale.high;
          expect(read(spell(value))).toEqual({ kind: inside ? 'score' : 'out-of-range', value });
        },
      ),
    );
  });

  it('never throws, and gives no number that the text does not hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
        const score = nps(cell);
        if (score.kind === 'score') expect(cell.normalize('NFKC')).toMatch(/[\p{Nd}★⭐✭✮⭑🌟]/u);
      }),
    );
  });

  it('takes a moment for many rows', async () => {
    const cells = Array.from({ length: 100_000 }, (_, at) => String(at % 12));
    let valid = 0;
    const took = await processorTime(() => {
      for (let column = 0; column < 5; column++)
        for (const cell of cells) if (nps(cell).kind === 'score') valid++;
    });
    expect(valid).toBe(5 * cells.filter((cell) => cell !== '11').length);
    expect(took).toBeLessThan(4_000);
  });
});
