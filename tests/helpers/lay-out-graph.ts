import ELK from 'elkjs/lib/elk.bundled.js';
import { type ElkGraph, fromElk, toElk } from '../../src/shared/graphs/elk.ts';
import type { Layered, LayeredGraph } from '../../src/shared/graphs/layered.ts';

const elk = new ELK();

/** Lays a graph out as the window does, without its worker. */
export async function layOutGraph(graph: LayeredGraph): Promise<Layered> {
  if (graph.nodes.length === 0) return { places: new Map(), ways: new Map() };
  return fromElk((await elk.layout(toElk(graph) as never)) as unknown as ElkGraph);
}
