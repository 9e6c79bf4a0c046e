import type { DifferenceState } from '../words/lines.ts';

/** Signs beside the words of a state, where any letter can be shown. */
export const signs: Readonly<Record<DifferenceState, string>> = {
  new: '+',
  gone: '−',
  moved: '→',
  changed: '✎',
};
