import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useLatest } from '../../../../src/renderer/screens/graph/use-latest.ts';

test('the functions stay the same, and do what the latest do', () => {
  const { result, rerender } = renderHook(({ add }) => useLatest({ sum: (to: number) => to + add }), {
    initialProps: { add: 1 },
  });
  const before = result.current.sum;
  expect(before(1)).toBe(2);
  rerender({ add: 5 });
  expect(result.current.sum).toBe(before);
  expect(before(1)).toBe(6);
});
