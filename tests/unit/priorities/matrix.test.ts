import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/shared/model/card.ts';
import {
  bandOfLevel,
  frequencyAsShare,
  levelOfShare,
  shareOfLevel,
} from '../../../src/shared/priorities/frequency.ts';
import {
  cellKey,
  createMatrix,
  judgementsOf,
  matrixKinds,
  matrixShapes,
  painPriority,
  placeOf,
  scoresOf,
} from '../../../src/shared/priorities/matrix.ts';
import { patchTo, patchToNotJudged, stepFrom } from '../../../src/shared/priorities/move-in-matrix.ts';
import { anyJudgedCard, card } from './cards.ts';

const anyKind = fc.constantFrom(...matrixKinds);
/** A card after a patch, as `edit-cards` leaves it. */
const patched = (one: Card, patch: Partial<Card> | null): Card => ({ ...one, ...patch });

describe('a share of customers on the axis of ratings', () => {
  it.each([
    [0, 1],
    [0.2, 1],
    [0.21, 2],
    [0.4, 2],
    [0.2 + 0.4, 3],
    [0.8, 4],
    [0.81, 5],
    [1, 5],
  ])('of %d is %d', (share, level) => expect(levelOfShare(share)).toBe(level));

  it('lies in the fifth its rating stands for', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const [from, to] = bandOfLevel(levelOfShare(share));
        expect(share).toBeGreaterThanOrEqual(from);
        expect(share).toBeLessThanOrEqual(to + 1e-8);
      }),
    );
  });

  it('counts a rating as the middle of its fifth', () => {
    expect([1, 2, 3, 4, 5].map((level) => shareOfLevel(level))).toEqual([0.1, 0.3, 0.5, 0.7, 0.9]);
    for (const level of [1, 2, 3, 4, 5]) expect(levelOfShare(shareOfLevel(level))).toBe(level);
    expect(frequencyAsShare({ frequencyShare: null, frequencyRating: null })).toBeNull();
  });
});

describe('the priority of a pain point', () => {
  it('is severity times the share of customers', () => {
    expect(painPriority(card({ severity: 4, frequencyShare: 0.52 }))).toBeCloseTo(2.08);
  });
  it('takes a rating as the share it stands for, so that both can stand in one ranking', () => {
    expect(painPriority(card({ severity: 3, frequencyRating: 4 }))).toBeCloseTo(2.1);
  });
  it('is none while a part is missing', () => {
    expect(painPriority(card({ severity: 3 }))).toBeNull();
    expect(painPriority(card({ frequencyShare: 0.5 }))).toBeNull();
  });
});

describe('a matrix', () => {
  it('ranks opportunities by impact for effort, of two alike the one with more impact first', () => {
    const cards = [
      card({ title: 'small', impact: 2, effort: 2 }),
      card({ title: 'large', impact: 5, effort: 5 }),
      card({ title: 'quick', impact: 4, effort: 1 }),
      card({ title: 'open', impact: 4 }),
    ].map((one) => ({ ...one, kind: 'opportunity' as const }));
    const matrix = createMatrix('impact-effort', cards);
    expect(matrix.ranked.map(({ card: { title }, rank }) => [rank, title])).toEqual([
      [1, 'quick'],
      [2, 'large'],
      [3, 'small'],
    ]);
    expect(matrix.waiting.map(({ title }) => title)).toEqual(['open']);
  });

  it('keeps the order it was given where everything else is the same', () => {
    const cards = ['a', 'b', 'c'].map((title) => card({ title, severity: 2, frequencyRating: 3 }));
    expect(createMatrix('severity-frequency', cards).ranked.map((one) => one.card.title)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('holds every card of its kind once: by its rank, in its cell, or among those not rated', () => {
    fc.assert(
      fc.property(anyKind, fc.array(anyJudgedCard, { maxLength: 40 }), (kind, cards) => {
        const matrix = createMatrix(kind, cards);
        const own = cards.filter((one) => one.kind === matrixShapes[kind].cardKind);
        const held = [...matrix.ranked.map((one) => one.card), ...matrix.waiting];
        expect(held).toHaveLength(own.length);
        expect(new Set(held)).toEqual(new Set(own));
        expect(matrix.ranked.map(({ rank }) => rank)).toEqual(matrix.ranked.map((_, index) => index + 1));
        const inCells = [...matrix.cells.values()].flat();
        expect(new Set(inCells)).toEqual(new Set(matrix.ranked));
        for (const one of inCells) {
          expect(matrix.cells.get(cellKey(one.place))).toContain(one);
          expect(scoresOf(matrixShapes[kind].x)).toContain(one.place.x);
          expect(scoresOf(matrixShapes[kind].y)).toContain(one.place.y);
        }
        const values = matrix.ranked.map(({ value }) => value);
        expect(values).toEqual(values.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe('a move in a matrix', () => {
  it('puts a card into the cell it was dropped on, and back among those not rated', () => {
    const x = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(anyKind, anyJudgedCard, x, x, (kind, one, column, row) => {
        const to = { x: column, y: kind === 'impact-effort' ? row : row - 1 };
        const moved = patched(one, patchTo(kind, one, to));
        expect(placeOf(kind, moved)).toEqual(to);
        expect(patchTo(kind, moved, to)).toBeNull();
        expect(moved.frequencyShare === null || moved.frequencyRating === null).toBe(true);
        const back = patched(moved, patchToNotJudged(kind, moved));
        expect(judgementsOf(kind, back)).toEqual({ x: null, y: null });
        expect(patchToNotJudged(kind, back)).toBeNull();
      }),
    );
  });

  it('keeps a measured share in its column, and makes a rating of it in another', () => {
    const pain = card({ severity: 2, frequencyShare: 0.52 });
    expect(patchTo('severity-frequency', pain, { x: 3, y: 4 })).toEqual({ severity: 4 });
    expect(patchTo('severity-frequency', pain, { x: 4, y: 2 })).toEqual({
      frequencyRating: 4,
      frequencyShare: null,
    });
  });

  it('goes one score at a time and stops at the edge', () => {
    const at = card({ impact: 5, effort: 1 });
    expect(stepFrom('impact-effort', at, 0, 1)).toEqual({ x: 1, y: 5 });
    expect(stepFrom('impact-effort', at, 1, 0)).toEqual({ x: 2, y: 5 });
    expect(stepFrom('impact-effort', at, 0, -1)).toEqual({ x: 1, y: 4 });
    expect(stepFrom('severity-frequency', card({ severity: 0, frequencyRating: 1 }), -1, -1)).toEqual({
      x: 1,
      y: 0,
    });
  });

  it('brings a card that is not rated into the middle first, with the score it has', () => {
    expect(stepFrom('impact-effort', card({}), 1, 0)).toEqual({ x: 3, y: 3 });
    expect(stepFrom('impact-effort', card({ effort: 5 }), 1, 0)).toEqual({ x: 5, y: 3 });
    expect(stepFrom('severity-frequency', card({ frequencyShare: 0.1 }), 0, 1)).toEqual({ x: 1, y: 2 });
  });
});
