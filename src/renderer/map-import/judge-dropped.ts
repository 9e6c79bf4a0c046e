import { bestTable, mapLikeness } from '../../shared/map-import/structure/best-table.ts';
import type { MapFile } from '../../shared/map-import/table/map-file.ts';
import { readMapOf } from './read-map-of.ts';

export type Judged = {
  readonly verdict: 'map' | 'unsure' | 'no-map';
  /** What was read; null where nothing could be. */
  readonly file: MapFile | null;
};

/** Maps have few rows either way; answers many. */
const MOST_ROWS = 120;
/** Of 2: most stages, or most lanes, and some of the others have names such as maps have. */
const SURE = 1.4;
const MAYBE = 0.7;

/** Whether a file holds a map, by the names of its stages and lanes. */
export async function judgeDropped(dropped: File): Promise<Judged> {
  const read = await readMapOf(dropped, () => undefined);
  if (!read.ok) return { verdict: 'no-map', file: null };
  const table = read.value.tables[bestTable(read.value.tables)];
  if (!table || table.rows.length > MOST_ROWS) return { verdict: 'no-map', file: null };
  const likeness = mapLikeness(table);
  const verdict = likeness >= SURE ? 'map' : likeness >= MAYBE ? 'unsure' : 'no-map';
  return { verdict, file: read.value };
}
