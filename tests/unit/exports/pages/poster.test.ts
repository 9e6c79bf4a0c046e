import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestStrips, splitLine } from '../../../../src/shared/exports/paper/split-line.ts';
import {
  fewestSheets,
  type PosterToTile,
  sheetName,
  tilePoster,
} from '../../../../src/shared/exports/paper/tile-poster.ts';

const a0Across = { width: 1189, height: 841 };
const poster = (change: Partial<PosterToTile> = {}): PosterToTile => ({
  size: a0Across,
  sheet: 'A4',
  orientation: 'auto',
  margin: 5,
  overlap: 10,
  gaps: { x: [], y: [] },
  ...change,
});

describe('a poster', () => {
  it('of A0 across takes 21 sheets of A4 upright, and 25 across', () => {
    const upright = tilePoster(poster({ orientation: 'portrait' }))!;
    expect([upright.columns.length, upright.rows.length]).toEqual([7, 3]);
    const across = tilePoster(poster({ orientation: 'landscape' }))!;
    expect([across.columns.length, across.rows.length]).toEqual([5, 5]);
    expect(tilePoster(poster())).toEqual(upright);
    expect(fewestSheets(poster(), { width: 210, height: 297 })).toEqual({ columns: 7, rows: 3 });
  });

  it('that fits on one sheet is one', () => {
    const { columns, rows, cuts } = tilePoster(poster({ size: { width: 200, height: 100 } }))!;
    expect([columns, rows, cuts]).toEqual([[{ from: 0, to: 200 }], [{ from: 0, to: 100 }], 0]);
  });

  it('has no sheets where margin and overlap leave no room', () => {
    expect(tilePoster(poster({ sheet: '60x60mm', margin: 25, overlap: 10 }))).toBeNull();
    expect(tilePoster(poster({ sheet: '50x50mm', margin: 25 }))).toBeNull();
  });

  it('has its seams in gaps where that takes no more sheets', () => {
    const gaps = { x: [170, 340, 520, 700, 870], y: [270, 530] };
    const tiled = tilePoster(poster({ size: { width: 1050, height: 800 }, gaps }))!;
    expect(tiled.cuts).toBe(0);
    expect(tiled.columns.slice(0, -1).map(({ to }) => to - 5)).toEqual(gaps.x);
    expect(tiled.rows.slice(0, -1).map(({ to }) => to - 5)).toEqual(gaps.y);
  });

  it('takes at most 15 % more sheets for that', () => {
    const every = (mm: number) => Array.from({ length: Math.floor(1188 / mm) }, (_, at) => (at + 1) * mm);
    const across = (mm: number) => tilePoster(poster({ gaps: { x: every(mm), y: [] } }))!;
    // Eight columns of three rows are 24 sheets, 14 % more than 21; what is left are the seams between rows.
    expect(across(160).columns).toHaveLength(8);
    expect(across(160).cuts).toBe(2);
    // Ten columns would be 43 % more.
    expect(across(120).columns.length).toBeLessThanOrEqual(8);
    expect(across(120).cuts).toBeGreaterThan(2);
  });

  it('names its sheets as a spreadsheet names cells', () => {
    expect([sheetName(0, 0), sheetName(1, 2), sheetName(25, 0), sheetName(26, 9), sheetName(701, 0)]).toEqual(
      ['A1', 'B3', 'Z1', 'AA10', 'ZZ1'],
    );
  });
});

describe('a line that is split', () => {
  const lines = fc
    .record({
      room: fc.integer({ min: 30, max: 600 }),
      share: fc.double({ min: 0, max: 0.5, noNaN: true }),
      times: fc.double({ min: 0.2, max: 12, noNaN: true }),
      gapShares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }),
      more: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ room, share, times, gapShares, more }) => {
      const length = room * times;
      return { room, overlap: room * share, length, gaps: gapShares.map((at) => at * length), more };
    });

  it('is covered from end to end, by strips that fit and overlap as they should', () => {
    fc.assert(
      fc.property(lines, ({ more, ...line }) => {
        const count = fewestStrips(line) + (line.length > line.room ? more : 0);
        const { strips, cuts } = splitLine(line, count);
        expect(strips).toHaveLength(count);
        expect(strips[0]!.from).toBe(0);
        expect(strips.at(-1)!.to).toBe(line.length);
        for (const [at, { from, to }] of strips.entries()) {
          expect(to - from).toBeGreaterThan(0);
          expect(to - from).toBeLessThanOrEqual(line.room + 1e-5);
          const next = strips[at + 1];
          if (next) expect(to - next.from).toBeCloseTo(line.overlap, 6);
        }
        const seams = strips.slice(0, -1).map(({ to }) => to - line.overlap / 2);
        const outside = seams.filter((seam) => !line.gaps.some((gap) => Math.abs(gap - seam) < 1e-6));
        expect(outside.length).toBeLessThanOrEqual(cuts);
        // One strip fewer would not reach.
        if (count === fewestStrips(line) && count > 1) {
          const reach = (count - 1) * (line.room - line.overlap) + line.overlap;
          expect(reach).toBeLessThan(line.length + 1e-5);
        }
      }),
    );
  });

  it('shows something of its own on each strip', () => {
    fc.assert(
      fc.property(lines, ({ more: _more, ...line }) => {
        const { strips } = splitLine(line, fewestStrips(line));
        for (const [at, { from }] of strips.entries()) {
          const before = strips[at - 1];
          if (before) expect(strips[at]!.to).toBeGreaterThan(before.to);
          expect(from).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
