import { t } from '../language/translate.ts';
import type { LaneBox, MapLayout } from '../layout/map-layout.ts';
import { LANE_NAME_WIDTH, laneNamePlaces, laneNameRoom, textStyles } from '../layout/sizes.ts';
import { laneKind } from '../kinds/lane-kinds.ts';
import { box, icon, path, text, type Owner } from './make-shape.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

const grid: Owner = { id: null, role: 'background' };

/** What lies behind the cards: every second lane shaded, lines between lanes, steps and stages. */
export function gridShapes(layout: MapLayout, theme: Theme): readonly Shape[] {
  const left = layout.laneNameWidth;
  const shapes: Shape[] = [];
  for (const lane of layout.lanes) {
    const fill = laneGround(lane, theme);
    if (fill !== null) shapes.push(box(grid, lane, { fill }));
  }
  const stageEdges = new Set(layout.stages.map((stage) => stage.x));
  for (const step of layout.steps) {
    if (step.index === 0) continue;
    shapes.push(
      path(grid, `M${step.x} ${layout.headerHeight}L${step.x} ${layout.height}`, {
        stroke: stageEdges.has(step.x) ? theme.line : theme.faintLine,
      }),
    );
  }
  for (const lane of layout.lanes) {
    const look = lane.visibilityLine ? visibilityLook(theme) : { stroke: theme.line };
    shapes.push(path(grid, `M0 ${lane.y}L${layout.width} ${lane.y}`, look));
  }
  shapes.push(
    path(grid, `M0 ${layout.height}L${layout.width} ${layout.height}`, { stroke: theme.line }),
    path(grid, `M${left} ${layout.headerHeight}L${left} ${layout.height}`, { stroke: theme.line }),
  );
  return shapes;
}

/** The colour of a lane's ground: its own, or a shade for every second one; null is the paper's. */
export const laneGround = ({ lane, index }: LaneBox, theme: Theme): string | null =>
  lane.hue !== null ? theme.hues[lane.hue].soft : index % 2 === 1 ? theme.band : null;

/** The line over the first backstage lane: what lies below, customers do not see. */
const visibilityLook = (theme: Theme) => ({ stroke: theme.softInk, strokeWidth: 1.5, dash: [6, 4] }) as const;
/** Width of the bar of a lane's colour at its left edge, px. */
const BAR = 4;

/** A lane's name in the frozen column. */
export function laneNameShapes(lane: LaneBox, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: lane.lane.id, role: 'lane' };
  const { lineHeight } = textStyles.lane;
  const below = lane.visibilityLine ? laneNamePlaces.visibility : 0;
  const top = lane.lane.collapsed
    ? below + (lane.height - below - lane.nameLines.length * lineHeight) / 2
    : below + laneNamePlaces.top;
  const block = {
    x: lane.x + laneNamePlaces.textX,
    y: lane.y + top,
    width: laneNameRoom(lane.lane.kind),
    lines: lane.nameLines,
    rtl: lane.rtl,
  };
  const place = { x: lane.x + laneNamePlaces.iconX, y: block.y + 1, size: laneNamePlaces.iconSize };
  const { hue } = lane.lane;
  const bar = { x: lane.x, y: lane.y + 1, width: BAR, height: lane.height - 2 };
  const line = {
    x: lane.x + laneNamePlaces.iconX,
    y: lane.y + 4,
    width: LANE_NAME_WIDTH - 2 * laneNamePlaces.iconX,
    lines: [t('Line of visibility')],
    rtl: false,
  };
  return [
    ...(hue === null ? [] : [box(owner, bar, { fill: theme.hues[hue].strong })]),
    ...(lane.visibilityLine
      ? [text(owner, line, { style: textStyles.visibility, colour: theme.softInk })]
      : []),
    icon(owner, laneKind(lane.lane.kind).icon, place, hue === null ? theme.softInk : theme.hues[hue].text),
    text(owner, block, { style: textStyles.lane, colour: theme.ink }),
  ];
}

/** In a collapsed lane each cell says how many cards it holds. */
export function hiddenCountShapes(layout: MapLayout, theme: Theme): readonly Shape[] {
  const shapes: Shape[] = [];
  for (const cell of layout.cellBoxes.values()) {
    if (cell.hidden === 0) continue;
    const block = {
      x: cell.x + 16,
      y: cell.y + (cell.height - textStyles.badge.lineHeight) / 2,
      width: cell.width - 32,
      lines: [t('{{count}} cards', { count: cell.hidden })],
      rtl: false,
    };
    shapes.push(
      text({ id: cell.laneId, role: 'cell' }, block, { style: textStyles.badge, colour: theme.softInk }),
    );
  }
  return shapes;
}
