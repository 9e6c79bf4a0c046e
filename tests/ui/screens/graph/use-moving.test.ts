import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useMoving } from '../../../../src/renderer/screens/graph/use-moving.ts';

function canvas() {
  const current = document.createElement('div');
  const root = { current };
  const { result } = renderHook(() => useMoving(root));
  return { moves: result.current, isMoving: () => current.hasAttribute('data-moving') };
}
const at = (x: number, zoom: number) => ({ x, y: 0, zoom });

test('a canvas is marked from the first move of its graph to the last', () => {
  const { moves, isMoving } = canvas();
  moves.onMoveStart(null, at(0, 1));
  expect(isMoving()).toBe(true);
  moves.onMove(null, at(10, 1));
  expect(isMoving()).toBe(true);
  moves.onMoveEnd(null, at(10, 1));
  expect(isMoving()).toBe(false);
});

test('it is not while the graph is zoomed, which draws its letters anew', () => {
  const { moves, isMoving } = canvas();
  moves.onMoveStart(null, at(0, 1));
  moves.onMove(null, at(0, 1.1));
  expect(isMoving()).toBe(false);
});
