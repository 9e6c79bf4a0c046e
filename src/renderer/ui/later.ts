import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** How long a busy start may put it off, ms. */
const AT_LATEST = 400;

/** Runs a load once the page has nothing more pressing to do: the map comes before what stands around it. */
function whenIdle<T>(load: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    requestIdleCallback(() => void load().then(resolve, reject), { timeout: AT_LATEST });
  });
}

/** A component of a file of its own, loaded when the page is idle and not only when it is first wanted. */
export function later<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  const loaded = whenIdle(load).then((component) => ({ default: component }));
  return lazy(() => loaded);
}
