import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconMap, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import type { JourneyMap } from '../../shared/model/map.ts';
import { goToMap } from '../actions/show.ts';
import { useProject } from '../session/project-store.ts';
import { mapsInOrder } from '../session/select-records.ts';
import { useSession } from '../session/session-store.ts';
import { ActionItem } from '../ui/ActionItem.tsx';
import { nameOf, stateWords } from '../ui/words.ts';
import classes from './MapSwitcher.module.css';

/** Which map is shown, and the way to the others. */
export function MapSwitcher(): ReactNode {
  const maps = useProject(({ records }) => mapsInOrder(records));
  const mapId = useSession((state) => state.mapId);
  const map = maps.find(({ id }) => id === mapId);
  if (!map) return null;
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <button type="button" className={classes.target}>
          <IconMap size={16} stroke={1.7} aria-hidden="true" />
          <span className={classes.name}>{nameOf(map, t('Untitled map'))}</span>
          <StateBadge map={map} />
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('Maps')}>
        {maps.map((one) => (
          <Menu.Item
            key={one.id}
            leftSection={
              one.id === mapId ? (
                <IconCheck size={15} aria-label={t('Current map')} />
              ) : (
                <span className={classes.noCheck} />
              )
            }
            rightSection={<StateBadge map={one} />}
            onClick={() => goToMap(one.id)}
          >
            {nameOf(one, t('Untitled map'))}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <ActionItem action="add-map" icon={<IconPlus size={15} aria-hidden="true" />} />
      </Menu.Dropdown>
    </Menu>
  );
}

const StateBadge = ({ map }: { readonly map: JourneyMap }): ReactNode => (
  <span className={classes.badge} data-state={map.state}>
    {t(stateWords[map.state])}
  </span>
);
