import { app } from 'electron';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from '../../files/json-file.ts';
import { t } from '../../shared/language/translate.ts';
import { type Preset, presetSchema } from '../../shared/exports/preset/preset.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** More are no choice but a search. */
const MOST_PRESETS = 60;
/** Most characters of all together: each can have a logo. */
const MOST_TEXT = 48 * 1024 ** 2;

const storedSchema = z.strictObject({ presets: z.array(presetSchema).max(MOST_PRESETS).readonly() });

/** The presets of exports that this computer keeps, by their names. */
export type PresetStore = {
  /** A sentence where the stored ones were damaged and put aside. */
  readonly message: string | null;
  list(): readonly Preset[];
  /** In place of one of the same name, if any. */
  save(preset: Preset): Result<null>;
  rename(name: string, to: string): Result<null>;
  remove(name: string): Result<null>;
};

/** Kept as JSON in the data folder. Call when the app is ready. */
export function setupPresets(path = join(app.getPath('userData'), 'export-presets.json')): PresetStore {
  const read = readJson(path, storedSchema, { presets: [] });
  let presets = read.value.presets;
  const keep = (next: readonly Preset[]): Result<null> => {
    if (next.length > MOST_PRESETS || JSON.stringify(next).length > MOST_TEXT) {
      return fail(
        'too-many-presets',
        t(
          'There is no room for another preset. Nothing was saved. Remove one that is not needed, or use smaller logos.',
        ),
      );
    }
    writeJson(path, { presets: next });
    presets = next;
    return ok(null);
  };
  const others = (name: string): readonly Preset[] => presets.filter((one) => !isSame(one.name, name));
  return {
    get message() {
      return read.message;
    },
    list: () => presets,
    save: (preset) => keep([...others(preset.name), preset].toSorted((a, b) => a.name.localeCompare(b.name))),
    rename: (name, to) => {
      const preset = presets.find((one) => isSame(one.name, name));
      if (!preset) return ok(null);
      if (!isSame(name, to) && presets.some((one) => isSame(one.name, to)))
        return fail(
          'preset-exists',
          t('There is a preset “{{name}}” already. Choose another name.', { name: to }),
        );
      return keep(
        [...others(name), { ...preset, name: to }].toSorted((a, b) => a.name.localeCompare(b.name)),
      );
    },
    remove: (name) => keep(others(name)),
  };
}

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
