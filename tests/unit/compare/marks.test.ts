import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { compareMaps } from '../../../src/shared/compare/compare-maps.ts';
import { compareProjects } from '../../../src/shared/compare/compare-projects.ts';
import type { Comparison } from '../../../src/shared/compare/comparison.ts';
import { marksOf, withMarks } from '../../../src/shared/compare/marks/mark-shapes.ts';
import { withGone } from '../../../src/shared/compare/marks/with-gone.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { cellKey, type MapLayout } from '../../../src/shared/layout/map-layout.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import { mapShapes } from '../../../src/shared/scene/create-scene.ts';
import type { Shape } from '../../../src/shared/scene/shape.ts';
import { darkTheme, lightTheme } from '../../../src/shared/scene/theme.ts';
import { ANY_MAP_ID, anyRecords } from '../../helpers/any-map.ts';
import { contrast } from '../../helpers/contrast.ts';
import { get, list, run, testId } from '../../helpers/records.ts';
import { sampleRecords } from '../../helpers/sample-records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const { records: start, id } = createSmallProject();

function drawn(
  comparison: Comparison,
  mapId: string,
): { readonly layout: MapLayout; readonly marks: readonly Shape[]; readonly all: readonly Shape[] } {
  const view = createMapView(withGone(comparison), mapId);
  if (!view) throw new Error('There is such a map');
  const layout = layoutMap(view, tableMeasure);
  const map = comparison.maps.find((one) => one.id === mapId);
  if (!map) return { layout, marks: [], all: [] };
  const marks = marksOf(map, layout, { measure: tableMeasure, theme: lightTheme });
  const all = withMarks(mapShapes(view, layout, lightTheme), marks);
  return { layout, marks: [...marks.under, ...marks.over], all };
}
const after = (...calls: readonly CommandCall[]) =>
  drawn(compareProjects(start, run(start, ...calls).records), id('map'));
/** What the signs of a record say. */
const signsOf = (marks: readonly Shape[], recordId: string): readonly string[] =>
  marks.flatMap((shape) => (shape.id === recordId && 'label' in shape && shape.label ? [shape.label] : []));

describe('marks on the map', () => {
  it('are none where nothing differs', () => {
    expect(after().marks).toEqual([]);
  });

  it('say what is new, moved and changed in words as well as in form and colour', () => {
    const { marks } = after(
      {
        command: 'add-card',
        input: { id: testId(9_000), laneId: id('pains'), stepId: id('c'), title: 'New' },
      },
      { command: 'edit-cards', input: { cardIds: [id('act1')], fields: { title: 'Other' } } },
      { command: 'move-cards', input: { cardIds: [id('pain')], toLaneId: id('pains'), toStepId: id('c') } },
      { command: 'edit-cards', input: { cardIds: [id('pain')], fields: { severity: 3 } } },
    );
    expect(signsOf(marks, testId(9_000))).toEqual(['New']);
    expect(signsOf(marks, id('act1'))).toEqual(['Changed']);
    expect(signsOf(marks, id('pain'))).toEqual(['Moved', 'Changed']);
    expect(new Set(marks.map(({ id: of }) => of))).toEqual(new Set([testId(9_000), id('act1'), id('pain')]));
  });

  it('draw an arrow from the old cell to where a card is now', () => {
    const { layout, marks, all } = after({
      command: 'move-cards',
      input: { cardIds: [id('pain')], toLaneId: id('pains'), toStepId: id('c') },
    });
    const lines = marks.flatMap((shape) => (shape.kind === 'path' && shape.dash ? [shape.d] : []));
    expect(lines).toHaveLength(1);
    const numbers = (lines[0]!.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    const step = layout.steps.find((one) => one.step.id === get(start, 'card', id('pain')).stepId)!;
    expect(numbers[0]).toBe(step.x + step.width / 2);
    expect(numbers.at(-2)).toBeCloseTo(layout.cards.get(id('pain'))!.x - 1);
    const painted = all.findIndex((shape) => shape.kind === 'path' && shape.d === lines[0]);
    expect(painted).toBeLessThan(all.findIndex(({ role }) => role === 'card'));
    expect(painted).toBeGreaterThan(0);
  });

  it('keep what is gone where it was, struck, among what is there', () => {
    const { layout, marks } = after(
      { command: 'remove-cards', input: { cardIds: [id('act2')] } },
      { command: 'remove-stage', input: { stageId: id('s2'), cardsToStepId: null } },
    );
    expect(layout.cells.get(cellKey(id('actions'), id('a')))).toEqual([id('act1'), id('act2'), id('act3')]);
    expect(layout.stages.map(({ stage }) => stage.id)).toEqual([id('s1'), id('s2')]);
    for (const gone of ['act2', 's2', 'c', 'act5']) expect(signsOf(marks, id(gone))).toEqual(['Removed']);
    const strikes = marks.filter(
      (shape) => shape.id === id('act2') && shape.kind === 'path' && shape.label === null,
    );
    expect(strikes.length).toBeGreaterThan(0);
  });

  it('have a place for every card, stage, step and lane of both states, each once', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (one, other) => {
        const { layout } = drawn(compareProjects(one, other), ANY_MAP_ID);
        const ids = (kind: 'stage' | 'step' | 'lane') =>
          new Set([...one[kind].keys(), ...other[kind].keys()]);
        expect(new Set(layout.stages.map(({ stage }) => stage.id))).toEqual(ids('stage'));
        expect(new Set(layout.steps.map(({ step }) => step.id))).toEqual(ids('step'));
        expect(new Set(layout.lanes.map(({ lane }) => lane.id))).toEqual(ids('lane'));
        const orders = [...withGone(compareProjects(one, other)).card.values()].map(
          (card) => `${card.laneId} ${card.stepId} ${card.order}`,
        );
        expect(orders.length).toBe(new Set([...one.card.keys(), ...other.card.keys()]).size);
      }),
      { numRuns: 40 },
    );
  });

  it('of two maps show the whole of both', () => {
    const sample = sampleRecords();
    const [current, future] = list(sample, 'map');
    const { layout, marks } = drawn(compareMaps(sample, current!.id, future!.id), future!.id);
    const both = list(sample, 'card').filter(({ mapId }) => mapId === current!.id || mapId === future!.id);
    expect(layout.cards.size).toBe(both.length);
    expect(marks.length).toBeGreaterThan(both.length);
  });

  it.each([lightTheme, darkTheme])('can be read on their grounds in the $name theme', (theme) => {
    for (const hue of ['green', 'rose', 'azure', 'amber'] as const) {
      const { header, onHeader, strong } = theme.signs[hue];
      expect(contrast(header, onHeader), hue).toBeGreaterThan(3);
      expect(contrast(strong, theme.paper), hue).toBeGreaterThan(3);
    }
  });
});
