import type { LaneKind } from '../kinds/lane-kinds.ts';
import type { Density } from '../model/map.ts';
import type { TextStyle } from './measure.ts';

/** Usual width of a step's column that shows its cards in full, px. */
export const COLUMN_WIDTH = 240;
/** Usual width of a column of compact cards and of titles, px: twelve of them are read as a whole on a wide screen. */
export const NARROW_COLUMN_WIDTH = 212;
export const usualColumnWidth = (density: Density): number =>
  density === 'comfortable' ? COLUMN_WIDTH : NARROW_COLUMN_WIDTH;
/** Room between a cell's edge and its cards, and between cards, px. */
export const CELL_GAP = 8;
/** Width of a card in columns of a width, px: without the room on both sides. */
export const cardWidth = (columns: number): number => columns - 2 * CELL_GAP;
/** Width of a card in a usual column, px. */
export const CARD_WIDTH = cardWidth(COLUMN_WIDTH);
/** Width of the frozen column of lane names, px. */
export const LANE_NAME_WIDTH = 168;
/** Height of the band of phases, px. */
export const PHASE_HEIGHT = 24;
/** Least height of a stage header, px; it grows with a wrapped name. */
export const STAGE_HEIGHT = 44;
/** Least height of a step's title, px; it grows with a wrapped name. */
export const STEP_HEIGHT = 36;
/** Room between the rows of the header, px. */
export const HEADER_GAP = 4;
/** Height of a collapsed lane, px. */
export const COLLAPSED_LANE_HEIGHT = 32;

/** The text styles of the map: one scale for screen, PNG, PDF and SVG. */
export const textStyles = {
  phase: { size: 12, weight: 600, lineHeight: 16 },
  stage: { size: 16, weight: 600, lineHeight: 22 },
  step: { size: 14, weight: 600, lineHeight: 19 },
  lane: { size: 13, weight: 600, lineHeight: 18 },
  visibility: { size: 11, weight: 500, lineHeight: 14 },
  cardTitle: { size: 14, weight: 600, lineHeight: 19 },
  cardBody: { size: 13, weight: 400, lineHeight: 18 },
  /** A figure from imported answers. */
  score: { size: 22, weight: 600, lineHeight: 28 },
  measure: { size: 26, weight: 600, lineHeight: 32 },
  badge: { size: 12, weight: 500, lineHeight: 16 },
  evidenceTitle: { size: 13, weight: 500, lineHeight: 18 },
  persona: { size: 12, weight: 600, lineHeight: 16 },
  quote: { size: 12, weight: 500, lineHeight: 16 },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** Where things are placed in a lane's name, px: the icon before the text, the curve's scale after it, the line of visibility's name over it. */
export const laneNamePlaces = {
  iconX: 12,
  iconSize: 16,
  textX: 36,
  right: 12,
  top: 12,
  scale: 20,
  visibility: 18,
} as const;

/** Room for a lane's name, px. */
export const laneNameRoom = (kind: LaneKind): number =>
  LANE_NAME_WIDTH -
  laneNamePlaces.textX -
  laneNamePlaces.right -
  (kind === 'emotion' ? laneNamePlaces.scale : 0);
