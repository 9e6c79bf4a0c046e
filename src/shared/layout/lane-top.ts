import { laneKindTable } from '../kinds/lane-kinds.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Lane } from '../model/lane.ts';
import { cleanText, isRightToLeft } from './clean-text.ts';
import { evidenceChips } from './evidence-chips.ts';
import { placeBadges } from './place-badges.ts';
import { emotionY, FACE_SIZE, faceSpacing } from './emotion.ts';
import type { EmotionLabel, EvidenceBox, EvidenceCounts, StageBox, StepBox } from './map-layout.ts';
import type { MeasureText } from './measure.ts';
import type { Memo } from './memo.ts';
import { CELL_GAP, cardWidth, LANE_NAME_WIDTH, textStyles } from './sizes.ts';
import type { MapView } from './view.ts';

/** What is in a lane above its cards: the emotion curve, or boxes of evidence. */
export type Top = {
  readonly offset: (step: StepBox) => number;
  readonly evidence: readonly EvidenceBox[];
  readonly counts: readonly EvidenceCounts[];
  readonly labels: readonly EmotionLabel[];
  readonly curveHeight: number;
};
export const noTop: Top = { offset: () => 0, evidence: [], counts: [], labels: [], curveHeight: 0 };

/** What a lane of this kind draws above its cards, from `y` on. */
export function topOf(
  lane: Lane,
  view: MapView,
  stages: readonly StageBox[],
  y: number,
  memo: Memo,
  measure: MeasureText,
): Top {
  if (lane.kind === 'emotion') return emotionTop(lane, view, stages, y, measure);
  if (lane.kind === 'evidence') {
    return lane.showsPieces
      ? piecesTop(lane, view, stages, y, memo)
      : countsTop(lane, view, stages, y, measure);
  }
  return noTop;
}

function piecesTop(lane: Lane, view: MapView, stages: readonly StageBox[], y: number, memo: Memo): Top {
  const boxes: EvidenceBox[] = [];
  const offsets = new Map<string, number>();
  for (const [index, { stage, evidence, steps }] of view.stages.entries()) {
    const box = stages[index];
    const [first] = steps;
    if (!box || !first) continue;
    const place = (
      piece: EvidenceBox['evidence'],
      at: { readonly x: number; readonly offset: number; readonly width: number },
      owner: { readonly stepId: string; readonly stageId: string | null },
    ): number => {
      const content = memo.evidence(piece, at.width);
      boxes.push({
        x: at.x,
        y: y + at.offset + CELL_GAP,
        width: at.width,
        ...content,
        evidence: piece,
        laneId: lane.id,
        ...owner,
      });
      return at.offset + CELL_GAP + content.height;
    };
    let below = 0;
    for (const piece of evidence) {
      const at = { x: box.x + CELL_GAP, offset: below, width: box.width - 2 * CELL_GAP };
      below = place(piece, at, { stepId: first.step.id, stageId: stage.id });
    }
    for (const stepBox of box.steps) {
      const pieces = steps.find(({ step }) => step.id === stepBox.step.id)?.evidence ?? [];
      let offset = below;
      for (const piece of pieces) {
        const at = { x: stepBox.x + CELL_GAP, offset, width: cardWidth(stepBox.width) };
        offset = place(piece, at, { stepId: stepBox.step.id, stageId: null });
      }
      offsets.set(stepBox.step.id, offset);
    }
  }
  return {
    offset: (step) => offsets.get(step.step.id) ?? 0,
    evidence: boxes,
    counts: [],
    labels: [],
    curveHeight: 0,
  };
}

