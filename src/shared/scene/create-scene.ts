import { t } from '../language/translate.ts';
import { layoutMap } from '../layout/layout-map.ts';
import type { MapLayout } from '../layout/map-layout.ts';
import type { MeasureText } from '../layout/measure.ts';
import { stageView } from '../layout/stage-view.ts';
import { type MapView, standingConnections } from '../layout/view.ts';
import { withoutAssumptions } from '../layout/without-assumptions.ts';
import type { AssumptionChoice } from './assumption-choices.ts';
import { assumptionList } from './assumption-list.ts';
import { cardShapes } from './card-shapes.ts';
import { connectionShapes } from './connection-shapes.ts';
import { curveShapes } from './curve-shapes.ts';
import { emptyMapShapes, emptyWords, isEmptyMap } from './empty-map.ts';
import { evidenceCountShapes, evidenceShapes } from './evidence-shapes.ts';
import { headerShapes } from './header-shapes.ts';
import { funnelShapes } from './funnel-shapes.ts';
import { gridShapes, hiddenCountShapes, laneNameShapes } from './lane-shapes.ts';
import { legendShapes } from './legend.ts';
import { box } from './make-shape.ts';
import { measureShapes } from './measure-shapes.ts';
import { moveShape } from './move-shape.ts';
import { readingOrder } from './reading-order.ts';
import type { Scene, Shape } from './shape.ts';
import type { Theme } from './theme.ts';
import { titleBlockShapes } from './title-block.ts';

/** Empty paper around the drawing, px. */
export const SCENE_MARGIN = 32;
/** Least width of what stands above and below the map, px: a map of one step is narrower than its title. */
const LEAST_WIDTH = 640;
/** Room above the list of assumptions, px. */
const ABOVE_LIST = 36;

export type SceneOptions = {
  readonly titleBlock: boolean;
  readonly legend: boolean;
  /** One stage only; null: the whole map. */
  readonly stageId: string | null;
  /** On the title block, YYYY-MM-DD; null: none. */
  readonly date: string | null;
  readonly projectName: string;
  /** Left out: marked on their cards. */
  readonly assumptions?: AssumptionChoice;
};

export type SceneInput = {
  readonly view: MapView;
  readonly measure: MeasureText;
  readonly theme: Theme;
  readonly options: SceneOptions;
  /** The layout of `view` with `measure`, where the caller has it already. */
  readonly layout?: MapLayout;
  /** Of columns that nobody has sized, px, in place of the usual one. */
  readonly columnWidth?: number;
};

/** The drawing of a whole map or of one stage; undefined when the map has no such stage. */
export function createScene({
  view,
  measure,
  theme,
  options,
  layout,
  columnWidth,
}: SceneInput): Scene | undefined {
  const whole = options.assumptions === 'hidden' ? withoutAssumptions(view) : view;
  const shown = options.stageId === null ? whole : stageView(whole, options.stageId);
  if (!shown) return undefined;
  const placed = (shown === view ? layout : undefined) ?? layoutMap(shown, measure, undefined, columnWidth);
  const width = Math.max(placed.width, LEAST_WIDTH);
  const stageName = options.stageId === null ? null : (shown.stages[0]?.stage.name ?? null);
  const shapes: Shape[] = [];
  let y = SCENE_MARGIN;
  const add = (list: readonly Shape[]): void => {
    for (const shape of list) shapes.push(moveShape(shape, SCENE_MARGIN, y));
  };
  if (options.titleBlock) {
    const facts = { view: shown, projectName: options.projectName, date: options.date, stageName };
    const block = titleBlockShapes(facts, width, measure, theme);
    add(block.shapes);
    y += block.height + 24;
  }
  add(mapShapes(shown, placed, theme));
  const empty = isEmptyMap(shown)
    ? emptyMapShapes(placed, { said: emptyWords(options.stageId), width }, measure, theme)
    : null;
  if (empty) add(empty.shapes);
  y += placed.height + (empty?.height ?? 0);
  if (options.legend) {
    y += 20;
    const legend = legendShapes(shown, placed, width, measure, theme);
    add(legend.shapes);
    y += legend.height;
  }
  const list = options.assumptions === 'listed' ? assumptionList(placed, width, { measure, theme }) : null;
  if (list) {
    y += ABOVE_LIST;
    add(list.shapes);
    y += list.height;
  }
  const size = { width: width + 2 * SCENE_MARGIN, height: Math.ceil(y + SCENE_MARGIN) };
  const paper = box({ id: null, role: 'background' }, { x: 0, y: 0, ...size }, { fill: theme.paper });
  const name = view.map.name.trim() === '' ? t('Untitled map') : view.map.name;
  return {
    ...size,
    title: stageName === null ? name : `${name} · ${stageName}`,
    shapes: [paper, ...shapes],
    reading: readingOrder(placed),
  };
}

/** All shapes of a map, in map px, in painting order. */
export const mapShapes = (view: MapView, layout: MapLayout, theme: Theme): readonly Shape[] => [
  ...gridShapes(layout, theme),
  ...headerShapes(layout, theme),
  // Under the evidence of a whole stage, which spans the gaps that arrows run in.
  ...connectionShapes(standingConnections(view), layout, theme),
  ...layout.lanes.flatMap((lane) => [
    ...laneNameShapes(lane, theme),
    ...curveShapes(view, layout, lane, theme),
  ]),
  ...layout.evidence.flatMap((piece) => evidenceShapes(piece, theme)),
  ...layout.evidenceCounts.flatMap((counts) => evidenceCountShapes(counts, theme)),
  ...layout.funnels.flatMap((funnel) => funnelShapes(funnel, theme)),
  ...layout.measures.flatMap((measure) => measureShapes(measure, theme)),
  ...[...layout.cards.values()].flatMap((card) => cardShapes(card, theme)),
  ...hiddenCountShapes(layout, theme),
];
