import { t } from '../../language/translate.ts';
import type { MeasureText } from '../../layout/measure.ts';
import type { MapView } from '../../layout/view.ts';
import { SCENE_MARGIN } from '../../scene/create-scene.ts';
import { flow } from '../../scene/flow.ts';
import { iconItem } from '../../scene/legend-items.ts';
import { box } from '../../scene/make-shape.ts';
import { moveShape } from '../../scene/move-shape.ts';
import { type Part, placed, stack, words } from '../../scene/parts.ts';
import type { Scene, Shape } from '../../scene/shape.ts';
import type { Theme } from '../../scene/theme.ts';
import { signItems } from '../../scene/sign-items.ts';
import { titleBlockShapes } from '../../scene/title-block.ts';
import { textStyles } from '../../layout/sizes.ts';
import type { FlowLayout } from './flow-layout.ts';
import {
  edgeLabelShapes,
  edgeInWords,
  edgeShapes,
  groundShapes,
  namesOf,
  nodeShapes,
} from './flow-shapes.ts';
import { flowOutline } from './flow-outline.ts';

export type FlowSceneInput = {
  readonly view: MapView;
  readonly layout: FlowLayout;
  readonly measure: MeasureText;
  readonly theme: Theme;
  readonly titleBlock: boolean;
  readonly legend: boolean;
  readonly projectName: string;
  /** On the title block, YYYY-MM-DD; null: none. */
  readonly date: string | null;
};

/** Least width of what stands above and below the flow, px. */
const LEAST_WIDTH = 640;

/** The flow of a map as a drawing. */
export function createFlowScene(input: FlowSceneInput): Scene {
  const { view, layout, measure, theme } = input;
  const width = Math.max(LEAST_WIDTH, Math.ceil(layout.bounds.width));
  const facts = { view, projectName: input.projectName, date: input.date, stageName: t('Flow') };
  const title: Part = input.titleBlock
    ? { width, ...titleBlockShapes(facts, width, measure, theme) }
    : { width, height: 0, shapes: [] };
  const drawing: Part = layout.graph.nodes.length === 0 ? emptyPart(width, input) : flowPart(layout, input);
  const legend = input.legend ? legendPart(layout, width, input) : { width, height: 0, shapes: [] };
  const whole = stack([title, drawing, legend], 28);
  const size = { width: width + 2 * SCENE_MARGIN, height: Math.ceil(whole.height + 2 * SCENE_MARGIN) };
  const paper = box({ id: null, role: 'background' }, { x: 0, y: 0, ...size }, { fill: theme.paper });
  const name = view.map.name.trim() || t('Untitled map');
  return {
    ...size,
    title: `${name} · ${t('Flow')}`,
    shapes: [paper, ...placed(whole, SCENE_MARGIN, SCENE_MARGIN)],
    reading: flowOutline(layout.graph).map(({ stage, nodes }) => ({
      id: stage.id,
      name: stage.name,
      evidenceIds: nodes.map(({ node }) => node.id),
      steps: [],
    })),
  };
}

/** Said where a flow has no card. */
export const emptyFlowWords = (): string =>
  t('No card is connected yet. Connect two cards to see where customers go next.');

function emptyPart(width: number, { measure, theme }: FlowSceneInput): Part {
  const owner = { id: null, role: 'cell' } as const;
  return words(
    owner,
    emptyFlowWords(),
    { style: textStyles.cardBody, colour: theme.softInk, width },
    { measure, theme },
  );
}

function flowPart(layout: FlowLayout, { measure, theme }: FlowSceneInput): Part {
  const shapes = flowShapes(layout, measure, theme);
  const { x, y, width, height } = layout.bounds;
  return { width, height, shapes: shapes.map((shape) => moveShape(shape, -x, -y)) };
}

/** All shapes of a flow in its own px, in painting order. */
export function flowShapes(layout: FlowLayout, measure: MeasureText, theme: Theme): readonly Shape[] {
  const { graph, boxes, places, ways, labels } = layout;
  const names = namesOf(graph);
  const drawn = graph.edges.flatMap((edge) => {
    const way = ways.get(edge.id);
    return way ? [{ edge, way }] : [];
  });
  return [
    ...groundShapes(layout, measure, theme),
    ...drawn.flatMap(({ edge, way }) => edgeShapes(edge, way, edgeInWords(edge, names), theme)),
    ...[...boxes].flatMap(([id, node]) => {
      const place = places.get(id);
      return place ? nodeShapes(node, theme).map((shape) => moveShape(shape, place.x, place.y)) : [];
    }),
    ...drawn.flatMap(({ edge, way }) => {
      const pill = labels.get(edge.id);
      return pill ? edgeLabelShapes(edge, way, pill, theme) : [];
    }),
  ];
}

/** What the lines and signs of a flow mean; those that it does not have are left out. */
function legendPart({ graph, ways, boxes }: FlowLayout, width: number, ink: FlowSceneInput): Part {
  const { theme } = ink;
  const cards = [...boxes.values()].flatMap(({ content }) =>
    content.kind === 'card' ? [content.box.content] : [],
  );
  const hasShares = graph.edges.some(({ share }) => share !== null);
  const leadsBack = [...ways.values()].some(({ below }) => below);
  const words = {
    shares: t('The wider a line, the more customers go that way'),
    back: t('Back to an earlier step'),
  };
  const items = [
    ...(hasShares ? [iconItem(words.shares, 'arrow-right', theme.arrow, width, ink)] : []),
    ...(leadsBack ? [iconItem(words.back, 'arrow-left', theme.signs.orange.strong, width, ink)] : []),
    ...signItems(cards, width, ink),
  ];
  return { width, ...flow(items, { x: 0, y: 0, width }, { x: 24, y: 8 }) };
}
