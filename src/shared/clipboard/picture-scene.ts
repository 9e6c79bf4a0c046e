import { layoutMap } from '../layout/layout-map.ts';
import type { Rect } from '../layout/map-layout.ts';
import { rectAround } from '../layout/rects.ts';
import type { MeasureText } from '../layout/measure.ts';
import { stageView } from '../layout/stage-view.ts';
import type { MapView, StepView } from '../layout/view.ts';
import { cardShapes } from '../scene/card-shapes.ts';
import { connectionShapes } from '../scene/connection-shapes.ts';
import { mapShapes } from '../scene/create-scene.ts';
import { box } from '../scene/make-shape.ts';
import { moveShape } from '../scene/move-shape.ts';
import type { Shape } from '../scene/shape.ts';
import type { Theme } from '../scene/theme.ts';
import type { PlaceKind } from './copied-structure.ts';

/** What a picture is of: cards, or one stage, step or lane under its names. */
export type PictureOf =
  | { readonly kind: 'cards'; readonly ids: readonly string[] }
  | { readonly kind: PlaceKind; readonly id: string };

export type PictureScene = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
};

/** Empty paper around the picture, px. */
const MARGIN = 24;

/**
 * The drawing of a part of a map, ready for a slide: on paper, and no larger than it must be. Cards keep their order
 * and their places to each other; rows and columns that hold none of them are left out, as in a copied table. Null
 * where there is nothing of it on the map.
 */
export function pictureScene(
  view: MapView,
  of: PictureOf,
  measure: MeasureText,
  theme: Theme,
  boundsOf: (shape: Shape) => Rect,
): PictureScene | null {
  const shown = of.kind === 'cards' ? onlyCards(view, new Set(of.ids)) : onlyPlace(view, of);
  if (!shown || shown.steps.length === 0 || shown.lanes.length === 0) return null;
  const layout = layoutMap(shown, measure);
  if (of.kind !== 'cards')
    return onPaper(mapShapes(shown, layout, theme), { x: 0, y: 0, ...sizeOf(layout) }, theme);
  const shapes = [
    ...connectionShapes(shown.connections, layout, theme),
    ...[...layout.cards.values()].flatMap((card) => cardShapes(card, theme)),
  ];
  return shapes.length === 0 ? null : onPaper(shapes, rectAround(shapes.map(boundsOf)), theme);
}

const sizeOf = ({ width, height }: { readonly width: number; readonly height: number }) => ({
  width,
  height,
});

function onPaper(shapes: readonly Shape[], area: Rect, theme: Theme): PictureScene {
  const size = { width: Math.ceil(area.width + 2 * MARGIN), height: Math.ceil(area.height + 2 * MARGIN) };
  const paper = box({ id: null, role: 'background' }, { x: 0, y: 0, ...size }, { fill: theme.paper });
  return {
    ...size,
    shapes: [paper, ...shapes.map((shape) => moveShape(shape, MARGIN - area.x, MARGIN - area.y))],
  };
}

function onlyPlace(view: MapView, { kind, id }: Exclude<PictureOf, { kind: 'cards' }>): MapView | undefined {
  if (kind === 'stage') return stageView(view, id);
  if (kind === 'lane')
    return withLanes(
      view,
      view.lanes.filter((lane) => lane.id === id).map((lane) => ({ ...lane, collapsed: false })),
    );
  const stage = view.stages.find(({ steps }) => steps.some(({ step }) => step.id === id));
  return stage && withSteps(view, new Set([id]));
}

/** Only these cards, in the lanes they are in and the steps they cover. */
function onlyCards(view: MapView, ids: ReadonlySet<string>): MapView {
  const cards = [...view.cards].filter(([id]) => ids.has(id));
  const column = new Map(view.steps.map(({ step }, at) => [step.id, at]));
  const covered = cards.flatMap(([, { card }]) => {
    const from = column.get(card.stepId) ?? 0;
    return view.steps.slice(from, from + card.span).map(({ step }) => step.id);
  });
  const laneIds = new Set(cards.map(([, { card }]) => card.laneId));
  const all: MapView = {
    ...view,
    cards: new Map(cards),
    cells: new Map(
      [...view.cells]
        .map(([key, cell]) => [key, cell.filter(({ card }) => ids.has(card.id))] as const)
        .filter(([, cell]) => cell.length > 0),
    ),
    connections: view.connections.filter((one) => ids.has(one.fromCardId) && ids.has(one.toCardId)),
  };
  return withSteps(
    withLanes(
      all,
      view.lanes.filter((lane) => laneIds.has(lane.id)),
    ),
    new Set(covered),
  );
}

function withSteps(view: MapView, stepIds: ReadonlySet<string>): MapView {
  const isKept = ({ step }: StepView): boolean => stepIds.has(step.id);
  return {
    ...view,
    stages: view.stages
      .map((stage) => ({ ...stage, steps: stage.steps.filter(isKept) }))
      .filter(({ steps }) => steps.length > 0),
    steps: view.steps.filter(isKept),
    cards: new Map([...view.cards].filter(([, { card }]) => stepIds.has(card.stepId))),
    cells: new Map([...view.cells].filter(([, [first]]) => first && stepIds.has(first.card.stepId))),
    emotions: view.emotions.map((line) => ({
      ...line,
      points: new Map([...line.points].filter(([stepId]) => stepIds.has(stepId))),
    })),
  };
}

function withLanes(view: MapView, lanes: MapView['lanes']): MapView {
  const ids = new Set(lanes.map(({ id }) => id));
  return {
    ...view,
    lanes,
    cards: new Map([...view.cards].filter(([, { card }]) => ids.has(card.laneId))),
    cells: new Map([...view.cells].filter(([, [first]]) => first && ids.has(first.card.laneId))),
  };
}
