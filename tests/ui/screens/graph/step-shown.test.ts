import { expect, test } from 'vitest';
import { nothingShown, type Shown, shownOf } from '../../../../src/renderer/screens/graph/shown.ts';
import { stepShown } from '../../../../src/renderer/screens/graph/step-shown.ts';
import { edge, graphOf, ids, node } from './drawn.ts';

/** A row of 100 nodes, each with an edge to the next. */
const nodes = Array.from({ length: 100 }, (_, at) => node(`n${at}`, at * 300, 0));
const edges = nodes
  .slice(1)
  .map(({ id, x }, at) => edge(`e${at}`, `n${at}`, id, { x: x - 100, y: 30, width: 100, height: 0 }));
const graph = graphOf(nodes, edges);
const none = { active: null, dragged: new Map() };
const rectAt = (x: number, width: number) => ({ x, y: 0, width, height: 600 });
const goalAt = (x: number, width: number): Shown => shownOf(graph, rectAt(x, width), null, new Map());

/** All steps from one state to another, the goal last. */
function stepsTo(from: Shown, goal: Shown, view: { x: number; y: number; width: number; height: number }) {
  const steps = [from];
  while (steps.at(-1) !== goal) {
    steps.push(stepShown(graph, steps.at(-1) ?? from, goal, { view, ...none }));
    expect(steps.length).toBeLessThan(60);
  }
  return steps.slice(1);
}

test('what is in view is there at once, what is around it a few elements a frame', () => {
  const goal = goalAt(0, 9_000);
  const steps = stepsTo(nothingShown, goal, rectAt(3_000, 1_500));
  expect(ids(steps[0]?.nodes ?? [])).toEqual(expect.arrayContaining(['n10', 'n11', 'n12', 'n13', 'n14']));
  expect(ids(steps[0]?.edges ?? [])).toEqual(expect.arrayContaining(['e10', 'e11', 'e12', 'e13', 'e14']));
  const counts = steps.map((step) => step.nodes.length);
  counts.slice(1).forEach((count, at) => expect(count - (counts[at] ?? 0)).toBeLessThanOrEqual(4));
  expect(steps.length).toBeGreaterThan(4);
});

test('what is passed is taken out a few elements a frame', () => {
  const steps = stepsTo(goalAt(0, 9_000), goalAt(12_000, 900), rectAt(12_000, 900));
  const counts = steps.map((step) => step.nodes.length);
  counts.slice(1).forEach((count, at) => expect((counts[at] ?? 0) - count).toBeLessThanOrEqual(4));
  expect(steps.length).toBeGreaterThan(4);
});

test('each step is in the order of the graph, and has both ends of every edge', () => {
  const order = ids(nodes);
  for (const step of stepsTo(goalAt(0, 9_000), goalAt(6_000, 9_000), rectAt(9_000, 1_500))) {
    const places = ids(step.nodes).map((id) => order.indexOf(id));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const known = new Set(ids([...step.nodes, ...step.ends]));
    expect(step.edges.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
  }
});

test('what the keyboard is on and what is dragged are there at once', () => {
  const urgent = { view: rectAt(0, 300), dragged: new Map([['n91', {}]]) };
  const goal = shownOf(graph, rectAt(0, 30_000), null, new Map());
  const first = stepShown(graph, nothingShown, goal, { ...urgent, active: { kind: 'node', id: 'n90' } });
  expect(ids(first.nodes)).toEqual(expect.arrayContaining(['n90', 'n91']));
});

test('nothing is kept that the graph has lost', () => {
  const before = goalAt(0, 9_000);
  const less = graphOf(nodes.slice(5), edges.slice(5));
  const goal = shownOf(less, rectAt(12_000, 900), null, new Map());
  const next = stepShown(less, before, goal, { view: rectAt(12_000, 900), ...none });
  expect(ids(next.nodes)).not.toContain('n3');
  expect(ids(next.edges)).not.toContain('e3');
});

test('a picture takes no steps', () => {
  const many = graphOf(Array.from({ length: 300 }, (_, at) => node(`${at}`, at, 0)));
  const goal = shownOf(many, rectAt(0, 900), null, new Map());
  expect(stepShown(many, goalAt(0, 9_000), goal, { view: rectAt(0, 900), ...none })).toBe(goal);
});
