import { Menu } from '@mantine/core';
import { IconCopy, IconCopyPlus, IconPhoto, IconScissors } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ActionId } from '../../shared/actions/action-list.ts';
import type { PlaceKind } from '../../shared/clipboard/copied-structure.ts';
import { t } from '../../shared/language/translate.ts';
import { runAction } from '../actions/run-action.ts';

const ICON = 16;

/** Runs an action once the menu is gone and has given the keyboard back to the map. */
const later = (id: ActionId) => (): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => void runAction(id)));
};

/** What a stage, step or lane has in its menu for the clipboard. */
export function PlaceItems({ kind }: { readonly kind: PlaceKind }): ReactNode {
  const duplicate = {
    stage: t('Duplicate stage'),
    step: t('Duplicate step'),
    lane: t('Duplicate lane'),
  };
  return (
    <>
      <Menu.Divider />
      <Menu.Item leftSection={<IconScissors size={ICON} />} onClick={later('cut')}>
        {t('Cut')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={ICON} />} onClick={later('copy')}>
        {t('Copy')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCopyPlus size={ICON} />} onClick={later(`duplicate-${kind}`)}>
        {duplicate[kind]}
      </Menu.Item>
      <Menu.Item leftSection={<IconPhoto size={ICON} />} onClick={later('copy-picture')}>
        {t('Copy as picture')}
      </Menu.Item>
    </>
  );
}
