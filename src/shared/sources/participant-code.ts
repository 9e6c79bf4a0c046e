import { t } from '../language/translate.ts';

/** The next code that nobody has: P1, P2, ... */
export function freeCode(taken: Iterable<string>): string {
  const codes = new Set(Array.from(taken, (code) => code.trim().toLowerCase()));
  for (let number = 1; ; number += 1) {
    const code = t('P{{number}}', { number });
    if (!codes.has(code.toLowerCase())) return code;
  }
}
