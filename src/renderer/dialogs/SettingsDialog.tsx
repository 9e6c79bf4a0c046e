import { Modal, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import type { DialogProps } from './dialog.ts';
import { GeneralSettings } from './GeneralSettings.tsx';
import { KeySettings } from './KeySettings.tsx';

/** The settings of this computer; they take effect at once, in every window. */
export const SettingsDialog = ({ onClose }: DialogProps): ReactNode => (
  <Modal opened onClose={onClose} title={t('Settings')} size={600}>
    <Tabs defaultValue="general" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="general">{t('General')}</Tabs.Tab>
        <Tabs.Tab value="keys">{t('Shortcuts')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="general">
        <GeneralSettings />
      </Tabs.Panel>
      <Tabs.Panel value="keys">
        <KeySettings />
      </Tabs.Panel>
    </Tabs>
  </Modal>
);
