import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Preset } from '../../../shared/exports/preset/preset.ts';
import { t } from '../../../shared/language/translate.ts';
import { askMainOrNotice } from '../../session/bridge.ts';
import type { PresetPlace, PresetRef } from './use-presets.ts';

type Props = {
  /** The one that is chosen. */
  readonly current: PresetRef | null;
  readonly onSave: () => void;
  readonly onUpdate: (ref: PresetRef) => Promise<void>;
  readonly onRename: () => void;
  readonly onRemove: (ref: PresetRef) => Promise<void>;
  readonly onCopy: (to: PresetPlace) => Promise<void>;
  readonly onOpen: () => Promise<void>;
  /** What is chosen in the dialog as a preset. */
  readonly presetNow: () => Preset;
};

/** What can be done with presets. */
export function PresetMenu({ current, presetNow, ...on }: Props): ReactNode {
  const other = current?.place === 'project' ? 'computer' : 'project';
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('Save and manage presets')}>
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={on.onSave}>{t('Save as preset…')}</Menu.Item>
        {current && (
          <>
            <Menu.Item onClick={() => void on.onUpdate(current)}>
              {t('Update “{{name}}”', { name: current.name })}
            </Menu.Item>
            <Menu.Item onClick={on.onRename}>{t('Rename preset…')}</Menu.Item>
            <Menu.Item onClick={() => void on.onCopy(other)}>
              {other === 'project' ? t('Copy to this project') : t('Copy to this computer')}
            </Menu.Item>
            <Menu.Item onClick={() => void on.onRemove(current)}>{t('Remove preset')}</Menu.Item>
          </>
        )}
        <Menu.Divider />
        <Menu.Item onClick={() => void on.onOpen()}>{t('Open preset file…')}</Menu.Item>
        <Menu.Item onClick={() => void askMainOrNotice('write-preset', { preset: presetNow() })}>
          {t('Save preset file…')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
