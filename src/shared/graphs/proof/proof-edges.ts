import type { Place } from '../layered.ts';
import type { PlacedProof } from './place-proof.ts';
import type { ProofContent, ProofContents } from './proof-content.ts';
import type { ProofEdge, ProofGraph } from './proof-types.ts';
import { proofColumnX, proofWidths } from './proof-sizes.ts';

/** An edge as a curve; places as in the drawing's nodes, px. */
export type ProofCurve = {
  readonly edge: ProofEdge;
  /** SVG path data of absolute M, L and C, from the right side of a node to the left side of another. */
  readonly d: string;
  readonly from: Place;
  readonly to: Place;
  /** On the curve, shortly before its end: where nodes stand apart, so do marks on their edges. */
  readonly mark: Place;
};

/** Most room between two edges at one side of a node, and the least to its corners, px. */
const PORT_GAP = 14;
const CORNER = 8;

type Side = 'right' | 'left';
/** An edge at a side of a node: where it comes from or goes to next, and how high that is. */
type End = { readonly other: string; readonly y: number };

/** The curves of all edges whose ends have a place, in the order of the edges. */
export function proofEdges(
  graph: ProofGraph,
  placed: Pick<PlacedProof, 'places' | 'passes'>,
  contents: ProofContents,
): readonly ProofCurve[] {
  const { places, passes } = placed;
  const columnOf = new Map(graph.nodes.map(({ id, column }) => [id, column]));
  const rectOf = (id: string): Rect | null => {
    const [place, content] = [places.get(id), contents.get(id)];
    return place && content ? { ...place, ...bodyOf(content) } : null;
  };
  const passOf = ({ from, to }: ProofEdge): number | null =>
    columnOf.get(from) === 0 && columnOf.get(to) === 2 ? (passes.get(from) ?? null) : null;
  const drawn = graph.edges.flatMap((edge) => {
    const [from, to] = [rectOf(edge.from), rectOf(edge.to)];
    return from && to ? [{ edge, from, to, pass: passOf(edge) }] : [];
  });
  const ports = new Ports();
  for (const { edge, from, to, pass } of drawn) {
    // What passes a column leaves together.
    ports.add('right', edge.from, from, { other: pass === null ? edge.to : '', y: pass ?? middleOf(to) });
    ports.add('left', edge.to, to, { other: edge.from, y: pass ?? middleOf(from) });
  }
  return drawn.map(({ edge, from, to, pass }) => {
    const start = {
      x: from.x + from.width,
      y: ports.at('right', edge.from, pass === null ? edge.to : '') ?? middleOf(from),
    };
    const end = { x: to.x, y: ports.at('left', edge.to, edge.from) ?? middleOf(to) };
    if (pass === null) {
      return {
        edge,
        d: `M${at(start)}${curve(start, end)}`,
        from: start,
        to: end,
        mark: nearEnd(start, end),
      };
    }
    const enter = { x: proofColumnX[1], y: pass };
    const leave = { x: proofColumnX[1] + proofWidths[1], y: pass };
    const d = `M${at(start)}${curve(start, enter)}L${at(leave)}${curve(leave, end)}`;
    return { edge, d, from: start, to: end, mark: nearEnd(leave, end) };
  });
}

type Rect = Place & { readonly width: number; readonly height: number };

const bodyOf = ({ width, body }: ProofContent) => ({ width, height: body });
const middleOf = ({ y, height }: Rect): number => y + height / 2;
const round = (value: number): number => Math.round(value * 100) / 100;
const at = ({ x, y }: Place): string => `${round(x)} ${round(y)}`;

/** Leaves and arrives level. */
function curve(from: Place, to: Place): string {
  const x = round((from.x + to.x) / 2);
  return `C${x} ${round(from.y)} ${x} ${round(to.y)} ${at(to)}`;
}

/** How far along a curve its mark is, 0..1. */
const MARK_AT = 0.85;

/** That point of the curve above: both of its control points are half way across, each as high as its own end. */
function nearEnd(from: Place, to: Place): Place {
  const part = MARK_AT;
  const across = 1.5 * part * (1 - part) + part ** 3;
  const down = 3 * part ** 2 - 2 * part ** 3;
  return { x: round(from.x + (to.x - from.x) * across), y: round(from.y + (to.y - from.y) * down) };
}

/** Where edges meet the sides of nodes: spread over each side by how high they go on, so that they do not cross there. */
class Ports {
  readonly #ends = new Map<string, { readonly rect: Rect; readonly ends: Map<string, End> }>();
  readonly #placed = new Map<string, ReadonlyMap<string, number>>();

  add(side: Side, id: string, rect: Rect, end: End): void {
    const key = `${side} ${id}`;
    const own = this.#ends.get(key) ?? { rect, ends: new Map<string, End>() };
    own.ends.set(end.other, end);
    this.#ends.set(key, own);
  }

  at(side: Side, id: string, other: string): number | undefined {
    const key = `${side} ${id}`;
    const known = this.#placed.get(key) ?? this.#spread(key);
    this.#placed.set(key, known);
    return known.get(other);
  }

  #spread(key: string): ReadonlyMap<string, number> {
    const own = this.#ends.get(key);
    if (!own) return new Map();
    const sorted = [...own.ends.values()].sort((a, b) => a.y - b.y);
    const room = Math.max(0, own.rect.height - 2 * CORNER);
    const step = Math.min(PORT_GAP, room / Math.max(1, sorted.length - 1));
    const first = middleOf(own.rect) - (step * (sorted.length - 1)) / 2;
    return new Map(sorted.map(({ other }, index) => [other, first + index * step]));
  }
}
