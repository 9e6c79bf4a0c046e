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
  IconPencil,
  IconBoxMultiple,
  IconPlus,
  IconStar,
  IconTrash,
} from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { phrase, t } from '../../shared/language/translate.ts';
import type { Step } from '../../shared/model/step.ts';
import type { Stage } from '../../shared/model/stage.ts';
import type { Lane } from '../../shared/model/lane.ts';
import { phases } from '../../shared/model/stage.ts';
import { hues } from '../../shared/model/palette.ts';
import { phaseNames } from '../../shared/scene/header-shapes.ts';
import { removePlace } from '../actions/remove-place.ts';
import { selectCardsOfLanes, selectCardsOfStages } from '../actions/select-cards.ts';
import { PlaceItems } from '../clipboard/PlaceItems.tsx';
import { LaneShapeItems, StageShapeItems, StepShapeItems } from './HeaderShapeItems.tsx';
import { openDialog, startEditing } from '../store/session-store.ts';
import {
  addStageAfter,
  addStageBefore,
  addStepAfter,
  addStepBefore,
  collapseLane,
  moveSelection,
  toggleMomentOfTruth,
} from './actions.ts';
import { type OpenMenu, openHeaderMenu, useHeaderMenu } from './header-menu-store.ts';
import type { OpenMap } from './map-store.ts';
import { HueItems } from './HueItems.tsx';
import { runShown } from './run-shown.ts';

const ICON = 16;

/** The menu of the header whose button was pressed. */
export const HeaderMenu = memo(function HeaderMenu({ open }: { readonly open: OpenMap }): ReactNode {
  const menu = useHeaderMenu();
  if (!menu) return null;
  const { x, y, width, height } = menu.anchor;
  return (
    <Menu
      opened
      onClose={() => openHeaderMenu(null)}
      position="bottom-start"
      width={256}
      returnFocus
      withinPortal
      shadow="md"
    >
      <Menu.Target>
        <div style={{ position: 'fixed', left: x, top: y, width, height, pointerEvents: 'none' }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Items menu={menu} open={open} />
      </Menu.Dropdown>
    </Menu>
  );
});

function Items({ menu, open }: { readonly menu: OpenMenu; readonly open: OpenMap }): ReactNode {
  const { kind, id } = menu;
  if (kind === 'stage') {
    const stage = open.records.stage.get(id);
    return stage && <StageItems stage={stage} />;
  }
  if (kind === 'step') {
    const step = open.records.step.get(id);
    return step && <StepItems step={step} />;
  }
  const lane = open.records.lane.get(id);
  return lane && <LaneItems lane={lane} />;
}

const Rename = ({ kind, id }: Pick<OpenMenu, 'kind' | 'id'>): ReactNode => (
  <Menu.Item
    leftSection={<IconPencil size={ICON} />}
    rightSection="F2"
    onClick={() => {
      // After the menu has given the focus back, so that the field keeps it.
      requestAnimationFrame(() => startEditing({ kind, id }));
    }}
  >
    {t('Rename')}
  </Menu.Item>
);

const removeWords: Readonly<Record<OpenMenu['kind'], string>> = {
  stage: phrase('Remove stage…'),
  step: phrase('Remove step…'),
  lane: phrase('Remove lane…'),
};

const Remove = ({ kind, id }: Pick<OpenMenu, 'kind' | 'id'>): ReactNode => (
  <>
    <Menu.Divider />
    <Menu.Item
      color="var(--tl-bad)"
      leftSection={<IconTrash size={ICON} />}
      onClick={() => void removePlace(kind, id)}
    >
      {t(removeWords[kind])}
    </Menu.Item>
  </>
);

function Sideways(): ReactNode {
  return (
    <>
      <Menu.Item leftSection={<IconArrowLeft size={ICON} />} onClick={() => void moveSelection('left')}>
        {t('Move left')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowRight size={ICON} />} onClick={() => void moveSelection('right')}>
        {t('Move right')}
      </Menu.Item>
    </>
  );
}

function StageItems({ stage }: { readonly stage: Stage }): ReactNode {
  const edit = (fields: Partial<Pick<Stage, 'hue' | 'phase'>>): void =>
    void runShown([{ command: 'edit-stage', input: { stageId: stage.id, ...fields } }]);
  return (
    <>
      <Rename kind="stage" id={stage.id} />
      <HueItems value={stage.hue} choices={hues} onChoose={(hue) => edit({ hue })} />
      <Menu.Label>{t('Phase')}</Menu.Label>
      {phases.map((phase) => (
        <Menu.RadioItem
          key={phase}
          value={phase}
          checked={phase === stage.phase}
          closeMenuOnClick
          onChange={() => edit({ phase })}
        >
          {t(phaseNames[phase])}
        </Menu.RadioItem>
      ))}
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconColumnInsertLeft size={ICON} />}
        onClick={() => void addStageBefore(stage.id, stage.mapId)}
      >
        {t('Add stage before')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconColumnInsertRight size={ICON} />}
        onClick={() => void addStageAfter(stage.id)}
      >
        {t('Add stage after')}
      </Menu.Item>
      <Menu.Item leftSection={<IconPlus size={ICON} />} onClick={() => void addStepBefore(null, stage.id)}>
        {t('Add step')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconBoxMultiple size={ICON} />}
        onClick={() => selectCardsOfStages(new Set([stage.id]))}
      >
        {t('Select all in this stage')}
      </Menu.Item>
      <Sideways />
      <StageShapeItems />
      <PlaceItems kind="stage" />
      <Remove kind="stage" id={stage.id} />
    </>
  );
}

function StepItems({ step }: { readonly step: Step }): ReactNode {
  return (
    <>
      <Rename kind="step" id={step.id} />
      <Menu.Item leftSection={<IconStar size={ICON} />} onClick={toggleMomentOfTruth}>
        {t(step.momentOfTruth ? 'No moment of truth' : 'Moment of truth')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconColumnInsertLeft size={ICON} />}
        onClick={() => void addStepBefore(step.id, step.stageId)}
      >
        {t('Add step before')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconColumnInsertRight size={ICON} />}
        onClick={() => void addStepAfter(step.id)}
      >
        {t('Add step after')}
      </Menu.Item>
      <Sideways />
      <StepShapeItems />
      <PlaceItems kind="step" />
      <Remove kind="step" id={step.id} />
    </>
  );
}

function LaneItems({ lane }: { readonly lane: Lane }): ReactNode {
  return (
    <>
      <Rename kind="lane" id={lane.id} />
      <Menu.Item
        leftSection={lane.collapsed ? <IconChevronDown size={ICON} /> : <IconChevronUp size={ICON} />}
        onClick={() => collapseLane(lane.id, !lane.collapsed)}
      >
        {t(lane.collapsed ? 'Expand' : 'Collapse')}
      </Menu.Item>
      {!lane.collapsed && (
        <Menu.Item
          leftSection={<IconBoxMultiple size={ICON} />}
          onClick={() => selectCardsOfLanes(new Set([lane.id]))}
        >
          {t('Select all in this lane')}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item leftSection={<IconPlus size={ICON} />} onClick={() => openDialog({ kind: 'add-lane' })}>
        {t('Add lane…')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowUp size={ICON} />} onClick={() => void moveSelection('up')}>
        {t('Move up')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowDown size={ICON} />} onClick={() => void moveSelection('down')}>
        {t('Move down')}
      </Menu.Item>
      <LaneShapeItems lane={lane} />
      <PlaceItems kind="lane" />
      <Remove kind="lane" id={lane.id} />
    </>
  );
}
