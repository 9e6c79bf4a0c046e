import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import {
  MAX_PRESET_NAME,
  type Preset,
  PRESET_VERSION,
  type PresetChoices,
} from '../../../shared/exports/preset/preset.ts';
import { t } from '../../../shared/language/translate.ts';
import { askMainOrNotice } from '../../session/bridge.ts';
import { notify } from '../../session/notices.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { NameForm } from './NameForm.tsx';
import classes from './PresetField.module.css';

type Props = {
  /** What is chosen now. */
  readonly choices: PresetChoices;
  readonly fileName: string;
  readonly onTake: (preset: Preset) => void;
};

const NONE = '';

/** The presets of this computer: chosen, kept, renamed, removed, and taken from and written to files. */
export function PresetField({ choices, fileName, onTake }: Props): ReactNode {
  const [presets, setPresets] = useState<readonly Preset[]>([]);
  const [chosen, setChosen] = useState(NONE);
  const [naming, setNaming] = useState<'save' | 'rename' | null>(null);
  useEffect(() => {
    void askMainOrNotice('presets', {}).then(show);
  }, []);

  type List = { readonly presets: readonly Preset[]; readonly notes: readonly string[] };
  function show(list: List | null | undefined): void {
    if (!list) return;
    setPresets(list.presets);
    for (const note of list.notes) notify('info', note);
  }
  const current = presets.find(({ name }) => name === chosen);
  const presetNow = (name: string): Preset => ({
    ...choices,
    kind: 'throughline-export-preset',
    version: PRESET_VERSION,
    name,
    ...(fileName.trim() === '' ? {} : { fileName: fileName.trim() }),
  });
  const take = (name: string, from: readonly Preset[] = presets): void => {
    setChosen(name);
    const preset = from.find((one) => one.name === name);
    if (preset) onTake(preset);
  };
  const save = async (name: string): Promise<void> => {
    const list = await askMainOrNotice('save-preset', { preset: presetNow(name) });
    if (!list) return;
    show(list);
    setChosen(name);
    setNaming(null);
  };
  const rename = async (to: string): Promise<void> => {
    const list = await askMainOrNotice('rename-preset', { name: chosen, to });
    if (!list) return;
    show(list);
    setChosen(to);
    setNaming(null);
  };
  const remove = async (): Promise<void> => {
    const preset = current;
    show(await askMainOrNotice('remove-preset', { name: chosen }));
    setChosen(NONE);
    if (!preset) return;
    notify('info', t('Preset “{{name}}” removed.', { name: preset.name }), {
      label: t('Undo'),
      run: () => void askMainOrNotice('save-preset', { preset }).then(show),
    });
  };
  const open = async (): Promise<void> => {
    const list = await askMainOrNotice('open-preset', {});
    if (!list) return;
    show(list);
    take(list.opened, list.presets);
  };
  if (naming !== null) {
    return (
      <NameForm
        label={t('Name of the preset')}
        name={naming === 'rename' ? chosen : ''}
        most={MAX_PRESET_NAME}
        onName={naming === 'rename' ? rename : save}
        onCancel={() => setNaming(null)}
      />
    );
  }
  return (
    <div className={classes.line}>
      <SelectField
        label={t('Preset')}
        value={chosen}
        options={[
          { value: NONE, label: t('None') },
          ...presets.map(({ name }) => ({ value: name, label: name })),
        ]}
        onChange={(name) => take(name)}
      />
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('Save and manage presets')}>
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setNaming('save')}>{t('Save as preset…')}</Menu.Item>
          {current && (
            <>
              <Menu.Item onClick={() => void save(current.name)}>
                {t('Update “{{name}}”', { name: current.name })}
              </Menu.Item>
              <Menu.Item onClick={() => setNaming('rename')}>{t('Rename preset…')}</Menu.Item>
              <Menu.Item onClick={() => void remove()}>{t('Remove preset')}</Menu.Item>
            </>
          )}
          <Menu.Divider />
          <Menu.Item onClick={() => void open()}>{t('Open preset file…')}</Menu.Item>
          <Menu.Item
            onClick={() => void askMainOrNotice('write-preset', { preset: presetNow(chosen || t('Preset')) })}
          >
            {t('Save preset file…')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
