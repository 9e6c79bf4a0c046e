import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconRosetteDiscountCheck, IconTrash, IconZoomScan } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { isEnabled } from '../../session/actions/run-action.ts';
import { ActionItem } from '../../ui/ActionItem.tsx';
import type { Shown } from './shown.ts';

const icon = { size: 15, 'aria-hidden': true } as const;

/** What can be done to all of what is shown. */
export function InspectorMenu({ shown }: { readonly shown: Shown }): ReactNode {
  const isCard = shown.kind === 'card' || shown.kind === 'cards';
  const onMap = shown.kind !== 'map' && shown.kind !== 'evidence' && shown.kind !== 'persona';
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon aria-label={t('More actions')}>
          <IconDots size={17} stroke={1.8} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isCard && <ActionItem action="duplicate" icon={<IconCopy {...icon} />} />}
        {isEnabled('show-proof') && (
          <ActionItem
            action="show-proof"
            label={t('Show its proof')}
            icon={<IconRosetteDiscountCheck {...icon} />}
          />
        )}
        {onMap && (
          <ActionItem action="zoom-selection" label={t('Zoom to it')} icon={<IconZoomScan {...icon} />} />
        )}
        <ActionItem
          action={shown.kind === 'map' && !isEnabled('remove') ? 'remove-map' : 'remove'}
          label={t('Remove')}
          icon={<IconTrash {...icon} />}
          danger
        />
      </Menu.Dropdown>
    </Menu>
  );
}
