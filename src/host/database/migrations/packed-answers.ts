import type { Migration } from './migration.ts';

/**
 * Imported answers are packed more tightly from here on. What is stored already stays as it is and is read as before: packing
 * it anew would be work for an opening, with bytes that nobody has checked yet.
 */
export const packedAnswers: Migration = {
  version: 150,
  name: 'packed-answers',
  up: () => undefined,
};
