import { expect, test } from 'vitest';
import { wholeFlow } from '../../../../src/shared/graphs/flow/flow-choice.ts';
import { flowGraph } from '../../../../src/shared/graphs/flow/flow-graph.ts';
import { type FlowLayout, layeredFlow, layoutFlow } from '../../../../src/shared/graphs/flow/flow-layout.ts';
import { createFlowScene } from '../../../../src/shared/graphs/flow/flow-scene.ts';
import { sizeFlow } from '../../../../src/shared/graphs/flow/size-flow.ts';
import { createMemoryTx } from '../../../../src/shared/commands/kernel/memory-tx.ts';
import { runCommand } from '../../../../src/shared/commands/run-command.ts';
import { createMapView } from '../../../../src/shared/layout/map-view.ts';
import type { MapView } from '../../../../src/shared/layout/view.ts';
import type { Connection } from '../../../../src/shared/model/connection.ts';
import type { ProjectRecords } from '../../../../src/shared/model/records.ts';
import { lightTheme } from '../../../../src/shared/scene/theme.ts';
import { bigFlowCalls, type FlowShape, LARGE_FLOW } from '../../../helpers/big-flow.ts';
import { layOutGraph } from '../../../helpers/lay-out-graph.ts';
import { AUTHOR, createTestIds, NOW, run, startRecords, testId } from '../../../helpers/records.ts';
import { createSmallProject } from '../../../helpers/small-project.ts';
import { tableMeasure } from '../../../helpers/table-measure.ts';

const { records, id } = createSmallProject();
const viewOf = (of: ProjectRecords, map = 'map'): MapView => createMapView(of, id(map))!;

async function layoutOf(view: MapView): Promise<FlowLayout> {
  const graph = flowGraph(view, new Map(), wholeFlow);
  const sized = sizeFlow(graph, { density: 'compact', cardFill: 'plain' }, tableMeasure);
  return layoutFlow(sized, await layOutGraph(layeredFlow(sized)));
}

const textsOf = (view: MapView, layout: FlowLayout): string =>
  createFlowScene({
    view,
    layout,
    measure: tableMeasure,
    theme: lightTheme,
    titleBlock: false,
    legend: false,
    projectName: 'Project',
    date: null,
  })
    .shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines : []))
    .join(' ');

const way = (from: string, to: string, at: number): Connection => ({
  id: testId(9_000 + at),
  mapId: id('map'),
  fromCardId: from,
  toCardId: to,
  kind: 'flow',
  label: '',
  share: 0.5,
});
/** The small map with these ways, whether or not a command would make them. */
const withWays = (...ways: readonly (readonly [from: string, to: string])[]): MapView => ({
  ...viewOf(records),
  connections: ways.map(([from, to], at) => way(id(from), id(to), at)),
});

/** A map with many cards, and the ways that its commands would make one by one. */
function largeFlow(shape: FlowShape): MapView {
  const tx = createMemoryTx(startRecords(), { now: NOW, author: AUTHOR });
  const calls = bigFlowCalls(shape, createTestIds(100));
  const connections: Connection[] = [];
  for (const call of calls) {
    if (call.command === 'add-connection') {
      const { fromCardId, toCardId, label = '', share = null } = call.input;
      connections.push({ ...way(fromCardId, toCardId, connections.length), label, share });
    } else expect(runCommand(tx, call).ok).toBe(true);
  }
  const [map] = tx.records.map.values();
  return { ...createMapView(tx.records, map!.id)!, connections };
}

test('a card that leads to itself has a way below it, from its right to its left', async () => {
  const { graph, ways, places, boxes } = await layoutOf(withWays(['act1', 'act1'], ['act1', 'act4']));
  const [loop] = graph.edges.filter(({ from, to }) => from === to);
  const { points, below } = ways.get(loop!.id)!;
  const { y } = places.get(id('act1'))!;
  expect(loop!.back && below).toBe(true);
  expect(points[0]!.x).toBeGreaterThan(points.at(-1)!.x);
  expect(Math.max(...points.map((point) => point.y))).toBeGreaterThan(y + boxes.get(id('act1'))!.height);
});

test('a card that leads to nothing but itself neither starts the journey nor ends it', async () => {
  const view = withWays(['act1', 'act1']);
  const layout = await layoutOf(view);
  expect(layout.graph.nodes.map(({ id: own }) => own)).toEqual([id('act1')]);
  expect([...layout.ways.values()].flatMap(({ points }) => points.map(({ x }) => x))).not.toContain(NaN);
});

test('cards that lead around in a circle within one step are all shown', async () => {
  const layout = await layoutOf(withWays(['act1', 'act2'], ['act2', 'act3'], ['act3', 'act1']));
  expect(layout.places.size).toBe(3);
  expect(layout.ways.size).toBe(3);
});

test('ways to cards of a removed step are left out, with a step and without its cards', async () => {
  const { records: after } = run(records, {
    command: 'remove-step',
    input: { stepId: id('b'), cardsToStepId: null },
  });
  const view = { ...viewOf(after), connections: withWays(['act1', 'act4'], ['act1', 'act5']).connections };
  const layout = await layoutOf(view);
  expect(layout.graph.edges.map(({ to }) => to)).toEqual([id('act5')]);
  // A file may hold a card whose step is gone.
  const stray = new Map(after.card).set(id('act4'), records.card.get(id('act4'))!);
  const strayView = {
    ...viewOf({ ...after, card: stray }),
    connections: view.connections,
  };
  expect((await layoutOf(strayView)).graph.nodes.map(({ id: own }) => own)).toEqual([id('act1'), id('act5')]);
});

test('a map with nothing on it says what to do', async () => {
  const empty = withWays();
  const layout = await layoutOf(empty);
  expect(layout.bounds).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  expect(textsOf(empty, layout)).toContain('No card is connected yet. Connect two cards');
});

test('of two maps that lead to each other each shows its own cards', async () => {
  const { records: linked } = run(
    records,
    { command: 'edit-cards', input: { cardIds: [id('act1')], fields: { linkedMapId: id('other') } } },
    { command: 'edit-cards', input: { cardIds: [id('oact')], fields: { linkedMapId: id('map') } } },
  );
  const { connections } = withWays(['act1', 'act4'], ['act4', 'act1']);
  const layout = await layoutOf({ ...viewOf(linked), connections });
  expect(layout.places.size).toBe(2);
  expect((await layoutOf(viewOf(linked, 'other'))).places.size).toBe(0);
});

test('1,000 cards with 10,000 connections are laid out, each in its own place, and not too high', async () => {
  const layout = await layoutOf(largeFlow({ stepsPerStage: 1, cardsPerStep: 200, connections: 10_000 }));
  expect(layout.ways.size).toBe(10_000);
  const places = [...layout.places.values()];
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(1_000);
  expect(layout.bounds.height).toBeLessThan(100_000);
  expect(layout.bounds.width).toBeLessThan(20_000);
}, 120_000);

test('a large flow keeps its steps apart, one right of the other', async () => {
  const { graph, places } = await layoutOf(largeFlow(LARGE_FLOW));
  const columns = Map.groupBy(graph.nodes, ({ step }) => step);
  const lefts = [...columns]
    .toSorted(([a], [b]) => a - b)
    .map(([, nodes]) => nodes.map((node) => places.get(node.id)!.x));
  for (const [index, own] of lefts.entries()) {
    const next = lefts[index + 1];
    if (next) expect(Math.max(...own)).toBeLessThan(Math.min(...next));
  }
}, 60_000);
