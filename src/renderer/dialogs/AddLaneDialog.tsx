import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { type LaneKind, laneKind, laneKinds } from '../../shared/kinds/lane-kinds.ts';
import { newId } from '../../shared/model/new-id.ts';
import { thenGo } from '../selection/then-go.ts';
import { useProject, projectStore } from '../session/project-store.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { lanesOfMap } from '../session/select-records.ts';
import { select, sessionStore, useSession } from '../session/session-store.ts';
import { laneOfSelection } from '../actions/selected.ts';
import { LaneIcon } from '../ui/kind-icons.tsx';
import classes from './AddLaneDialog.module.css';
import { holdKeysDuring } from '../keyboard/hand-over.ts';
import type { DialogProps } from './dialog.ts';

/** Chooses the kind of a new lane. It stands below the selected one, else last. */
export function AddLaneDialog({ onClose }: DialogProps): ReactNode {
  const mapId = useSession((state) => state.mapId);
  const present = useProject(({ records }) => (mapId === null ? [] : lanesOfMap(records, mapId)));
  const add = async (kind: LaneKind): Promise<void> => {
    onClose();
    const { mapId: onMap } = sessionStore.getState();
    if (onMap === null) return;
    const lanes = lanesOfMap(projectStore.getState().records, onMap);
    const at = lanes.findIndex(({ id }) => id === laneOfSelection());
    const id = newId();
    const beforeLaneId = at === -1 ? null : (lanes[at + 1]?.id ?? null);
    const run = runOrNotice([{ command: 'add-lane', input: { id, mapId: onMap, kind, beforeLaneId } }]);
    await thenGo(run, () => select({ kind: 'lane', id }));
  };
  return (
    <Modal opened onClose={onClose} title={t('Add lane')} size={620}>
      <div className={classes.kinds}>
        {laneKinds.map((kind, index) => (
          <button
            key={kind}
            type="button"
            className={classes.kind}
            data-autofocus={index === 0 || undefined}
            onClick={() => void holdKeysDuring(add(kind))}
          >
            <LaneIcon kind={kind} size={20} />
            <span>
              <strong>{t(laneKind(kind).name)}</strong>
              {present.some((lane) => lane.kind === kind) && <em>{t('on the map')}</em>}
            </span>
            <small>{t(laneKind(kind).about)}</small>
          </button>
        ))}
      </div>
    </Modal>
  );
}
