import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardsIn, dropTarget, hitCard, hitCell } from '../../../src/shared/layout/hit.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { anyView } from '../../helpers/any-map.ts';
import { overlap } from '../../helpers/rects.ts';
import { sampleView } from '../../helpers/sample-records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const sample = layoutMap(sampleView(), tableMeasure);

describe('what lies at a place', () => {
  test('is the card whose box holds it, and its cell', () => {
    for (const box of sample.cards.values()) {
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      expect(hitCard(sample, x, y)).toBe(box);
      expect(hitCell(sample, x, y)).toMatchObject({ laneId: box.card.laneId, stepId: box.card.stepId });
    }
  });

  test('is nothing in the header, over the lane names and outside the map', () => {
    const [x, y] = [sample.laneNameWidth + 10, sample.headerHeight + 10];
    expect(hitCell(sample, x, y)).toBeDefined();
    for (const [outX, outY] of [
      [x, 10],
      [10, y],
      [x, sample.height + 1],
      [sample.width + 1, y],
      [-5, -5],
    ] as const) {
      expect(hitCell(sample, outX, outY)).toBeUndefined();
      expect(hitCard(sample, outX, outY)).toBeUndefined();
      expect(dropTarget(sample, outX, outY, new Set())).toBeUndefined();
    }
  });

  test('is no card between two cards', () => {
    const cell = [...sample.cellBoxes.values()].find(({ cards }) => cards.length > 1)!;
    const first = cell.cards[0]!;
    expect(hitCard(sample, first.x + 5, first.y + first.height + 4)).toBeUndefined();
  });
});

test('the cards in a rectangle are those that touch it, on every map', () => {
  const rect = fc.record({
    x: fc.integer({ min: -200, max: 3000 }),
    y: fc.integer({ min: -200, max: 6000 }),
    width: fc.integer({ min: 1, max: 2000 }),
    height: fc.integer({ min: 1, max: 2000 }),
  });
  fc.assert(
    fc.property(anyView, rect, (view, seen) => {
      const layout = layoutMap(view, tableMeasure);
      const found = cardsIn(layout, seen).map(({ card }) => card.id);
      const expected = [...layout.cards.values()]
        .filter((box) => overlap(box, seen))
        .map(({ card }) => card.id);
      expect(found.sort()).toEqual(expected.sort());
    }),
    { numRuns: 40 },
  );
});

describe('a drop', () => {
  const cell = [...sample.cellBoxes.values()].find(({ cards }) => cards.length > 2)!;
  const [first, second, third] = cell.cards;
  const at = (y: number, moving: readonly string[] = []) =>
    dropTarget(sample, cell.x + 20, y, new Set(moving))?.beforeCardId;

  test('on the upper half of a card goes before it, on the lower half behind it', () => {
    expect(at(first!.y + 2)).toBe(first!.card.id);
    expect(at(first!.y + first!.height - 2)).toBe(second!.card.id);
    expect(at(second!.y + second!.height - 2)).toBe(third!.card.id);
  });

  test('below the last card goes to the end of the cell', () => {
    const last = cell.cards.at(-1)!;
    expect(at(last.y + last.height - 2)).toBeNull();
  });

  test('does not count the cards that are moved', () => {
    expect(at(second!.y + 2, [second!.card.id])).toBe(third!.card.id);
    expect(
      at(
        first!.y + 2,
        cell.cards.map(({ card }) => card.id),
      ),
    ).toBeNull();
  });

  test('names the lane and the step it falls on, also in an empty cell', () => {
    const empty = [...sample.cellBoxes.values()].find(({ cards }) => cards.length === 0)!;
    expect(dropTarget(sample, empty.x + 5, empty.y + 5, new Set())).toEqual({
      laneId: empty.laneId,
      stepId: empty.stepId,
      beforeCardId: null,
    });
  });
});
