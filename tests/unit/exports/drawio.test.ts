import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { ANY_MAP_ID, anyRecords } from '../../helpers/any-map.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';

type Cell = Readonly<Record<string, string>> & { readonly id: string };
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Drawing = {
  /** The elements around the cells, outermost first. */
  readonly frame: readonly string[];
  readonly cells: ReadonlyMap<string, Cell>;
  readonly boxes: ReadonlyMap<string, Box>;
};

/** Reads a drawing as draw.io does; throws where it is no XML, or two cells share an id. */
async function drawingOf(records: ProjectRecords, wish = {}): Promise<Drawing> {
  const { content } = await writeDocumentOf('drawio', records, wish);
  if (typeof content !== 'string') throw new Error('A drawing is text');
  const frame: string[] = [];
  const cells = new Map<string, Cell>();
  const boxes = new Map<string, Box>();
  let last = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'mxCell') {
      const cell = attributes as Cell;
      if (cells.has(cell.id)) throw new Error(`Two cells are ${cell.id}`);
      cells.set(cell.id, cell);
      last = cell.id;
    } else if (name === 'mxGeometry') {
      const { x, y, width, height, as, relative } = attributes as Record<string, string>;
      expect(as).toBe('geometry');
      if (relative !== '1')
        boxes.set(last, { x: Number(x), y: Number(y), width: Number(width), height: Number(height) });
    } else frame.push(name);
  });
  parser.write(content).close();
  return { frame, cells, boxes };
}

/** The words of a label: what is left of HTML without its tags. */
const words = (html = ''): string =>
  html
    .replaceAll('<br>', '\n')
    .replace(/<\/?[bi]>/g, '')
    .replace(
      /&(lt|gt|quot|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '',
    );

describe('a map as a drawing for draw.io', () => {
  const records = sampleRecords();
  const view = sampleView(records);
  const wish = { mapId: view.map.id };

  it('has stages over steps, and swim lanes that hold their cards', async () => {
    const { frame, cells, boxes } = await drawingOf(records, wish);
    expect(frame).toEqual(['mxfile', 'diagram', 'mxGraphModel', 'root']);
    for (const { stage, steps } of view.stages) {
      expect(words(cells.get(`stage-${stage.id}`)?.['value'])).toBe(stage.name);
      for (const { step } of steps) {
        expect(words(cells.get(`step-${step.id}`)?.['value'])).toBe(step.name);
        expect(boxes.get(`step-${step.id}`)!.x).toBeGreaterThanOrEqual(boxes.get(`stage-${stage.id}`)!.x);
      }
    }
    for (const lane of view.lanes) expect(cells.get(`lane-${lane.id}`)?.['style']).toMatch(/^swimlane;/);
    for (const { card } of view.cards.values()) {
      const cell = cells.get(`card-${card.id}`);
      expect(cell?.['parent']).toBe(`lane-${card.laneId}`);
      expect(words(cell?.['value'])).toContain(card.title);
      const [box, lane] = [boxes.get(`card-${card.id}`)!, boxes.get(`lane-${card.laneId}`)!];
      expect(box.y >= 0 && box.y + box.height <= lane.height).toBe(true);
      expect(lane.x + box.x).toBe(boxes.get(`step-${card.stepId}`)!.x);
    }
  });

  it('has an arrow a connection, with its label', async () => {
    const { cells } = await drawingOf(records, wish);
    for (const { id, fromCardId, toCardId, label } of view.connections) {
      const arrow = cells.get(`arrow-${id}`);
      expect(arrow).toMatchObject({ edge: '1', source: `card-${fromCardId}`, target: `card-${toCardId}` });
      expect(words(arrow?.['value'])).toContain(label);
    }
    expect(view.connections.length).toBeGreaterThan(0);
  });

  it('says what it leaves out', async () => {
    const { notes } = await writeDocumentOf('drawio', records, wish);
    expect(notes.map(({ message }) => message).join(' ')).toMatch(/left out.*emotion curve/);
  });

  it('is well formed whatever texts hold, with parents and ends that exist', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (any) => {
        const { cells, boxes } = await drawingOf(any, { mapId: ANY_MAP_ID });
        for (const [id, cell] of cells) {
          if (id !== '0') expect(cells.has(cell['parent'] ?? '')).toBe(true);
          if (cell['vertex'] === '1') {
            const box = boxes.get(id);
            expect(Object.values(box ?? { x: Number.NaN }).every(Number.isFinite)).toBe(true);
          }
          if (cell['edge'] === '1')
            expect([
              cells.get(cell['source'] ?? '')?.['vertex'],
              cells.get(cell['target'] ?? '')?.['vertex'],
            ]).toEqual(['1', '1']);
          // Only the tags that are written as tags are HTML.
          expect(cell['value'] ?? '').not.toMatch(/<(?!br>|\/?[bi]>)/);
        }
        expect([...cells.values()].filter((cell) => cell['edge'] === '1')).toHaveLength(any.connection.size);
      }),
    );
  });
});
