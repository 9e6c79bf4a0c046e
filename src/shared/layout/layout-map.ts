import { laneKind } from '../kinds/lane-kinds.ts';
import { patchMap } from '../changes/patched-map.ts';
import type { Lane } from '../model/lane.ts';
import { CardIndex } from './card-index.ts';
import { cleanText, isRightToLeft } from './clean-text.ts';
import { sideBySide } from './column.ts';
import { noTop, topOf } from './lane-top.ts';
import {
  type CellBox,
  type EmotionLabel,
  type EmotionQuote,
  type EvidenceBox,
  type EvidenceCounts,
  type FunnelBox,
  type LaneBox,
  type MapLayout,
  type MeasureBox,
  type StepBox,
} from './map-layout.ts';
import type { MeasureText } from './measure.ts';
import { type CellRoom, memoOf, type Stack } from './memo.ts';
import { placeCell } from './place-cell.ts';
import { noteSources, unchangedSince } from './unchanged.ts';
import { type PlacedColumn, placeWideCards } from './place-cards.ts';
import {
  CELL_GAP,
  COLLAPSED_LANE_HEIGHT,
  cardWidth,
  LANE_NAME_WIDTH,
  laneNamePlaces,
  laneNameRoom,
  textStyles,
} from './sizes.ts';
import type { MapView } from './view.ts';

/**
 * Places everything of a map. Pure: the same view and measure give the same places. What did not move since
 * `previous` keeps its identity, so that a drawing knows what to draw again. `columnWidth`, px, is for columns that
 * nobody has sized, in place of the usual one.
 */
