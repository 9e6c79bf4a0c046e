import { app, nativeTheme } from 'electron';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type Language, languageFor } from '../../shared/language/languages.ts';
import type { Person } from '../../shared/protocol/host-control.ts';
import { type Settings, settingsSchema } from '../../shared/protocol/main-api.ts';
import { type ReadJson, readJson, writeJson } from '../../files/json-file.ts';

export type SettingsPatch = { readonly [K in keyof Settings]?: Settings[K] | undefined };

export type SettingsStore = {
  /** A sentence where the stored settings were damaged and put aside. */
  readonly message: string | null;
  get(): Settings;
  /** What is left out or undefined stays as it is. */
  change(patch: SettingsPatch): Settings;
  /** Called after every change with what holds now; `change` does not wait for them. */
  onChange(listener: (settings: Settings) => void | Promise<void>): void;
  /** The name under which revisions are written: as set, or the name of the system's account. */
  author(): string;
  /** Whom exports name as their author: as set, else nobody. A file that is sent on must not name the system's account. */
  signature(): string;
  /** As set, or the system's where we speak it. */
  language(): Language;
  person(): Person;
};

/** Not the app's locale, which follows the switch that `setupChromium` sets. */
const systemLanguage = (): string => app.getPreferredSystemLanguages()[0] ?? app.getLocale();

const settingsFile = (): string => join(app.getPath('userData'), 'settings.json');

/** The settings as they were left, also before the app is ready. */
export const readSettings = (): ReadJson<Settings> =>
  readJson(settingsFile(), settingsSchema, settingsSchema.parse({}));

/** The person's settings, kept as JSON in the data folder. Call when the app is ready. */
export function setupSettings(read: ReadJson<Settings> = readSettings()): SettingsStore {
  let settings = read.value;
  const listeners: ((settings: Settings) => void | Promise<void>)[] = [];
  nativeTheme.themeSource = settings.theme;
  const author = (): string => settings.author.trim() || userInfo().username;
  const language = (): Language => languageFor(settings.language, systemLanguage());
  return {
    get message() {
      return read.message;
    },
    get: () => settings,
    change: (patch) => {
      settings = {
        theme: patch.theme ?? settings.theme,
        language: patch.language ?? settings.language,
        author: patch.author ?? settings.author,
        autosave: patch.autosave ?? settings.autosave,
        spelling: patch.spelling ?? settings.spelling,
        lanes: patch.lanes ?? settings.lanes,
        keys: patch.keys ?? settings.keys,
        panelWidths: patch.panelWidths ?? settings.panelWidths,
      };
      writeJson(settingsFile(), settings);
      nativeTheme.themeSource = settings.theme;
      for (const listener of listeners) void listener(settings);
      return settings;
    },
    onChange: (listener) => void listeners.push(listener),
    author,
    signature: () => settings.author.trim(),
    language,
    person: () => ({ author: author(), language: language(), autosave: settings.autosave }),
  };
}
