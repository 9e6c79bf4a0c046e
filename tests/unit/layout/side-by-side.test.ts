import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dropTarget } from '../../../src/shared/layout/hit.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { cellKey, type CardBox, type MapLayout } from '../../../src/shared/layout/map-layout.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import { CELL_GAP, NARROW_COLUMN_WIDTH } from '../../../src/shared/layout/sizes.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { anyView } from '../../helpers/any-map.ts';
import { run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const { records, id } = createSmallProject();

/** The small map, compact, with so many cards in one cell besides what is asked. */
function layoutWith(count: number, ...calls: readonly CommandCall[]): MapLayout {
  const cards = Array.from(
    { length: count },
    (_, index): CommandCall => ({
      command: 'add-card',
      input: { laneId: id('touchpoints'), stepId: id('c'), title: `Thought ${index + 1}` },
    }),
  );
  const compact: CommandCall = { command: 'edit-map', input: { mapId: id('map'), density: 'compact' } };
  return layoutMap(
    createMapView(run(records, compact, ...cards, ...calls).records, id('map'))!,
    tableMeasure,
  );
}

const boxesOf = (layout: MapLayout): readonly CardBox[] =>
  layout.cellBoxes.get(cellKey(id('touchpoints'), id('c')))!.cards;
const rowSizes = (layout: MapLayout): readonly number[] =>
  [...Map.groupBy(boxesOf(layout), ({ y }) => y).values()].map((row) => row.length);
const widthOf = (layout: MapLayout): number => layout.steps.find(({ step }) => step.id === id('c'))!.width;
const stepWidth = (width: number): CommandCall => ({
  command: 'edit-step',
  input: { stepId: id('c'), width },
});
const across = (count: 1 | 2 | 3): CommandCall => ({
  command: 'edit-map',
  input: { mapId: id('map'), cardsAcross: count },
});

describe('a column that nobody has sized', () => {
  test('is as wide as one card while its cells hold few, and lays many side by side in at most four rows', () => {
    expect([1, 4].map((count) => widthOf(layoutWith(count)))).toEqual([
      NARROW_COLUMN_WIDTH,
      NARROW_COLUMN_WIDTH,
    ]);
    expect(rowSizes(layoutWith(4))).toEqual([1, 1, 1, 1]);
    expect(rowSizes(layoutWith(5))).toEqual([2, 2, 1]);
    expect(rowSizes(layoutWith(8))).toEqual([2, 2, 2, 2]);
    expect(rowSizes(layoutWith(9))).toEqual([3, 3, 3]);
  });

  test('keeps its cards as wide as they were', () => {
    const card = NARROW_COLUMN_WIDTH - 2 * CELL_GAP;
    for (const count of [1, 5, 9])
      expect(new Set(boxesOf(layoutWith(count)).map(({ width }) => width))).toEqual(new Set([card]));
  });

  test('has no more side by side than the map allows', () => {
    expect(rowSizes(layoutWith(9, across(1)))).toEqual(Array.from({ length: 9 }, () => 1));
    expect(rowSizes(layoutWith(9, across(2)))).toEqual([2, 2, 2, 2, 1]);
  });
});

describe('a column that a person has sized', () => {
  test('keeps its width, and as many cards lie side by side as it holds', () => {
    for (const [width, sizes] of [
      [200, [1, 1, 1, 1, 1]],
      [344, [2, 2, 1]],
      [600, [3, 2]],
      [1_200, [3, 2]],
    ] as const) {
      const layout = layoutWith(5, stepWidth(width));
      expect(widthOf(layout)).toBe(width);
      expect(rowSizes(layout)).toEqual(sizes);
    }
  });

  test('is filled by fewer cards than it holds', () => {
    const [only] = boxesOf(layoutWith(1, stepWidth(600)));
    expect(only!.width).toBe(600 - 2 * CELL_GAP);
    const [left, right] = boxesOf(layoutWith(2, stepWidth(600)));
    expect([left!.x + left!.width + CELL_GAP, left!.y]).toEqual([right!.x, right!.y]);
    expect(left!.width).toBe(288);
  });
});

test('cards follow in reading order, on every map', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const layout = layoutMap(view, tableMeasure);
      for (const { cards } of layout.cellBoxes.values()) {
        for (const [index, box] of cards.slice(1).entries()) {
          const before = cards[index]!;
          expect(
            box.y > before.y ? box.x <= before.x || box.y >= before.y + before.height : box.x > before.x,
          ).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});

describe('a drop on cards side by side', () => {
  const layout = layoutWith(5);
  const boxes = boxesOf(layout);
  const before = (x: number, y: number): string | null | undefined =>
    dropTarget(layout, x, y, new Set())?.beforeCardId;

  test('goes before a card on its left half, behind it on its right half', () => {
    for (const [index, { x, y, width, height, card }] of boxes.entries()) {
      expect(before(x + 4, y + height / 2)).toBe(card.id);
      expect(before(x + width - 4, y + height / 2)).toBe(boxes[index + 1]?.card.id ?? null);
    }
  });

  test('goes to the end below the last row', () => {
    const last = boxes.at(-1)!;
    expect(before(last.x + last.width + 40, last.y + 4)).toBeNull();
    expect(before(last.x + 4, last.y + last.height + 2)).toBeNull();
  });
});
