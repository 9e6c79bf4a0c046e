import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { ANY_MAP_ID, anyRecords } from '../../helpers/any-map.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';

const px = z.int();
const place = { id: z.string().min(1), x: px, y: px, width: px.positive(), height: px.positive() };
const color = z.enum(['1', '2', '3', '4', '5', '6']).optional();
const side = z.enum(['top', 'right', 'bottom', 'left']);
/** What JSON Canvas 1.0 allows of what is written. */
const canvasSchema = z.strictObject({
  nodes: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('group'), ...place, label: z.string(), color }),
      z.strictObject({ type: z.literal('text'), ...place, text: z.string().min(1), color }),
    ]),
  ),
  edges: z.array(
    z.strictObject({
      id: z.string().min(1),
      fromNode: z.string(),
      toNode: z.string(),
      fromSide: side,
      toSide: side,
      color,
      label: z.string().min(1).optional(),
    }),
  ),
});
type Canvas = z.infer<typeof canvasSchema>;
type Node = Canvas['nodes'][number];

const canvasOf = async (records: ProjectRecords, wish = {}): Promise<Canvas> => {
  const { content } = await writeDocumentOf('canvas', records, wish);
  if (typeof content !== 'string') throw new Error('JSON Canvas is text');
  return canvasSchema.parse(JSON.parse(content));
};

const within = (inner: Node, outer: Node): boolean =>
  inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width;

const overlap = (a: Node, b: Node): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('a map as JSON Canvas', () => {
  const records = sampleRecords();
  const view = sampleView(records);

  it('has a group a stage, with its steps and cards inside', async () => {
    const { nodes } = await canvasOf(records, { mapId: view.map.id });
    const node = (id: string): Node => {
      const found = nodes.find((one) => one.id === id);
      if (!found) throw new Error(`No ${id}`);
      return found;
    };
    for (const { stage, steps } of view.stages) {
      const group = node(`stage-${stage.id}`);
      expect(group).toMatchObject({ type: 'group', label: stage.name });
      for (const { step } of steps) {
        expect(node(`step-${step.id}`)).toMatchObject({ text: expect.stringContaining('**') });
        expect(within(node(`step-${step.id}`), group)).toBe(true);
      }
    }
    for (const { card } of view.cards.values()) {
      const [own, step, lane] = [
        node(`card-${card.id}`),
        node(`step-${card.stepId}`),
        node(`lane-${card.laneId}`),
      ];
      expect(own.x).toBe(step.x);
      expect(own.y >= lane.y && own.y + own.height <= lane.y + lane.height).toBe(true);
    }
    const emotion = view.lanes.find(({ kind }) => kind === 'emotion');
    expect(nodes.filter(({ id }) => id.startsWith(`text-${emotion?.id}`))).toHaveLength(
      view.emotions.reduce((sum, { points }) => sum + points.size, 0),
    );
  });

  it('has an edge a connection, with its label and share', async () => {
    const { edges } = await canvasOf(records, { mapId: view.map.id });
    expect(edges.map(({ id, fromNode, toNode }) => [id, fromNode, toNode])).toEqual(
      view.connections.map((one) => [`arrow-${one.id}`, `card-${one.fromCardId}`, `card-${one.toCardId}`]),
    );
    const labelled = view.connections.find(({ label }) => label !== '');
    expect(edges.find(({ id }) => id === `arrow-${labelled?.id}`)?.label).toContain(labelled?.label);
  });

  it('says what it leaves out', async () => {
    const { notes } = await writeDocumentOf('canvas', records, { mapId: view.map.id });
    expect(notes.map(({ message }) => message).join(' ')).toMatch(/left out.*emotion curve/);
  });

  it('follows the format whatever texts hold, and nothing lies on something else', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (any) => {
        const { nodes, edges } = await canvasOf(any, { mapId: ANY_MAP_ID });
        const ids = [...nodes, ...edges].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const known = new Set(nodes.map(({ id }) => id));
        for (const { fromNode, toNode } of edges)
          expect([known.has(fromNode), known.has(toNode)]).toEqual([true, true]);
        expect(edges).toHaveLength(any.connection.size);
        const texts = nodes.filter(({ type }) => type === 'text');
        for (const [at, text] of texts.entries())
          for (const other of texts.slice(at + 1))
            expect(overlap(text, other), `${text.id} ${other.id}`).toBe(false);
        for (const text of texts)
          if ('text' in text) expect(text.text.replace(/\\./g, '')).not.toMatch(/<|\[|^#/m);
      }),
    );
  });
});
