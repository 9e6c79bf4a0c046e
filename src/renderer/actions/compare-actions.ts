import { goToNextChange } from '../compare/go-to-change.ts';
import type { Actions } from '../session/actions/action.ts';
import { getComparing, setComparing } from '../session/comparing.ts';
import { showDialog } from '../session/show-dialog.ts';

const isComparing = (): boolean => getComparing() !== null;

/** What differs between two states. */
export const compareActions: Actions<'compare' | 'next-change' | 'previous-change' | 'only-changes'> = {
  compare: { run: () => showDialog({ kind: 'compare' }) },
  'next-change': { run: () => goToNextChange(1), enabled: isComparing },
  'previous-change': { run: () => goToNextChange(-1), enabled: isComparing },
  'only-changes': {
    run: () => setComparing({ isOnlyChanges: !getComparing()?.isOnlyChanges }),
    enabled: isComparing,
  },
};
