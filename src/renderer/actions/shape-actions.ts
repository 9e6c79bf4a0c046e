import {
  canMergeStages,
  canMergeSteps,
  canSplitStage,
  changeHeight,
  changeWidth,
  coverSteps,
  fitHeight,
  fitWidth,
  hasCardsHere,
  hasLaneHere,
  hasStepHere,
  linkedMapHere,
  mergeStagesHere,
  mergeStepsHere,
  splitStageHere,
  splitStepHere,
} from '../map/open/shape-actions.ts';
import { movePhaseEnd } from '../map/open/phase-actions.ts';
import type { Actions } from '../session/actions/action.ts';
import { sessionStore } from '../session/session-store.ts';
import { showMap } from './show.ts';

const isOnPhase = (): boolean => sessionStore.getState().selection?.kind === 'phase';
const canCoverMore = (): boolean => hasCardsHere() || isOnPhase();
/** Cards cover steps, a phase covers stages. */
const coverMore = (by: 1 | -1): Promise<void> => (isOnPhase() ? movePhaseEnd('end', by) : coverSteps(by));

/** What splits, merges and sizes the parts of a map, and leads from one map to another. */
export const shapeActions: Actions<
  | 'split-stage'
  | 'merge-stages'
  | 'split-step'
  | 'merge-steps'
  | 'wider'
  | 'narrower'
  | 'fit-width'
  | 'taller'
  | 'shorter'
  | 'fit-height'
  | 'cover-more'
  | 'cover-fewer'
  | 'open-linked-map'
> = {
  'split-stage': { run: splitStageHere, enabled: canSplitStage },
  'merge-stages': { run: mergeStagesHere, enabled: canMergeStages },
  'split-step': { run: splitStepHere, enabled: hasStepHere },
  'merge-steps': { run: mergeStepsHere, enabled: canMergeSteps },
  wider: { run: () => changeWidth(1), enabled: hasStepHere },
  narrower: { run: () => changeWidth(-1), enabled: hasStepHere },
  'fit-width': { run: fitWidth, enabled: hasStepHere },
  taller: { run: () => changeHeight(1), enabled: hasLaneHere },
  shorter: { run: () => changeHeight(-1), enabled: hasLaneHere },
  'fit-height': { run: fitHeight, enabled: hasLaneHere },
  'cover-more': { run: () => coverMore(1), enabled: canCoverMore },
  'cover-fewer': { run: () => coverMore(-1), enabled: canCoverMore },
  'open-linked-map': {
    run: () => {
      const mapId = linkedMapHere();
      if (mapId !== null) showMap(mapId);
    },
    enabled: () => linkedMapHere() !== null,
  },
};
