import { hideConfidential } from '../layout/hide-confidential.ts';
import { withoutComments } from '../layout/without-comments.ts';
import type { ProjectRecords } from '../model/records.ts';
import type { ExportOptions } from './export-options.ts';
import { onlyShown } from './shown/shown-parts.ts';

/** The records as those may see them for whom an export is made. */
export function recordsToShow(
  records: ProjectRecords,
  { confidential, comments, shown }: Pick<ExportOptions, 'confidential' | 'comments' | 'shown'>,
): ProjectRecords {
  const limited = shown ? onlyShown(records, shown) : records;
  const counted = comments ? limited : withoutComments(limited);
  return confidential ? counted : hideConfidential(counted);
}
