import { type ReactNode, useState } from 'react';
import { type Preset, PRESET_VERSION, type PresetChoices } from '../../../shared/exports/preset/preset.ts';
import { t } from '../../../shared/language/translate.ts';
import { MAX_PRESET_NAME } from '../../../shared/model/preset.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { NameForm } from './NameForm.tsx';
import classes from './PresetField.module.css';
import { PresetMenu } from './PresetMenu.tsx';
import { type PresetPlace, type PresetRef, usePresets } from './use-presets.ts';

type Props = {
  /** What is chosen now. */
  readonly choices: PresetChoices;
  readonly fileName: string;
  readonly onTake: (preset: Preset) => void;
};

const NONE = '';
const valueOf = ({ place, key }: Pick<PresetRef, 'place' | 'key'>): string => `${place} ${key}`;

/** The presets of the project and of this computer: chosen, kept, renamed, removed, and taken from and written to files. */
export function PresetField({ choices, fileName, onTake }: Props): ReactNode {
  const presets = usePresets();
  const [chosen, setChosen] = useState(NONE);
  const [naming, setNaming] = useState<'save' | 'rename' | null>(null);
  const { refs } = presets;
  const current = refs.find((ref) => valueOf(ref) === chosen) ?? null;
  const presetNow = (name: string): Preset => ({
    ...choices,
    kind: 'throughline-export-preset',
    version: PRESET_VERSION,
    name,
    ...(fileName.trim() === '' ? {} : { fileName: fileName.trim() }),
  });
  const choose = (ref: PresetRef | null): void => {
    if (!ref) return;
    setChosen(valueOf(ref));
    setNaming(null);
  };
  const take = async (value: string): Promise<void> => {
    const ref = refs.find((one) => valueOf(one) === value);
    setChosen(value);
    const preset = ref ? await presets.read(ref) : null;
    if (preset) onTake(preset);
  };
  const copyTo = async (place: PresetPlace): Promise<void> => {
    const preset = current && (await presets.read(current));
    if (preset) choose(await presets.save(preset, place, null));
  };
  const open = async (): Promise<void> => {
    const opened = await presets.open();
    if (!opened) return;
    choose(opened.ref);
    onTake(opened.preset);
  };
  if (naming !== null) {
    return (
      <NameForm
        label={t('Name of the preset')}
        name={naming === 'rename' ? (current?.name ?? '') : ''}
        most={MAX_PRESET_NAME}
        place={naming === 'save' ? 'project' : null}
        onName={async (name, place) => {
          if (naming === 'save') choose(await presets.save(presetNow(name), place, null));
          else if (current) choose(await presets.rename(current, name));
        }}
        onCancel={() => setNaming(null)}
      />
    );
  }
  // The headings are seen in the open list alone.
  const labelOf = ({ name, place }: PresetRef): string =>
    refs.some((other) => other.place !== place && other.name === name) ? `${name} · ${groups[place]}` : name;
  const groups = { project: t('This project'), computer: t('This computer') };
  return (
    <div className={classes.line}>
      <SelectField
        label={t('Preset')}
        value={chosen}
        options={[
          { value: NONE, label: t('None') },
          ...refs.map((ref) => ({ value: valueOf(ref), label: labelOf(ref), group: groups[ref.place] })),
        ]}
        onChange={(value) => void take(value)}
      />
      <PresetMenu
        current={current}
        onSave={() => setNaming('save')}
        onUpdate={async (ref) => choose(await presets.save(presetNow(ref.name), ref.place, ref))}
        onRename={() => setNaming('rename')}
        onRemove={async (ref) => {
          if (await presets.remove(ref)) setChosen(NONE);
        }}
        onCopy={copyTo}
        onOpen={open}
        presetNow={() => presetNow(current?.name ?? t('Preset'))}
      />
    </div>
  );
}
