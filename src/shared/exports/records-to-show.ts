import { hideConfidential } from '../layout/hide-confidential.ts';
import { withoutComments } from '../layout/without-comments.ts';
import type { Density } from '../model/map.ts';
import type { ProjectRecords } from '../model/records.ts';
import { withoutQuotes } from './consent.ts';
import type { ExportOptions } from './export-options.ts';
import { onlyShown } from './shown/shown-parts.ts';

type ShownChoices = Pick<ExportOptions, 'confidential' | 'comments' | 'shown' | 'density'>;

/** The records as those may see them for whom an export is made on a day, YYYY-MM-DD: nobody is quoted who did not agree. */
export function recordsToShow(
  records: ProjectRecords,
  { confidential, comments, shown, density }: ShownChoices,
  day: string,
): ProjectRecords {
  const limited = inDensity(shown ? onlyShown(records, shown) : records, density);
  const quoted = withoutQuotes(limited, day);
  const counted = comments ? quoted : withoutComments(quoted);
  return confidential ? counted : hideConfidential(counted);
}

/** The records with their cards as detailed as was chosen; as the maps have them where nothing was. */
const inDensity = (records: ProjectRecords, density: Density | undefined): ProjectRecords =>
  density === undefined
    ? records
    : { ...records, map: new Map([...records.map].map(([id, map]) => [id, { ...map, density }])) };
