import { useEffect, useState } from 'react';
import type { Preset } from '../../../shared/exports/preset/preset.ts';
import { t } from '../../../shared/language/translate.ts';
import type { PresetRecord } from '../../../shared/model/preset.ts';
import type { PresetList } from '../../../shared/protocol/main-api.ts';
import { askMainOrNotice } from '../../session/bridge.ts';
import { notify, valueOrNotice } from '../../session/notices.ts';
import { useProject } from '../../session/project-store.ts';
import {
  keepInProject,
  presetsOf,
  readProjectPreset,
  removeFromProject,
  renameInProject,
} from './project-presets.ts';

/** Where a preset is kept. */
export type PresetPlace = 'project' | 'computer';

/** One of the presets: of the project by its id, of the computer by its name. */
export type PresetRef = { readonly place: PresetPlace; readonly key: string; readonly name: string };

export type Presets = {
  readonly refs: readonly PresetRef[];
  /** The whole of one; what of it cannot be used is said. Null where it cannot be read. */
  readonly read: (ref: PresetRef) => Promise<Preset | null>;
  /** Keeps it under its name, or in the place of an old one; null where that is refused. */
  readonly save: (preset: Preset, place: PresetPlace, old: PresetRef | null) => Promise<PresetRef | null>;
  readonly rename: (ref: PresetRef, to: string) => Promise<PresetRef | null>;
  /** Removes it, and says so with a way back. */
  readonly remove: (ref: PresetRef) => Promise<boolean>;
  /** Takes one from a file that a person chooses; it is kept with the computer. */
  readonly open: () => Promise<{ readonly ref: PresetRef; readonly preset: Preset } | null>;
};

const ofProject = ({ id, name }: PresetRecord): PresetRef => ({ place: 'project', key: id, name });
const ofComputer = ({ name }: Pick<Preset, 'name'>): PresetRef => ({ place: 'computer', key: name, name });

/** The presets of the project and of this computer. */
export function usePresets(): Presets {
  const own = useProject(({ records }) => records);
  const [kept, setKept] = useState<readonly Preset[]>([]);
  const show = (list: PresetList | null | undefined): boolean => {
    if (!list) return false;
    setKept(list.presets);
    for (const note of list.notes) notify('info', note);
    return true;
  };
  useEffect(() => {
    void askMainOrNotice('presets', {}).then(show);
  }, []);
  return {
    refs: [...presetsOf(own).map(ofProject), ...kept.map(ofComputer)],
    read: async ({ place, key }) => {
      if (place === 'computer') return kept.find(({ name }) => name === key) ?? null;
      const read = valueOrNotice(await readProjectPreset(key));
      for (const { message, params } of read?.notes ?? []) notify('info', t(message, { ...params }));
      return read?.preset ?? null;
    },
    save: async (preset, place, old) => {
      if (place === 'computer')
        return show(await askMainOrNotice('save-preset', { preset })) ? ofComputer(preset) : null;
      const id = await keepInProject(preset, old?.key ?? null);
      return id === null ? null : { place, key: id, name: preset.name };
    },
    rename: async ({ place, key }, to) => {
      if (place === 'computer')
        return show(await askMainOrNotice('rename-preset', { name: key, to }))
          ? ofComputer({ name: to })
          : null;
      return (await renameInProject(key, to)) ? { place, key, name: to } : null;
    },
    remove: async ({ place, key, name }) => {
      const back = place === 'computer' ? await removeKept(key) : await removeFromProject(key);
      if (!back) return false;
      notify('info', t('Preset “{{name}}” removed.', { name }), { label: t('Undo'), run: back });
      return true;
    },
    open: async () => {
      const list = await askMainOrNotice('open-preset', {});
      if (!list) return null;
      show(list);
      const preset = list.presets.find(({ name }) => name === list.opened);
      return preset ? { ref: ofComputer(preset), preset } : null;
    },
  };

  async function removeKept(name: string): Promise<(() => void) | null> {
    const preset = kept.find((one) => one.name === name);
    if (!show(await askMainOrNotice('remove-preset', { name })) || !preset) return null;
    return () => void askMainOrNotice('save-preset', { preset }).then(show);
  }
}
