import type { Lane } from '../model/lane.ts';
import { byOrder } from '../model/order.ts';
import type { Stage } from '../model/stage.ts';
import type { Step } from '../model/step.ts';
import type { CopiedStructure } from './copied-structure.ts';
import { holdsCards, plainName } from './paste-target.ts';

type CopiedLane = CopiedStructure['lanes'][number];
type CopiedStep = CopiedStructure['steps'][number];

/** The map that structure is pasted on, and what it is placed after there; null is the end. */
export type StructureTarget = {
  readonly mapId: string;
  /** Top to bottom. */
  readonly lanes: readonly Lane[];
  /** Left to right, each with its steps. */
  readonly stages: readonly { readonly stage: Stage; readonly steps: readonly Step[] }[];
  readonly afterStageId: string | null;
  readonly afterStepId: string | null;
  readonly afterLaneId: string | null;
};

/** What a person chooses in the preview of copied structure. */
export type StructureChoices = {
  /** Adds the lanes that a stage's or step's cards come from and that this map does not have. */
  readonly addLanes: boolean;
  /** Adds the steps that a lane's cards come from and that this map does not have. */
  readonly addSteps: boolean;
};

export type LaneGoal =
  | { readonly kind: 'lane'; readonly lane: Lane }
  | { readonly kind: 'new-lane' | 'none'; readonly lane: CopiedLane };
export type StepGoal =
  | { readonly kind: 'step'; readonly step: Step; readonly stage: Stage }
  | { readonly kind: 'new-step'; readonly step: CopiedStep; readonly stage: Pick<Stage, 'id' | 'name'> }
  | { readonly kind: 'none'; readonly step: CopiedStep };

/** Where everything of a copied stage, step or lane goes. Rows and columns are those that hold something. */
export type StructurePlan = {
  readonly lanes: readonly { readonly copied: CopiedLane; readonly goal: LaneGoal }[];
  readonly steps: readonly { readonly copied: CopiedStep; readonly goal: StepGoal }[];
  readonly fits: number;
  readonly left: number;
};

export const defaultChoices: StructureChoices = { addLanes: true, addSteps: true };

/**
 * Decides where a copied stage, step or lane goes. A stage or step stays whole; its cards go to lanes of the same kind
 * and name, then to any lane of the same kind, as a person who knows both maps would lay them. A lane goes whole as
 * well; its cards go to the steps of the same stage and step by name, or, where no name is known here, by position.
 */
export function planStructure(
  copied: CopiedStructure,
  target: StructureTarget,
  choices: StructureChoices,
): StructurePlan {
  const { piece } = copied;
  const lanes =
    copied.kind === 'lane'
      ? piece.lanes.map((lane) => ({ copied: lane, goal: { kind: 'new-lane', lane } as const }))
      : matchLanes(copied.lanes, target.lanes, choices.addLanes);
  const steps =
    copied.kind === 'lane' ? matchSteps(copied, target, choices.addSteps) : newSteps(copied, target);
  const laneIds = new Set(lanes.filter(({ goal }) => goal.kind !== 'none').map((row) => row.copied.id));
  const stepIds = new Set(steps.filter(({ goal }) => goal.kind !== 'none').map((row) => row.copied.id));
  const fits = piece.cards.filter((card) => laneIds.has(card.laneId) && stepIds.has(card.stepId)).length;
  return { lanes, steps, fits, left: piece.cards.length - fits };
}

function newSteps({ kind, piece }: CopiedStructure, target: StructureTarget): StructurePlan['steps'] {
  const [own] = piece.stages;
  const into =
    target.stages.find(({ steps }) => steps.some((step) => step.id === target.afterStepId)) ??
    target.stages.at(-1);
  const stage = kind === 'stage' ? own : into?.stage;
  if (!stage) return piece.steps.map((step) => ({ copied: step, goal: { kind: 'none', step } }));
  return piece.steps
    .toSorted(byOrder)
    .map((step) => ({ copied: step, goal: { kind: 'new-step', step, stage } as const }));
}

function matchLanes(
  copied: readonly CopiedLane[],
  lanes: readonly Lane[],
  addLanes: boolean,
): StructurePlan['lanes'] {
  const used = new Set<Lane>();
  const found = new Map<CopiedLane, Lane>();
  const alike: readonly ((from: CopiedLane, to: Lane) => boolean)[] = [
    (from, to) => from.id === to.id,
    (from, to) => plainName(from.name) === plainName(to.name),
    () => true,
  ];
  for (const isAlike of alike) {
    for (const from of copied) {
      if (found.has(from)) continue;
      const lane = lanes.find(
        (to) => to.kind === from.kind && holdsCards(to) && !used.has(to) && isAlike(from, to),
      );
      if (!lane) continue;
      used.add(lane);
      found.set(from, lane);
    }
  }
  return copied.map((lane) => {
    const to = found.get(lane);
    return {
      copied: lane,
      goal: to ? { kind: 'lane', lane: to } : { kind: addLanes ? 'new-lane' : 'none', lane },
    };
  });
}

function matchSteps(
  { stages, steps }: CopiedStructure,
  target: StructureTarget,
  addSteps: boolean,
): StructurePlan['steps'] {
  const columns = target.stages.flatMap(({ stage, steps: own }) => own.map((step) => ({ step, stage })));
  const stageOf = new Map(stages.map((stage) => [stage.id, stage]));
  const stageName = (step: CopiedStep): string => plainName(stageOf.get(step.stageId)?.name ?? '');
  const used = new Set<Step>();
  const found = new Map<CopiedStep, (typeof columns)[number]>();
  const take = (from: CopiedStep, to: (typeof columns)[number] | undefined): void => {
    if (!to || used.has(to.step) || found.has(from)) return;
    used.add(to.step);
    found.set(from, to);
  };
  for (const from of steps)
    take(
      from,
      columns.find(({ step }) => step.id === from.id),
    );
  for (const from of steps) {
    take(
      from,
      columns.find(
        ({ step, stage }) =>
          !used.has(step) &&
          plainName(stage.name) === stageName(from) &&
          plainName(step.name) === plainName(from.name),
      ),
    );
  }
  // Maps with other names altogether: column by column, as a person would lay one row over another.
  if (found.size === 0) steps.forEach((from, column) => take(from, columns[column]));
  return steps.map((step) => {
    const to = found.get(step);
    if (to) return { copied: step, goal: { kind: 'step', ...to } };
    const stage =
      target.stages.find((one) => plainName(one.stage.name) === stageName(step))?.stage ??
      target.stages.at(-1)?.stage;
    return {
      copied: step,
      goal: addSteps && stage ? { kind: 'new-step', step, stage } : { kind: 'none', step },
    };
  });
}
