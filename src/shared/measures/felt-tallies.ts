import { personasOfMap } from '../model/personas-of-map.ts';
import type { ProjectRecords } from '../model/records.ts';
import type { ResponseTally } from '../model/response-tally.ts';
import { isFelt } from './felt-by.ts';

/** What those answered who name one persona of the project; null: who name none. */
export type FeltGroup = { readonly personaId: string | null; readonly tallies: readonly ResponseTally[] };

/** Answers to questions about emotion and satisfaction apart by persona; empty where nobody asked for them. */
export type FeltTallies = readonly FeltGroup[];

export const noFeltTallies: FeltTallies = [];

type Tables = Pick<ProjectRecords, 'map' | 'persona' | 'personaLink' | 'responseSet' | 'participant'>;

/** Whether a map draws curves from answers that can name one of several personas: only then they are counted. */
export function wantsFelt(records: Tables): boolean {
  const follows = [...records.map.values()].filter(({ emotionFrom }) => emotionFrom === 'answers');
  if (!follows.some(({ id }) => personasOfMap(records, id).length > 1)) return false;
  const columns = [...records.responseSet.values()].map(({ recipe }) => recipe.columns);
  if (!columns.flat().some(({ role }) => role.kind === 'score' && isFelt(role))) return false;
  return (
    columns.flat().some(({ role }) => role.kind === 'persona') ||
    [...records.participant.values()].some(({ personaId }) => personaId !== null)
  );
}
