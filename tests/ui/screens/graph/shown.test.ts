import { expect, test } from 'vitest';
import { shownOf } from '../../../../src/renderer/screens/graph/shown.ts';
import { edge, graphOf, ids, node } from './drawn.ts';

const sight = { x: 0, y: 0, width: 1_000, height: 600 };
const nothingDragged = new Map();

test('nodes in sight are in the page, and none besides', () => {
  const graph = graphOf([node('in', 100, 100), node('edge', 950, 590), node('out', 1_300, 100)]);
  expect(ids(shownOf(graph, sight, null, nothingDragged).nodes)).toEqual(['in', 'edge']);
});

test('a way back that runs through what is in sight is there, though both its nodes are far above', () => {
  const nodes = [node('from', 3_000, -2_000), node('to', -3_000, -2_000)];
  const below = edge('back', 'from', 'to', { x: -3_020, y: -2_000, width: 6_240, height: 2_300 });
  const passing = edge('high', 'from', 'to', { x: -2_800, y: -1_970, width: 5_800, height: 0 });
  const shown = shownOf(graphOf(nodes, [below, passing]), sight, null, nothingDragged);
  expect(ids(shown.edges)).toEqual(['back']);
  expect(ids(shown.nodes)).toEqual([]);
  expect(ids(shown.ends)).toEqual(['from', 'to']);
});

test('what the keyboard is on stays in the page, and so does what is dragged out of sight', () => {
  const graph = graphOf([node('active', 5_000, 0), node('dragged', 0, 5_000), node('other', 5_000, 5_000)]);
  const shown = shownOf(graph, sight, { kind: 'node', id: 'active' }, new Map([['dragged', {}]]));
  expect(ids(shown.nodes)).toEqual(['active', 'dragged']);
});

test('more nodes than can be read are one picture, except the one that the keyboard is on', () => {
  const nodes = Array.from({ length: 1_000 }, (_, at) => node(String(at), (at % 40) * 25, (at / 40) * 20));
  const edges = nodes.map((to, at) => edge(`${at}`, '7', to.id, sight));
  const shown = shownOf(graphOf(nodes, edges), sight, { kind: 'node', id: '12' }, nothingDragged);
  expect(ids(shown.nodes)).toEqual(['12']);
  expect(ids(shown.edges)).toEqual(['12']);
  expect(ids(shown.ends)).toEqual(['7']);
  expect(shown.picture.nodes).toHaveLength(1_000);
  expect(shown.picture.edges).toHaveLength(1_000);
});

test('10,000 connections between a few nodes are one picture, and the nodes are not', () => {
  const nodes = [node('a', 0, 0), node('b', 500, 0)];
  const edges = Array.from({ length: 10_000 }, (_, at) => edge(`${at}`, 'a', 'b', sight));
  const shown = shownOf(graphOf(nodes, edges), sight, { kind: 'edge', id: '9' }, nothingDragged);
  expect(ids(shown.nodes)).toEqual(['a', 'b']);
  expect(ids(shown.edges)).toEqual(['9']);
  expect(shown.picture.nodes).toEqual([]);
  expect(shown.picture.edges).toHaveLength(10_000);
});

test('everything is in the order of the graph, also what the keyboard is on and the ends of edges', () => {
  const nodes = [node('a', 5_000, 0), node('b', 0, 0), node('c', 4_000, 0), node('d', 100, 0)];
  const edges = [edge('one', 'd', 'c', sight), edge('two', 'c', 'a', sight)];
  const shown = shownOf(graphOf(nodes, edges), sight, { kind: 'node', id: 'a' }, nothingDragged);
  expect(ids(shown.nodes)).toEqual(['a', 'b', 'd']);
  expect(ids(shown.ends)).toEqual(['c']);
});
