import { createStore, useStore } from 'zustand';
import { defaultLanes } from '../../shared/model/lane.ts';
import type { Settings } from '../../shared/protocol/main-api.ts';
import { askMainOrNotice } from './bridge.ts';

/** The settings of this computer, as main holds them. */
export const settingsStore = createStore<Settings>()(() => ({
  theme: 'system',
  language: 'system',
  author: '',
  autosave: true,
  spelling: true,
  lanes: defaultLanes,
  keys: {},
  panelWidths: { left: null, right: null },
}));

export const useSettings = (): Settings => useStore(settingsStore);

/** Takes over what main says. */
export const takeSettings = (settings: Settings): void => settingsStore.setState(settings);

/** Changes settings for good. */
export async function changeSettings(patch: Partial<Settings>): Promise<Settings | undefined> {
  const settings = await askMainOrNotice('set-settings', patch);
  if (settings) takeSettings(settings);
  return settings;
}
