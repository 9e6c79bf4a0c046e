import { builtinEnvironments, type Environment } from 'vitest/runtime';

/**
 * One page for all test files of a worker, emptied after each: loading jsdom, React and Mantine anew for every file
 * took longer than the tests. The modules of the app are new for each file all the same; ui-setup.ts sees to it.
 */
export default {
  name: 'one-page',
  viteEnvironment: 'client',
  setup: async (global: Holder, options) => {
    global.onePage ??= builtinEnvironments.jsdom.setup(global, options);
    await global.onePage;
    return {
      teardown: () => {
        document.head.replaceChildren();
        document.body.replaceChildren();
      },
    };
  },
} satisfies Environment;

type Holder = { onePage?: unknown };
