import { cleanText, isRightToLeft } from './clean-text.ts';
import { numberText } from '../language/translate.ts';
import type { Column } from './column.ts';
import { type Phase, phasesOf } from '../model/phase.ts';
import type { Step } from '../model/step.ts';
import { hotSpotBand } from './hot-spot-band.ts';
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
import type { CommentCount, MapView, StepView } from './view.ts';

/** Where text and marks are placed in the header, px. */
export const headerPlaces = {
  /** From a header's edge to its text. */
  side: 14,
  /** Room for the star of a moment of truth. */
  star: 20,
  /** Room for the count of evidence. */
  count: 48,
  /** What keeps a count that is pressed clear of the menu, and of the name. */
  clear: 23,
  /** Of that, what the menu takes at the header's end. */
  menu: 18,
} as const;

/** The rows above the lanes. */
export type Header = Pick<MapLayout, 'phases' | 'hotSpots' | 'stages' | 'steps' | 'headerHeight'>;
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
        marksRoom({ evidence: stage.evidence.length, comments: stage.comments }),
    ),
  );
  const stepNames = view.steps.map(({ step, evidence, comments }: StepView) =>
    name(
      step.name,
      textStyles.step,
      widthOf(step) -
        2 * headerPlaces.side -
        marksRoom({ evidence: evidence.length, comments, star: step.momentOfTruth }),
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
  const bandY = phases.length === 0 ? 0 : phaseHeight + HEADER_GAP;
  const band = hotSpotBand(view, widthOf, bandY, measure);
  const stageY = band.height === 0 ? bandY : bandY + band.height + HEADER_GAP;
  const stepY = stageY + stageHeight + HEADER_GAP;
  const stages: StageBox[] = [];
  const steps: StepBox[] = [];
  let right = LANE_NAME_WIDTH;
  for (const [stageIndex, { stage, steps: own, evidence, comments }] of view.stages.entries()) {
    const x = right;
    const boxes = own.map(({ step, evidence: pieces, comments: said }, position): StepBox => {
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
        comments: said,
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
      comments,
    });
  }
  return {
    phases: placePhases(phases, stages, phaseNames, phaseHeight),
    hotSpots: band.boxes,
    stages,
    steps,
    headerHeight: stepY + stepHeight + CELL_GAP,
  };
}

/**
 * Room that the marks of a header take from its name, px. Comments are counted while they are open, over the evidence: that
 * takes no more of the name than evidence alone, unless there are many.
 */
export function marksRoom({
  evidence,
  comments,
  star = false,
}: {
  readonly evidence: number;
  readonly comments: CommentCount;
  readonly star?: boolean;
}): number {
  const { count, clear } = headerPlaces;
  const alone = evidence > 0 || comments.open > 0 ? count : 0;
  const pressed =
    comments.open > 0 ? countPlaces.sign + countPlaces.gap + countWidth(openText(comments.open)) + clear : 0;
  return Math.max(alone, pressed) + (star ? headerPlaces.star : 0);
}

/** A count at a header's right: its sign, and the room after that, px. */
export const countPlaces = { sign: 14, gap: 3 } as const;

/** Room for a count's digits, whole px: what stands before it keeps a whole number of them away. */
export const countWidth = (words: string): number => Math.ceil(words.length * 7.5);

/** A count of evidence as a header has room for it. */
export const countText = (count: number): string => (count > 999 ? '999+' : numberText(count));

/** How many comments are open, as a header has room for it. */
export const openText = (open: number): string => (open > 99 ? '99+' : numberText(open));

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