export function layoutMap(
  view: MapView,
  measure: MeasureText,
  previous?: MapLayout,
  columnWidth?: number,
): MapLayout {
  const memo = memoOf(measure);
  const header = memo.header(view, columnWidth);
  const before = previous && unchangedSince(previous, { view, memo, header });
  const lanes: LaneBox[] = [];
  const rows: (readonly CellBox[])[] = [];
  /** The cells that are not as before, and the ids of the cards in them. */
  const changed = new Map<string, CellBox>();
  const changedIds = new Map<string, readonly string[] | undefined>();
  const evidence: EvidenceBox[] = [];
  const evidenceCounts: EvidenceCounts[] = [];
  const measures: MeasureBox[] = [];
  const funnels: FunnelBox[] = [];
  const emotionLabels: EmotionLabel[] = [];
  const emotionQuotes: EmotionQuote[] = [];
  const lastStep = header.steps.at(-1);
  const width = lastStep ? lastStep.x + lastStep.width : LANE_NAME_WIDTH;
  const firstBackstage = view.lanes.findIndex((lane) => lane.kind === 'backstage');
  let y = header.headerHeight;
  for (const [index, lane] of view.lanes.entries()) {
    const keys = memo.cellKeys(header.steps, lane.id);
    const visibilityLine = index === firstBackstage;
    const same = before?.lane(lane, { index, y, visibilityLine, keys });
    if (same) {
      lanes.push(same.box);
      rows.push(same.row);
      evidence.push(...same.evidence);
      evidenceCounts.push(...same.counts);
      measures.push(...same.measures);
      funnels.push(...same.funnels);
      emotionLabels.push(...same.labels);
      emotionQuotes.push(...same.quotes);
      y += same.box.height;
      continue;
    }
    const top = lane.collapsed ? noTop : topOf(lane, view, header.stages, y, memo, measure);
    const columns = header.steps.map((step, at) => {
      const key = keys[at] ?? '';
      const views = view.cells.get(key);
      const stack = views && memo.stack(views, roomFrom(step, header.steps, views.length), view.map);
      return { key, step, stack, offset: lane.collapsed ? 0 : top.offset(step) };
    });
    const placed =
      !lane.collapsed && columns.some(({ stack }) => stack?.isWide) ? placeWideCards(columns) : null;
    const name = laneName(lane, measure);
    const nameHeight =
      name.lines.length * textStyles.lane.lineHeight + (visibilityLine ? laneNamePlaces.visibility : 0);
    const height = lane.collapsed
      ? Math.max(COLLAPSED_LANE_HEIGHT, nameHeight + 12)
      : Math.max(
          laneKind(lane.kind).minHeight,
          lane.height ?? 0,
          nameHeight + 2 * laneNamePlaces.top,
          ...columns.map(({ offset, stack }, at) => below(offset, stack, lane.kind, placed?.[at])),
        );
    const row: CellBox[] = [];
    for (const [at, { key, step, stack, offset }] of columns.entries()) {
      const was = previous?.cellBoxes.get(key);
      const cell = placeCell({
        lane,
        step,
        y,
        height,
        offset,
        stack,
        tops: placed?.[at]?.tops ?? null,
        covering: (placed?.[at]?.covers ?? noCovers).flatMap(
          ({ column, position }) => row[column]?.cards[position] ?? [],
        ),
        before: was,
      });
      row.push(cell);
      if (cell === was && before) continue;
      changed.set(key, cell);
      changedIds.set(key, stack?.ids);
    }
    rows.push(keepAll(previous?.rows[index], row));
    evidence.push(...top.evidence);
    evidenceCounts.push(...top.counts);
    measures.push(...top.measures);
    funnels.push(...top.funnels);
    emotionLabels.push(...top.labels);
    emotionQuotes.push(...top.quotes);
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
  const cellBoxes = patchMap(before?.layout.cellBoxes ?? noCells, changed);
  const layout: MapLayout = {
    width,
    height: y,
    laneNameWidth: LANE_NAME_WIDTH,
    ...header,
    lanes: keepAll(previous?.lanes, lanes),
    cards: cellBoxes === previous?.cellBoxes ? previous.cards : new CardIndex(view.cards, cellBoxes),
    cells: patchMap(before?.layout.cells ?? noIds, changedIds),
    rows,
    cellBoxes,
    evidence: keepAll(previous?.evidence, evidence),
    evidenceCounts: keepAll(previous?.evidenceCounts, evidenceCounts),
    measures: keepAll(previous?.measures, measures),
    funnels: keepAll(previous?.funnels, funnels),
    emotionLabels: keepAll(previous?.emotionLabels, emotionLabels),
    emotionQuotes: keepAll(previous?.emotionQuotes, emotionQuotes),
  };
  noteSources(layout, { view, memo, header });
  return layout;
}

const noCells: ReadonlyMap<string, CellBox> = new Map();
const noIds: ReadonlyMap<string, readonly string[]> = new Map();

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

/** The list of before, where it holds the very same boxes. */
const keepAll = <T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] =>
  before?.length === now.length && before.every((box, index) => box === now[index]) ? before : now;

/** How so many cards of a cell lie that begin at a step; the map's last step ends those that cover several. */
function roomFrom(first: StepBox, steps: readonly StepBox[], cards: number): CellRoom {
  const { across, card } = sideBySide(first.column, cards);
  return {
    across,
    widthOf: (span) => {
      if (span === 1) return card;
      const last = steps[Math.min(first.index + span, steps.length) - 1] ?? first;
      return cardWidth(last.x + last.width - first.x);
    },
  };
}

const noCovers: PlacedColumn['covers'] = [];

/** How high a cell must be for its contents. */
function below(
  offset: number,
  stack: Stack | undefined,
  kind: Lane['kind'],
  placed: PlacedColumn | undefined,
): number {
  if (placed && placed.end > offset) return placed.end + CELL_GAP;
  if (stack) return offset + stack.height + 2 * CELL_GAP;
  return kind !== 'emotion' && offset > 0 ? offset + CELL_GAP : offset;
}

function laneName(
  lane: Lane,
  measure: MeasureText,
): { readonly lines: readonly string[]; readonly rtl: boolean } {
  const name = cleanText(lane.name);
  return { lines: measure(name, textStyles.lane, laneNameRoom(lane.kind)).lines, rtl: isRightToLeft(name) };
}
