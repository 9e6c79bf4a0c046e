import type { MapComparison } from '../../../shared/compare/comparison.ts';
import { type DifferenceState, statesOf } from '../../../shared/compare/words/lines.ts';
import { stateNames } from '../../../shared/compare/words/state-words.ts';
import { midSentence } from '../../../shared/language/mid-sentence.ts';
import { t } from '../../../shared/language/translate.ts';
import { comparisonOfMap, useComparing } from '../../session/comparing.ts';
import { useSession } from '../../session/session-store.ts';

type States = ReadonlyMap<string, readonly DifferenceState[]>;

const known = new WeakMap<MapComparison, States>();

/** How each stage, step, lane and card of a map differs, by its id. */
function statesOfMap(map: MapComparison): States {
  let states = known.get(map);
  if (!states) {
    const parts = map.stages.flatMap(({ own, steps, cards }) => [...(own ? [own] : []), ...steps, ...cards]);
    states = new Map([...map.lanes, ...parts].map((part) => [part.id, statesOf(part)]));
    known.set(map, states);
  }
  return states;
}

const none: readonly DifferenceState[] = [];

/** How a stage, a step, a lane or a card of the open map differs while two states are compared; nothing otherwise. */
export function useDifference(id: string): readonly DifferenceState[] {
  const mapId = useSession((state) => state.mapId);
  return useComparing((comparing) => {
    const map = comparing && comparisonOfMap(comparing, mapId);
    return (map && statesOfMap(map).get(id)) ?? none;
  });
}

/** ‘moved, changed’, to be said after a name. */
export const differenceText = (states: readonly DifferenceState[]): string =>
  states.map((state) => midSentence(t(stateNames[state]))).join(', ');
