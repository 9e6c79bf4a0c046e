import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, onTestFinished, type RunnerTask } from 'vitest';
import { type LaunchedApp, type LaunchOptions, launchApp } from './launch-app.ts';
import { type Lent, lendApp } from './shared-app.ts';
import { resizeWindow } from './window-steps.ts';

export type AppOptions = LaunchOptions & {
  /** The size of the window's content in CSS px: width, height. */
  readonly size?: readonly [number, number];
  /** The system asks for less motion: nothing moves before it stands. For tests that are not about what moves, or when. */
  readonly calm?: true;
  /** What the tests leave behind cannot be put back, so their app is nobody else's. */
  readonly own?: true;
  /** The tests bring about errors in the console on purpose. Else what a window writes there fails the tests. */
  readonly writesProblems?: true;
};

/** The app that runs while a describe's tests do, and its window. They can be named before the app is started. */
export type AppOfTests = { readonly app: LaunchedApp; readonly window: Page };

/** A describe whose tests share one app. Its own `beforeAll` finds the app started. */
export function describeApp(name: string, options: AppOptions, tests: (its: AppOfTests) => void): void {
  describe(name, () => tests(appOfTests(options)));
}

/**
 * The same for the tests around the call: a `describe.each`, or a whole file. Tests that ask for nothing special of the start use
 * an app that others have used before, put back to its start.
 */
export function appOfTests({ size, calm, own, writesProblems, ...options }: AppOptions = {}): AppOfTests {
  let running: Lent | undefined;
  const started = (): LaunchedApp => {
    if (running === undefined) throw new Error('The app is not started before the tests are');
    return running.launched;
  };
  const isSpecial = own === true || writesProblems === true || Object.keys(options).length > 0;
  beforeAll(async () => {
    running = isSpecial ? await ownApp(options) : await lendApp();
    if (calm) await running.launched.window.emulateMedia({ reducedMotion: 'reduce' });
    if (size) await resizeWindow(running.launched, ...size);
  });
  afterAll(async ({}, suite) => {
    const problems = writesProblems ? [] : (running?.launched.problems ?? []);
    await running?.giveBack(hasFailed(suite) || problems.length > 0);
    expect(problems).toEqual([]);
  });
  return { app: standInFor(started), window: standInFor(() => started().window) };
}

async function ownApp(options: LaunchOptions): Promise<Lent> {
  const launched = await launchApp(options);
  return { launched, giveBack: () => launched.close() };
}

const hasFailed = (task: RunnerTask): boolean =>
  task.result?.state === 'fail' || ('tasks' in task && task.tasks.some(hasFailed));

/** An app for one test alone: it is closed when the test has ended. */
export async function launchForTest(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const launched = await launchApp(options);
  onTestFinished(() => launched.close());
  return launched;
}

/** An object with the members of one that is not there yet. */
function standInFor<T extends object>(thing: () => T): T {
  return new Proxy({} as T, {
    get: (_empty, name) => {
      const member: unknown = Reflect.get(thing(), name);
      return typeof member === 'function' ? member.bind(thing()) : member;
    },
    // Playwright checks whether its argument is a page.
    getPrototypeOf: () => Reflect.getPrototypeOf(thing()),
  });
}
