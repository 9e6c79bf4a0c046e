import ELK, { type ElkNode } from 'elkjs/lib/elk-api.js';
import { type ElkGraph, fromElk, toElk } from '../../shared/graphs/elk.ts';
import { inColumns } from '../../shared/graphs/in-columns.ts';
import type { Layered, LayeredGraph } from '../../shared/graphs/layered.ts';

let elk: InstanceType<typeof ELK> | null = null;

/** The worker is started with the first graph that is shown, and kept: starting it takes longer than most layouts. */
const start = (): InstanceType<typeof ELK> =>
  new ELK({
    workerFactory: () => new Worker(new URL('elkjs/lib/elk-worker.min.js', import.meta.url)),
  });

/** Lays a graph out in layers, in a worker. */
export async function layOut(graph: LayeredGraph): Promise<Layered> {
  if (graph.nodes.length === 0) return { places: new Map(), ways: new Map() };
  const asked = performance.now();
  elk ??= start();
  try {
    // Its types allow to change what is handed over; the worker gets a copy.
    const done = await elk.layout(toElk(graph) as unknown as ElkNode);
    return fromElk(done as unknown as ElkGraph);
  } catch (error) {
    // A plain picture is better than none; what went wrong is in the log.
    console.error('The graph could not be laid out', error);
    return inColumns(graph);
  } finally {
    // For the benchmark.
    performance.measure('graph-layout', { start: asked });
  }
}
