import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeFlow } from '../../../../src/shared/graphs/flow/flow-choice.ts';
import { flowGraph } from '../../../../src/shared/graphs/flow/flow-graph.ts';
import { layeredFlow, layoutFlow, type FlowLayout } from '../../../../src/shared/graphs/flow/flow-layout.ts';
import { createFlowScene } from '../../../../src/shared/graphs/flow/flow-scene.ts';
import { sizeFlow } from '../../../../src/shared/graphs/flow/size-flow.ts';
import type { SwimLanes } from '../../../../src/shared/graphs/flow/flow-choice.ts';
import type { MapView } from '../../../../src/shared/layout/view.ts';
import type { Connection } from '../../../../src/shared/model/connection.ts';
import { sceneToSvg } from '../../../../src/shared/scene/scene-to-svg.ts';
import { lightTheme } from '../../../../src/shared/scene/theme.ts';
import { layOutGraph } from '../../../helpers/lay-out-graph.ts';
import { testId } from '../../../helpers/records.ts';
import { sampleView } from '../../../helpers/sample-records.ts';
import { tableMeasure } from '../../../helpers/table-measure.ts';

const sample = sampleView();
const cardIds = [...sample.cards.keys()];

/** The sample's cards with any ways between them: loops, ways back and cards that lead to themselves included. */
const anyFlow: fc.Arbitrary<MapView> = fc
  .array(
    fc.record({
      from: fc.nat(cardIds.length - 1),
      to: fc.nat(cardIds.length - 1),
      share: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
      label: fc.constantFrom('', 'goes on', 'compares what the others wrote again'),
    }),
    { maxLength: 24 },
  )
  .map((ways) => ({
    ...sample,
    connections: ways.map(
      ({ from, to, ...said }, index): Connection => ({
        id: testId(9_000 + index),
        mapId: sample.map.id,
        fromCardId: cardIds[from]!,
        toCardId: cardIds[to]!,
        kind: 'flow',
        ...said,
      }),
    ),
  }));

async function layoutOf(view: MapView, swimLanes: SwimLanes = 'none'): Promise<FlowLayout> {
  const graph = flowGraph(view, new Map(), { ...wholeFlow, swimLanes });
  const sized = sizeFlow(graph, { density: 'compact', cardFill: 'plain' }, tableMeasure);
  return layoutFlow(sized, await layOutGraph(layeredFlow(sized)));
}

type Box = { readonly x: number; readonly y: number; readonly right: number; readonly bottom: number };
const boxesOf = ({ boxes, places }: FlowLayout): ReadonlyMap<string, Box> =>
  new Map(
    [...boxes].map(([id, { width, height }]) => {
      const { x, y } = places.get(id)!;
      return [id, { x, y, right: x + width, bottom: y + height }];
    }),
  );
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom;

/** Whether a way crosses the inside of a box. */
function crosses(
  points: FlowLayout['places'] extends never ? never : readonly { x: number; y: number }[],
  box: Box,
): boolean {
  return points.some((point, index) => {
    const before = points[index - 1];
    if (!before) return false;
    return overlap(
      {
        x: Math.min(before.x, point.x),
        right: Math.max(before.x, point.x) + 0.01,
        y: Math.min(before.y, point.y),
        bottom: Math.max(before.y, point.y) + 0.01,
      },
      { x: box.x + 1, y: box.y + 1, right: box.right - 1, bottom: box.bottom - 1 },
    );
  });
}

const ROWS = ['none', 'lane', 'channel'] as const;

