import { countCrossings } from './crossings.ts';

/** A link from a node of a column to one of the next column. */
export type ColumnLink = { readonly from: string; readonly to: string };
type Columns = readonly (readonly string[])[];

/** Nodes are numbers inside: their places in the columns given, one column after the other. */
type Numbered = readonly (readonly number[])[];
type Neighbours = readonly (readonly number[])[];

/** From left to right and back, so often; more changes little. */
const SWEEPS = 4;

/**
 * The ids of each column ordered so that the links between neighbouring columns cross little: in sweeps each node moves
 * to the mean place of those it is linked to in the column before. Ties stay in the order given, which is kept too where
 * no sweep crosses less. Nodes without links stand at the end of their columns.
 */
export function orderColumns(columns: Columns, links: readonly ColumnLink[]): Columns {
  const ids = columns.flat();
  const numberOf = new Map(ids.map((id, index) => [id, index]));
  const toRight: number[][] = ids.map(() => []);
  const toLeft: number[][] = ids.map(() => []);
  for (const { from, to } of links) {
    const [left, right] = [numberOf.get(from), numberOf.get(to)];
    if (left === undefined || right === undefined) continue;
    toRight[left]?.push(right);
    toLeft[right]?.push(left);
  }
  const numbered = columns.map((column) => column.map((id) => numberOf.get(id) ?? 0));
  const isLinked = (node: number): boolean => isSome(toRight[node]) || isSome(toLeft[node]);
  /** Where each node is in its column now. */
  const places = new Float64Array(ids.length);
  let order: Numbered = numbered.map((column) => column.filter(isLinked));
  for (const column of order) note(column, places);
  let best = order;
  let least = crossingsIn(order, toRight, places);
  for (let sweep = 0; sweep < SWEEPS && least > 0; sweep += 1) {
    for (const rightwards of [true, false]) {
      order = rightwards
        ? swept(order, toLeft, places)
        : swept(order.toReversed(), toRight, places).toReversed();
      const crossings = crossingsIn(order, toRight, places);
      if (crossings < least) [best, least] = [order, crossings];
    }
  }
  return best.map((column, index) => {
    const alone = (numbered[index] ?? []).filter((node) => !isLinked(node));
    return [...column, ...alone].map((node) => ids[node] ?? '');
  });
}

const isSome = (list: readonly number[] | undefined): boolean => list !== undefined && list.length > 0;

function note(column: readonly number[], places: Float64Array): void {
  for (const [place, node] of column.entries()) places[node] = place;
}

/** One sweep: the first column stays, each next one is ordered by the one before it. */
function swept(columns: Numbered, neighbours: Neighbours, places: Float64Array): Numbered {
  return columns.map((column, turn) => {
    if (turn === 0) return column;
    const ordered = byMeans(column, neighbours, places);
    note(ordered, places);
    return ordered;
  });
}

/** The column by the mean place of each node's neighbours; nodes without any keep their own place among the others. */
function byMeans(column: readonly number[], neighbours: Neighbours, places: Float64Array): readonly number[] {
  const moving: { readonly node: number; readonly mean: number }[] = [];
  for (const node of column) {
    const own = neighbours[node];
    if (!own || own.length === 0) continue;
    let sum = 0;
    for (const other of own) sum += places[other] ?? 0;
    moving.push({ node, mean: sum / own.length });
  }
  moving.sort((a, b) => a.mean - b.mean || a.node - b.node);
  let next = 0;
  return column.map((node) => {
    if (!isSome(neighbours[node])) return node;
    const moved = moving[next]?.node ?? node;
    next += 1;
    return moved;
  });
}

function crossingsIn(columns: Numbered, toRight: Neighbours, places: Float64Array): number {
  let sum = 0;
  for (const [index, column] of columns.entries()) {
    const right = columns[index + 1];
    if (!right) continue;
    const ends = column.map((node) => (toRight[node] ?? []).map((other) => places[other] ?? 0));
    sum += countCrossings(ends, right.length);
  }
  return sum;
}
