import { hideConfidential } from '../layout/hide-confidential.ts';
import { withoutComments } from '../layout/without-comments.ts';
import type { ProjectRecords } from '../model/records.ts';
import type { ExportOptions } from './export-options.ts';

/** The records as those may see them for whom an export is made. */
export function recordsToShow(
  records: ProjectRecords,
  { confidential, comments }: Pick<ExportOptions, 'confidential' | 'comments'>,
): ProjectRecords {
  const counted = comments ? records : withoutComments(records);
  return confidential ? counted : hideConfidential(counted);
}
