import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import type { MapView } from '../../../src/shared/layout/view.ts';
import { bigMapCalls } from '../../helpers/big-project.ts';
import { plainLayout } from '../../helpers/plain-layout.ts';
import { callOf, draws } from '../../helpers/random-calls.ts';
import { run, testId, tryCall } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

let nextId = 70_000;
/** A project with every kind of record, and one map so large that most of it is shared from change to change. */
const start = run(createSmallProject().records, ...bigMapCalls(160, () => testId(nextId++))).records;
const mapIds = [...start.map.keys()];

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
const plainView = (view: MapView): unknown => ({
  ...view,
  cards: [...view.cards].sort(byKey),
  cells: [...view.cells].sort(byKey),
});

describe('a map after many commands, one after the other', () => {
  it('looks as one made from scratch, whatever was kept from the one before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...mapIds), draws(30), (mapId, drawn) => {
        let records = start;
        let view = createMapView(records, mapId);
        let layout = view && layoutMap(view, tableMeasure);
        for (const draw of drawn) {
          const outcome = tryCall(records, callOf(draw, records));
          if (!outcome.ok) continue;
          records = outcome.records;
          const next = createMapView(records, mapId, view);
          const scratch = createMapView(records, mapId);
          expect(next === undefined).toBe(scratch === undefined);
          if (!next || !scratch) return;
          layout = layoutMap(next, tableMeasure, layout);
          view = next;
          expect(plainView(view)).toEqual(plainView(scratch));
          expect(plainLayout(layout)).toEqual(plainLayout(layoutMap(scratch, tableMeasure)));
        }
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  it('keeps the rows of lanes that a text is not in', () => {
    const mapId = mapIds.at(-1) ?? '';
    const view = createMapView(start, mapId);
    if (!view) throw new Error('The map is there');
    const layout = layoutMap(view, tableMeasure);
    const [cell] = layout.rows[2]?.filter(({ cards }) => cards.length > 0) ?? [];
    const cardId = cell?.cards[0]?.card.id ?? '';
    const edited = run(start, {
      command: 'edit-cards',
      input: { cardIds: [cardId], fields: { title: 'x' } },
    });
    const next = createMapView(edited.records, mapId, view);
    if (!next) throw new Error('The map is there still');
    const after = layoutMap(next, tableMeasure, layout);
    expect(after.height).toBe(layout.height);
    for (const [index, row] of layout.rows.entries()) {
      if (index === 2) expect(after.rows[index]).not.toBe(row);
      else expect(after.rows[index]).toBe(row);
    }
    expect(after.lanes).toBe(layout.lanes);
  });
});
