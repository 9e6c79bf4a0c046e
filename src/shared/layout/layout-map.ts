import type { Lane } from '../model/lane.ts';
import { CardIndex } from './card-index.ts';
import { cleanText, isRightToLeft } from './clean-text.ts';
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
import { type PlacedColumn, placeWideCards } from './place-cards.ts';
import {
  CARD_WIDTH,
  CELL_GAP,
  COLLAPSED_LANE_HEIGHT,
  cardWidth,
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
  const header = memo.header(view);
  const lanes: LaneBox[] = [];
  const cells = new Map<string, readonly string[]>();
  const cellBoxes = new Map<string, CellBox>();
  const evidence: EvidenceBox[] = [];
  const emotionLabels: EmotionLabel[] = [];
  const lastStep = header.steps.at(-1);
  const width = lastStep ? lastStep.x + lastStep.width : LANE_NAME_WIDTH;
  const widths = header.steps.map((step) => widthFrom(step, header.steps));
  const firstBackstage = view.lanes.findIndex((lane) => lane.kind === 'backstage');
  let y = header.headerHeight;
  let moved = false;
  for (const [index, lane] of view.lanes.entries()) {
    const top = lane.collapsed ? noTop : topOf(lane, view, header.stages, y, memo, measure);
    const rows = header.steps.map((step, at) => {
      const key = cellKey(lane.id, step.step.id);
      const views = view.cells.get(key);
      const stack = views && memo.stack(views, widths[at] ?? usualWidth);
      return { key, step, stack, offset: lane.collapsed ? 0 : top.offset(step) };
    });
    const placed = !lane.collapsed && rows.some(({ stack }) => stack?.isWide) ? placeWideCards(rows) : null;
    const name = laneName(lane, measure);
    const visibilityLine = index === firstBackstage;
    const nameHeight =
      name.lines.length * textStyles.lane.lineHeight + (visibilityLine ? laneNamePlaces.visibility : 0);
    const height = lane.collapsed
      ? Math.max(COLLAPSED_LANE_HEIGHT, nameHeight + 12)
      : Math.max(
          minLaneHeight[lane.kind],
          lane.height ?? 0,
          nameHeight + 2 * laneNamePlaces.top,
          ...rows.map(({ offset, stack }, at) => below(offset, stack, lane.kind, placed?.[at])),
        );
    const made: CellBox[] = [];
    for (const [at, { key, step, stack, offset }] of rows.entries()) {
      const cell = placeCell({
        lane,
        step,
        y,
        height,
        offset,
        stack,
        tops: placed?.[at]?.tops ?? null,
        covering: (placed?.[at]?.covers ?? noCovers).flatMap(
          ({ column, position }) => made[column]?.cards[position] ?? [],
        ),
        before: previous?.cellBoxes.get(key),
      });
      made.push(cell);
      moved ||= cell !== previous?.cellBoxes.get(key);
      cellBoxes.set(key, cell);
      if (stack) cells.set(key, stack.ids);
    }
    evidence.push(...top.evidence);
    emotionLabels.push(...top.labels);
    const { curveHeight } = top;
    lanes.push(
      keepLane(previous?.lanes[index], {
        x: 0,
        y,
        width,
        height,
        lane,
        index,
        curveHeight,
        visibilityLine,
        nameLines: name.lines,
        rtl: name.rtl,
      }),
    );
    y += height;
  }
  const still = previous !== undefined && !moved && previous.cellBoxes.size === cellBoxes.size;
  return {
    width,
    height: y,
    laneNameWidth: LANE_NAME_WIDTH,
    ...header,
    lanes: keepAll(previous?.lanes, lanes),
    cards: still ? previous.cards : new CardIndex(view.cards, cellBoxes),
    cells,
    cellBoxes: still ? previous.cellBoxes : cellBoxes,
    evidence,
    emotionLabels,
  };
}

/** A lane's box of before, where it is the same. */
const keepLane = (before: LaneBox | undefined, now: LaneBox): LaneBox =>
  before?.lane === now.lane &&
  before.index === now.index &&
  before.y === now.y &&
  before.width === now.width &&
  before.height === now.height &&
  before.curveHeight === now.curveHeight &&
  before.visibilityLine === now.visibilityLine &&
  sameLines(before.nameLines, now.nameLines)
    ? before
    : now;

const sameLines = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((line, index) => line === b[index]));

const keepAll = (before: readonly LaneBox[] | undefined, now: readonly LaneBox[]): readonly LaneBox[] =>
  before?.length === now.length && before.every((box, index) => box === now[index]) ? before : now;

/** How wide a card is that begins at a step and covers so many; the map's last step ends it. */
const widthFrom =
  (first: StepBox, steps: readonly StepBox[]) =>
  (span: number): number => {
    const last = (span > 1 && steps[Math.min(first.index + span, steps.length) - 1]) || first;
    return cardWidth(last.x + last.width - first.x);
  };

const usualWidth = (): number => CARD_WIDTH;
const noCovers: PlacedColumn['covers'] = [];

/** How high a cell must be for what lies in it. */
function below(
  offset: number,
  stack: Stack | undefined,
  kind: Lane['kind'],
  placed: PlacedColumn | undefined,
): number {
  if (placed && placed.end > offset) return placed.end + CELL_GAP;
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
  /** Where each card begins, px from the lane's top; null where they lie one right below the other. */
  readonly tops: readonly number[] | null;
  readonly covering: readonly CardBox[];
  readonly before: CellBox | undefined;
};

function placeCell({ lane, step, y, height, offset, stack, tops, covering, before }: CellPlace): CellBox {
  const firstY = y + offset + CELL_GAP;
  const hidden = lane.collapsed ? (stack?.ids.length ?? 0) : 0;
  const cardsStay =
    before !== undefined &&
    stackOfCell.get(before) === stack &&
    before.hidden === hidden &&
    before.x === step.x &&
    (tops
      ? before.cards.every((box, index) => box.y === y + (tops[index] ?? 0))
      : before.covering.length === 0 && (before.cards[0]?.y ?? firstY) === firstY);
  const coveringStays =
    before?.covering.length === covering.length &&
    covering.every((box, index) => box === before.covering[index]);
  if (cardsStay && coveringStays && before.y === y && before.height === height && before.width === step.width)
    return before;
  const cell: CellBox = {
    x: step.x,
    y,
    width: step.width,
    height,
    laneId: lane.id,
    stepId: step.step.id,
    cards: cardsStay
      ? before.cards
      : stack && !lane.collapsed
        ? placeCards(stack, step.x, firstY, tops && { y, tops })
        : [],
    covering: coveringStays ? before.covering : covering,
    hidden,
  };
  if (stack) stackOfCell.set(cell, stack);
  return cell;
}

function placeCards(
  stack: Stack,
  cellX: number,
  firstY: number,
  placed: { readonly y: number; readonly tops: readonly number[] } | null,
): readonly CardBox[] {
  let below = firstY;
  return stack.contents.map((content, index): CardBox => {
    const card = stack.views[index]?.card;
    const y = placed ? placed.y + (placed.tops[index] ?? 0) : below;
    if (!card) throw new Error('A stack has a content for each of its cards');
    const box = {
      x: cellX + CELL_GAP,
      y,
      width: stack.widths[index] ?? CARD_WIDTH,
      height: content.height,
      card,
      titleLines: content.title?.lines ?? noLines,
      bodyLines: content.body?.lines ?? noLines,
      rtl: content.title?.rtl ?? content.body?.rtl ?? false,
      content,
    };
    below = y + content.height + CELL_GAP;
    return box;
  });
}

const noLines: readonly string[] = [];
