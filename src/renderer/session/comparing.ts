import { createStore, useStore } from 'zustand';
import { changeList, type ListedChange } from '../../shared/compare/change-list.ts';
import type { Comparison, MapComparison } from '../../shared/compare/comparison.ts';
import { onlyChanges } from '../../shared/compare/marks/only-changes.ts';
import { recordsOfBoth } from '../../shared/compare/marks/with-gone.ts';
import type { Id } from '../../shared/model/fields.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import { lookAtComparison } from './looking.ts';
import { projectStore } from './project-store.ts';
import { sessionStore } from './session-store.ts';

/** One of the two states that are compared, as it is called on screen. */
export type ComparedSide = {
  /** ‘Now’, ‘Kick-off’, ‘map (2).journey’, ‘Buying online’ */
  readonly name: string;
  /** When it was last changed, ISO 8601; null where that is no matter. */
  readonly time: string | null;
};

/** What is compared. */
export type Compared = {
  readonly comparison: Comparison;
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** The states as they were given, from which reports are made. */
  readonly states: { readonly before: ProjectRecords; readonly after: ProjectRecords };
  /** Two maps of `after`, the first of which is before; null: two states are compared. */
  readonly maps: readonly [Id, Id] | null;
  /** Of a merge: the records about which something is to be decided. */
  readonly conflicts?: ReadonlySet<string>;
};

export type Comparing = Compared & {
  /** All changes in the order in which they are gone through. */
  readonly changes: readonly ListedChange[];
  /** Which of them was gone to last; -1: none yet. */
  readonly at: number;
  /** Hides what did not change. */
  readonly isOnlyChanges: boolean;
  /** Where the slider between both states is: 0 is before, 50 both, 100 after. */
  readonly blend: number;
};

/** Both states in the middle of the slider. */
export const BOTH = 50;

const comparingStore = createStore<{ readonly comparing: Comparing | null }>()(() => ({ comparing: null }));

export const useComparing = <T>(select: (comparing: Comparing | null) => T): T =>
  useStore(comparingStore, ({ comparing }) => select(comparing));
export const getComparing = (): Comparing | null => comparingStore.getState().comparing;
export const onComparing = (listener: () => void): (() => void) => comparingStore.subscribe(listener);

/** Which state what both have is shown as. */
export const nearerState = ({ blend }: Pick<Comparing, 'blend'>): 'before' | 'after' =>
  blend < BOTH ? 'before' : 'after';

/** What differs about a map. */
export const comparisonOfMap = (comparing: Comparing | null, mapId: string | null): MapComparison | null =>
  comparing?.comparison.maps.find(({ id }) => id === mapId) ?? null;

let before: {
  readonly mapId: string | null;
  readonly inspectorOpen: boolean;
  readonly selection: ReturnType<typeof sessionStore.getState>['selection'];
} | null = null;

/** Shows what differs between two states in the place of the map, where nothing can be changed. */
export function compare(compared: Compared): void {
  if (projectStore.getState().phase !== 'open') return;
  const { mapId, inspectorOpen, selection } = sessionStore.getState();
  before ??= { mapId, inspectorOpen, selection };
  const { comparison } = compared;
  comparingStore.setState({
    comparing: { ...compared, changes: changeList(comparison), at: -1, isOnlyChanges: false, blend: BOTH },
  });
  const shown = mapToShow(comparison, mapId);
  show();
  sessionStore.setState({ screen: 'map', inspectorOpen: true, selection: null, mapId: shown });
}

/** The map in hand where it differs, else the first that does. */
function mapToShow({ maps, after, between }: Comparison, mapId: string | null): string | null {
  const isThere = (id: string | null): boolean => id !== null && after.map.has(id);
  if (between === 'maps') return [...after.map.keys()][0] ?? mapId;
  if (isThere(mapId) && maps.some(({ id }) => id === mapId)) return mapId;
  return (
    maps.find(({ id }) => isThere(id))?.id ?? (isThere(mapId) ? mapId : ([...after.map.keys()][0] ?? null))
  );
}

/** Changes how the comparison is shown. */
export function setComparing(change: Partial<Pick<Comparing, 'at' | 'isOnlyChanges' | 'blend'>>): void {
  const was = getComparing();
  if (!was) return;
  const comparing = { ...was, ...change };
  comparingStore.setState({ comparing });
  if (nearerState(was) !== nearerState(comparing) || was.isOnlyChanges !== comparing.isOnlyChanges) show();
}

/** Both states as one, by what is asked for; made once for each way to see them. */
const made = new WeakMap<Comparison, Map<string, ProjectRecords>>();

function show(): void {
  const comparing = getComparing();
  if (!comparing) return;
  const { comparison, isOnlyChanges } = comparing;
  const as = nearerState(comparing);
  const key = `${as} ${isOnlyChanges}`;
  const known = made.get(comparison) ?? new Map<string, ProjectRecords>();
  made.set(comparison, known);
  let records = known.get(key);
  if (!records) {
    records = recordsOfBoth(comparison, as);
    if (isOnlyChanges) for (const map of comparison.maps) records = onlyChanges(records, map);
    known.set(key, records);
  }
  lookAtComparison(records);
}

// Whatever else is looked at, the project itself among it, is no comparison.
projectStore.subscribe(({ looking, records }) => {
  if (looking?.kind === 'comparison' || !getComparing()) return;
  comparingStore.setState({ comparing: null });
  const { mapId, ...session } = before ?? {};
  before = null;
  const isThere = typeof mapId === 'string' && records.map.has(mapId);
  sessionStore.setState(isThere ? { ...session, mapId } : {});
});
