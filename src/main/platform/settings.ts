import { app, nativeTheme } from 'electron';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type Settings, settingsSchema } from '../../shared/protocol/main-api.ts';
import { readJson, writeJson } from './json-file.ts';

export type SettingsPatch = { readonly [K in keyof Settings]?: Settings[K] | undefined };

export type SettingsStore = {
  /** A sentence where the stored settings were damaged and put aside. */
  readonly message: string | null;
  get(): Settings;
  /** What is left out or undefined stays as it is. */
  change(patch: SettingsPatch): Settings;
  /** Called after every change with what holds now. */
  onChange(listener: (settings: Settings) => void): void;
  /** The name under which revisions are written: as set, or the name of the system's account. */
  author(): string;
};

/** The person's settings, kept as JSON in the data folder. */
export function setupSettings(): SettingsStore {
  const path = join(app.getPath('userData'), 'settings.json');
  const read = readJson(path, settingsSchema, settingsSchema.parse({}));
  let settings = read.value;
  const listeners: ((settings: Settings) => void)[] = [];
  nativeTheme.themeSource = settings.theme;
  return {
    message: read.message,
    get: () => settings,
    change: (patch) => {
      settings = {
        theme: patch.theme ?? settings.theme,
        author: patch.author ?? settings.author,
        keys: patch.keys ?? settings.keys,
      };
      writeJson(path, settings);
      nativeTheme.themeSource = settings.theme;
      for (const listener of listeners) listener(settings);
      return settings;
    },
    onChange: (listener) => void listeners.push(listener),
    author: () => settings.author.trim() || userInfo().username,
  };
}
