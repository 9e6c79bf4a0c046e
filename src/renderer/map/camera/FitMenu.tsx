import { Menu, Tooltip } from '@mantine/core';
import {
  IconArrowAutofitWidth,
  IconArrowsMaximize,
  IconColumns3,
  IconFocusCentered,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { ActionItem } from '../../ui/ActionItem.tsx';
import styles from './ZoomControl.module.css';

const look = { size: 16, 'aria-hidden': true } as const;

/** What of the map is to fill the window. */
export const FitMenu = (): ReactNode => (
  <Menu position="top-end" withinPortal>
    <Menu.Target>
      <Tooltip label={t('Fit to window')} position="top">
        <button type="button" className={styles.density} aria-label={t('Fit to window')}>
          <IconArrowsMaximize size={16} />
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
);
