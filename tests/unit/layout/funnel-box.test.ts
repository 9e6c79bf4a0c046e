import { describe, expect, it } from 'vitest';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import { stageView } from '../../../src/shared/layout/stage-view.ts';
import { placeMeasures } from '../../../src/shared/measures/place-measures.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { createScene } from '../../../src/shared/scene/create-scene.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { addSet, npsColumn, tally } from '../../helpers/answers.ts';
import { createMeasuredMap } from '../../helpers/measured-map.ts';
import { run } from '../../helpers/records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const { records: measured, tallies, id } = createMeasuredMap();
const column = { ...npsColumn, header: 'Visitors', question: '', role: { kind: 'usage-count' } } as const;
const { records, setId } = addSet(measured, [column]);
const counted = (first: number, second: number, from: 'stage' | 'step' = 'stage') => [
  ...tallies,
  tally(setId, { kind: from, id: id(from === 'stage' ? 's1' : 'a') }, [{ value: first, count: 1 }]),
  tally(setId, { kind: 'stage', id: id('s2') }, [{ value: second, count: 1 }]),
];
const viewOf = (all = counted(1_000, 400), from: ProjectRecords = records) =>
  createMapView(from, id('map'), undefined, placeMeasures(from, all))!;
const layoutOf = (...given: Parameters<typeof viewOf>) => layoutMap(viewOf(...given), tableMeasure);
const wordsIn = (...given: Parameters<typeof viewOf>) =>
  layoutOf(...given).funnels[0]?.stages.map(({ texts }) => texts.flatMap(({ lines }) => lines).join(' '));

describe('the funnel over the measures', () => {
  it('has a bar as high as the people at each stage, below the stage, and says what is lost', () => {
    const layout = layoutOf();
    const [funnel] = layout.funnels;
    expect(layout.funnels).toHaveLength(1);
    expect(wordsIn()).toEqual(['1,000 people loses 60%', '400 people']);
    const [first, second] = funnel!.bars;
    expect(second!.height).toBeCloseTo(0.4 * first!.height);
    layout.stages.forEach((stage, at) => {
      const bar = funnel!.bars[at]!;
      expect(funnel!.x + bar.x).toBeGreaterThan(stage.x);
      expect(funnel!.x + bar.x + bar.width).toBeLessThan(stage.x + stage.width);
      expect(bar.y + bar.height).toBeCloseTo(funnel!.height);
      for (const text of funnel!.stages[at]!.texts)
        expect(funnel!.x + text.x + text.width).toBeLessThanOrEqual(stage.x + stage.width);
    });
    expect(funnel!.links).toHaveLength(1);
  });

  it('lies above the measures of its lane and over none of its cards', () => {
    const { funnels, measures, cards, lanes } = layoutOf();
    const [funnel] = funnels;
    const below = funnel!.y + funnel!.height;
    expect(lanes.find(({ lane }) => lane.id === funnel!.laneId)?.lane.kind).toBe('measures');
    for (const box of measures) expect(box.y).toBeGreaterThanOrEqual(below);
    expect(cards.get(id('visits'))!.y).toBeGreaterThanOrEqual(below);
  });

  it('says where people were counted at steps alone, and warns where the counts rise', () => {
    expect(wordsIn(counted(1_000, 400, 'step'))).toEqual(['at least 1,000 people loses 60%', '400 people']);
    expect(wordsIn(counted(100, 400))).toEqual(['100 people the next has more', '400 people']);
  });

  it('is not there where the map leaves it out, where nobody was counted, and where no lane has measures', () => {
    const off = run(records, { command: 'edit-map', input: { mapId: id('map'), funnel: false } }).records;
    const bare = run(records, {
      command: 'remove-lane',
      input: { laneId: id('measures'), cardsToLaneId: null },
    }).records;
    expect(layoutOf(counted(1_000, 400), off).funnels).toEqual([]);
    expect(layoutOf(tallies).funnels).toEqual([]);
    expect(layoutOf(counted(1_000, 400), bare).funnels).toEqual([]);
  });

  it('is drawn on a stage alone as on the whole map', () => {
    const alone = layoutMap(stageView(viewOf(), id('s2'))!, tableMeasure).funnels[0]!;
    expect(alone.bars[0]!.height).toBeCloseTo(layoutOf().funnels[0]!.bars[1]!.height);
    expect(alone.links).toEqual([]);
  });

  it('is taken over while nothing about it changes, and drawn anew when it does', () => {
    const before = layoutOf();
    expect(layoutMap(viewOf(), tableMeasure, before).funnels).toEqual(before.funnels);
    const fewer = layoutMap(viewOf(counted(1_000, 300)), tableMeasure, before);
    expect(fewer.funnels[0]!.stages[1]!.people).toBe(300);
  });

  it('is in the scene of exports, with its words, and read with its stage', () => {
    const options = {
      titleBlock: false,
      legend: false,
      stageId: null,
      date: null,
      projectName: '',
    };
    const scene = createScene({ view: viewOf(), measure: tableMeasure, theme: lightTheme, options })!;
    const texts = scene.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines : []));
    expect(texts).toEqual(expect.arrayContaining(['1,000 people', 'loses 60%', '400 people']));
    expect(scene.reading.map(({ evidenceIds }) => evidenceIds)).toEqual(
      ['s1', 's2'].map((name) => expect.arrayContaining([`${id(name)} funnel`])),
    );
  });

  it('is explained in the legend only where it is drawn', () => {
    const legendOf = (...given: Parameters<typeof viewOf>): readonly string[] => {
      const options = { titleBlock: false, legend: true, stageId: null, date: null, projectName: '' };
      const scene = createScene({
        view: viewOf(...given),
        measure: tableMeasure,
        theme: lightTheme,
        options,
      })!;
      return scene.shapes.flatMap((shape) =>
        shape.kind === 'text' && shape.role === 'legend' ? shape.lines : [],
      );
    };
    const words = 'People at each stage, and who goes on';
    expect(legendOf()).toContain(words);
    expect(legendOf(tallies)).not.toContain(words);
    const { records: off } = run(records, {
      command: 'edit-map',
      input: { mapId: id('map'), funnel: false },
    });
    expect(legendOf(undefined, off)).not.toContain(words);
  });
});
