import { useLayoutEffect, useRef, useState } from 'react';

type Functions = Readonly<Record<string, (...args: never[]) => unknown>>;

/**
 * Functions that stay the same and do what the latest ones given do: React Flow draws every node and every edge anew for a
 * new function.
 */
export function useLatest<All extends Functions>(now: All): All {
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  });
  const [same] = useState(
    () =>
      Object.fromEntries(
        Object.keys(now).map((name) => [name, (...args: never[]) => latest.current[name]?.(...args)]),
      ) as All,
  );
  return same;
}
