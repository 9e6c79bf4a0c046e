import type { FeltTallies } from '../measures/felt-tallies.ts';
import type { ProjectRecords } from '../model/records.ts';
import type { ResponseTally } from '../model/response-tally.ts';
import { startMasking } from './mask-project.ts';
import type { MaskingProfile } from './profile/profile.ts';

/** What an export is made from, as far as it tells anything. */
export type ToMask = {
  readonly records: ProjectRecords;
  readonly tallies: readonly ResponseTally[];
  readonly felt: FeltTallies;
  readonly projectName: string;
};

/** The same as it may leave, and what is not to be in the file that is made of it. */
export type MaskedForExport = ToMask & { readonly removed: readonly string[] };

/**
 * What an export is made from, without what the profile takes out: the one place where exports of every format are masked.
 * `day`, YYYY-MM-DD: consents end. `author`: whom the export would name.
 */
export function maskForExport(
  project: ToMask,
  profile: MaskingProfile,
  { day, author }: { readonly day: string; readonly author: string },
): MaskedForExport {
  const masking = startMasking(project.records, profile, { day, authors: author === '' ? [] : [author] });
  masking.see(project.projectName);
  const records = masking.records();
  const isKept = ({ setId }: ResponseTally): boolean => records.responseSet.has(setId);
  return {
    records,
    tallies: project.tallies.filter(isKept),
    felt: project.felt.map((group) => ({ ...group, tallies: group.tallies.filter(isKept) })),
    projectName: masking.text(project.projectName),
    removed: [...masking.removed().keys()],
  };
}
