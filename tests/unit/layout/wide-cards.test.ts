import { describe, expect, test } from 'vitest';
import { hitCard } from '../../../src/shared/layout/hit.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { cellKey, type MapLayout } from '../../../src/shared/layout/map-layout.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import { CELL_GAP, COLUMN_WIDTH } from '../../../src/shared/layout/sizes.ts';
import { stageView } from '../../../src/shared/layout/stage-view.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const { records, id } = createSmallProject();

const viewOf = (all: ProjectRecords) => createMapView(all, id('map'))!;
const after = (...calls: readonly CommandCall[]): MapLayout =>
  layoutMap(viewOf(run(records, ...calls).records), tableMeasure);
const span = (name: string, steps: number): CommandCall => ({
  command: 'edit-cards',
  input: { cardIds: [id(name)], fields: { span: steps } },
});
const box = (layout: MapLayout, name: string) => layout.cards.get(id(name))!;
const usual = after();

describe('a card over several steps', () => {
  test('is as wide as they are, and cards below make room in every one of them', () => {
    const layout = after(span('act2', 2));
    const wide = box(layout, 'act2');
    expect(wide.width).toBe(2 * COLUMN_WIDTH - 2 * CELL_GAP);
    expect(box(layout, 'act1').y).toBe(box(usual, 'act1').y);
    expect(box(layout, 'act3').y).toBe(wide.y + wide.height + CELL_GAP);
    // There is room for the next step's card beside the first.
    expect(box(layout, 'act4').y).toBe(box(usual, 'act4').y);
  });

  test('pushes the next step’s cards below it where it lies at the top', () => {
    const layout = after(span('act1', 3));
    const wide = box(layout, 'act1');
    for (const name of ['act4', 'act5']) expect(box(layout, name).y).toBe(wide.y + wide.height + CELL_GAP);
  });

  test('ends with the map, and in the drawing of one stage with the stage', () => {
    expect(box(after(span('act5', 9)), 'act5').width).toBe(COLUMN_WIDTH - 2 * CELL_GAP);
    const { records: wide } = run(records, span('act1', 3));
    const stage = layoutMap(stageView(viewOf(wide), id('s1'))!, tableMeasure);
    expect(box(stage, 'act1').width).toBe(2 * COLUMN_WIDTH - 2 * CELL_GAP);
    const other = layoutMap(stageView(viewOf(wide), id('s2'))!, tableMeasure);
    expect(other.cards.has(id('act1'))).toBe(false);
  });

  test('is found wherever it lies', () => {
    const layout = after(span('act1', 3));
    const wide = box(layout, 'act1');
    for (const part of [0.1, 0.5, 0.9])
      expect(hitCard(layout, wide.x + part * wide.width, wide.y + 4)).toBe(wide);
    const cell = layout.cellBoxes.get(cellKey(id('actions'), id('c')))!;
    expect(cell.covering).toEqual([wide]);
    expect(cell.cards.map(({ card }) => card.title)).toEqual(['act5']);
  });

  test('leaves no trace once it covers one step again', () => {
    const wide = viewOf(run(records, span('act1', 3)).records);
    const before = layoutMap(wide, tableMeasure);
    const back = layoutMap(createMapView(records, id('map'), wide)!, tableMeasure, before);
    for (const [cardId, { y, width }] of usual.cards)
      expect(back.cards.get(cardId)).toMatchObject({ y, width });
    expect([...back.cellBoxes.values()].flatMap(({ covering }) => covering)).toEqual([]);
  });

  // A layout that compared all wide cards with each other would take hundreds of times as long, and run into the limit.
  test.each([1, 3])('is laid out among ten thousand others that cover up to %i steps', (steps) => {
    const cards = Array.from({ length: 10_000 }, (_, at) => ({
      laneId: id('actions'),
      stepId: id(['a', 'b', 'c'][at % 3]!),
      title: `Card ${at}`,
      span: 1 + (at % steps),
    }));
    const view = viewOf(run(records, { command: 'add-cards', input: { cards } }).records);
    // Cards are placed when they are asked for.
    expect([...layoutMap(view, tableMeasure).cards.values()].length).toBeGreaterThan(10_000);
  });
});

describe('a column of its own width', () => {
  const layout = after({ command: 'edit-step', input: { stepId: id('b'), width: 500 } });

  test('has cards of its width, and moves what is right of it', () => {
    expect(box(layout, 'act4').width).toBe(500 - 2 * CELL_GAP);
    expect(box(layout, 'act5').x - box(usual, 'act5').x).toBe(500 - COLUMN_WIDTH);
    expect(layout.width - usual.width).toBe(500 - COLUMN_WIDTH);
    expect(layout.stages.map(({ width }) => width)).toEqual([COLUMN_WIDTH + 500, COLUMN_WIDTH]);
  });

  test('breaks texts where they need it, however narrow it is', () => {
    const body = 'Looks for the measurements of the desk on every page of the shop';
    const text: CommandCall = { command: 'edit-cards', input: { cardIds: [id('act4')], fields: { body } } };
    const lines = (width: number): number =>
      box(after(text, { command: 'edit-step', input: { stepId: id('b'), width } }), 'act4').bodyLines.length;
    expect(lines(160)).toBeGreaterThan(lines(240));
    expect(lines(600)).toBe(1);
  });
});

describe('a lane made higher', () => {
  const height = (laneId: string, wanted: number | null): number =>
    after({ command: 'edit-lane', input: { laneId, height: wanted } }).lanes.find(
      ({ lane }) => lane.id === laneId,
    )!.height;

  test('is at least as high as that, and never lower than what lies in it', () => {
    expect(height(id('actions'), 900)).toBe(900);
    const fit = height(id('actions'), null);
    expect(height(id('actions'), 40)).toBe(fit);
    expect(fit).toBe(usual.lanes[0]!.height);
  });

  test('gives the emotion curve the room', () => {
    const made = after({ command: 'edit-lane', input: { laneId: id('emotion'), height: 400 } });
    const lane = made.lanes.find(({ lane: { kind } }) => kind === 'emotion');
    expect([lane?.height, lane?.curveHeight]).toEqual([400, 400]);
  });

  test('stays one line while it is collapsed', () => {
    const collapsed = after({
      command: 'edit-lane',
      input: { laneId: id('actions'), height: 900, collapsed: true },
    });
    expect(collapsed.lanes[0]!.height).toBeLessThan(60);
  });
});
