import { shortenWords } from './shorten-words.ts';
import { laneKindTable } from '../kinds/lane-kinds.ts';
import type { Lane } from '../model/lane.ts';
import { cleanText, isRightToLeft } from './clean-text.ts';
import { evidenceChips } from './evidence-chips.ts';
import { placeBadges } from './place-badges.ts';
import { funnelBox } from './funnel-box.ts';
import { emotionY, FACE_SIZE, faceSpacing } from './emotion.ts';
import type {
  EmotionLabel,
  EmotionQuote,
  EvidenceBox,
  EvidenceCounts,
  FunnelBox,
  MeasureBox,
  StageBox,
  StepBox,
} from './map-layout.ts';
import type { MeasureText } from './measure.ts';
import { measureBoxes } from './measure-boxes.ts';
import type { Memo } from './memo.ts';
import { pinQuote } from './pin-quote.ts';
import { CELL_GAP, LANE_NAME_WIDTH, textStyles } from './sizes.ts';
import { throughStages } from './through-stages.ts';
import type { MapView } from './view.ts';

/** What is in a lane above its cards: the emotion curve, boxes of evidence, or measures from answers. */
export type Top = {
  readonly offset: (step: StepBox) => number;
  readonly evidence: readonly EvidenceBox[];
  readonly counts: readonly EvidenceCounts[];
  readonly measures: readonly MeasureBox[];
  readonly funnels: readonly FunnelBox[];
  readonly labels: readonly EmotionLabel[];
  readonly quotes: readonly EmotionQuote[];
  readonly curveHeight: number;
};
export const noTop: Top = {
  offset: () => 0,
  evidence: [],
  counts: [],
  measures: [],
  funnels: [],
  labels: [],
  quotes: [],
  curveHeight: 0,
};

/** What a lane of this kind draws above its cards, from `y` on. */
export function topOf(
  lane: Lane,
  view: MapView,
  stages: readonly StageBox[],
  y: number,
  memo: Memo,
  measure: MeasureText,
): Top {
  if (lane.kind === 'emotion') return emotionTop(lane, view, stages, y, memo, measure);
  if (lane.kind === 'evidence') {
    return lane.showsPieces
      ? piecesTop(lane, view, stages, y, memo)
      : countsTop(lane, view, stages, y, measure);
  }
  return lane.kind === 'measures' ? measuresTop(lane, view, stages, y, memo, measure) : noTop;
}

/** The funnel of the stages, and below it what answers say of each. */
function measuresTop(
  lane: Lane,
  view: MapView,
  stages: readonly StageBox[],
  y: number,
  memo: Memo,
  measure: MeasureText,
): Top {
  const funnel = funnelBox(lane, view, stages, y, measure);
  const taken = funnel ? CELL_GAP + funnel.height : 0;
  if (view.measures.size === 0) return { ...noTop, funnels: funnel ? [funnel] : [], offset: () => taken };
  const { offset, measures } = measureBoxes(lane, view, stages, y + taken, memo);
  return { ...noTop, funnels: funnel ? [funnel] : [], measures, offset: (step) => taken + offset(step) };
}

/** Each piece of evidence in a box of its own. */
function piecesTop(lane: Lane, view: MapView, stages: readonly StageBox[], y: number, memo: Memo): Top {
  const evidence: EvidenceBox[] = [];
  const offset = throughStages(
    view,
    stages,
    { ofStage: ({ evidence: own }) => own, ofStep: ({ evidence: own }) => own },
    (pieces, { x, width, offset: begin, ...owner }) => {
      let end = begin;
      for (const piece of pieces) {
        const content = memo.evidence(piece, width);
        const top = end + CELL_GAP;
        evidence.push({ x, y: y + top, width, ...content, evidence: piece, laneId: lane.id, ...owner });
        end = top + content.height;
      }
      return end;
    },
  );
  return { ...noTop, offset, evidence };
}

/** Evidence counted by kind: of a whole stage itself, and of each step with its cards. */
function countsTop(
  lane: Lane,
  view: MapView,
  stages: readonly StageBox[],
  y: number,
  measure: MeasureText,
): Top {
  const counts: EvidenceCounts[] = [];
  const offset = throughStages(
    view,
    stages,
    { ofStage: ({ evidence }) => evidence, ofStep: ({ step }) => view.behind.get(step.id) ?? [] },
    (pieces, { x, width, offset: begin, ...owner }) => {
      // A stage has the room for words.
      const short = owner.stageId === null && view.map.density !== 'comfortable';
      const chips = placeBadges(evidenceChips(pieces, short), { x: 0, y: 0, width }, measure);
      if (chips.length === 0) return begin;
      const height = chips.reduce((end, chip) => Math.max(end, chip.y + chip.height), 0);
      const top = begin + CELL_GAP;
      counts.push({ x, y: y + top, width, height, laneId: lane.id, ...owner, chips });
      return top + height;
    },
  );
  return { ...noTop, offset, counts };
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
  memo: Memo,
  measure: MeasureText,
): Top {
  const drawn = view.emotions.filter((line) => line.points.size > 0);
  const width = labelWidth(stages[0]?.steps[0]?.width ?? 0, drawn.length);
  const names = drawn.map(({ persona, points }) => {
    const name = cleanText(persona.name);
    const { lines } = measure(
      shortenWords(name, textStyles.persona, width, measure),
      textStyles.persona,
      width,
    );
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
  const quote = pinQuote(view, { laneId: lane.id, stages, band: { y, height }, labels }, memo);
  return { ...noTop, offset: () => height, labels, quotes: quote ? [quote] : [], curveHeight: height };
}
