import { Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { changeSettings, useSettings } from '../app/settings.ts';
import { SegmentField } from '../ui/SegmentField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { DialogProps } from './dialog.ts';

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** The settings of this computer; they take effect at once. */
export function SettingsDialog({ onClose }: DialogProps): ReactNode {
  const settings = useSettings();
  return (
    <Modal opened onClose={onClose} title="Settings" size={420}>
      <Stack gap="lg">
        <SegmentField
          label="Theme"
          value={settings.theme}
          segments={themes}
          onChange={(theme) => theme && void changeSettings({ theme })}
        />
        <TextField
          label="Your name"
          value={settings.author}
          placeholder="As colleagues know you"
          hint="Stands beside your changes and comments in the file."
          onSave={(author) => changeSettings({ author: author.slice(0, 200) })}
        />
      </Stack>
    </Modal>
  );
}
