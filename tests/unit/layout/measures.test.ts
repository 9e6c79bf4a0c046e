import { describe, expect, it } from 'vitest';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { measureContent } from '../../../src/shared/layout/measure-content.ts';
import type { MapLayout, MeasureBox, Rect } from '../../../src/shared/layout/map-layout.ts';
import { overlap } from '../../../src/shared/layout/rects.ts';
import { densities, type Density } from '../../../src/shared/model/map.ts';
import { run } from '../../helpers/records.ts';
import { createMeasuredMap } from '../../helpers/measured-map.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const { records, id, viewOf } = createMeasuredMap();
const view = viewOf();
const inDensity = (density: Density, width?: number): MapLayout =>
  layoutMap({ ...view, map: { ...view.map, density } }, tableMeasure, undefined, width);

/** Every part of a box that shows something, by its name. */
const partsOf = ({ content }: MeasureBox): ReadonlyMap<string, Rect> =>
  new Map(
    Object.entries(content).flatMap(([name, part]) =>
      typeof part === 'object' && part !== null && part.width > 0 ? [[name, part] as const] : [],
    ),
  );

describe('measures from answers in their lane', () => {
  it('lie over the columns of their stage, or in that of the step that all answers are about', () => {
    const { measures, stages, steps } = inDensity('comfortable');
    const [nps, satisfied, other] = measures;
    expect(measures.map(({ stageId, stepId, measure }) => [measure.measure, stageId, stepId])).toEqual([
      ['nps', id('s1'), id('a')],
      ['csat', null, id('b')],
      ['csat', null, id('c')],
    ]);
    expect(nps?.x).toBeGreaterThan(stages[0]!.x);
    expect(nps!.x + nps!.width).toBeLessThan(stages[0]!.x + stages[0]!.width);
    expect(nps!.width).toBeGreaterThan(steps[0]!.width);
    for (const [box, step] of [
      [satisfied!, steps[1]!],
      [other!, steps[2]!],
    ] as const) {
      expect(box.x).toBeGreaterThan(step.x);
      expect(box.x + box.width).toBeLessThan(step.x + step.width);
    }
  });

  it.each(densities)('overlap neither each other nor cards nor themselves, in a %s map', (density) => {
    for (const width of [undefined, 120, 190, 420]) {
      const layout = inDensity(density, width);
      const lane = layout.lanes.find(({ lane }) => lane.kind === 'measures')!;
      const cards = [...layout.cards.values()];
      for (const [index, box] of layout.measures.entries()) {
        expect(box.y).toBeGreaterThan(lane.y);
        expect(box.y + box.height).toBeLessThan(lane.y + lane.height);
        for (const other of [...layout.measures.slice(index + 1), ...cards])
          expect(overlap(box, other)).toBe(false);
        const parts = [...partsOf(box)];
        for (const [at, [name, part]] of parts.entries()) {
          expect(part.x, name).toBeGreaterThanOrEqual(0);
          expect(part.x + part.width, `${name} ${width}`).toBeLessThanOrEqual(box.width);
          expect(part.y + part.height, name).toBeLessThanOrEqual(box.height);
          for (const [otherName, other] of parts.slice(at + 1))
            expect(overlap(part, other), `${name} and ${otherName} at ${width}`).toBe(false);
        }
        expect(box.content.value.lines, String(width)).toHaveLength(1);
      }
    }
  });

  it('say their name and interval in full, on more lines where one is too short', () => {
    const { measure } = inDensity('comfortable').measures[0]!;
    const asked = { wording: 'How likely are you to recommend the desk?' };
    const of = { ...measure, differences: [{ kind: 'wording', wordings: [] } as const], asked };
    const texts = (width: number, wanted = of) => {
      const { name, interval, whisker, height, count } = measureContent(
        wanted,
        width,
        'comfortable',
        tableMeasure,
      )!;
      expect(interval.y + interval.height).toBeLessThanOrEqual(whisker.y);
      expect(name.x + name.width).toBeLessThanOrEqual(count.x);
      return {
        name: name.lines.join(' '),
        lines: name.lines.length,
        interval: interval.lines.join(' '),
        height,
      };
    };
    const whole = `NPS: ${asked.wording}`;
    expect(texts(400)).toMatchObject({ name: whole, interval: '4 to 35' });
    expect(texts(400).lines).toBeGreaterThan(1);
    expect(texts(90).interval).toBe('4 to 35');
    // A question without end leaves the map its shape.
    const endless = texts(188, { ...of, asked: { wording: `${asked.wording} `.repeat(20) } });
    expect([endless.lines, endless.name.at(-1)]).toEqual([3, '…']);
    expect(texts(188).height).toBe(endless.height);
  });

  it('show months where there are some and how answers are spread, but not in the densest map', () => {
    const [nps, satisfied] = inDensity('comfortable').measures;
    expect([nps?.content.trend !== null, nps?.content.distribution !== null]).toEqual([true, true]);
    expect([satisfied?.content.trend, satisfied?.content.few, nps?.content.few]).toEqual([null, true, false]);
    const dense = inDensity('titles').measures;
    expect(dense.map(({ content }) => content.trend ?? content.distribution)).toEqual([null, null, null]);
    expect(dense[0]!.height).toBeLessThan(nps!.height);
    expect(nps!.content.value.lines).toEqual(['20']);
    expect(nps!.content.interval.lines).toEqual(['4 to 35']);
    expect(nps!.content.count.lines).toEqual(['n 100']);
  });

  it('keep their identity while the answers stay, and are not drawn in a collapsed lane', () => {
    const layout = layoutMap(view, tableMeasure);
    const edited = run(records, {
      command: 'edit-cards',
      input: { cardIds: [id('act5')], fields: { title: 'act6' } },
    }).records;
    const next = viewOf(edited, view);
    expect(next.measures).toBe(view.measures);
    const after = layoutMap(next, tableMeasure, layout);
    for (const [index, box] of after.measures.entries()) {
      expect(box).toEqual(layout.measures[index]);
      expect(box.content).toBe(layout.measures[index]?.content);
    }
    const collapsed = run(records, {
      command: 'edit-lane',
      input: { laneId: id('measures'), collapsed: true },
    }).records;
    expect(layoutMap(viewOf(collapsed, view), tableMeasure, layout).measures).toEqual([]);
  });
});
