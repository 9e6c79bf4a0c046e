import type { Places } from '../layered.ts';
import type { Band } from './bands.ts';
import type { NodeBox } from './flow-boxes.ts';
import type { SizedFlow } from './size-flow.ts';

/** Room above and below what is in a row, and between nodes in it, px. */
const ROW_ROOM = 20;
const NODE_GAP = 24;

/** Nodes keep their column and their order in it, and move down or up into the row they belong to. */
export function intoRows(
  { graph, boxes }: Pick<SizedFlow, 'graph' | 'boxes'>,
  places: Places,
): {
  readonly places: Places;
  readonly rows: readonly { readonly band: Band; readonly y: number; readonly height: number }[];
} {
  const next = new Map<string, { x: number; y: number }>();
  const byBand = Map.groupBy(graph.nodes, ({ band }) => band);
  let top = 0;
  const rows = graph.bands.map((band) => {
    const columns = Map.groupBy(byBand.get(band.id) ?? [], ({ id }) => places.get(id)?.x ?? 0);
    let lowest = top + ROW_ROOM;
    for (const [x, nodes] of columns) {
      let y = top + ROW_ROOM;
      for (const { id } of nodes.toSorted((a, b) => yOf(places, a.id) - yOf(places, b.id))) {
        const box = boxes.get(id);
        if (!box) continue;
        y += above(box);
        next.set(id, { x, y });
        y += box.height + below(box);
        lowest = Math.max(lowest, y);
        y += NODE_GAP;
      }
    }
    const row = { band, y: top, height: lowest + ROW_ROOM - top };
    top += row.height;
    return row;
  });
  return { places: next, rows };
}

const yOf = (places: Places, id: string): number => places.get(id)?.y ?? 0;
const above = ({ start }: NodeBox): number => (start ? -start.y : 0);
const below = ({ stop, height }: NodeBox): number => (stop ? stop.y + stop.height - height : 0);
