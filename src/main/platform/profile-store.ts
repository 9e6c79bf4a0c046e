import { app } from 'electron';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from '../../files/json-file.ts';
import { t } from '../../shared/language/translate.ts';
import { type MaskingProfile, maskingProfileSchema } from '../../shared/masking/profile/profile.ts';
import { builtInProfiles } from '../../shared/masking/profile/profiles.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** More are no choice but a search. */
const MOST_PROFILES = 60;

const storedSchema = z.strictObject({
  profiles: z.array(maskingProfileSchema).max(MOST_PROFILES).readonly(),
});

/** The masking profiles of one’s own that this computer keeps, by their names. */
export type ProfileStore = {
  /** A sentence where the stored ones were damaged and put aside. */
  readonly message: string | null;
  list(): readonly MaskingProfile[];
  /** In place of one of the same name, if any; the program’s own keep theirs. */
  save(profile: MaskingProfile): Result<null>;
  remove(name: string): Result<null>;
};

/** Kept as JSON in the data folder. Call when the app is ready. */
export function setupProfiles(path = join(app.getPath('userData'), 'masking-profiles.json')): ProfileStore {
  const read = readJson(path, storedSchema, { profiles: [] });
  let profiles = read.value.profiles;
  const keep = (next: readonly MaskingProfile[]): Result<null> => {
    writeJson(path, { profiles: next });
    profiles = next;
    return ok(null);
  };
  const others = (name: string): readonly MaskingProfile[] =>
    profiles.filter((one) => !isSame(one.name, name));
  return {
    get message() {
      return read.message;
    },
    list: () => profiles,
    save: (profile) => {
      if (builtInProfiles.some(({ name }) => isSame(name, profile.name) || isSame(t(name), profile.name)))
        return fail(
          'profile-exists',
          t('“{{name}}” is a profile of the program. Choose another name.', { name: profile.name }),
        );
      const next = [...others(profile.name), profile].toSorted((a, b) => a.name.localeCompare(b.name));
      return next.length > MOST_PROFILES
        ? fail('too-many-profiles', t('There is no room for another masking profile. Remove one first.'))
        : keep(next);
    },
    remove: (name) => keep(others(name)),
  };
}

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
