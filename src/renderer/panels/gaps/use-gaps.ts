import { useState } from 'react';
import type { GapGroup } from '../../../shared/gaps/gap.ts';
import { createGapFinder } from '../../../shared/gaps/gap-finder.ts';
import { placeMeasures } from '../../../shared/measures/place-measures.ts';
import { useOlderThan } from '../../session/gaps-shown.ts';
import { useProject } from '../../session/project-store.ts';
import { useSession } from '../../session/session-store.ts';
import { useTallies } from '../../session/tally-store.ts';

const none: readonly GapGroup[] = [];

/** What is missing on the map that is shown; the same list while nothing of it changed. */
export function useGaps(): readonly GapGroup[] {
  const records = useProject((state) => state.records);
  const mapId = useSession((state) => state.mapId);
  const tallies = useTallies();
  const olderThan = useOlderThan();
  const [find] = useState(createGapFinder);
  return mapId === null
    ? none
    : find({ records, mapId, measures: placeMeasures(records, tallies), olderThan });
}
