import { t } from '../../language/translate.ts';
import type { Rect } from '../../layout/map-layout.ts';
import type { MeasureText } from '../../layout/measure.ts';
import { textStyles } from '../../layout/sizes.ts';
import { textBlock } from '../../layout/text-block.ts';
import { cardShapes } from '../../scene/card-shapes.ts';
import { farCardShapes } from '../../scene/far-card.ts';
import { box, text, type Owner } from '../../scene/make-shape.ts';
import { moveShape } from '../../scene/move-shape.ts';
import type { Shape } from '../../scene/shape.ts';
import type { Theme } from '../../scene/theme.ts';
import { cardTitle } from '../../words/titles.ts';
import type { FromAfar } from '../draw/from-afar.ts';
import { wayShapes } from '../draw/way-shapes.ts';
import { edgeText, type NodeBox, type PillBox } from './flow-boxes.ts';
import type { FlowEdge, FlowGraph, FlowNode } from './flow-types.ts';
import { type FlowLayout, ROW_NAME } from './flow-layout.ts';
import type { FlowWay } from './flow-ways.ts';

/** Width of the line of an edge by its share of customers, px. */
export const edgeWidth = (share: number | null): number => 1.5 + 9 * Math.min(1, share ?? 0);

/** What a node is called: its card's title, its stage's name. */
export const nodeName = (node: FlowNode): string =>
  node.kind === 'card' ? cardTitle(node.view.card) : node.of.name.trim() || t('Untitled stage');

/** A node with the words above and below it, from its own corner. */
export function nodeShapes(node: NodeBox, theme: Theme, far: FromAfar | null = null): readonly Shape[] {
  const role = node.node.kind === 'card' ? 'card' : 'stage';
  const owner: Owner = { id: node.node.id, role };
  const { start, stop } = node;
  const tooMany = node.node.leaving?.kind === 'too-many';
  return [
    ...(far && node.content.kind === 'card'
      ? farCardShapes(node.content.box, far.zoom, far.measure, theme)
      : bodyShapes(node, theme)),
    ...(start ? pillShapes(start, owner, theme.signs.teal) : []),
    ...(stop ? pillShapes(stop, owner, tooMany ? theme.signs.rose : theme.signs.slate) : []),
  ];
}

function bodyShapes({ node, content, width, height }: NodeBox, theme: Theme): readonly Shape[] {
  if (content.kind === 'card') return cardShapes(content.box, theme);
  if (node.kind === 'card') return [];
  const owner: Owner = { id: node.id, role: 'stage' };
  const { soft, onSoft, strong } = theme.hues[node.of.hue];
  const { name, count } = content.lines;
  return [
    box(owner, { x: 0, y: 0, width, height }, { fill: soft, stroke: strong, radius: 8 }),
    text(owner, name, { style: textStyles.stage, colour: onSoft }),
    text(owner, count, { style: textStyles.badge, colour: onSoft }),
  ];
}

type PillColours = { readonly soft: string; readonly onSoft: string };

function pillShapes(pill: PillBox, owner: Owner, { soft, onSoft }: PillColours): readonly Shape[] {
  return [
    box(owner, pill, { fill: soft, radius: 10 }),
    text(owner, pill.text, { style: textStyles.badge, colour: onSoft }),
  ];
}

/** The line of an edge, called `label`; what it says is drawn by `edgeLabelShapes`, above all lines. */
export function edgeShapes(edge: FlowEdge, way: FlowWay, label: string, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: edge.id, role: 'connection' };
  return wayShapes(owner, way.points, {
    colour: way.below ? theme.signs.orange.strong : theme.arrow,
    width: edgeWidth(edge.share),
    label,
  });
}

/** What an edge says, on a ground that hides the lines below it. */
export function edgeLabelShapes(edge: FlowEdge, way: FlowWay, pill: PillBox, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: edge.id, role: 'connection' };
  if (!way.label) return [];
  const { x, y } = way.label;
  const ground = box(owner, way.label, { fill: theme.paper, stroke: theme.line, radius: 6 });
  const words = text(owner, pill.text, { style: textStyles.badge, colour: theme.ink, align: 'center' });
  return [ground, moveShape(words, x, y)];
}

/** Names of nodes by their id. */
export type Names = ReadonlyMap<string, string>;
export const namesOf = ({ nodes }: FlowGraph): Names =>
  new Map(nodes.map((node) => [node.id, nodeName(node)]));

/** ‘Product page leads to Configurator (starts a set-up · 28%)’. */
export function edgeInWords(edge: FlowEdge, names: Names): string {
  const [from, to] = [names.get(edge.from) ?? '', names.get(edge.to) ?? ''];
  const detail = edgeText(edge);
  if (edge.back) {
    return detail === null
      ? t('{{from}} leads back to {{to}}', { from, to })
      : t('{{from}} leads back to {{to}} ({{detail}})', { from, to, detail });
  }
  return detail === null
    ? t('{{from}} leads to {{to}}', { from, to })
    : t('{{from}} leads to {{to}} ({{detail}})', { from, to, detail });
}

/** The headings of stages and the rows: what lies under nodes and edges. */
export function groundShapes(
  { stages, rows }: Pick<FlowLayout, 'stages' | 'rows'>,
  measure: MeasureText,
  theme: Theme,
): readonly Shape[] {
  return [
    ...rows.flatMap((row, index) => rowShapes(row, index, measure, theme)),
    ...stages.flatMap(({ stage, ...place }): readonly Shape[] => {
      const owner: Owner = { id: stage.id, role: 'stage' };
      const { header, onHeader } = theme.hues[stage.hue];
      return [
        box(owner, place, { fill: header, radius: 6 }),
        ...nameShapes(stage.name.trim() || t('Untitled stage'), place, measure, {
          owner,
          style: textStyles.stage,
          colour: onHeader,
          heading: 2,
        }),
      ];
    }),
  ];
}

function rowShapes(
  { band, ...place }: FlowLayout['rows'][number],
  index: number,
  measure: MeasureText,
  theme: Theme,
): readonly Shape[] {
  const owner: Owner = { id: null, role: 'lane' };
  const named = { ...place, width: ROW_NAME };
  return [
    box(owner, place, { fill: index % 2 === 0 ? theme.band : theme.paper }),
    box(owner, { ...place, height: 1 }, { fill: theme.line }),
    ...nameShapes(band.name, named, measure, {
      owner,
      style: textStyles.lane,
      colour: theme.ink,
      heading: null,
    }),
  ];
}

type NameLook = {
  readonly owner: Owner;
  readonly style: (typeof textStyles)['stage'] | (typeof textStyles)['lane'];
  readonly colour: string;
  readonly heading: number | null;
};

/** A name in the middle of the height of its place; where it does not fit, its first line. */
function nameShapes(name: string, place: Rect, measure: MeasureText, look: NameLook): readonly Shape[] {
  const { owner, style, colour, heading } = look;
  const block = textBlock(name, style, measure, { x: place.x + 12, y: 0, width: place.width - 24 });
  if (!block) return [];
  const most = Math.max(1, Math.floor((place.height - 4) / style.lineHeight));
  const lines = block.lines.length > most ? shortened(block.lines, most) : block.lines;
  const y = place.y + (place.height - lines.length * style.lineHeight) / 2;
  return [text(owner, { ...block, lines, y }, { style, colour, heading })];
}

const shortened = (lines: readonly string[], most: number): readonly string[] => [
  ...lines.slice(0, most - 1),
  `${(lines[most - 1] ?? '').trimEnd().replace(/.$/u, '')}…`,
];
