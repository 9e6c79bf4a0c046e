import { createStore, useStore } from 'zustand';
import type { GapKind } from '../../shared/gaps/gap.ts';
import { shiftDay, todayHere } from '../../shared/language/days.ts';

/** How the panel of what is missing is set, as long as the window is open. */
type GapsShown = {
  /** Evidence from before this day is old, YYYY-MM-DD; null: a year ago. */
  readonly olderThan: string | null;
  /** The kinds that are folded up. */
  readonly folded: ReadonlySet<GapKind>;
};

export const gapsStore = createStore<GapsShown>()(() => ({ olderThan: null, folded: new Set() }));

export const useFolded = (): ReadonlySet<GapKind> => useStore(gapsStore, ({ folded }) => folded);

/** The day before which evidence is old: a year ago where none was chosen. */
export const useOlderThan = (): string =>
  useStore(gapsStore, ({ olderThan }) => olderThan ?? shiftDay(todayHere(), { months: -12 }));

export const setOlderThan = (olderThan: string | null): void => gapsStore.setState({ olderThan });

export function fold(kind: GapKind, folds: boolean): void {
  const folded = new Set(gapsStore.getState().folded);
  if (folds) folded.add(kind);
  else folded.delete(kind);
  gapsStore.setState({ folded });
}
