import { Menu, Tooltip } from '@mantine/core';
import { IconCheck, IconLayoutList, IconList, IconListDetails } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { cardsAcross, densities, type Density, newMapLook } from '../../../shared/model/map.ts';
import { densityWords } from '../../../shared/words/choices.ts';
import { useProject } from '../../session/project-store.ts';
import { useSession } from '../../session/session-store.ts';
import { ActionItem } from '../../ui/ActionItem.tsx';
import styles from './ZoomControl.module.css';

const icons: Readonly<Record<Density, typeof IconList>> = {
  comfortable: IconLayoutList,
  compact: IconListDetails,
  titles: IconList,
};

/** How much of its cards the map shows and how they lie, and the choice of it. */
export function DensityMenu(): ReactNode {
  const mapId = useSession((state) => state.mapId);
  const map = useProject(({ records }) => records.map.get(mapId ?? ''));
  const { density, cardsAcross: across } = map ?? newMapLook;
  const Icon = icons[density];
  const label = t('Cards: {{density}}', { density: t(densityWords[density]) });
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <Tooltip label={label} position="top">
          <button type="button" className={styles.density} aria-label={label}>
            <Icon size={16} />
          </button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {densities.map((one) => (
          <ActionItem
            key={one}
            action={`density-${one}`}
            label={t(densityWords[one])}
            icon={checkedIf(one === density)}
          />
        ))}
        <Menu.Divider />
        {cardsAcross.map((count) => (
          <ActionItem key={count} action={`cards-across-${count}`} icon={checkedIf(count === across)} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const checkedIf = (checked: boolean): ReactNode =>
  checked ? <IconCheck size={16} /> : <span className={styles.unchecked} />;
