import { cellKey, countsId, funnelId, hotSpotId, type MapLayout, measureId } from '../layout/map-layout.ts';
import type { ReadingCell, ReadingStage } from './shape.ts';

/** Stages, their steps, and in each step the records of each lane. */
export function readingOrder(layout: MapLayout): readonly ReadingStage[] {
  const pieces = Map.groupBy(layout.evidence, (box) =>
    box.stageId === null ? cellKey(box.laneId, box.stepId) : box.stageId,
  );
  const idsOf = (key: string): readonly string[] => (pieces.get(key) ?? []).map((box) => box.evidence.id);
  const measured = Map.groupBy(layout.measures, ({ laneId, stageId, stepId }) =>
    cellKey(laneId, stageId ?? stepId),
  );
  const measuresOf = (laneId: string, id: string): readonly string[] =>
    (measured.get(cellKey(laneId, id)) ?? []).map(measureId);
  const counted = new Set(layout.evidenceCounts.map(countsId));
  const countsOf = (laneId: string, id: string): readonly string[] =>
    [cellKey(laneId, id)].filter((key) => counted.has(key));
  return layout.stages.map((stage) => ({
    id: stage.stage.id,
    name: stage.nameLines.join(' '),
    evidenceIds: [
      ...layout.hotSpots.filter(({ stageId }) => stageId === stage.stage.id).map(hotSpotId),
      ...layout.funnels.flatMap(({ stages }) =>
        stages.filter(({ stageId }) => stageId === stage.stage.id).map(funnelId),
      ),
      ...new Set(idsOf(stage.stage.id)),
      ...layout.lanes.flatMap(({ lane }) => countsOf(lane.id, stage.stage.id)),
      ...layout.lanes.flatMap(({ lane }) => measuresOf(lane.id, stage.stage.id)),
    ],
    steps: stage.steps.map((step) => ({
      id: step.step.id,
      name: step.nameLines.join(' '),
      cells: layout.lanes.flatMap(({ lane, nameLines }): readonly ReadingCell[] => {
        const key = cellKey(lane.id, step.step.id);
        const cards = layout.cellBoxes.get(key)?.cards.map((box) => box.card.id) ?? [];
        const ids = [
          ...idsOf(key),
          ...countsOf(lane.id, step.step.id),
          ...measuresOf(lane.id, step.step.id),
          ...cards,
        ];
        return ids.length === 0 ? [] : [{ laneId: lane.id, laneName: nameLines.join(' '), ids }];
      }),
    })),
  }));
}
