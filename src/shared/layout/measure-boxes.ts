import { hasSameAnswers, type PlaceMeasure } from '../measures/place-measure.ts';
import type { Lane } from '../model/lane.ts';
import type { MeasureBox, StageBox, StepBox } from './map-layout.ts';
import type { Memo } from './memo.ts';
import { CELL_GAP } from './sizes.ts';
import { throughStages } from './through-stages.ts';
import type { MapView, StageView } from './view.ts';

/** Boxes of measures stand side by side while each is as wide as this, px: a usual column's room. */
const LEAST_WIDTH = 188;

/** The measures from answers in a measures lane, and where those of each step end, px below the lane's top. */
export function measureBoxes(
  lane: Lane,
  view: MapView,
  stages: readonly StageBox[],
  y: number,
  memo: Memo,
): { readonly offset: (step: StepBox) => number; readonly measures: readonly MeasureBox[] } {
  const boxes: MeasureBox[] = [];
  const offset = throughStages(
    view,
    stages,
    {
      ofStage: (stage) => measuresOfStage(view, stage),
      ofStep: ({ step }) => view.measures.get(step.id) ?? none,
    },
    (measures, { x, width, offset: begin, ...owner }) => {
      const most = Math.max(1, Math.floor((width + CELL_GAP) / (LEAST_WIDTH + CELL_GAP)));
      const across = Math.min(most, Math.max(1, measures.length));
      const own = (width - (across - 1) * CELL_GAP) / across;
      const shown = measures.flatMap((measure) => {
        const content = memo.measure(measure, own, view.map.density);
        return content ? [{ measure, content }] : [];
      });
      let end = begin;
      for (let row = 0; row < shown.length; row += across) {
        const inRow = shown.slice(row, row + across);
        const top = end + CELL_GAP;
        const height = Math.max(...inRow.map(({ content }) => content.height));
        for (const [at, { measure, content }] of inRow.entries()) {
          const place = { x: x + at * (own + CELL_GAP), y: y + top, width: own, height };
          boxes.push({ ...place, measure, laneId: lane.id, ...owner, content });
        }
        end = top + height;
      }
      return end;
    },
  );
  return { offset, measures: boxes };
}

const none: readonly PlaceMeasure[] = [];

/** What is said of a stage as a whole. Where all answers are about one step of it, they stand at that step alone. */
const measuresOfStage = ({ measures }: MapView, { stage, steps }: StageView): readonly PlaceMeasure[] =>
  (measures.get(stage.id) ?? none).filter(
    (measure) =>
      !steps.some(({ step }) => measures.get(step.id)?.some((other) => hasSameAnswers(measure, other))),
  );
