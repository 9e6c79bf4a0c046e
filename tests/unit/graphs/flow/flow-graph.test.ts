import { describe, expect, it } from 'vitest';
import { type FlowChoice, wholeFlow } from '../../../../src/shared/graphs/flow/flow-choice.ts';
import { flowGraph } from '../../../../src/shared/graphs/flow/flow-graph.ts';
import { flowOutline } from '../../../../src/shared/graphs/flow/flow-outline.ts';
import { createMapView } from '../../../../src/shared/layout/map-view.ts';
import type { MapView } from '../../../../src/shared/layout/view.ts';
import { run } from '../../../helpers/records.ts';
import { createSmallProject } from '../../../helpers/small-project.ts';

const { records, id } = createSmallProject();
type Way = readonly [from: string, to: string, share?: number | null];

/** The small map with these ways between its cards. */
function withWays(...ways: readonly Way[]): MapView {
  const made = run(
    records,
    ...[...records.connection.keys()].map((connectionId) => ({
      command: 'remove-connection' as const,
      input: { connectionId },
    })),
    ...ways.map(([from, to, share = null], index) => ({
      command: 'add-connection' as const,
      input: { id: id(`way${index}`), fromCardId: id(from), toCardId: id(to), kind: 'flow' as const, share },
    })),
  );
  return createMapView(made.records, id('map'))!;
}

const graphOf = (view: MapView, choice: Partial<FlowChoice> = {}, personas = new Map<string, string[]>()) =>
  flowGraph(view, personas, { ...wholeFlow, ...choice });
const nodeOf = (graph: ReturnType<typeof graphOf>, name: string) =>
  graph.nodes.find((node) => node.id === id(name));
const ids = (graph: ReturnType<typeof graphOf>): readonly string[] => graph.nodes.map((node) => node.id);

describe('the flow of a map', () => {
  it('has the cards that take part in connections, and no others', () => {
    const graph = graphOf(withWays(['act1', 'act4', 0.4]));
    expect(ids(graph).toSorted()).toEqual([id('act1'), id('act4')].toSorted());
    expect(graph.edges).toMatchObject([
      { id: id('way0'), from: id('act1'), to: id('act4'), share: 0.4, back: false },
    ]);
  });

  it('is empty where nothing is connected', () => {
    expect(graphOf(withWays())).toEqual({ nodes: [], edges: [], stages: [], bands: [] });
  });

  it('says where customers start and stop, and how many leave', () => {
    const graph = graphOf(withWays(['act1', 'act4', 0.4], ['act1', 'act5', 0.21]));
    expect(nodeOf(graph, 'act1')).toMatchObject({ starts: true, leaving: { kind: 'some', share: 0.39 } });
    expect(nodeOf(graph, 'act4')).toMatchObject({ starts: false, leaving: { kind: 'all' } });
  });

  it('points out shares of more than all customers, and says nothing where a share is not known', () => {
    expect(nodeOf(graphOf(withWays(['act1', 'act4', 0.7], ['act1', 'act5', 0.5])), 'act1')?.leaving).toEqual({
      kind: 'too-many',
      share: 1.2,
    });
    expect(nodeOf(graphOf(withWays(['act1', 'act4', 0.7], ['act1', 'act5'])), 'act1')?.leaving).toBeNull();
    expect(
      nodeOf(graphOf(withWays(['act1', 'act4', 0.7], ['act1', 'act5', 0.3])), 'act1')?.leaving,
    ).toBeNull();
  });

  it('leads back where a way goes to an earlier step', () => {
    const { edges } = graphOf(withWays(['act1', 'act4'], ['act4', 'act1']));
    expect(new Map(edges.map((edge) => [edge.from, edge.back]))).toEqual(
      new Map([
        [id('act1'), false],
        [id('act4'), true],
      ]),
    );
  });

  it('shows every card of chosen lanes, connected or not, and of chosen stages and personas only theirs', () => {
    const view = withWays(['act1', 'act5']);
    const { laneId } = view.cards.get(id('act1'))!.card;
    const inLane = [...view.cards.values()].filter(({ card }) => card.laneId === laneId);
    expect(ids(graphOf(view, { laneIds: [laneId] })).toSorted()).toEqual(
      inLane.map(({ card }) => card.id).toSorted(),
    );
    const { stage } = view.stages[0]!;
    const first = graphOf(view, { stageIds: [stage.id] });
    expect(first.stages).toEqual([stage]);
    expect(first.edges).toEqual([]);
    const about = new Map([[id('act5'), [id('someone')]]]);
    expect(ids(graphOf(view, { personaIds: [id('someone')] }, about))).toEqual([id('act5')]);
  });

  it('keeps who leaves a card by all its ways, also where they lead to cards that are not shown', () => {
    const view = withWays(['act1', 'act5', 0.6]);
    const graph = graphOf(view, { stageIds: [view.stages[0]!.stage.id] });
    expect(nodeOf(graph, 'act1')?.leaving).toMatchObject({ kind: 'some', share: 0.4 });
  });

  it('shows a collapsed stage as one node, with the shares of its ways summed', () => {
    const view = withWays(['act1', 'act5', 0.25], ['act2', 'act5', 0.5], ['act1', 'act2', 0.1]);
    const { stage } = view.stages[0]!;
    const graph = graphOf(view, { collapsedIds: [stage.id] });
    expect(graph.nodes.find(({ kind }) => kind === 'stage')).toMatchObject({ id: stage.id, starts: true });
    const out = graph.edges.filter(({ from }) => from === stage.id);
    expect(out).toHaveLength(1);
    expect(out[0]?.share).toBeCloseTo(0.75);
  });

  it('has a row for each lane or channel that is used', () => {
    const view = withWays(['act1', 'act4']);
    const lane = view.lanes.find((one) => one.id === view.cards.get(id('act1'))!.card.laneId)!;
    expect(graphOf(view, { swimLanes: 'lane' }).bands).toEqual([{ id: lane.id, name: lane.name }]);
    expect(graphOf(view, { swimLanes: 'channel' }).bands).toEqual([{ id: '', name: 'No channel' }]);
  });

  it('is told as a list: stage by stage, with the ways most customers go first', () => {
    const outline = flowOutline(graphOf(withWays(['act1', 'act4', 0.2], ['act1', 'act5', 0.5])));
    const [first] = outline.flatMap(({ nodes }) => nodes);
    expect(first?.node.id).toBe(id('act1'));
    expect(first?.leads.map(({ to }) => to)).toEqual([id('act5'), id('act4')]);
  });
});
