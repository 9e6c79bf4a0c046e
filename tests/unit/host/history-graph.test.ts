import { expect, it } from 'vitest';
import {
  type GraphNode,
  type HistoryGraph,
  joinHistories,
} from '../../../src/host/database/history-graph.ts';
import { testId } from '../../helpers/records.ts';

const node = (number: number, parent: number | null, at = number): GraphNode => ({
  id: testId(number),
  parent: parent === null ? null : testId(parent),
  merged: null,
  number: at,
  action: 'do',
  target: null,
  isMasked: 0,
  author: 'Ada',
  time: '2026-11-03T10:00:00.000Z',
});
const graph = (nodes: readonly GraphNode[]): HistoryGraph => ({
  nodes,
  chain: nodes.toReversed(),
  known: new Set(nodes.map(({ id }) => id)),
});

const LENGTH = 5_000;
const numbers = Array.from({ length: LENGTH }, (_, index) => index + 1);
const own = graph(numbers.map((number) => node(number, number === 1 ? null : number - 1)));

it('finds where two copies parted, in histories of thousands of steps', () => {
  const other = graph([...own.nodes.slice(0, 3_000), node(9_000, 3_000)]);
  expect(joinHistories(own, other).common).toEqual([testId(3_000)]);
});

it('gives up on a history that is made up, instead of working out each of its states', () => {
  // The same steps in reverse: each begins where the next one of ours ends.
  const reversed = numbers
    .toReversed()
    .map((number, at) => node(number, number === LENGTH ? null : number + 1, at + 1));
  expect(joinHistories(own, graph(reversed)).common).toEqual([]);
});
