import { useEffect, useMemo, useState } from 'react';
import { type GroupMeasure, groupMeasures, rolesOf } from '../../../shared/measures/group-measures.ts';
import type { PlaceMeasure } from '../../../shared/measures/place-measure.ts';
import type { EvidenceTarget } from '../../../shared/model/evidence.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import type { ResponseSet } from '../../../shared/model/response-set.ts';
import type { AnswersGroups, ValueRole } from '../../../shared/protocol/answers-api.ts';
import { askHost, useProject } from '../../session/project-store.ts';
import { useSplit } from './split-store.ts';

/** The sets that some measures were computed from. */
export const setsOf = (
  { responseSet }: Pick<ProjectRecords, 'responseSet'>,
  measures: readonly PlaceMeasure[],
): readonly ResponseSet[] =>
  [...new Set(measures.flatMap(({ setIds }) => setIds))].flatMap((setId) => responseSet.get(setId) ?? []);

/** The measures of a place apart by persona, segment or channel. */
export type Split = {
  readonly role: ValueRole;
  readonly of: ReadonlyMap<string, readonly GroupMeasure[]>;
  readonly others: AnswersGroups['others'];
  /** Why they cannot be counted. */
  readonly failure: string | null;
};

type Counted = {
  readonly role: ValueRole;
  readonly placeId: string;
  readonly groups: AnswersGroups | null;
  readonly failure: string | null;
};

/**
 * Counts a place's answers apart, only where that is asked for, and anew when its measures become others. Null until they came, and
 * where nothing is to be told apart or no set of the place can be.
 */
export function useGroups(kind: EvidenceTarget, id: string, measures: readonly PlaceMeasure[]): Split | null {
  const records = useProject((state) => state.records);
  const chosen = useSplit();
  const role = chosen !== null && rolesOf(setsOf(records, measures)).includes(chosen) ? chosen : null;
  const [counted, setCounted] = useState<Counted | null>(null);
  useEffect(() => {
    if (role === null || measures.length === 0) return;
    let isWanted = true;
    void askHost('answers-groups', { place: { kind, id }, role }).then((told) => {
      if (!isWanted) return;
      const own = { role, placeId: id };
      setCounted(
        told.ok
          ? { ...own, groups: told.value, failure: null }
          : { ...own, groups: null, failure: told.failure.message },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [kind, id, role, measures]);
  return useMemo(() => {
    if (counted?.role !== role || counted.placeId !== id) return null;
    const { groups, failure } = counted;
    return {
      role: counted.role,
      of: groups ? groupMeasures(records, id, counted.role, measures, groups.groups) : new Map(),
      others: groups?.others ?? { groups: 0, answers: 0 },
      failure,
    };
  }, [counted, records, id, role, measures]);
}
