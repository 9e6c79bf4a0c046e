import { numberText, phrase, t } from '../../language/translate.ts';
import type { Counts } from '../comparison.ts';
import { differenceStates, type DifferenceState } from './lines.ts';

/** What is said of a record beside its sign; `t` says it. */
export const stateNames: Readonly<Record<DifferenceState, string>> = {
  new: phrase('New'),
  gone: phrase('Removed'),
  moved: phrase('Moved'),
  changed: phrase('Changed'),
};

const counted: Readonly<Record<DifferenceState, string>> = {
  new: phrase('{{number}} new'),
  gone: phrase('{{number}} removed'),
  moved: phrase('{{number}} moved'),
  changed: phrase('{{number}} changed'),
};

/** ‘12 new’ */
export const countedState = (state: DifferenceState, counts: Counts): string =>
  t(counted[state], { number: numberText(counts[state]) });

/** ‘12 new, 3 removed, 5 moved, 14 changed’; what there is none of is left out. */
export const countsText = (counts: Counts): string =>
  counts.all === 0
    ? t('No differences')
    : differenceStates
        .filter((state) => counts[state] > 0)
        .map((state) => countedState(state, counts))
        .join(', ');
