import type { Attachment } from '../model/attachment.ts';
import type { Card } from '../model/card.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Lane } from '../model/lane.ts';
import type { Persona } from '../model/persona.ts';
import type { Stage } from '../model/stage.ts';
import type { Loss } from '../measures/drop-off.ts';
import type { PlaceMeasure } from '../measures/place-measure.ts';
import type { Step } from '../model/step.ts';
import type { Badge } from './badges.ts';
import type { Column } from './column.ts';
import type { EvidenceChip } from './evidence-chips.ts';
import type { Point } from './monotone.ts';
import type { HotSpotPart } from '../measures/hot-spots.ts';
import type { StageHotSpot } from '../measures/stage-hot-spot.ts';
import type { CommentCount } from './view.ts';

/** In map px (1 = one CSS px at 100 %), from the map's top left corner. */
export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A phase over its stages, left to right. */
export type PhaseBox = Rect & {
  readonly name: string;
  readonly stages: readonly StageBox[];
  readonly nameLines: readonly string[];
  readonly rtl: boolean;
};
export type StageBox = Rect & {
  readonly stage: Stage;
  readonly steps: readonly StepBox[];
  readonly nameLines: readonly string[];
  readonly rtl: boolean;
  /** Evidence linked to the stage itself. */
  readonly evidenceCount: number;
  readonly comments: CommentCount;
};
/** A stage's place in the ranking of hot spots, in the band over the stages. */
export type HotSpotBox = Rect & {
  readonly stageId: string;
  readonly spot: StageHotSpot;
  /** x and y from the box's own corner. */
  readonly rank: TextBlock;
  readonly signs: readonly HotSpotSign[];
};
/** A part of a hot spot as a small sign; x and y from the corner of its band. */
export type HotSpotSign = Rect & { readonly part: HotSpotPart; readonly text: string };
export type StepBox = Rect & {
  readonly step: Step;
  /** How the cards of its cells lie. */
  readonly column: Column;
  readonly stageId: string;
  readonly index: number;
  readonly nameLines: readonly string[];
  readonly rtl: boolean;
  /** Evidence linked to the step itself. */
  readonly evidenceCount: number;
  readonly comments: CommentCount;
};
export type LaneBox = Rect & {
  readonly lane: Lane;
  readonly index: number;
  /** Height of the emotion curve's band at the lane's top; 0 where none is drawn. */
  readonly curveHeight: number;
  /** The line of visibility runs over it: what is below, customers do not see. */
  readonly visibilityLine: boolean;
  readonly nameLines: readonly string[];
  readonly rtl: boolean;
};

/** Text in a box: lines already broken; x and y from the corner of what it belongs to. */
export type TextBlock = Rect & { readonly lines: readonly string[]; readonly rtl: boolean };

/** A badge with its place; x and y from the top left corner of what it belongs to. */
export type BadgeBox<T extends Badge = Badge> = Rect & {
  readonly badge: T;
  readonly lines: readonly string[];
  readonly rtl: boolean;
};

/**
 * What a card shows, placed from the card's own top left corner. Keeps its identity while the card looks the
 * same, wherever it moves.
 */
export type CardContent = {
  readonly height: number;
  readonly title: TextBlock | null;
  readonly body: TextBlock | null;
  /** A measure's figure with its unit. */
  readonly value: TextBlock | null;
  readonly image: (Rect & { readonly attachment: Attachment }) | null;
  readonly badges: readonly BadgeBox[];
  /** No evidence where there should be some: marked at the card's corner. */
  readonly assumption: boolean;
  /** Filled with the soft colour of its kind. */
  readonly soft: boolean;
};

/** x and y are the card's place on the map; the lines are what every drawing shows. */
export type CardBox = Rect & {
  readonly card: Card;
  readonly titleLines: readonly string[];
  readonly bodyLines: readonly string[];
  readonly rtl: boolean;
  readonly content: CardContent;
};
/** A piece of evidence linked to a step, or to a whole stage, drawn in an evidence lane. */
export type EvidenceBox = Rect & {
  readonly evidence: Evidence;
  readonly laneId: string;
  /** For evidence of a stage: the stage's first step; the box spans all of the stage's columns. */
  readonly stepId: string;
  /** The stage it is linked to, if it is not linked to the step itself. */
  readonly stageId: string | null;
  readonly titleLines: readonly string[];
  /** Kind, source and day. */
  readonly metaLines: readonly string[];
  readonly rtl: boolean;
};

/** All evidence behind a step and its cards, or behind a stage itself, counted by kind in an evidence lane. */
export type EvidenceCounts = Rect & {
  readonly laneId: string;
  /** Of a stage: its first step; the box spans all of the stage's columns. */
  readonly stepId: string;
  readonly stageId: string | null;
  /** x and y from the box's own corner. */
  readonly chips: readonly BadgeBox<EvidenceChip>[];
};

