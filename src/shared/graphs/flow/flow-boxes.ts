import { t } from '../../language/translate.ts';
import { cardContent } from '../../layout/card-content.ts';
import type { CardBox, Rect, TextBlock } from '../../layout/map-layout.ts';
import type { MeasureText } from '../../layout/measure.ts';
import { cardWidth, NARROW_COLUMN_WIDTH, textStyles } from '../../layout/sizes.ts';
import { textBlock } from '../../layout/text-block.ts';
import type { CardLook } from '../../layout/view.ts';
import { percent } from '../../words/figures.ts';
import type { Size } from '../layered.ts';
import type { CardNode, FlowEdge, FlowGraph, FlowNode, StageNode } from './flow-types.ts';

/** Width of a node, px: of a card on a usual map. */
export const NODE_WIDTH = cardWidth(NARROW_COLUMN_WIDTH);

/** Places in what is drawn, px. */
export const flowPlaces = {
  /** From a node to the words above and below it. */
  gap: 6,
  /** Words where customers start and stop, and on an edge. */
  side: 7,
  pillHeight: 20,
  /** In the node of a stage. */
  stageSide: 14,
  stageTop: 12,
} as const;

/** A node in its size, what is in it from its own corner: the words where customers start are above it, the others below. */
export type NodeBox = Size & {
  readonly node: FlowNode;
  readonly content:
    | { readonly kind: 'card'; readonly box: CardBox }
    | { readonly kind: 'stage'; readonly lines: StageLines };
  readonly start: PillBox | null;
  readonly stop: PillBox | null;
};
/** A few words with a ground of their own. */
export type PillBox = Rect & { readonly text: TextBlock };
export type StageLines = { readonly name: TextBlock; readonly count: TextBlock };

/** All nodes in their size, by id. */
export type NodeBoxes = ReadonlyMap<string, NodeBox>;

export const flowBoxes = ({ nodes }: FlowGraph, look: CardLook, measure: MeasureText): NodeBoxes =>
  new Map(nodes.map((node) => [node.id, boxOf(node, look, measure)]));

function boxOf(node: FlowNode, look: CardLook, measure: MeasureText): NodeBox {
  const { gap, pillHeight } = flowPlaces;
  const content = node.kind === 'card' ? cardOf(node, look, measure) : stageOf(node, measure);
  const height = content.kind === 'card' ? content.box.height : heightOf(content.lines);
  const words = leavingText(node);
  return {
    node,
    width: NODE_WIDTH,
    height,
    content,
    start: node.starts ? pill(t('Starts here'), { x: 0, y: -gap - pillHeight }, measure) : null,
    stop: words === null ? null : atRight(pill(words, { x: 0, y: height + gap }, measure)),
  };
}

/** ‘39% leave here’: what becomes of the customers that no connection takes along. */
export function leavingText({ leaving }: FlowNode): string | null {
  if (leaving === null) return null;
  if (leaving.kind === 'all') return t('Ends here');
  const share = percent(Math.round(leaving.share * 1_000) / 1_000);
  return leaving.kind === 'some'
    ? t('{{share}} leave here', { share })
    : t('{{share}} go on: more than all', { share });
}

function cardOf({ view }: CardNode, look: CardLook, measure: MeasureText): NodeBox['content'] {
  const content = cardContent(view, NODE_WIDTH, look, measure);
  const { card } = view;
  const box: CardBox = {
    x: 0,
    y: 0,
    width: NODE_WIDTH,
    height: content.height,
    card,
    titleLines: content.title?.lines ?? [],
    bodyLines: content.body?.lines ?? [],
    rtl: content.title?.rtl ?? content.body?.rtl ?? false,
    content,
  };
  return { kind: 'card', box };
}

function stageOf({ of, cards }: StageNode, measure: MeasureText): NodeBox['content'] {
  const x = flowPlaces.stageSide;
  const width = NODE_WIDTH - 2 * x;
  const y = flowPlaces.stageTop;
  const name = textBlock(of.name.trim() || t('Untitled stage'), textStyles.stage, measure, { x, y, width });
  const count = textBlock(t('{{count}} cards', { count: cards }), textStyles.badge, measure, {
    x,
    y: y + (name?.height ?? 0) + 2,
    width,
  });
  if (!name || !count) throw new Error('A stage has a name here');
  return { kind: 'stage', lines: { name, count } };
}

const heightOf = ({ count }: StageLines): number => count.y + count.height + flowPlaces.stageTop;

/** Words that fit, with their ground. */
function pill(words: string, { x, y }: { x: number; y: number }, measure: MeasureText): PillBox {
  const { side, pillHeight } = flowPlaces;
  const most = NODE_WIDTH - 2 * side;
  const block = textBlock(words, textStyles.badge, measure, { x: x + side, y: y + 2, width: most });
  if (!block) throw new Error('Words are not empty');
  const width = Math.min(most, Math.ceil(measure(words, textStyles.badge, most).width));
  return { x, y, width: width + 2 * side, height: pillHeight, text: { ...block, width } };
}

function atRight(box: PillBox): PillBox {
  const dx = NODE_WIDTH - box.width;
  return { ...box, x: dx, text: { ...box.text, x: box.text.x + dx } };
}

/** What an edge says: ‘clicks through · 34%’; null where it says nothing. */
export function edgeText({ label, share }: FlowEdge): string | null {
  const parts = [label, share === null ? '' : percent(Math.round(share * 1_000) / 1_000)];
  return parts.filter((part) => part !== '').join('\u00a0·\u00a0') || null;
}

/** Words on an edge are broken past this width, px. */
const LABEL_WIDTH = 160;

/** An edge's words with their ground, from its own corner. */
export function edgeLabel(edge: FlowEdge, measure: MeasureText): PillBox | null {
  const words = edgeText(edge);
  if (words === null) return null;
  const { side } = flowPlaces;
  const text = textBlock(words, textStyles.badge, measure, { x: side, y: 2, width: LABEL_WIDTH });
  if (!text) return null;
  const width = Math.min(LABEL_WIDTH, Math.ceil(measure(words, textStyles.badge, LABEL_WIDTH).width));
  return { x: 0, y: 0, width: width + 2 * side, height: text.height + 4, text: { ...text, width } };
}
