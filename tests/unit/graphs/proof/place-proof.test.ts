import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeProof } from '../../../../src/shared/graphs/proof/place-proof.ts';
import { proofContents } from '../../../../src/shared/graphs/proof/proof-content.ts';
import { proofEdges } from '../../../../src/shared/graphs/proof/proof-edges.ts';
import { proofGraph } from '../../../../src/shared/graphs/proof/proof-graph.ts';
import { HEADING_HEIGHT, proofColumnX } from '../../../../src/shared/graphs/proof/proof-sizes.ts';
import type { MapView } from '../../../../src/shared/layout/view.ts';
import type { ProjectRecords } from '../../../../src/shared/model/records.ts';
import { anyRecords, viewOf as anyViewOf } from '../../../helpers/any-map.ts';
import { overlap } from '../../../helpers/rects.ts';
import { sampleRecords, sampleView } from '../../../helpers/sample-records.ts';
import { tableMeasure } from '../../../helpers/table-measure.ts';
import { manyClaims, recordsOf, viewOf } from './proof-records.ts';

function placedOf(view: MapView, records: ProjectRecords) {
  const graph = proofGraph(view, records);
  const contents = proofContents(graph, tableMeasure);
  const placed = placeProof(graph, contents);
  const rects = graph.nodes.map(({ id, column }) => {
    const [place, size] = [placed.places.get(id)!, contents.get(id)!];
    return { id, column, ...place, width: size.width, height: size.height };
  });
  return { graph, contents, placed, rects };
}

describe('a proof that is placed', () => {
  it('has each node in its column, none over another, all within its size, whatever the file holds', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const { placed, rects } = placedOf(anyViewOf(records), records);
        for (const [index, rect] of rects.entries()) {
          expect(rect.x).toBe(proofColumnX[rect.column]);
          expect(rect.y).toBeGreaterThanOrEqual(HEADING_HEIGHT);
          expect(rect.y + rect.height).toBeLessThanOrEqual(placed.height);
          expect(rects.slice(index + 1).filter((other) => overlap(rect, other))).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('lets the edges of an opportunity that has evidence of its own pass between pain points', () => {
    const records = sampleRecords();
    const { placed, rects } = placedOf(sampleView(records), records);
    expect(placed.passes.size).toBeGreaterThan(3);
    for (const y of placed.passes.values()) {
      expect(rects.filter((rect) => rect.column === 1 && rect.y < y && y < rect.y + rect.height)).toEqual([]);
    }
  });

  it('places all of 1,000 cards and 2,000 pieces, and of 10,000 connections', () => {
    for (const claims of [manyClaims(1_000, 2_000, 1_500, 4_000), manyClaims(1_000, 200, 10_000, 2_000)]) {
      const records = recordsOf(claims);
      const graph = proofGraph(viewOf(records), records);
      const sizes = new Map(graph.nodes.map(({ id }) => [id, { width: 200, height: 60 }]));
      expect(placeProof(graph, sizes).places.size).toBe(graph.nodes.length);
    }
  });
});

const numbersIn = (d: string): readonly number[] => [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);

describe('the edges of a proof', () => {
  it('lead from the right side of a node to the left side of another, each end at a place of its own', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const { graph, contents, placed, rects } = placedOf(anyViewOf(records), records);
        const byId = new Map(rects.map((rect) => [rect.id, rect]));
        const curves = proofEdges(graph, placed, contents);
        expect(curves.map(({ edge }) => edge)).toEqual(graph.edges);
        const arrivals = new Set<string>();
        for (const { edge, d, from, to, mark } of curves) {
          const [start, end] = [byId.get(edge.from)!, byId.get(edge.to)!];
          expect([from.x, to.x]).toEqual([start.x + start.width, end.x]);
          for (const [place, rect] of [
            [from, start],
            [to, end],
          ] as const) {
            expect(place.y).toBeGreaterThanOrEqual(rect.y);
            expect(place.y).toBeLessThanOrEqual(rect.y + contents.get(rect.id)!.body);
          }
          expect(d).toMatch(/^M[\d.]+ [\d.]+(C[\d. ]+|L[\d. ]+)+$/);
          const numbers = numbersIn(d);
          expect(numbers.length % 2).toBe(0);
          expect(numbers.slice(-2)).toEqual([to.x, to.y].map((value) => Math.round(value * 100) / 100));
          expect(mark.x).toBeLessThan(to.x);
          arrivals.add(`${edge.to} ${to.y}`);
        }
        expect(arrivals.size).toBe(curves.length);
      }),
      { numRuns: 50 },
    );
  });

  it('do not cross at the nodes they leave and reach: each goes on as high as its place there says', () => {
    const records = sampleRecords();
    const { graph, contents, placed } = placedOf(sampleView(records), records);
    const middle = (id: string): number => placed.places.get(id)!.y + contents.get(id)!.body / 2;
    const direct = proofEdges(graph, placed, contents).filter(({ d }) => !d.includes('L'));
    let compared = 0;
    for (const [side, other] of [
      ['from', 'to'],
      ['to', 'from'],
    ] as const) {
      for (const own of Map.groupBy(direct, ({ edge }) => edge[side]).values()) {
        const places = own
          .toSorted((a, b) => middle(a.edge[other]) - middle(b.edge[other]))
          .map((one) => one[side].y);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(new Set(places).size).toBe(own.length);
        compared += own.length - 1;
      }
    }
    expect(compared).toBeGreaterThan(40);
  });
});