/** Evidence counted by kind: of a whole stage in a row over its steps, then of each step and its cards. */
function countsTop(
  lane: Lane,
  view: MapView,
  stages: readonly StageBox[],
  y: number,
  measure: MeasureText,
): Top {
  const counts: EvidenceCounts[] = [];
  const offsets = new Map<string, number>();
  const place = (
    pieces: readonly Evidence[],
    at: { readonly x: number; readonly offset: number; readonly width: number },
    owner: { readonly stepId: string; readonly stageId: string | null },
  ): number => {
    // A stage has the room for words.
    const short = owner.stageId === null && view.map.density !== 'comfortable';
    const chips = placeBadges(evidenceChips(pieces, short), { x: 0, y: 0, width: at.width }, measure);
    if (chips.length === 0) return at.offset;
    const height = chips.reduce((end, chip) => Math.max(end, chip.y + chip.height), 0);
    const { x, width } = at;
    counts.push({ x, y: y + at.offset + CELL_GAP, width, height, laneId: lane.id, ...owner, chips });
    return at.offset + CELL_GAP + height;
  };
  for (const [index, { stage, evidence, steps }] of view.stages.entries()) {
    const box = stages[index];
    const [first] = steps;
    if (!box || !first) continue;
    const below = place(
      evidence,
      { x: box.x + CELL_GAP, offset: 0, width: box.width - 2 * CELL_GAP },
      { stepId: first.step.id, stageId: stage.id },
    );
    for (const { x, width, step } of box.steps) {
      const at = { x: x + CELL_GAP, offset: below, width: cardWidth(width) };
      offsets.set(step.id, place(view.behind.get(step.id) ?? [], at, { stepId: step.id, stageId: null }));
    }
  }
  return {
    offset: (step) => offsets.get(step.step.id) ?? 0,
    evidence: [],
    counts,
    labels: [],
    curveHeight: 0,
  };
}

/** A persona's name before its curve: px from the first column's edge, between names, and before a face. */
const LABEL = { x: 4, gap: 2, beforeFace: 2 } as const;

/** Room for a name, where the faces of all personas may stand beside each other at the first step. */
const labelWidth = (column: number, personas: number): number =>
  column / 2 -
  (faceSpacing(personas) * Math.max(0, personas - 1)) / 2 -
  FACE_SIZE / 2 -
  LABEL.beforeFace -
  LABEL.x;

/**
 * The band of the curve is as high as its kind of lane is at least, or as high as the lane is made or the personas' names need. A name lies at the
 * height of its curve's beginning; names that would meet make room for each other.
 */
function emotionTop(
  lane: Lane,
  view: MapView,
  stages: readonly StageBox[],
  y: number,
  measure: MeasureText,
): Top {
  const drawn = view.emotions.filter((line) => line.points.size > 0);
  const width = labelWidth(stages[0]?.steps[0]?.width ?? 0, drawn.length);
  const names = drawn.map(({ persona, points }) => {
    const name = cleanText(persona.name);
    const { lines } = measure(name, textStyles.persona, width);
    const first = view.steps.find(({ step }) => points.has(step.id));
    const value = (first && points.get(first.step.id)?.value) ?? 0;
    return { persona, lines, value, height: lines.length * textStyles.persona.lineHeight, name };
  });
  const needed = names.reduce((sum, { height }) => sum + height + LABEL.gap, 2 * CELL_GAP);
  const height = Math.max(laneKindTable.emotion.minHeight, lane.height ?? 0, needed);
  const sorted = names.toSorted((a, b) => b.value - a.value);
  const labels: EmotionLabel[] = [];
  let floor = y + CELL_GAP;
  for (const { persona, lines, value, height: own, name } of sorted) {
    const top = Math.max(floor, emotionY({ y, height }, value) - own / 2);
    labels.push({
      x: LANE_NAME_WIDTH + LABEL.x,
      y: top,
      width,
      height: own,
      persona,
      laneId: lane.id,
      lines,
      rtl: isRightToLeft(name),
    });
    floor = top + own + LABEL.gap;
  }
  let ceiling = y + height - CELL_GAP;
  for (let index = labels.length - 1; index >= 0; index -= 1) {
    const label = labels[index];
    if (!label || label.y + label.height <= ceiling) break;
    labels[index] = { ...label, y: ceiling - label.height };
    ceiling -= label.height + LABEL.gap;
  }
  return { offset: () => height, evidence: [], counts: [], labels, curveHeight: height };
}
