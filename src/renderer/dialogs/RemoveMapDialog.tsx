import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { switchMap } from '../actions/show.ts';
import { findBy } from '../session/find-by.ts';
import { useProject } from '../session/project-store.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { mapsInOrder } from '../session/select-records.ts';
import { sessionStore } from '../session/session-store.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { nameOf } from '../ui/words.ts';
import { holdKeysDuring } from '../keyboard/hand-over.ts';
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
    if (sessionStore.getState().mapId === mapId) switchMap(other.id);
  };
  return (
    <ConfirmDialog
      opened={map !== undefined}
      title={t('Remove the map “{{name}}”?', { name: map ? nameOf(map, t('Untitled map')) : '' })}
      confirm={t('Remove map')}
      onCancel={onClose}
      onConfirm={() => void holdKeysDuring(remove())}
    >
      {t(
        'Its {{stages}} and {{cards}} will be removed too. Evidence and personas stay in the project. You can undo this.',
        {
          stages: t('{{count}} stages', { count: stages }),
          cards: t('{{count}} cards', { count: cards }),
        },
      )}
    </ConfirmDialog>
  );
}
