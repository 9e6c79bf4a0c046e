import { describe, expect, it } from 'vitest';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import type { MapLayout } from '../../../src/shared/layout/map-layout.ts';
import { headerShapes } from '../../../src/shared/scene/header-shapes.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const { records, id } = createSmallProject();

/** The small map with its two stages in these phases. */
function laidOut(one: string, two: string): MapLayout {
  const { records: after } = run(
    records,
    { command: 'edit-stage', input: { stageId: id('s1'), phase: one } },
    { command: 'edit-stage', input: { stageId: id('s2'), phase: two } },
  );
  const view = createMapView(after, id('map'));
  if (!view) throw new Error('There is no such map');
  return layoutMap(view, tableMeasure);
}

describe('the row of phases', () => {
  it('has a box over the stages of each, and none where a stage has none', () => {
    const { phases, stages } = laidOut('', 'Buying');
    const [, two] = stages;
    expect(phases).toMatchObject([
      {
        name: 'Buying',
        x: two!.x,
        width: two!.width,
        nameLines: ['Buying'],
        stages: [{ stage: { id: id('s2') } }],
      },
    ]);
    expect(laidOut('Buying', 'Buying').phases).toMatchObject([
      { x: stages[0]!.x, width: two!.x + two!.width - stages[0]!.x },
    ]);
  });

  it('takes no room where there is none, and is drawn nowhere', () => {
    const [none, some] = [laidOut('', ''), laidOut('', 'Buying')];
    expect(none.stages[0]!.y).toBe(0);
    expect(none.headerHeight).toBe(some.headerHeight - some.stages[0]!.y);
    const roles = (layout: MapLayout) => headerShapes(layout, lightTheme).map(({ role }) => role);
    expect(roles(none)).not.toContain('phase');
    expect(roles(some)).toContain('phase');
  });

  it('is as high as the highest name', () => {
    const long = laidOut(
      'A name of a phase with so many words in it that they need several lines to be read at all'.repeat(2),
      'Buying',
    );
    const [first, second] = long.phases;
    expect(first!.nameLines.length).toBeGreaterThan(1);
    expect(first!.height).toBe(first!.nameLines.length * 16 + 8);
    expect(second!.height).toBe(first!.height);
    expect(long.stages[0]!.y).toBeGreaterThan(first!.height);
  });
});
