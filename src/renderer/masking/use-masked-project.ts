import { useMemo } from 'react';
import { todayHere } from '../../shared/language/days.ts';
import { maskForExport, type ToMask } from '../../shared/masking/mask-for-export.ts';
import type { MaskingProfile } from '../../shared/masking/profile/profile.ts';

/** What an export is made from, as the profile lets it leave; as it is where there is none. */
export function useMaskedProject(
  { records, tallies, felt, projectName }: ToMask,
  masking: MaskingProfile | undefined,
): ToMask {
  return useMemo(() => {
    const project = { records, tallies, felt, projectName };
    return masking ? maskForExport(project, masking, { day: todayHere(), author: '' }) : project;
  }, [records, tallies, felt, projectName, masking]);
}
