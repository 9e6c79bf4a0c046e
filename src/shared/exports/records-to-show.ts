import { hideConfidential } from '../layout/hide-confidential.ts';
import { withoutComments } from '../layout/without-comments.ts';
import type { ProjectRecords } from '../model/records.ts';
import { withoutQuotes } from './consent.ts';
import type { ExportOptions } from './export-options.ts';
import { onlyShown } from './shown/shown-parts.ts';

/** The records as those may see them for whom an export is made on a day, YYYY-MM-DD: nobody is quoted who did not agree. */
export function recordsToShow(
  records: ProjectRecords,
  { confidential, comments, shown }: Pick<ExportOptions, 'confidential' | 'comments' | 'shown'>,
  day: string,
): ProjectRecords {
  const limited = shown ? onlyShown(records, shown) : records;
  const quoted = withoutQuotes(limited, day);
  const counted = comments ? quoted : withoutComments(quoted);
  return confidential ? counted : hideConfidential(counted);
}
