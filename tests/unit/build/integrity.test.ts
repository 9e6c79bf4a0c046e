import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertIntegrity, fileIntegrity } from '../../../build/setup/integrity.mjs';
import { temporaryFolder } from './helpers';

/** SHA-512 of the three letters, from FIPS 180-2, in base64. */
const ofAbc =
  'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';

describe('the integrity check', () => {
  it('computes the string that npm uses', async () => {
    const file = join(temporaryFolder(), 'abc');
    writeFileSync(file, 'abc');
    expect(await fileIntegrity(file)).toBe(ofAbc);
    await expect(assertIntegrity(file, ofAbc)).resolves.toBeUndefined();
  });

  it('refuses a file with one byte changed, naming both sums', async () => {
    const file = join(temporaryFolder(), 'abd');
    writeFileSync(file, 'abd');
    await expect(assertIntegrity(file, ofAbc)).rejects.toThrow(`expected ${ofAbc}, got sha512-`);
  });
});
