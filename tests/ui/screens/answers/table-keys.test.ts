import { describe, expect, it } from 'vitest';
import { tableKey } from '../../../../src/renderer/screens/answers/table-keys.ts';

const press = (stroke: string) => {
  const parts = stroke.split('+');
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: false,
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
};
const at = (stroke: string, row = 5) => tableKey(press(stroke), row, 100, 10);

describe('the keys of the table of answers', () => {
  it.each([
    ['ArrowDown', 6, 'alone'],
    ['Shift+ArrowUp', 4, 'upTo'],
    ['Ctrl+ArrowDown', 6, 'go'],
    ['Ctrl+Shift+ArrowDown', 6, 'addUpTo'],
    ['PageDown', 15, 'alone'],
    ['Shift+PageUp', -5, 'upTo'],
    ['Home', 0, 'alone'],
    ['Ctrl+End', 99, 'alone'],
    ['Ctrl+Shift+End', 99, 'upTo'],
    ['Ctrl+ ', 5, 'toggle'],
  ])('%s goes to row %i: %s', (stroke, to, reach) => {
    expect(at(stroke)).toEqual({ kind: 'go', to, reach });
  });

  it('places by digits, and takes the placing away with 0', () => {
    expect(at('1')).toEqual({ kind: 'place', stage: 0 });
    expect(at('9')).toEqual({ kind: 'place', stage: 8 });
    expect(at('0')).toEqual({ kind: 'place', stage: null });
  });

  it('names people with P and masks with M, also in capitals', () => {
    for (const stroke of ['p', 'P']) expect(at(stroke)).toEqual({ kind: 'person' });
    for (const stroke of ['m', 'M']) expect(at(stroke)).toEqual({ kind: 'mask' });
  });

  it('leaves what is pressed with Ctrl or Alt to the window', () => {
    for (const stroke of ['Ctrl+1', 'Alt+1', 'Ctrl+e', 'Alt+ArrowDown', 'Ctrl+z', 'Shift+E', 'x'])
      expect(at(stroke)).toBeNull();
    expect(at('Ctrl+a')).toEqual({ kind: 'all' });
  });

  it('goes to the head from the first row alone', () => {
    expect(at('ArrowUp', 0)).toEqual({ kind: 'head' });
    expect(at('Shift+ArrowUp', 0)).toEqual({ kind: 'go', to: -1, reach: 'upTo' });
  });
});