describe('the layout of a flow', () => {
  it('gives every node a place of its own and every edge a way, in the order of the stages', async () => {
    await fc.assert(
      fc.asyncProperty(anyFlow, fc.constantFrom(...ROWS), async (view, rows) => {
        const layout = await layoutOf(view, rows);
        const boxes = [...boxesOf(layout)];
        expect(boxes).toHaveLength(layout.graph.nodes.length);
        for (const [index, [, box]] of boxes.entries()) {
          for (const [, other] of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        }
        expect(new Set(layout.ways.keys())).toEqual(new Set(layout.graph.edges.map(({ id }) => id)));
        for (const [index, stage] of layout.stages.entries()) {
          const next = layout.stages[index + 1];
          if (next) expect(stage.x + stage.width).toBeLessThanOrEqual(next.x);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('leads ways back below all nodes that lie between, and no way through a node', async () => {
    await fc.assert(
      fc.asyncProperty(anyFlow, async (view) => {
        const layout = await layoutOf(view);
        const boxes = boxesOf(layout);
        for (const edge of layout.graph.edges) {
          const { points, below } = layout.ways.get(edge.id)!;
          expect(below).toBe(edge.back);
          for (const [id, box] of boxes) {
            if (below) expect(crosses(points.slice(1, -1), box), id).toBe(false);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('puts a card where a person has put it, and leads its edges there', async () => {
    const first = await layoutOf(sample);
    const moved = first.graph.edges[0]!.to;
    const card = sample.cards.get(moved)!;
    const cards = new Map([
      ...sample.cards,
      [moved, { ...card, card: { ...card.card, flowX: 900, flowY: -300 } }],
    ]);
    const cells = new Map(
      [...sample.cells].map(([key, views]) => [key, views.map((one) => cards.get(one.card.id) ?? one)]),
    );
    const layout = await layoutOf({ ...sample, cards, cells });
    expect(layout.places.get(moved)).toEqual({ x: 900, y: -300 });
    const tip = layout.ways.get(first.graph.edges[0]!.id)!.points.at(-1)!;
    expect(tip.x).toBe(900);
    expect(tip.y).toBeGreaterThan(-300);
    expect(layout.bounds.y).toBeLessThanOrEqual(-300);
  });

  it('is drawn with all its words within its paper, whatever it contains', async () => {
    await fc.assert(
      fc.asyncProperty(anyFlow, fc.constantFrom(...ROWS), async (view, rows) => {
        const layout = await layoutOf(view, rows);
        const scene = createFlowScene({
          view,
          layout,
          measure: tableMeasure,
          theme: lightTheme,
          titleBlock: true,
          legend: true,
          projectName: 'Desk',
          date: '2026-11-29',
        });
        const svg = sceneToSvg(scene, { resolveImage: () => null });
        for (const { label } of view.connections) {
          const last = label.split(' ').at(-1) ?? '';
          expect(svg).toContain(last);
        }
        for (const shape of scene.shapes) {
          if (shape.kind !== 'box' && shape.kind !== 'text') continue;
          expect(shape.x).toBeGreaterThanOrEqual(0);
          expect(shape.y).toBeGreaterThanOrEqual(0);
          expect(shape.x + shape.width).toBeLessThanOrEqual(scene.width + 0.5);
        }
        if (layout.graph.nodes.length === 0) expect(svg).toContain('No card is connected yet');
      }),
      { numRuns: 25 },
    );
  });

  it('explains the signs of its cards in its legend, those of an experience included', async () => {
    const layout = await layoutOf(sample);
    const { shapes } = createFlowScene({
      view: sample,
      layout,
      measure: tableMeasure,
      theme: lightTheme,
      titleBlock: false,
      legend: true,
      projectName: '',
      date: null,
    });
    const legend = shapes.flatMap((shape) =>
      shape.kind === 'text' && shape.role === 'legend' ? [shape.lines.join(' ')] : [],
    );
    expect(legend).toEqual(expect.arrayContaining(['Evidence', 'Website', 'Success, Ease, Emotion']));
  });

  it('is the same for the same journey', async () => {
    const [one, other] = [await layoutOf(sample), await layoutOf(sample)];
    expect([...one.places]).toEqual([...other.places]);
    expect([...one.ways]).toEqual([...other.ways]);
  });
});
