import type { StageBox, StepBox } from './map-layout.ts';
import { CELL_GAP, cardWidth } from './sizes.ts';
import type { MapView, StageView, StepView } from './view.ts';

/** Where something is put: the columns, map px, and how far below the lane's top the room for it begins. */
export type Spot = {
  readonly x: number;
  readonly width: number;
  readonly offset: number;
  readonly stepId: string;
  /** Of a whole stage; then the step is its first. */
  readonly stageId: string | null;
};

/**
 * Goes through a lane: what a stage itself has lies over all its columns, and what each step has below that. `put` places
 * things at a spot and says where they end, px below the lane's top. Answers where the contents of each step end.
 */
export function throughStages<T>(
  { stages }: MapView,
  boxes: readonly StageBox[],
  { ofStage, ofStep }: { readonly ofStage: (stage: StageView) => T; readonly ofStep: (step: StepView) => T },
  put: (things: T, spot: Spot) => number,
): (step: StepBox) => number {
  const ends = new Map<string, number>();
  for (const [index, stage] of stages.entries()) {
    const box = boxes[index];
    const [first] = stage.steps;
    if (!box || !first) continue;
    const spot = { x: box.x + CELL_GAP, width: box.width - 2 * CELL_GAP, offset: 0 };
    const offset = put(ofStage(stage), { ...spot, stepId: first.step.id, stageId: stage.stage.id });
    for (const [at, step] of stage.steps.entries()) {
      const { x, width } = box.steps[at] ?? box;
      const below = { x: x + CELL_GAP, width: cardWidth(width), offset };
      const stepId = step.step.id;
      ends.set(stepId, put(ofStep(step), { ...below, stepId, stageId: null }));
    }
  }
  return ({ step }) => ends.get(step.id) ?? 0;
}
