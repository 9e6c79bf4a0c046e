import { Button, Menu } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconRefresh } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import {
  type FlowChoice,
  type SwimLanes,
  swimLanes,
  wholeFlow,
} from '../../../shared/graphs/flow/flow-choice.ts';
import { phrase, t } from '../../../shared/language/translate.ts';
import type { MapView } from '../../../shared/layout/map-view.ts';
import { graphStore, useGraph } from '../../session/graph-store.ts';
import { ActionTip } from '../../ui/ActionTip.tsx';
import { nameOf } from '../../ui/words.ts';
import classes from '../parts/screen.module.css';

/** What each kind of rows is called; `t` says it. */
const rowNames: Readonly<Record<SwimLanes, string>> = {
  none: phrase('No rows'),
  lane: phrase('A row for each lane'),
  channel: phrase('A row for each channel'),
};

const change = (patch: Partial<FlowChoice>): void =>
  graphStore.setState(({ flow }) => ({ flow: { ...flow, ...patch } }));

/** Which cards the flow shows and how, and a new layout. */
export function FlowOptions({ view }: { readonly view: MapView }): ReactNode {
  const choice = useGraph((state) => state.flow);
  const id = useId();
  const placed = [...view.cards.values()].some(({ card }) => card.flowX !== null);
  return (
    <>
      <div className={classes.filter}>
        <label htmlFor={id}>{t('Rows')}</label>
        <select
          id={id}
          value={choice.swimLanes}
          onChange={({ currentTarget: { value } }) => {
            const rows = swimLanes.find((one) => one === value);
            if (rows) change({ swimLanes: rows });
          }}
        >
          {swimLanes.map((one) => (
            <option key={one} value={one}>
              {t(rowNames[one])}
            </option>
          ))}
        </select>
      </div>
      <ShownMenu view={view} choice={choice} />
      {placed && choice.swimLanes === 'none' && (
        <ActionTip action="lay-out-flow">
          {(control) => (
            <Button variant="default" leftSection={<IconRefresh size={15} aria-hidden="true" />} {...control}>
              {t('Lay out again')}
            </Button>
          )}
        </ActionTip>
      )}
      <span className={classes.room} />
    </>
  );
}

type Part = 'laneIds' | 'stageIds' | 'personaIds' | 'collapsedIds';

function ShownMenu({ view, choice }: { readonly view: MapView; readonly choice: FlowChoice }): ReactNode {
  const count = choice.laneIds.length + choice.stageIds.length + choice.personaIds.length;
  const toggle = (part: Part, id: string): void => {
    const ids = choice[part];
    change({ [part]: ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id] });
  };
  const items = (part: Part, all: readonly { readonly id: string; readonly name: string }[]): ReactNode =>
    all.map((one) => (
      <Menu.CheckboxItem
        key={one.id}
        checked={choice[part].includes(one.id)}
        onChange={() => toggle(part, one.id)}
      >
        {one.name}
      </Menu.CheckboxItem>
    ));
  const stages = view.stages.map(({ stage }) => ({ id: stage.id, name: nameOf(stage, t('Untitled stage')) }));
  return (
    <Menu position="bottom-start" width={280} withinPortal shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconAdjustmentsHorizontal size={15} aria-hidden="true" />}>
          {count === 0 ? t('Shown') : t('Shown: {{count}} chosen', { count })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.choices}>
        <Menu.Label>{t('All cards of these lanes')}</Menu.Label>
        {items('laneIds', cardLanes(view))}
        <Menu.Label>{t('Only these stages')}</Menu.Label>
        {items('stageIds', stages)}
        <Menu.Label>{t('Stages as one node')}</Menu.Label>
        {items('collapsedIds', stages)}
        {view.personas.length > 0 && <Menu.Label>{t('Only cards about')}</Menu.Label>}
        {items(
          'personaIds',
          view.personas.map((persona) => ({ id: persona.id, name: nameOf(persona, t('Unnamed persona')) })),
        )}
        <Menu.Divider />
        <Menu.Item
          disabled={count === 0}
          onClick={() => change({ ...wholeFlow, swimLanes: choice.swimLanes })}
        >
          {t('Show all that is connected')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Lanes that have cards. */
function cardLanes({ lanes, cards }: MapView): readonly { readonly id: string; readonly name: string }[] {
  const used = new Set([...cards.values()].map(({ card }) => card.laneId));
  return lanes
    .filter(({ id }) => used.has(id))
    .map((lane) => ({ id: lane.id, name: nameOf(lane, t('Untitled lane')) }));
}
