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
import type { Actions } from '../session/actions/action.ts';
import { showMap } from './show.ts';

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
  'cover-more': { run: () => coverSteps(1), enabled: hasCardsHere },
  'cover-fewer': { run: () => coverSteps(-1), enabled: hasCardsHere },
  'open-linked-map': {
    run: () => {
      const mapId = linkedMapHere();
      if (mapId !== null) showMap(mapId);
    },
    enabled: () => linkedMapHere() !== null,
  },
};
