/** Work in steps, so that a window can do something else between them; what it returns is its result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps at once. */
export function inOneGo<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
