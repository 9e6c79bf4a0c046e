import { Menu } from '@mantine/core';
import {
  IconArrowAutofitHeight,
  IconArrowAutofitWidth,
  IconArrowMerge,
  IconArrowsSplit,
  IconColumns,
  IconMinus,
  IconPlus,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Lane } from '../../../shared/model/lane.ts';
import { hues } from '../../../shared/model/palette.ts';
import { ActionItem } from '../../ui/ActionItem.tsx';
import { HueItems } from './HueItems.tsx';
import { runShown } from '../open/run-shown.ts';

const icon = { size: 16, 'aria-hidden': true } as const;

/** In the menu of a stage: what joins it with the next. */
export const StageShapeItems = (): ReactNode => (
  <ActionItem action="merge-stages" icon={<IconArrowMerge {...icon} />} />
);

/** In the menu of a step: what splits and joins it, and its width. */
export const StepShapeItems = (): ReactNode => (
  <>
    <ActionItem action="split-step" icon={<IconArrowsSplit {...icon} />} />
    <ActionItem action="merge-steps" icon={<IconArrowMerge {...icon} />} />
    <ActionItem action="split-stage" icon={<IconColumns {...icon} />} />
    <Menu.Divider />
    <ActionItem action="wider" label={t('Wider')} icon={<IconPlus {...icon} />} />
    <ActionItem action="narrower" label={t('Narrower')} icon={<IconMinus {...icon} />} />
    <ActionItem action="fit-width" icon={<IconArrowAutofitWidth {...icon} />} />
  </>
);

/** In the menu of a lane: its colour and its height. */
export function LaneShapeItems({ lane }: { readonly lane: Lane }): ReactNode {
  const colour = (hue: Lane['hue']): void =>
    void runShown([{ command: 'edit-lane', input: { laneId: lane.id, hue } }]);
  return (
    <>
      <HueItems value={lane.hue} choices={[null, ...hues]} onChoose={colour} />
      {!lane.collapsed && (
        <>
          <ActionItem action="taller" label={t('Taller')} icon={<IconPlus {...icon} />} />
          <ActionItem action="shorter" label={t('Shorter')} icon={<IconMinus {...icon} />} />
          <ActionItem action="fit-height" icon={<IconArrowAutofitHeight {...icon} />} />
        </>
      )}
    </>
  );
}
