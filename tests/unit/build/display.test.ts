import { describe, expect, it } from 'vitest';
import { missingForHeadless, missingForTests } from '../../../build/setup/display.mjs';

const env = { PATH: '/usr/bin' };

describe('what the system must bring', () => {
  it('is listed for a machine without a display, and the office for tests alone', () => {
    const nothing = (): boolean => false;
    expect(missingForHeadless(nothing, env)).toContain('poppler-utils');
    expect(missingForHeadless(nothing, env).join()).not.toMatch(/office/);
    expect(missingForTests(nothing, env)).toEqual([
      'libreoffice-impress-nogui',
      'libreoffice-calc-nogui',
      'libreoffice-writer-nogui',
    ]);
  });

  it('is not asked for where it is there', () => {
    const all = (): boolean => true;
    expect([...missingForHeadless(all, env), ...missingForTests(all, env)]).toEqual([]);
  });
});
