import { changedKeys } from '../changes/patched-map.ts';
import type { Lane } from '../model/lane.ts';
import type { Header } from './header.ts';
import type {
  CellBox,
  EmotionLabel,
  EmotionQuote,
  EvidenceBox,
  EvidenceCounts,
  FunnelBox,
  LaneBox,
  MapLayout,
  MeasureBox,
} from './map-layout.ts';
import type { Memo } from './memo.ts';
import { type MapView, sameLook } from './view.ts';

/** What a layout was made from. */
type Sources = { readonly view: MapView; readonly memo: Memo; readonly header: Header };
const sources = new WeakMap<MapLayout, Sources>();

export const noteSources = (layout: MapLayout, madeFrom: Sources): void => void sources.set(layout, madeFrom);

/** A lane that lies as it lay, with all that is in it. */
type SameLane = {
  readonly box: LaneBox;
  readonly row: readonly CellBox[];
  readonly evidence: readonly EvidenceBox[];
  readonly counts: readonly EvidenceCounts[];
  readonly measures: readonly MeasureBox[];
  readonly funnels: readonly FunnelBox[];
  readonly labels: readonly EmotionLabel[];
  readonly quotes: readonly EmotionQuote[];
};

type LanePlace = Pick<LaneBox, 'index' | 'y' | 'visibilityLine'> & { readonly keys: readonly string[] };

/** A layout of before with the same lanes and steps as now. */
export type Unchanged = {
  readonly layout: MapLayout;
  /** The lane of before, where nothing of it is other than it was. */
  readonly lane: (lane: Lane, place: LanePlace) => SameLane | undefined;
};

/** What of a layout before can be taken over; undefined where it has other lanes or columns, or other texts were measured. */
export function unchangedSince(layout: MapLayout, { view, memo, header }: Sources): Unchanged | undefined {
  const before = sources.get(layout);
  const sameGrid =
    before?.memo === memo &&
    before.header === header &&
    sameLook(before.view.map, view.map) &&
    before.view.lanes.length === view.lanes.length &&
    view.lanes.every(({ id }, index) => before.view.lanes[index]?.id === id);
  if (!sameGrid) return undefined;
  const suspects = changedKeys(before.view.cells, view.cells);
  return {
    layout,
    lane: (lane, { index, y, visibilityLine, keys }) => {
      const box = layout.lanes[index];
      const row = layout.rows[index];
      if (box?.lane !== lane || !row || box.y !== y || box.visibilityLine !== visibilityLine)
        return undefined;
      if (lane.kind === 'emotion' && !emotionParts.every((part) => before.view[part] === view[part]))
        return undefined;
      if (lane.kind === 'evidence' && before.view.behind !== view.behind) return undefined;
      if (lane.kind === 'measures' && !measuresParts.every((part) => before.view[part] === view[part]))
        return undefined;
      if (suspects === null || keys.some((key) => suspects.has(key))) return undefined;
      return {
        box,
        row,
        evidence: layout.evidence.filter(({ laneId }) => laneId === lane.id),
        counts: layout.evidenceCounts.filter(({ laneId }) => laneId === lane.id),
        measures: layout.measures.filter(({ laneId }) => laneId === lane.id),
        funnels: layout.funnels.filter(({ laneId }) => laneId === lane.id),
        labels: layout.emotionLabels.filter(({ laneId }) => laneId === lane.id),
        quotes: layout.emotionQuotes.filter(({ laneId }) => laneId === lane.id),
      };
    },
  };
}

/** What an emotion lane is drawn from, beside its columns: the curves, and what the quote pinned to them is chosen from. */
const emotionParts = ['emotions', 'behind', 'about'] as const;
/** What a measures lane is drawn from: what answers say, and the people at the stages. */
const measuresParts = ['measures', 'funnel'] as const;
