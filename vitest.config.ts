import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** One worker a virtual display; just one on a real screen, where windows share focus and clipboard. */
const displays = process.env['THROUGHLINE_DISPLAYS']?.split(',') ?? [];

const packaging = 'tests/e2e/package/package.test.ts';

/** The files of the window that take longest, longest first: begun last, one of them would keep one worker alone. */
const longest = [
  'keyboard/keys-in-turn',
  'keyboard/focus',
  'start/start.test',
  'a11y/axe',
  'files/cli',
  'start/start-screen',
  'export/png',
  'keyboard/tips',
  'export/pdf',
  'safety/renderer',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = longest.findIndex((name) => moduleId.includes(`/e2e/${name}`));
      return found === -1 ? longest.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/** Styles are empty in tests but for those that a document takes as text. */
const css = { include: [/exports\/documents\/html/] };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          css,
          include: ['tests/{unit,architecture,migrations,fuzz}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          maxWorkers: '100%',
          setupFiles: ['tests/helpers/property-seed.ts'],
          // Files share the modules of their worker: loading them anew for each took a third of the time.
          isolate: false,
          // Every save starts a thread that reads the sources anew; compiled before, it starts in half the time.
          env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compiled') },
        },
      },
      {
        test: {
          name: 'ui',
          css,
          include: ['tests/ui/**/*.test.tsx', 'tests/ui/**/*.test.ts'],
          maxWorkers: '100%',
          testTimeout: 30_000,
          environment: './tests/helpers/one-page.ts',
          isolate: false,
          setupFiles: ['tests/helpers/ui-setup.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          css,
          include: ['tests/e2e/**/*.test.ts'],
          exclude: [packaging],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // On a busy machine a window may take seconds for what it does else in a frame.
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: displays.length > 1,
          maxWorkers: Math.max(1, displays.length),
          setupFiles: ['tests/helpers/own-display.ts', 'tests/helpers/e2e-setup.ts'],
          isolate: false,
        },
      },
      {
        // Takes minutes, and what it packs is what the other tests have tried: `npm run test:long` runs it.
        test: {
          name: 'package',
          include: [packaging],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 300_000,
          setupFiles: ['tests/helpers/own-display.ts', 'tests/helpers/e2e-setup.ts'],
        },
      },
    ],
  },
});
