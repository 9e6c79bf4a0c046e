import type { DrawnEdge, DrawnGraph, DrawnNode } from '../../../../src/renderer/screens/graph/drawn-graph.ts';

/** Nodes and edges for the canvas, without what they look like. */
export const node = (id: string, x: number, y: number): DrawnNode => ({
  id,
  x,
  y,
  width: 200,
  height: 60,
  shapes: [],
  far: null,
  words: id,
  selection: null,
  movable: true,
  connectable: true,
  faint: false,
});

export const edge = (id: string, from: string, to: string, box: DrawnEdge['box']): DrawnEdge => ({
  id,
  from,
  to,
  d: '',
  start: { x: 0, y: 0 },
  end: { x: 0, y: 0 },
  box,
  shapes: [],
  label: null,
  words: id,
  selection: null,
  faint: false,
});

export const graphOf = (nodes: readonly DrawnNode[], edges: readonly DrawnEdge[] = []): DrawnGraph => ({
  nodes,
  edges,
  ground: [],
  bounds: { x: 0, y: 0, width: 1_000, height: 600 },
});

export const ids = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);
