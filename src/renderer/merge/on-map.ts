import { createStore, useStore } from 'zustand';
import { compareProjects, isSame } from '../../shared/compare/compare-projects.ts';
import { t } from '../../shared/language/translate.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import { announce } from '../session/announcer.ts';
import { compare } from '../session/comparing.ts';
import { notify, valueOrNotice } from '../session/notices.ts';
import { askHost, projectStore } from '../session/project-store.ts';
import { openDialog } from '../session/session-store.ts';
import { showDialog } from '../session/show-dialog.ts';
import { mergeStore } from './merge-store.ts';

/** Whether what merging comes to is on the map at the moment, while its dialog waits. */
const onMapStore = createStore<{ readonly isOnMap: boolean }>()(() => ({ isOnMap: false }));
export const useMergeOnMap = (): boolean => useStore(onMapStore, ({ isOnMap }) => isOnMap);

/** Shows the project beside what merging makes of it, in the place of the map; nothing is changed. */
export async function showMergeOnMap(): Promise<void> {
  const { preview, decisions } = mergeStore.getState();
  if (!preview) return;
  const answer = valueOrNotice(
    await askHost('merge-records', { mergeId: preview.mergeId, decisions: [...decisions] }),
  );
  if (!answer || mergeStore.getState().preview?.mergeId !== preview.mergeId) return;
  const { records, current } = projectStore.getState();
  const before = current ?? records;
  const after = recordsById(answer.records);
  const comparison = compareProjects(before, after);
  if (isSame(comparison)) {
    notify('info', t('By these decisions nothing in this project changes.'));
    return;
  }
  openDialog(null);
  compare({
    comparison,
    before: { name: t('Now'), time: null },
    after: { name: t('Merged'), time: null },
    states: { before, after },
    maps: null,
    conflicts: new Set(preview.conflicts.map(({ recordId }) => recordId)),
  });
  onMapStore.setState({ isOnMap: true });
  announce(t('What merging comes to is on the map. Nothing is changed yet.'));
}

// However the map is left, what is to be decided is there again.
projectStore.subscribe(({ looking, phase }) => {
  if (looking?.kind === 'comparison' || !onMapStore.getState().isOnMap) return;
  onMapStore.setState({ isOnMap: false });
  if (phase === 'open' && mergeStore.getState().preview) showDialog({ kind: 'merge' });
});
