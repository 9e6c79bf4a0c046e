import { phrase, t } from '../../language/translate.ts';
import { SCENE_MARGIN } from '../../scene/create-scene.ts';
import { flow, labelItem } from '../../scene/flow.ts';
import { titleBlockShapes } from '../../scene/title-block.ts';
import type { MapView } from '../../layout/view.ts';
import { box, type Owner } from '../../scene/make-shape.ts';
import { type Ink, type Part, placed as placedAt, stack, words } from '../../scene/parts.ts';
import type { Scene, Shape } from '../../scene/shape.ts';
import type { TextStyle } from '../../layout/measure.ts';
import { piecesOfEvidence } from '../../words/evidence.ts';
import { cardTitle } from '../../words/titles.ts';
import { edgeShapes } from './edge-shapes.ts';
import { emptyColumnWords, emptyProofWords } from './empty-proof.ts';
import { nodeShapes } from './node-shapes.ts';
import { type OutlineItem, proofOutline } from './proof-outline.ts';
import type { PlacedProof } from './place-proof.ts';
import type { ProofContents } from './proof-content.ts';
import { proofEdges } from './proof-edges.ts';
import type { ProofGraph, ProofNode } from './proof-types.ts';
import { proofLegend } from './proof-legend.ts';
import { HEADING_HEIGHT, PROOF_WIDTH, proofColumnX, proofWidths } from './proof-sizes.ts';

export type ProofSceneInput = Ink & {
  readonly view: MapView;
  readonly graph: ProofGraph;
  readonly contents: ProofContents;
  readonly placed: PlacedProof;
  readonly titleBlock: boolean;
  readonly legend: boolean;
  readonly projectName: string;
  /** On the title block, YYYY-MM-DD; null: none. */
  readonly date: string | null;
};

/** The headings of the columns, from left to right; `t` says them. */
export const columnNames: Readonly<Record<ProofNode['column'], string>> = {
  0: phrase('Opportunities'),
  1: phrase('Pain points'),
  2: phrase('Evidence'),
  3: phrase('Sources'),
};
const columns = [0, 1, 2, 3] as const;