/** What a measure from imported answers shows; x and y from the corner of its box. */
export type MeasureContent = {
  readonly height: number;
  readonly name: TextBlock;
  readonly value: TextBlock;
  readonly interval: TextBlock;
  /** How many answers, and that they are few. */
  readonly count: TextBlock;
  readonly few: boolean;
  /** Where the interval is drawn. */
  readonly whisker: Rect;
  /** Where it is drawn how the answers are spread; null in the densest maps. */
  readonly distribution: Rect | null;
  /** Null where there are no months, or no room for them. */
  readonly trend: Rect | null;
};

/** A measure from imported answers in a measures lane, over the columns of its stage or in that of its step. */
export type MeasureBox = Rect & {
  readonly measure: PlaceMeasure;
  readonly laneId: string;
  /** Of a stage: its first step. */
  readonly stepId: string;
  readonly stageId: string | null;
  readonly content: MeasureContent;
};

/** The people at the stages over a lane of measures; what is in it has x and y from its corner. */
export type FunnelBox = Rect & {
  readonly laneId: string;
  /** A bar for each stage, null where nobody was counted; and what goes on to the next one, one less. */
  readonly bars: readonly (Rect | null)[];
  readonly links: readonly (string | null)[];
  readonly stages: readonly FunnelBoxStage[];
};
export type FunnelBoxStage = {
  readonly stageId: string;
  /** Its first step. */
  readonly stepId: string;
  readonly people: number | null;
  readonly atLeast: boolean;
  readonly loss: Loss | null;
  /** How many people, and what is lost of them. */
  readonly texts: readonly TextBlock[];
};

/** A persona's name at the beginning of its emotion curve. */
export type EmotionLabel = Rect & {
  readonly persona: Persona;
  readonly laneId: string;
  readonly lines: readonly string[];
  readonly rtl: boolean;
};

/** What customers say at the lowest point of the curves, in a box that is pinned to the face there. */
export type EmotionQuote = Rect & {
  readonly evidence: Evidence;
  readonly persona: Persona;
  readonly laneId: string;
  readonly stepId: string;
  readonly text: TextBlock;
  /** The line from the box to the face; null where they lie close together. */
  readonly pin: readonly [Point, Point] | null;
};

/** Where a lane and a step meet, and its cards from top to bottom. Keeps its identity while none of them moves. */
export type CellBox = Rect & {
  readonly laneId: string;
  readonly stepId: string;
  readonly cards: readonly CardBox[];
  /** Cards of cells further to the left that lie over this one too, top to bottom. */
  readonly covering: readonly CardBox[];
  /** How many cards a collapsed lane hides here. */
  readonly hidden: number;
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
  /** In the band over the stages; empty where none is shown. */
  readonly hotSpots: readonly HotSpotBox[];
  readonly stages: readonly StageBox[];
  readonly steps: readonly StepBox[];
  readonly lanes: readonly LaneBox[];
  /** Every card that is drawn: those of collapsed lanes are left out. */
  readonly cards: ReadonlyMap<string, CardBox>;
  /** Ids of the cards of each cell, top to bottom; key by `cellKey`. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
  /** The cells of each lane, left to right. A lane keeps its list while none of them changes. */
  readonly rows: readonly (readonly CellBox[])[];
  /** Every cell, also the empty ones; key by `cellKey`. */
  readonly cellBoxes: ReadonlyMap<string, CellBox>;
  /** Of evidence lanes that show each piece. */
  readonly evidence: readonly EvidenceBox[];
  /** Of evidence lanes that count. */
  readonly evidenceCounts: readonly EvidenceCounts[];
  /** Of measures lanes. */
  readonly measures: readonly MeasureBox[];
  /** Over the first lane of measures; empty where none is shown. */
  readonly funnels: readonly FunnelBox[];
  readonly emotionLabels: readonly EmotionLabel[];
  /** One a lane at most. */
  readonly emotionQuotes: readonly EmotionQuote[];
};

/** The key of the cell where a lane and a step meet. */
export const cellKey = (laneId: string, stepId: string): string => `${laneId}:${stepId}`;

/** The key of what is counted in an evidence lane at a stage or a step. */
export const countsId = ({ laneId, stageId, stepId }: EvidenceCounts): string =>
  cellKey(laneId, stageId ?? stepId);

/** The key of a measure in a measures lane. */
export const measureId = ({ laneId, stageId, stepId, measure }: MeasureBox): string =>
  `${cellKey(laneId, stageId ?? stepId)} ${measure.key}`;

/** The key of a stage's place in the funnel. */
export const funnelId = ({ stageId }: Pick<FunnelBoxStage, 'stageId'>): string => `${stageId} funnel`;

/** The key of a stage's place in the band of hot spots. */
export const hotSpotId = ({ stageId }: Pick<HotSpotBox, 'stageId'>): string => `${stageId} hot-spot`;
