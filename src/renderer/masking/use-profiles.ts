import { useEffect, useState } from 'react';
import type { MaskingProfile } from '../../shared/masking/profile/profile.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { notify } from '../session/notices.ts';

export type Profiles = {
  /** Those of one’s own that this computer keeps. */
  readonly own: readonly MaskingProfile[];
  /** False where it was refused, which is said. */
  readonly save: (profile: MaskingProfile) => Promise<boolean>;
  readonly remove: (name: string) => Promise<boolean>;
};

/** The masking profiles of this computer. */
export function useProfiles(): Profiles {
  const [own, setOwn] = useState<readonly MaskingProfile[]>([]);
  const show = (
    answer:
      | { readonly profiles: readonly MaskingProfile[]; readonly notes: readonly string[] }
      | null
      | undefined,
  ): boolean => {
    if (!answer) return false;
    setOwn(answer.profiles);
    for (const note of answer.notes) notify('info', note);
    return true;
  };
  useEffect(() => {
    void askMainOrNotice('masking-profiles', {}).then(show);
  }, []);
  return {
    own,
    save: async (profile) => show(await askMainOrNotice('save-masking-profile', { profile })),
    remove: async (name) => show(await askMainOrNotice('remove-masking-profile', { name })),
  };
}
