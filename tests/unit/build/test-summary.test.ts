import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../build/setup/paths.mjs';
import { summary } from '../../../build/test/summary.mjs';
import { summarize } from '../../../build/test/vitest-step.mjs';

const report = (changes = {}) => ({
  success: true,
  numTotalTests: 10,
  numPassedTests: 10,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  ...changes,
});

describe('the result of npm test', () => {
  it('ends with the line that counts everything', () => {
    const rows = [
      { name: 'lint', ms: 1200, result: { passed: 1, failed: 0 } },
      { name: 'unit', ms: 30_400, result: { passed: 412, failed: 2, note: '1 skipped' } },
    ];
    const { text, failed } = summary(rows);
    expect(text.split('\n').at(-1)).toBe('413 passed, 2 failed');
    expect(text).toMatch(/unit +FAILED .* 30\.4 s +1 skipped/);
    expect(failed).toBe(2);
  });

  it('counts a run of vitest by its report', () => {
    expect(summarize(0, report(), true)).toEqual({ passed: 10, failed: 0, note: undefined });
    const broken = report({ success: false, numPassedTests: 7, numFailedTests: 3 });
    expect(summarize(1, broken, true)).toMatchObject({ passed: 7, failed: 3 });
  });

  it('is a failure without a report, without a test, or when a file did not load', () => {
    expect(summarize(1, undefined, true).failed).toBe(1);
    const nothing = report({ numTotalTests: 0, numPassedTests: 0 });
    expect(summarize(0, nothing, true)).toMatchObject({ failed: 1, note: 'no test was found' });
    expect(summarize(1, report({ success: false }), true).failed).toBe(1);
  });

  it('names the tests that failed, and the files that did not load', () => {
    const failedTests = report({
      success: false,
      numFailedTests: 1,
      testResults: [
        {
          name: join(projectRoot, 'tests/unit/a.test.ts'),
          status: 'failed',
          message: '',
          assertionResults: [
            { status: 'passed', fullName: 'a is', failureMessages: [] },
            {
              status: 'failed',
              fullName: 'a was',
              failureMessages: ['expected 1 to be 2\n    at a.test.ts'],
            },
          ],
        },
        {
          name: join(projectRoot, 'tests/unit/b.test.ts'),
          status: 'failed',
          message: 'Cannot find c.ts',
          assertionResults: [],
        },
      ],
    });
    const { text } = summary([{ name: 'unit', ms: 10, result: summarize(1, failedTests, true) }]);
    expect(text).toContain('tests/unit/a.test.ts: a was: expected 1 to be 2\n');
    expect(text).toContain('tests/unit/b.test.ts: Cannot find c.ts\n');
    expect(text).not.toContain('a is');
  });

  it('counts a skipped test as failed where none may be skipped', () => {
    const skipped = report({ numPassedTests: 8, numPendingTests: 2 });
    expect(summarize(0, skipped, true)).toMatchObject({ failed: 0, note: '2 skipped' });
    expect(summarize(0, skipped, false)).toMatchObject({ failed: 2 });
  });
});
