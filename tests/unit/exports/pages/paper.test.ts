import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOptionsSchema } from '../../../../src/shared/exports/paper/page-options.ts';
import {
  LONGEST_SIDE,
  paperNames,
  paperSize,
  parsePaper,
  SHORTEST_SIDE,
  waysToLay,
} from '../../../../src/shared/exports/paper/paper.ts';
import { mmToPoints, mmToPx, pxToMm } from '../../../../src/shared/exports/paper/units.ts';

describe('paper', () => {
  it('has the points that printers know', () => {
    const points = (name: string): readonly number[] => Object.values(paperSize(name)).map(mmToPoints);
    expect(points('A4')).toEqual([595.28, 841.89]);
    expect(points('A3')).toEqual([841.89, 1190.55]);
    expect(points('A0')).toEqual([2383.94, 3370.39]);
    expect(points('Letter')).toEqual([612, 792]);
    expect(points('Legal')).toEqual([612, 1008]);
    expect(points('Tabloid')).toEqual([792, 1224]);
    expect(pxToMm(mmToPx(297))).toBeCloseTo(297, 10);
  });

  it.each([
    ['a3', 'A3'],
    ['letter', 'Letter'],
    ['400x300mm', '400x300mm'],
    ['400X300', '400x300mm'],
    ['40 × 30 cm', '400x300mm'],
    ['8.5x11in', '215.9x279.4mm'],
    ['210,5x297', '210.5x297mm'],
  ])('is understood as it is written: %s', (text, paper) => expect(parsePaper(text)).toBe(paper));

  it.each(['', 'A9', '400', '49x300', '400x5001', '4e2x300', '-400x300', 'x', '400x300mmx', '0x0'])(
    'is not understood: “%s”',
    (text) => expect(parsePaper(text)).toBeNull(),
  );

  it('of every size within the limits is written as it is read', () => {
    const side = fc.integer({ min: SHORTEST_SIDE * 10, max: LONGEST_SIDE * 10 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(side, side, (width, height) => {
        const paper = parsePaper(`${width} x ${height} mm`);
        expect(paper).not.toBeNull();
        expect(paperSize(paper!)).toEqual({ width, height });
        expect(pageOptionsSchema.parse({ paper }).paper).toBe(paper);
      }),
    );
  });

  it('lies either way, but as it was given where that is said in millimetres', () => {
    for (const name of paperNames) {
      const [across, upright] = waysToLay(name, 'auto');
      expect(across.width).toBeGreaterThan(across.height);
      expect(upright).toEqual({ width: across.height, height: across.width });
    }
    expect(waysToLay('300x400mm', 'auto')).toEqual([{ width: 300, height: 400 }]);
    expect(waysToLay('300x400mm', 'landscape')).toEqual([{ width: 400, height: 300 }]);
    expect(waysToLay('A4', 'portrait')).toEqual([{ width: 210, height: 297 }]);
  });
});
