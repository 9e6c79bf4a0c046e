import type { Card } from '../model/card.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Lane } from '../model/lane.ts';
import type { Phase, Stage } from '../model/stage.ts';
import type { Step } from '../model/step.ts';

/** In map px (1 = one CSS px at 100 %), from the map's top left corner. */
export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type PhaseBox = Rect & { readonly phase: Phase };
export type StageBox = Rect & { readonly stage: Stage; readonly steps: readonly StepBox[] };
export type StepBox = Rect & { readonly step: Step; readonly stageId: string; readonly index: number };
export type LaneBox = Rect & { readonly lane: Lane; readonly index: number };
/** x and y are the card's place on the map; the lines are what every drawing shows. */
export type CardBox = Rect & {
  readonly card: Card;
  readonly titleLines: readonly string[];
  readonly bodyLines: readonly string[];
  readonly rtl: boolean;
};
/** A piece of evidence linked to a step, drawn in an evidence lane. */
export type EvidenceBox = Rect & {
  readonly evidence: Evidence;
  readonly laneId: string;
  readonly stepId: string;
  readonly titleLines: readonly string[];
  readonly rtl: boolean;
};

/** Where everything of one map lies. Header boxes have y within the header; lanes follow below it. */
export type MapLayout = {
  readonly width: number;
  readonly height: number;
  /** Width of the frozen column of lane names. Step columns begin here. */
  readonly laneNameWidth: number;
  /** Height of the frozen rows: phases, stages, steps. Lanes begin here. */
  readonly headerHeight: number;
  readonly phases: readonly PhaseBox[];
  readonly stages: readonly StageBox[];
  readonly steps: readonly StepBox[];
  readonly lanes: readonly LaneBox[];
  readonly cards: ReadonlyMap<string, CardBox>;
  /** Ids of the cards of each cell, top to bottom; key by `cellKey`. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
  readonly evidence: readonly EvidenceBox[];
};

/** The key of the cell where a lane and a step meet. */
export const cellKey = (laneId: string, stepId: string): string => `${laneId}:${stepId}`;
