import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillColumns, type ListGroup } from '../../../src/shared/scene/list-columns.ts';
import type { Part } from '../../../src/shared/scene/parts.ts';

const part = (height: number): Part => ({ width: 200, height, shapes: [] });

/** Stages of steps of items, each item so high. */
const groupsOf = (stages: readonly (readonly (readonly number[])[])[]): readonly ListGroup[] =>
  stages.flatMap((steps, stage) => {
    const heading = part(18);
    return steps.map((items, step) => ({
      keys: [`${stage}`, `${stage} ${step}`],
      headings: [heading, part(18)],
      items: items.map(part),
    }));
  });

const anyStages = fc.array(
  fc.array(fc.array(fc.integer({ min: 18, max: 120 }), { minLength: 1, maxLength: 12 }), {
    minLength: 1,
    maxLength: 4,
  }),
  { minLength: 1, maxLength: 5 },
);

describe('a list in columns', () => {
  it('holds every item once, in order, none over another, in no more columns than there may be', () => {
    fc.assert(
      fc.property(anyStages, fc.integer({ min: 1, max: 9 }), (stages, most) => {
        const groups = groupsOf(stages);
        const { parts, columns, height } = fillColumns(groups, most);
        expect(columns).toBeLessThanOrEqual(most);
        const items = groups.flatMap((group) => group.items);
        expect(parts.map((one) => one.part).filter((one) => items.includes(one))).toEqual(items);
        for (const [index, next] of parts.entries()) {
          const before = parts[index - 1];
          const ends = before ? before.y + before.part.height : 0;
          if (before?.column === next.column) expect(next.y).toBeGreaterThan(ends);
          else expect([next.column, next.y]).toEqual([before ? before.column + 1 : 0, 0]);
          expect(next.y + next.part.height).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  it('begins every column with the headings of what stands in it, and names nothing twice in one', () => {
    fc.assert(
      fc.property(anyStages, fc.integer({ min: 1, max: 9 }), (stages, most) => {
        const groups = groupsOf(stages);
        const { parts } = fillColumns(groups, most);
        for (const column of Map.groupBy(parts, (one) => one.column).values()) {
          const inIt = column.map((one) => one.part);
          expect(new Set(inIt).size).toBe(inIt.length);
          const [stage, step, item] = inIt;
          const group = groups.find(({ items }) => items.includes(item!));
          expect(group?.headings).toEqual([stage, step]);
          expect(group?.headings[0]).toBe(stage);
        }
      }),
    );
  });

  it('keeps a short list in one column, and the items of a group together while they fit', () => {
    expect(fillColumns(groupsOf([[[20, 20], [20]]]), 6).columns).toBe(1);
    const { parts, columns, height } = fillColumns(groupsOf([[[40, 40, 40, 40, 40, 40], [40]], [[40]]]), 6);
    expect(columns).toBe(2);
    expect(height).toBeLessThan(480);
    expect(parts.filter((one) => one.column === 0)).toHaveLength(8);
  });

  it('goes on in the next column with a group that is higher than all may be', () => {
    const { parts, columns, height } = fillColumns(groupsOf([[Array.from({ length: 60 }, () => 40)]]), 6);
    expect(columns).toBe(6);
    expect(height).toBeLessThan(560);
    expect(parts.filter(({ y }) => y === 0).map(({ part: { height: high } }) => high)).toEqual(
      Array.from({ length: 6 }, () => 18),
    );
  });
});
