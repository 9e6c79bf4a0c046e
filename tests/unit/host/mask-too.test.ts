import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withMasksOf } from '../../../src/host/document/mask-too.ts';

describe('a text that two people masked', () => {
  it.each([
    ['Call […] today', 'Call 030 1234 today', 'Call […] today'],
    ['Call 030 1234 today', 'Call [phone] today', 'Call [phone] today'],
    ['Ask […] or […] here', 'Ask Ina or Bo […]', 'Ask […] or […]'],
    ['Ask […] Quast', 'Ask Hilde […]', 'Ask […]'],
  ])('%j and %j', (own, theirs, both) => {
    expect(withMasksOf(own, theirs)).toBe(both);
  });

  it('shows nothing that either has masked', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.array(fc.nat(19)), fc.array(fc.nat(19)), (all, here, there) => {
        const masked = (hidden: readonly number[]): string =>
          all.map((word, at) => (hidden.includes(at) ? '[…]' : word)).join(' ');
        const result = withMasksOf(masked(here), masked(there)).split(/\s+/);
        all.forEach((word, at) => {
          if (here.includes(at) || there.includes(at)) expect(result).not.toContain(word);
        });
      }),
    );
  });
});
