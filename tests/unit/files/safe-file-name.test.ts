import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../src/files/safe-file-name.ts';

describe('a safe file name', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['Umfrage Größe 価格 👍.xlsx', 'Umfrage Größe 価格 👍.xlsx'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\system32\\cmd.exe', 'cmd.exe'],
    ['a/b/', 'attachment'],
    ['', 'attachment'],
    ['..', 'attachment'],
    ['.hidden', 'hidden'],
    ['trailing. . ', 'trailing'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1.tar.gz', '_com1.tar.gz'],
    ['console.txt', 'console.txt'],
    ['what?*<>|":.txt', 'what_______.txt'],
    ['bell\u0007new\nline.txt', 'bellnewline.txt'],
    ['exe\u202etxt.scr', 'exetxt.scr'],
    [`${'旅'.repeat(300)}.jpeg`, `${'旅'.repeat(75)}.jpeg`],
    [`${'x'.repeat(300)}.jpeg`, `${'x'.repeat(115)}.jpeg`],
  ])('of %j is %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('never leads out of a folder, whatever the name (seed 7)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFileName(name);
        expect(safe).not.toMatch(/[/\\\p{Cc}]|^\.+$|[. ]$/u);
        expect(safe.length).toBeGreaterThan(0);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(240);
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });
});
