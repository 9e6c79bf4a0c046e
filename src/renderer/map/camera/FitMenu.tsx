import { Menu, Tooltip } from '@mantine/core';
import {
  IconArrowAutofitWidth,
  IconArrowsMaximize,
  IconChevronUp,
  IconColumns3,
  IconFocusCentered,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ActionItem } from '../../ui/ActionItem.tsx';
import styles from './ZoomControl.module.css';

const look = { size: 16, 'aria-hidden': true } as const;

/** Shows the whole map; beside it, in a menu, what else may fill the window. */
export const FitMenu = (): ReactNode => (
  <>
    <ActionButton action="zoom-fit" icon={<IconArrowsMaximize size={16} />} side="top" size={28} />
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <Tooltip label={t('Fit to window')} position="top">
          <button type="button" className={styles.more} aria-label={t('Fit to window')}>
            <IconChevronUp size={12} />
          </button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <ActionItem action="zoom-fit" icon={<IconArrowsMaximize {...look} />} />
        <ActionItem action="zoom-width" icon={<IconArrowAutofitWidth {...look} />} />
        <ActionItem action="zoom-stage" icon={<IconColumns3 {...look} />} />
        <ActionItem action="zoom-selection" icon={<IconFocusCentered {...look} />} />
      </Menu.Dropdown>
    </Menu>
  </>
);
