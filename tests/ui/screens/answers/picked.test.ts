import { describe, expect, it } from 'vitest';
import {
  fitPicked,
  nothingPicked,
  pickAll,
  type Picked,
  reachRow,
} from '../../../../src/renderer/screens/answers/picked.ts';

const at = (row: number): Picked => reachRow(nothingPicked, row, 'alone', 10);

describe('selecting rows of the table', () => {
  it('selects one, or up to one from where the selection began', () => {
    expect(at(3).rows).toEqual([[3, 3]]);
    const down = reachRow(at(3), 6, 'upTo', 10);
    expect(down.rows).toEqual([[3, 6]]);
    expect(reachRow(down, 1, 'upTo', 10)).toEqual({ at: 1, from: 3, rows: [[1, 3]] });
  });

  it('adds rows with Ctrl, takes them away again, and goes without selecting', () => {
    const two = reachRow(at(3), 7, 'toggle', 10);
    expect(two.rows).toEqual([
      [3, 3],
      [7, 7],
    ]);
    expect(reachRow(two, 3, 'toggle', 10).rows).toEqual([[7, 7]]);
    expect(reachRow(two, 9, 'addUpTo', 10).rows).toEqual([
      [3, 3],
      [7, 9],
    ]);
    expect(reachRow(two, 8, 'go', 10)).toEqual({ ...two, at: 8 });
  });

  it('stays between the first and the last row', () => {
    expect(reachRow(at(9), 99, 'alone', 10).at).toBe(9);
    expect(reachRow(at(0), -5, 'upTo', 10).rows).toEqual([[0, 0]]);
    expect(reachRow(at(0), 4, 'alone', 0)).toEqual(nothingPicked);
  });

  it('selects all of them, and what is left of it in a shorter list', () => {
    const all = pickAll(at(4), 10);
    expect(all).toEqual({ at: 4, from: 0, rows: [[0, 9]] });
    expect(fitPicked(all, 10)).toBe(all);
    expect(fitPicked(all, 3)).toEqual({ at: 2, from: 2, rows: [[2, 2]] });
    expect(fitPicked(all, 0)).toEqual(nothingPicked);
  });
});
