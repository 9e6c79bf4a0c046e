import { Menu } from '@mantine/core';
import {
  IconArrowRight,
  IconBoxMultiple,
  IconClipboard,
  IconColumnInsertRight,
  IconColumnRemove,
  IconCopy,
  IconCopyPlus,
  IconFileText,
  IconMap,
  IconPaperclip,
  IconPencil,
  IconPhoto,
  IconPlus,
  IconRosetteDiscountCheck,
  IconScissors,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { isEnabled } from '../../session/actions/run-action.ts';
import { ActionItem } from '../../ui/ActionItem.tsx';

const look = { size: 16, 'aria-hidden': true } as const;

/** What the menu of the selected cards holds; actions are done to all of them. */
export const CardItems = (): ReactNode => (
  <>
    <ActionItem action="rename" label={t('Edit')} icon={<IconPencil {...look} />} />
    {isEnabled('open-linked-map') && <ActionItem action="open-linked-map" icon={<IconMap {...look} />} />}
    {isEnabled('show-proof') && (
      <ActionItem
        action="show-proof"
        label={t('Show its proof')}
        icon={<IconRosetteDiscountCheck {...look} />}
      />
    )}
    <ActionItem action="add-evidence" label={t('Add evidence')} icon={<IconFileText {...look} />} />
    <ActionItem action="attach-file" icon={<IconPaperclip {...look} />} />
    {isEnabled('connect-cards') && (
      <ActionItem action="connect-cards" label={t('Connect cards')} icon={<IconArrowRight {...look} />} />
    )}
    <Menu.Divider />
    <ActionItem action="cut" icon={<IconScissors {...look} />} />
    <ActionItem action="copy" icon={<IconCopy {...look} />} />
    <ActionItem action="paste" icon={<IconClipboard {...look} />} />
    <ActionItem action="duplicate" icon={<IconCopyPlus {...look} />} />
    <ActionItem action="copy-picture" icon={<IconPhoto {...look} />} />
    <Menu.Divider />
    <ActionItem action="cover-more" icon={<IconColumnInsertRight {...look} />} />
    <ActionItem action="cover-fewer" icon={<IconColumnRemove {...look} />} />
    <ActionItem action="select-kind" icon={<IconBoxMultiple {...look} />} />
    <Menu.Divider />
    <ActionItem action="remove" icon={<IconTrash {...look} />} danger />
  </>
);

/** What the menu of a cell holds. */
export const CellItems = (): ReactNode => (
  <>
    <ActionItem action="add-card" label={t('Add card')} icon={<IconPlus {...look} />} />
    <ActionItem action="paste" icon={<IconClipboard {...look} />} />
    {isEnabled('select-lane') && <ActionItem action="select-lane" icon={<IconBoxMultiple {...look} />} />}
  </>
);