const styles = {
  column: { size: 16, weight: 600, lineHeight: 24 },
  count: { size: 13, weight: 600, lineHeight: 20 },
  empty: { size: 13, weight: 400, lineHeight: 18 },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** The proof of a map or of one card as a drawing. It is read as its outline: each thing where it is named first. */
export function createProofScene(input: ProofSceneInput): Scene {
  const { graph, view, theme } = input;
  const title = proofTitle(graph);
  const empty = emptyProofWords(graph);
  const parts = [
    input.titleBlock ? titlePart(input, title) : nothing,
    empty === null ? picture(input) : sentence(empty, input),
    input.legend && empty === null ? proofLegend(graph, input.contents, PROOF_WIDTH, input) : nothing,
  ];
  const whole = stack(parts, 28);
  const size = { width: PROOF_WIDTH + 2 * SCENE_MARGIN, height: Math.ceil(whole.height + 2 * SCENE_MARGIN) };
  const paper = box({ id: null, role: 'background' }, { x: 0, y: 0, ...size }, { fill: theme.paper });
  return {
    ...size,
    title: `${view.map.name.trim() || t('Untitled map')} · ${title}`,
    shapes: [paper, ...placedAt(whole, SCENE_MARGIN, SCENE_MARGIN)],
    reading: [],
  };
}

const nothing: Part = { width: PROOF_WIDTH, height: 0, shapes: [] };

/** ‘Proof’, or ‘Proof of “…”’ for that of one card. */
export const proofTitle = ({ chosen }: Pick<ProofGraph, 'chosen'>): string =>
  chosen?.view ? t('Proof of “{{card}}”', { card: cardTitle(chosen.view.card) }) : t('Proof');

/** What stands above every drawing of the map, and how much of it is proved. */
function titlePart(input: ProofSceneInput, title: string): Part {
  const { graph, view, projectName, date, measure, theme } = input;
  const facts = { view, projectName, date, stageName: title };
  const block = { width: PROOF_WIDTH, ...titleBlockShapes(facts, PROOF_WIDTH, measure, theme) };
  const look = {
    owner: { id: null, role: 'title-block' },
    style: styles.count,
    colour: theme.softInk,
    icon: null,
  } as const;
  const items = proofCounts(graph).map((count) => labelItem(count, look, measure, PROOF_WIDTH));
  const row = flow(items, { x: 0, y: 0, width: PROOF_WIDTH }, { x: 20, y: 6 });
  return stack([block, { width: PROOF_WIDTH, ...row }], 12);
}

/** How much a proof shows, and how much of it stands out, in words. */
export function proofCounts({ nodes }: ProofGraph): readonly string[] {
  const inColumn = (column: ProofNode['column']): number =>
    nodes.filter((node) => node.column === column).length;
  const unsupported = nodes.filter(({ marks }) => marks.includes('no-support')).length;
  const [opportunities, pains, pieces] = [inColumn(0), inColumn(1), inColumn(2)];
  return [
    ...(opportunities > 0 ? [t('{{count}} opportunities', { count: opportunities })] : []),
    ...(pains > 0 ? [t('{{count}} pain points', { count: pains })] : []),
    ...(pieces > 0 ? [piecesOfEvidence(pieces)] : []),
    ...(unsupported > 0 ? [t('{{count}} pain points that nothing supports', { count: unsupported })] : []),
  ];
}

const sentence = (said: string, ink: Ink): Part =>
  words(
    { id: null, role: 'cell' },
    said,
    { style: styles.empty, colour: ink.theme.softInk, width: PROOF_WIDTH },
    ink,
  );

/** Headings, the edges, and over these the nodes. */
function picture(input: ProofSceneInput): Part {
  const { graph, contents, placed, theme } = input;
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return {
    width: placed.width,
    // Below the heading of an empty column stands that it is.
    height: Math.max(placed.height, HEADING_HEIGHT + 2 * styles.empty.lineHeight),
    shapes: [
      ...headingsOfProof(input),
      ...proofEdges(graph, placed, contents).flatMap((curve) => edgeShapes(curve, nodes, theme)),
      ...inReadingOrder(graph).flatMap(({ id, level }) => {
        const [content, place] = [contents.get(id), placed.places.get(id)];
        return content && place ? nodeShapes(content, place, theme, { heading: level }) : [];
      }),
    ],
  };
}

/** The headings of the columns, and what is said below one that is empty. */
export const headingsOfProof = (input: Ink & { readonly graph: ProofGraph }): readonly Shape[] =>
  columns.flatMap((column) => headingShapes(column, input));

function headingShapes(
  column: ProofNode['column'],
  input: Ink & { readonly graph: ProofGraph },
): readonly Shape[] {
  const { graph, theme } = input;
  const owner: Owner = { id: null, role: 'stage' };
  const [x, width] = [proofColumnX[column], proofWidths[column]];
  const name = words(
    owner,
    t(columnNames[column]),
    { style: styles.column, colour: theme.ink, width },
    input,
  );
  const line = { x, y: HEADING_HEIGHT - 14, width, height: 1 };
  const shapes = [...placedAt(name, x, 0), box(owner, line, { fill: theme.line })];
  if (graph.nodes.some((node) => node.column === column)) return shapes;
  const look = { style: styles.empty, colour: theme.softInk, width };
  return [...shapes, ...placedAt(words(owner, emptyColumnWords(column), look, input), x, HEADING_HEIGHT)];
}

type Read = { readonly id: string; readonly level: number | null };

/** All nodes as the outline names them; cards are headings of its levels. */
function inReadingOrder(graph: ProofGraph): readonly Read[] {
  const read = new Map<string, Read>();
  const take = (items: readonly OutlineItem[], level: number): void => {
    for (const { id, kind, items: below } of items) {
      if (!read.has(id)) read.set(id, { id, level: kind === 'card' ? level : null });
      take(below, level + 1);
    }
  };
  for (const { items } of proofOutline(graph)) take(items, FIRST_LEVEL);
  return [...read.values()];
}

/** Below the drawing's title. */
const FIRST_LEVEL = 2;
