import type { LaneBox, MapLayout } from '../../layout/map-layout.ts';
import type { TextStyle } from '../../layout/measure.ts';
import type { MapView } from '../../layout/view.ts';
import type { ProjectRecords } from '../../model/records.ts';
import { type Owner, path, text } from '../../scene/make-shape.ts';
import type { Shape } from '../../scene/shape.ts';
import type { Theme } from '../../scene/theme.ts';
import { otherCurves } from './emotion-gap.ts';

const style: TextStyle = { size: 11, weight: 600, lineHeight: 14 };

/** The curves of a lane as they were, dotted, with what lies between them and those that are, and by how much at each step. */
export const otherCurveShapes = (
  before: ProjectRecords,
  view: MapView,
  layout: MapLayout,
  lane: LaneBox,
  theme: Theme,
): readonly Shape[] =>
  otherCurves(before, view, layout, lane, 'after').flatMap(({ line, d, gaps, steps }) => {
    const owner: Owner = { id: line.persona.id, role: 'curve' };
    return [
      ...gaps.map((gap) =>
        path(owner, gap.d, { fill: `${theme.signs[gap.isBetter ? 'green' : 'rose'].strong}2e` }),
      ),
      path(owner, d, { stroke: theme.hues[line.persona.hue].strong, strokeWidth: 1.5, dash: [2, 4] }),
      ...steps.map((step) =>
        text(
          owner,
          {
            x: step.x + 16,
            y: step.y - style.lineHeight / 2,
            width: 40,
            lines: [step.text],
            rtl: false,
          },
          { style, colour: theme.ink },
        ),
      ),
    ];
  });
