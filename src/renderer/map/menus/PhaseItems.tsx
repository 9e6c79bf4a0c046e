import { Menu } from '@mantine/core';
import {
  IconArrowBarLeft,
  IconArrowBarRight,
  IconArrowBarToLeft,
  IconArrowBarToRight,
  IconArrowMerge,
  IconLayoutNavbarCollapse,
  IconLayoutNavbarExpand,
  IconPencil,
  IconPlus,
  IconTrash,
  IconZoomScan,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { bandPart } from '../../../shared/layout/band.ts';
import { ActionItem } from '../../ui/ActionItem.tsx';
import type { OpenMap } from '../open/map-store.ts';
import { canJoinPhases, canMovePhaseEnd, canStartPhase, hasPhaseHere } from '../open/phase-actions.ts';

const look = { size: 16, 'aria-hidden': true } as const;

const Join = (): ReactNode =>
  canJoinPhases() && <ActionItem action="join-phases" icon={<IconArrowMerge {...look} />} />;

/** The menu of a phase, or of stages that have none. It was selected when the menu opened: actions are done to it. */
export function PhaseItems({ id, open }: { readonly id: string; readonly open: OpenMap }): ReactNode {
  const part = bandPart(open.layout, id);
  if (!part) return null;
  if (part.name === '') {
    return (
      <>
        <ActionItem action="rename" label={t('Start a phase here')} icon={<IconPlus {...look} />} />
        <Join />
      </>
    );
  }
  return (
    <>
      <ActionItem action="rename" label={t('Rename phase')} icon={<IconPencil {...look} />} />
      <ActionItem action="zoom-selection" label={t('Zoom to it')} icon={<IconZoomScan {...look} />} />
      <Menu.Divider />
      {canMovePhaseEnd('start', -1) && (
        <ActionItem
          action="move-left"
          label={t('Start one stage earlier')}
          icon={<IconArrowBarToLeft {...look} />}
        />
      )}
      {canMovePhaseEnd('start', 1) && (
        <ActionItem
          action="move-right"
          label={t('Start one stage later')}
          icon={<IconArrowBarRight {...look} />}
        />
      )}
      {canMovePhaseEnd('end', -1) && (
        <ActionItem
          action="cover-fewer"
          label={t('End one stage earlier')}
          icon={<IconArrowBarLeft {...look} />}
        />
      )}
      {canMovePhaseEnd('end', 1) && (
        <ActionItem
          action="cover-more"
          label={t('End one stage later')}
          icon={<IconArrowBarToRight {...look} />}
        />
      )}
      <Menu.Divider />
      <Join />
      <ActionItem action="remove" label={t('Remove phase')} icon={<IconTrash {...look} />} danger />
    </>
  );
}

/** In the menu of a stage: what is done to the phase over it, as far as it can be done. */
export const PhaseOfStageItems = (): ReactNode => (
  <>
    <Menu.Divider />
    {canStartPhase() && (
      <ActionItem
        action="start-phase"
        label={t('Start a phase here')}
        icon={<IconLayoutNavbarExpand {...look} />}
      />
    )}
    {hasPhaseHere() && <ActionItem action="rename-phase" icon={<IconPencil {...look} />} />}
    <Join />
    {hasPhaseHere() && <ActionItem action="remove-phase" icon={<IconLayoutNavbarCollapse {...look} />} />}
    <Menu.Divider />
  </>
);
