import type { Lane } from '../model/lane.ts';
import type { Step } from '../model/step.ts';

/** What a person chooses in the preview. */
export type PasteChoices = {
  /** The first row names steps; the second does where the first names stages. */
  readonly stepNames: boolean;
  /** The first row names stages, the second steps. */
  readonly stageNames: boolean;
  /** The first column names lanes. */
  readonly laneNames: boolean;
  /** `lanes`: a lane for each row; `below`: all in the focused lane, below each other. */
  readonly rows: 'lanes' | 'below';
  readonly addSteps: boolean;
  readonly addLanes: boolean;
  /** The scores of a journey become points of the emotion curve. */
  readonly drawScores: boolean;
};

export type ColumnGoal =
  | { readonly kind: 'step'; readonly step: Step; readonly rename: string | null }
  | {
      readonly kind: 'new-step';
      readonly stageId: string;
      readonly beforeStepId: string | null;
      readonly name: string | null;
    }
  /** A step of a stage that is added; columns of one name follow each other in one stage. */
  | {
      readonly kind: 'new-stage';
      readonly stage: string;
      readonly beforeStageId: string | null;
      readonly name: string | null;
    }
  | { readonly kind: 'none' };

export type RowGoal =
  | { readonly kind: 'lane'; readonly lane: Lane }
  | { readonly kind: 'new-lane'; readonly name: string }
  | { readonly kind: 'none'; readonly why: 'end' | 'name' | 'no-cards'; readonly name: string };
