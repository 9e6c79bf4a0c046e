import type { ReactNode } from 'react';
import { showMap } from '../actions/show.ts';
import { findBy } from '../store/find-by.ts';
import { useProject } from '../store/project-store.ts';
import { runOrNotice } from '../store/run-or-notice.ts';
import { mapsInOrder } from '../store/select-records.ts';
import { sessionStore } from '../store/session-store.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { counted, nameOf } from '../ui/words.ts';
import type { DialogProps } from './dialog.ts';

/** Says what goes with a map before it is removed. */
export function RemoveMapDialog({ mapId, onClose }: DialogProps & { readonly mapId: string }): ReactNode {
  const records = useProject((state) => state.records);
  const map = records.map.get(mapId);
  const cards = findBy(records.card, 'mapId', mapId).length;
  const stages = findBy(records.stage, 'mapId', mapId).length;
  const remove = async (): Promise<void> => {
    onClose();
    const other = mapsInOrder(records).find(({ id }) => id !== mapId);
    if (!(await runOrNotice([{ command: 'remove-map', input: { mapId } }])) || !other) return;
    if (sessionStore.getState().mapId === mapId) showMap(other.id);
  };
  return (
    <ConfirmDialog
      opened={map !== undefined}
      title={`Remove the map “${map ? nameOf(map, 'Untitled map') : ''}”?`}
      confirm="Remove map"
      onCancel={onClose}
      onConfirm={() => void remove()}
    >
      Its {counted(stages, 'stage')} and {counted(cards, 'card')} go with it. Evidence and personas stay in
      the project. Undo brings it back.
    </ConfirmDialog>
  );
}
