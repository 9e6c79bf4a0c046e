import { Modal, Stack, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { languageNames, languages } from '../../shared/language/languages.ts';
import { t } from '../../shared/language/translate.ts';
import { changeSettings, useSettings } from '../app/settings.ts';
import { SegmentField } from '../ui/SegmentField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { DialogProps } from './dialog.ts';
import { KeySettings } from './KeySettings.tsx';

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** The settings of this computer; they take effect at once, in every window. */
export const SettingsDialog = ({ onClose }: DialogProps): ReactNode => (
  <Modal opened onClose={onClose} title="Settings" size={600}>
    <Tabs defaultValue="general" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="general">General</Tabs.Tab>
        <Tabs.Tab value="keys">Keys</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="general">
        <General />
      </Tabs.Panel>
      <Tabs.Panel value="keys">
        <KeySettings />
      </Tabs.Panel>
    </Tabs>
  </Modal>
);

function General(): ReactNode {
  const settings = useSettings();
  return (
    <Stack gap="lg">
      <SegmentField
        label="Theme"
        value={settings.theme}
        segments={themes}
        onChange={(theme) => theme && void changeSettings({ theme })}
      />
      <SegmentField
        label={t('Language')}
        value={settings.language}
        segments={[
          { value: 'system', label: t('As the system') },
          ...languages.map((value) => ({ value, label: languageNames[value] })),
        ]}
        onChange={(language) => language && void changeSettings({ language })}
      />
      <TextField
        label="Your name"
        value={settings.author}
        placeholder="As colleagues know you"
        hint="Stands beside your changes and comments in the file."
        onSave={(author) => changeSettings({ author: author.slice(0, 200) })}
      />
    </Stack>
  );
}
