import { t } from '../language/translate.ts';
import type { LaneBox, MapLayout } from '../layout/map-layout.ts';
import { laneNamePlaces, laneNameRoom, textStyles } from '../layout/sizes.ts';
import type { LaneKind } from '../model/lane.ts';
import type { Icon } from './icons.ts';
import { box, icon, path, text, type Owner } from './make-shape.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

/** The icon beside a lane's name. */
export const laneIcons: Readonly<Record<LaneKind, Icon>> = {
  actions: 'action',
  touchpoints: 'touchpoint',
  thoughts: 'thought',
  emotion: 'emotion',
  'pain-points': 'pain-point',
  evidence: 'evidence',
  opportunities: 'opportunity',
  measures: 'measure',
  backstage: 'backstage',
  images: 'image',
  'free-text': 'note',
};

const grid: Owner = { id: null, role: 'background' };

/** What lies behind the cards: every second lane shaded, lines between lanes, steps and stages. */
export function gridShapes(layout: MapLayout, theme: Theme): readonly Shape[] {
  const left = layout.laneNameWidth;
  const shapes: Shape[] = [];
  for (const lane of layout.lanes) {
    if (lane.index % 2 === 1) shapes.push(box(grid, lane, { fill: theme.band }));
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
    shapes.push(path(grid, `M0 ${lane.y}L${layout.width} ${lane.y}`, { stroke: theme.line }));
  }
  shapes.push(
    path(grid, `M0 ${layout.height}L${layout.width} ${layout.height}`, { stroke: theme.line }),
    path(grid, `M${left} ${layout.headerHeight}L${left} ${layout.height}`, { stroke: theme.line }),
  );
  return shapes;
}

/** A lane's name in the frozen column. */
export function laneNameShapes(lane: LaneBox, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: lane.lane.id, role: 'lane' };
  const { lineHeight } = textStyles.lane;
  const top = lane.lane.collapsed
    ? (lane.height - lane.nameLines.length * lineHeight) / 2
    : laneNamePlaces.top;
  const block = {
    x: lane.x + laneNamePlaces.textX,
    y: lane.y + top,
    width: laneNameRoom(lane.lane.kind),
    lines: lane.nameLines,
    rtl: lane.rtl,
  };
  const place = { x: lane.x + laneNamePlaces.iconX, y: block.y + 1, size: laneNamePlaces.iconSize };
  return [
    icon(owner, laneIcons[lane.lane.kind], place, theme.softInk),
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
