import { Menu } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconArrowDown,
  IconChevronDown,
  IconChevronUp,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconListDetails,
  IconPencil,
  IconBoxMultiple,
  IconPlus,
  IconStar,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { phrase, t } from '../../../shared/language/translate.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import type { Step } from '../../../shared/model/step.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import type { Lane } from '../../../shared/model/lane.ts';
import { hues } from '../../../shared/model/palette.ts';
import { PlaceItems } from '../../clipboard/PlaceItems.tsx';
import { LaneShapeItems, StageShapeItems, StepShapeItems } from './HeaderShapeItems.tsx';
import { ActionItem } from '../../ui/ActionItem.tsx';
import { addStageBefore, addStepBefore } from '../open/actions.ts';
import type { HeaderKind } from '../open/map-menu-store.ts';
import { HueItems } from './HueItems.tsx';
import { PhaseOfStageItems } from './PhaseItems.tsx';
import { runShown } from '../open/run-shown.ts';

/** What the menu of a stage, a step or a lane holds. */
export function HeaderItems({ kind, id, records }: Props): ReactNode {
  if (kind === 'stage') {
    const stage = records.stage.get(id);
    return stage && <StageItems stage={stage} />;
  }
  if (kind === 'step') {
    const step = records.step.get(id);
    return step && <StepItems step={step} />;
  }
  const lane = records.lane.get(id);
  return lane && <LaneItems lane={lane} />;
}

type Props = { readonly kind: HeaderKind; readonly id: string; readonly records: ProjectRecords };

const look = { size: 16, 'aria-hidden': true } as const;

// The header whose menu it is was selected when the menu opened: actions are done to it.

const Rename = (): ReactNode => <ActionItem action="rename" icon={<IconPencil {...look} />} />;

const removeWords: Readonly<Record<HeaderKind, string>> = {
  stage: phrase('Remove stage…'),
  step: phrase('Remove step…'),
  lane: phrase('Remove lane…'),
};

const Remove = ({ kind }: Pick<Props, 'kind'>): ReactNode => (
  <>
    <Menu.Divider />
    <ActionItem action="remove" label={t(removeWords[kind])} icon={<IconTrash {...look} />} danger />
  </>
);

const Sideways = (): ReactNode => (
  <>
    <ActionItem action="move-left" icon={<IconArrowLeft {...look} />} />
    <ActionItem action="move-right" icon={<IconArrowRight {...look} />} />
  </>
);

function StageItems({ stage }: { readonly stage: Stage }): ReactNode {
  const colour = (hue: Stage['hue']): void =>
    void runShown([{ command: 'edit-stage', input: { stageId: stage.id, hue } }]);
  return (
    <>
      <Rename />
      <HueItems value={stage.hue} choices={hues} onChoose={colour} />
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconColumnInsertLeft {...look} />}
        onClick={() => void addStageBefore(stage.id, stage.mapId)}
      >
        {t('Add stage before')}
      </Menu.Item>
      <ActionItem
        action="add-stage"
        label={t('Add stage after')}
        icon={<IconColumnInsertRight {...look} />}
      />
      <ActionItem action="add-step" label={t('Add step')} icon={<IconPlus {...look} />} />
      <ActionItem action="select-stage" icon={<IconBoxMultiple {...look} />} />
      <Sideways />
      <StageShapeItems />
      <PhaseOfStageItems />
      <PlaceItems kind="stage" />
      <Remove kind="stage" />
    </>
  );
}

function StepItems({ step }: { readonly step: Step }): ReactNode {
  return (
    <>
      <Rename />
      <ActionItem
        action="moment-of-truth"
        label={t(step.momentOfTruth ? 'Remove moment of truth' : 'Moment of truth')}
        icon={<IconStar {...look} />}
      />
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconColumnInsertLeft {...look} />}
        onClick={() => void addStepBefore(step.id, step.stageId)}
      >
        {t('Add step before')}
      </Menu.Item>
      <ActionItem action="add-step" label={t('Add step after')} icon={<IconColumnInsertRight {...look} />} />
      <Sideways />
      <StepShapeItems />
      <PlaceItems kind="step" />
      <Remove kind="step" />
    </>
  );
}

function LaneItems({ lane }: { readonly lane: Lane }): ReactNode {
  return (
    <>
      <Rename />
      <ActionItem
        action="collapse-lane"
        label={t(lane.collapsed ? 'Expand' : 'Collapse')}
        icon={lane.collapsed ? <IconChevronDown {...look} /> : <IconChevronUp {...look} />}
      />
      {lane.kind === 'evidence' && (
        <ActionItem
          action="evidence-pieces"
          label={t(lane.showsPieces ? 'Count evidence by kind' : 'Show each piece of evidence')}
          icon={<IconListDetails {...look} />}
        />
      )}
      {!lane.collapsed && <ActionItem action="select-lane" icon={<IconBoxMultiple {...look} />} />}
      <Menu.Divider />
      <ActionItem action="add-lane" label={t('Add lane…')} icon={<IconPlus {...look} />} />
      <ActionItem action="move-up" icon={<IconArrowUp {...look} />} />
      <ActionItem action="move-down" icon={<IconArrowDown {...look} />} />
      <LaneShapeItems lane={lane} />
      <PlaceItems kind="lane" />
      <Remove kind="lane" />
    </>
  );
}
