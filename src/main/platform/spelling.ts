import { app, session } from 'electron';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../shared/language/languages.ts';
import { reportBug } from './error-log.ts';
import { putDictionary } from './put-dictionary.ts';
import type { SettingsStore } from './settings.ts';
import { spellingDictionaries, spellingLanguages } from './spelling-languages.ts';

/** In a package the dictionaries lie beside the app's archive, each with its own licence. */
const ownFolder = (): string =>
  app.isPackaged
    ? join(process.resourcesPath, 'dictionaries')
    : join(app.getAppPath(), 'out', 'dictionaries');

/** Where Chromium looks before it would ask the network. */
const chromiumsFile = (file: string): string => join(app.getPath('sessionData'), 'Dictionaries', file);

/**
 * Checks spelling in the windows from the first one's first paint on, as the settings say. The sessions of exports have
 * no checker.
 */
export function setupSpelling(settings: SettingsStore): void {
  /** Those whose dictionary is in place: Chromium would fetch any other. A Mac has its own. */
  let ready: readonly Language[] = [];
  const apply = (): void => {
    const languages = spellingLanguages(settings.language(), app.getPreferredSystemLanguages());
    const codes = settings.get().spelling
      ? languages
          .filter((language) => ready.includes(language))
          .map((language) => spellingDictionaries[language].code)
      : [];
    const { defaultSession } = session;
    if (process.platform === 'darwin') {
      defaultSession.setSpellCheckerEnabled(settings.get().spelling);
      return;
    }
    defaultSession.setSpellCheckerLanguages(codes);
    defaultSession.setSpellCheckerEnabled(codes.length > 0);
  };
  const begin = async (): Promise<void> => {
    if (process.platform !== 'darwin') ready = await putDictionaries();
    apply();
    settings.onChange(apply);
  };
  app.once('browser-window-created', (_event, window) => {
    window.once('ready-to-show', () => {
      begin().catch((error: unknown) => reportBug('spelling', error));
    });
  });
}

/** Where one cannot be put in place, the one of an earlier version stays in use. */
async function putDictionaries(): Promise<readonly Language[]> {
  const languages = ['en', 'de'] as const;
  await Promise.all(
    languages.map(async (language) => {
      const { file } = spellingDictionaries[language];
      try {
        await putDictionary(join(ownFolder(), file), chromiumsFile(file));
      } catch (error) {
        reportBug('spelling', error);
      }
    }),
  );
  return languages.filter((language) => existsSync(chromiumsFile(spellingDictionaries[language].file)));
}
