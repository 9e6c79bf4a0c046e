import { describe, expect, it } from 'vitest';
import { marksInCell, markWidth } from '../../../src/renderer/screens/priorities/cell-room.ts';
import { createMatrix } from '../../../src/shared/priorities/matrix.ts';
import { card } from './cards.ts';

const crowd = (count: number) =>
  createMatrix(
    'severity-frequency',
    Array.from({ length: count }, () => card({ severity: 2, frequencyRating: 3 })),
  ).ranked;
const room = { width: 120, height: 110, captioned: false, mark: markWidth(300) };

describe('the marks of a cell on screen', () => {
  it('have their titles while there is a line for each, with more lines where there is room', () => {
    expect(marksInCell(crowd(1), null, room)).toMatchObject({ look: 'titles', lines: 4, more: 0 });
    expect(marksInCell(crowd(2), null, room)).toMatchObject({ look: 'titles', lines: 2, more: 0 });
    expect(marksInCell(crowd(3), null, room)).toMatchObject({ look: 'titles', lines: 1, more: 0 });
  });

  it('are numbers where there are more, and never more than fit', () => {
    const some = marksInCell(crowd(6), null, room);
    expect(some).toMatchObject({ look: 'numbers', more: 0 });
    expect(some.shown).toHaveLength(6);
    const many = marksInCell(crowd(300), null, room);
    expect(many.shown.length + many.more).toBe(300);
    expect(many.shown.length).toBeLessThan(9);
  });

  it('always hold the one the keyboard is at', () => {
    const cards = crowd(300);
    const last = cards.at(-1)!;
    const { shown, more } = marksInCell(cards, last.card.id, room);
    expect(shown).toContain(last);
    expect(shown.length + more).toBe(300);
  });
});
