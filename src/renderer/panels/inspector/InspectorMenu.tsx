import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconTrash, IconZoomScan } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { isEnabled, runAction } from '../../actions/run-action.ts';
import type { Shown } from './shown.ts';

/** What can be done to all of what is shown. */
export function InspectorMenu({ shown }: { readonly shown: Shown }): ReactNode {
  const isCard = shown.kind === 'card' || shown.kind === 'cards';
  const onMap = shown.kind !== 'map' && shown.kind !== 'evidence' && shown.kind !== 'persona';
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon aria-label={t('More actions')}>
          <IconDots size={17} stroke={1.8} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isCard && (
          <Menu.Item
            leftSection={<IconCopy size={15} aria-hidden="true" />}
            onClick={() => void runAction('duplicate')}
          >
            {t('Duplicate')}
          </Menu.Item>
        )}
        {onMap && (
          <Menu.Item
            leftSection={<IconZoomScan size={15} aria-hidden="true" />}
            onClick={() => void runAction('zoom-selection')}
          >
            {t('Zoom to it')}
          </Menu.Item>
        )}
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={15} aria-hidden="true" />}
          onClick={() =>
            void runAction(shown.kind === 'map' && !isEnabled('remove') ? 'remove-map' : 'remove')
          }
        >
          {t('Remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
