import type { Lane } from '../model/lane.ts';
import { CardIndex } from './card-index.ts';
import { cleanText, isRightToLeft } from './clean-text.ts';
import { layoutHeader } from './header.ts';
import { noTop, topOf } from './lane-top.ts';
import {
  cellKey,
  type CardBox,
  type CellBox,
  type EmotionLabel,
  type EvidenceBox,
  type LaneBox,
  type MapLayout,
  type StepBox,
} from './map-layout.ts';
import type { MeasureText } from './measure.ts';
import { memoOf, type Stack } from './memo.ts';
import {
  CARD_WIDTH,
  CELL_GAP,
  COLLAPSED_LANE_HEIGHT,
  COLUMN_WIDTH,
  LANE_NAME_WIDTH,
  laneNamePlaces,
  laneNameRoom,
  minLaneHeight,
  textStyles,
} from './sizes.ts';
import type { MapView } from './view.ts';

/** The stack a cell was laid out from: the same stack at the same place is the same cell. */
const stackOfCell = new WeakMap<CellBox, Stack>();

/**
 * Places everything of a map. Pure: the same view and measure give the same places. What did not move since
 * `previous` keeps its identity, so that a drawing knows what to draw again.
 */
export function layoutMap(view: MapView, measure: MeasureText, previous?: MapLayout): MapLayout {
  const memo = memoOf(measure);
  const header = layoutHeader(view, measure);
  const lanes: LaneBox[] = [];
  const cells = new Map<string, readonly string[]>();
  const cellBoxes = new Map<string, CellBox>();
  const evidence: EvidenceBox[] = [];
  const emotionLabels: EmotionLabel[] = [];
  const width = LANE_NAME_WIDTH + view.steps.length * COLUMN_WIDTH;
  let y = header.headerHeight;
  let moved = false;
  for (const [index, lane] of view.lanes.entries()) {
    const top = lane.collapsed ? noTop : topOf(lane, view, header.stages, y, memo, measure);
    const rows = header.steps.map((step) => {
      const key = cellKey(lane.id, step.step.id);
      const views = view.cells.get(key);
      return { key, step, stack: views && memo.stack(views) };
    });
    const name = laneName(lane, measure);
    const height = lane.collapsed
      ? Math.max(COLLAPSED_LANE_HEIGHT, name.lines.length * textStyles.lane.lineHeight + 12)
      : Math.max(
          minLaneHeight[lane.kind],
          name.lines.length * textStyles.lane.lineHeight + 2 * laneNamePlaces.top,
          ...rows.map(({ step, stack }) => below(top.offset(step), stack, lane.kind)),
        );
    for (const { key, step, stack } of rows) {
      const cell = placeCell({
        lane,
        step,
        y,
        height,
        offset: lane.collapsed ? 0 : top.offset(step),
        stack,
        before: previous?.cellBoxes.get(key),
      });
      moved ||= cell !== previous?.cellBoxes.get(key);
      cellBoxes.set(key, cell);
      if (stack) cells.set(key, stack.ids);
    }
    evidence.push(...top.evidence);
    emotionLabels.push(...top.labels);
    const { curveHeight } = top;
    lanes.push({ x: 0, y, width, height, lane, index, curveHeight, nameLines: name.lines, rtl: name.rtl });
    y += height;
  }
  const still = previous !== undefined && !moved && previous.cellBoxes.size === cellBoxes.size;
  return {
    width,
    height: y,
    laneNameWidth: LANE_NAME_WIDTH,
    ...header,
    lanes,
    cards: still ? previous.cards : new CardIndex(view.cards, cellBoxes),
    cells,
    cellBoxes: still ? previous.cellBoxes : cellBoxes,
    evidence,
    emotionLabels,
  };
}

/** How high a cell must be for what lies in it. */
function below(offset: number, stack: Stack | undefined, kind: Lane['kind']): number {
  if (stack) return offset + stack.height + 2 * CELL_GAP;
  return kind === 'evidence' && offset > 0 ? offset + CELL_GAP : offset;
}

function laneName(
  lane: Lane,
  measure: MeasureText,
): { readonly lines: readonly string[]; readonly rtl: boolean } {
  const name = cleanText(lane.name);
  return { lines: measure(name, textStyles.lane, laneNameRoom(lane.kind)).lines, rtl: isRightToLeft(name) };
}

type CellPlace = {
  readonly lane: Lane;
  readonly step: StepBox;
  readonly y: number;
  readonly height: number;
  /** Px from the lane's top that are taken by other things than cards. */
  readonly offset: number;
  readonly stack: Stack | undefined;
  readonly before: CellBox | undefined;
};

function placeCell({ lane, step, y, height, offset, stack, before }: CellPlace): CellBox {
  const firstY = y + offset + CELL_GAP;
  const hidden = lane.collapsed ? (stack?.ids.length ?? 0) : 0;
  const cardsStay =
    before !== undefined &&
    stackOfCell.get(before) === stack &&
    before.hidden === hidden &&
    before.x === step.x &&
    (before.cards[0]?.y ?? firstY) === firstY;
  if (cardsStay && before.y === y && before.height === height && before.width === step.width) return before;
  const cell: CellBox = {
    x: step.x,
    y,
    width: step.width,
    height,
    laneId: lane.id,
    stepId: step.step.id,
    cards: cardsStay ? before.cards : stack && !lane.collapsed ? placeCards(stack, step.x, firstY) : [],
    hidden,
  };
  if (stack) stackOfCell.set(cell, stack);
  return cell;
}

function placeCards(stack: Stack, cellX: number, firstY: number): readonly CardBox[] {
  let y = firstY;
  return stack.contents.map((content, index): CardBox => {
    const card = stack.views[index]?.card;
    if (!card) throw new Error('A stack has a content for each of its cards');
    const box = {
      x: cellX + CELL_GAP,
      y,
      width: CARD_WIDTH,
      height: content.height,
      card,
      titleLines: content.title?.lines ?? noLines,
      bodyLines: content.body?.lines ?? noLines,
      rtl: content.title?.rtl ?? content.body?.rtl ?? false,
      content,
    };
    y += content.height + CELL_GAP;
    return box;
  });
}

const noLines: readonly string[] = [];
