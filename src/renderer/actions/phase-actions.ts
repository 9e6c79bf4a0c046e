import {
  canJoinPhases,
  canStartPhase,
  hasPhaseHere,
  joinPhasesHere,
  removePhaseHere,
  renamePhaseHere,
  startPhaseHere,
} from '../map/open/phase-actions.ts';
import type { Actions } from '../session/actions/action.ts';

/** What is done to the phases over the stages: to the one that is selected, or the one of the stage here. */
export const phaseActions: Actions<'start-phase' | 'rename-phase' | 'join-phases' | 'remove-phase'> = {
  'start-phase': { run: startPhaseHere, enabled: canStartPhase },
  'rename-phase': { run: renamePhaseHere, enabled: hasPhaseHere },
  'join-phases': { run: joinPhasesHere, enabled: canJoinPhases },
  'remove-phase': { run: removePhaseHere, enabled: hasPhaseHere },
};
