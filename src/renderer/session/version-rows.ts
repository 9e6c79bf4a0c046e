import { phrase, t } from '../../shared/language/translate.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { ListedVersion, VersionReason } from '../../shared/protocol/version-api.ts';

/** A version as the panel lists it. */
export type VersionRow = ListedVersion & {
  /** What a person called it, or why it is listed. */
  readonly title: string;
  readonly note: string;
};

const reasonWords: Readonly<Record<VersionReason, string>> = {
  named: phrase('Version'),
  import: phrase('Before an import'),
  merge: phrase('Before a merge'),
  restore: phrase('Before restoring'),
  session: phrase('End of a session'),
};

/** The versions with their names as they are now; a name that was removed meanwhile is told by what else the state is. */
export const versionRows = (
  listed: readonly ListedVersion[],
  versions: ProjectRecords['version'],
): readonly VersionRow[] =>
  listed.map((one) => {
    const named = one.versionId === null ? undefined : versions.get(one.versionId);
    return { ...one, title: named?.name ?? t(reasonWords[one.reason]), note: named?.note ?? '' };
  });
