import { cleanText, isRightToLeft } from './clean-text.ts';
import type { Column } from './column.ts';
import { type Phase, phasesOf } from '../model/phase.ts';
import type { Step } from '../model/step.ts';
import type { MapLayout, PhaseBox, StageBox, StepBox } from './map-layout.ts';
import type { MeasureText } from './measure.ts';
import {
  CELL_GAP,
  HEADER_GAP,
  LANE_NAME_WIDTH,
  PHASE_HEIGHT,
  STAGE_HEIGHT,
  STEP_HEIGHT,
  textStyles,
} from './sizes.ts';
import type { MapView, StepView } from './view.ts';

/** Where text and marks are placed in the header, px. */
export const headerPlaces = {
  /** From a header's edge to its text. */
  side: 14,
  /** Room for the star of a moment of truth. */
  star: 20,
  /** Room for the count of evidence. */
  count: 48,
} as const;

/** The rows above the lanes. */
export type Header = Pick<MapLayout, 'phases' | 'stages' | 'steps' | 'headerHeight'>;
type Named = { readonly lines: readonly string[]; readonly rtl: boolean };

/** Phases, stages and steps. A row is as high as its highest name; that of phases takes no room where there are none. */
export function layoutHeader(view: MapView, columns: readonly Column[], measure: MeasureText): Header {
  const name = (
    text: string,
    style: typeof textStyles.phase | typeof textStyles.stage | typeof textStyles.step,
    width: number,
  ): Named => {
    const clean = cleanText(text);
    return {
      lines: clean.trim() === '' ? [] : measure(clean, style, width).lines,
      rtl: isRightToLeft(clean),
    };
  };
  const byStep = new Map(view.steps.map(({ step }, index) => [step.id, columns[index]]));
  const columnFor = (step: Step): Column => {
    const column = byStep.get(step.id);
    if (!column) throw new Error('Each step has a column');
    return column;
  };
  const widthOf = (step: Step): number => columnFor(step).width;
  const stageNames = view.stages.map((stage) =>
    name(
      stage.stage.name,
      textStyles.stage,
      stage.steps.reduce((sum, { step }) => sum + widthOf(step), 0) -
        2 * headerPlaces.side -
        room(stage.evidence.length, false),
    ),
  );
  const stepNames = view.steps.map(({ step, evidence }: StepView) =>
    name(
      step.name,
      textStyles.step,
      widthOf(step) - 2 * headerPlaces.side - room(evidence.length, step.momentOfTruth),
    ),
  );
  const stageHeight = rowHeight(STAGE_HEIGHT, stageNames, textStyles.stage.lineHeight);
  const stepHeight = rowHeight(STEP_HEIGHT, stepNames, textStyles.step.lineHeight);
  const phases = phasesOf(
    view.stages.map(({ stage, steps }) => ({ id: stage.id, phase: stage.phase, steps })),
  );
  const phaseNames = phases.map((phase) =>
    name(
      phase.name,
      textStyles.phase,
      phase.stages.flatMap(({ steps }) => steps).reduce((sum, { step }) => sum + widthOf(step), 0) -
        2 * headerPlaces.side,
    ),
  );
  const phaseHeight = rowHeight(PHASE_HEIGHT, phaseNames, textStyles.phase.lineHeight, 8);
  const stageY = phases.length === 0 ? 0 : phaseHeight + HEADER_GAP;
  const stepY = stageY + stageHeight + HEADER_GAP;
  const stages: StageBox[] = [];
  const steps: StepBox[] = [];
  let right = LANE_NAME_WIDTH;
  for (const [stageIndex, { stage, steps: own, evidence }] of view.stages.entries()) {
    const x = right;
    const boxes = own.map(({ step, evidence: pieces }, position): StepBox => {
      const index = steps.length + position;
      const width = widthOf(step);
      right += width;
      return {
        x: right - width,
        y: stepY,
        width,
        height: stepHeight,
        step,
        column: columnFor(step),
        stageId: stage.id,
        index,
        nameLines: stepNames[index]?.lines ?? [],
        rtl: stepNames[index]?.rtl ?? false,
        evidenceCount: pieces.length,
      };
    });
    steps.push(...boxes);
    stages.push({
      x,
      y: stageY,
      width: right - x,
      height: stageHeight,
      stage,
      steps: boxes,
      nameLines: stageNames[stageIndex]?.lines ?? [],
      rtl: stageNames[stageIndex]?.rtl ?? false,
      evidenceCount: evidence.length,
    });
  }
  return {
    phases: placePhases(phases, stages, phaseNames, phaseHeight),
    stages,
    steps,
    headerHeight: stepY + stepHeight + CELL_GAP,
  };
}

const room = (evidence: number, momentOfTruth: boolean): number =>
  (evidence > 0 ? headerPlaces.count : 0) + (momentOfTruth ? headerPlaces.star : 0);

/** `around` is the room above and below the text, px. */
const rowHeight = (least: number, names: readonly Named[], lineHeight: number, around = 16): number =>
  names.reduce((height, { lines }) => Math.max(height, lines.length * lineHeight + around), least);

function placePhases(
  phases: readonly Phase<{ readonly id: string; readonly phase: string }>[],
  stages: readonly StageBox[],
  names: readonly Named[],
  height: number,
): readonly PhaseBox[] {
  const boxes = new Map(stages.map((box) => [box.stage.id, box]));
  return phases.map((phase, index): PhaseBox => {
    const own = phase.stages.flatMap(({ id }) => boxes.get(id) ?? []);
    return {
      x: own[0]?.x ?? 0,
      y: 0,
      width: own.reduce((sum, { width }) => sum + width, 0),
      height,
      name: phase.name,
      stages: own,
      nameLines: names[index]?.lines ?? [],
      rtl: names[index]?.rtl ?? false,
    };
  });
}
