import { describe, expect, it } from 'vitest';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { hotSpotsOf } from '../../../src/shared/layout/stage-hot-spots.ts';
import { createScene } from '../../../src/shared/scene/create-scene.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { hotSpotSentence } from '../../../src/shared/words/hot-spots.ts';
import { createMeasuredMap } from '../../helpers/measured-map.ts';
import { run } from '../../helpers/records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const { records, id, viewOf } = createMeasuredMap();
const off = run(records, { command: 'edit-map', input: { mapId: id('map'), hotSpots: false } }).records;
const layoutOf = (from = records) => layoutMap(viewOf(from), tableMeasure);

describe('the band of hot spots', () => {
  it('ranks the stages over their headers, the hottest first', () => {
    const { hotSpots, stages, steps } = layoutOf();
    expect(hotSpots.map(({ stageId, spot }) => [stageId, spot.rank])).toEqual(
      [...viewOf().hotSpots]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([stageId, { rank }]) => [stageId, rank]),
    );
    for (const box of hotSpots) {
      const stage = stages.find((one) => one.stage.id === box.stageId);
      expect([box.x, box.width]).toEqual([stage?.x, stage?.width]);
      expect(box.y + box.height).toBeLessThanOrEqual(stage?.y ?? 0);
    }
    expect(steps.length).toBeGreaterThan(0);
  });

  it('takes no room where the map leaves it out, and where nothing was measured', () => {
    const [shown, hidden] = [layoutOf(), layoutOf(off)];
    expect(hidden.hotSpots).toEqual([]);
    expect(shown.headerHeight).toBeGreaterThan(hidden.headerHeight);
    const { hotSpots } = layoutMap({ ...viewOf(), measures: new Map(), hotSpots: new Map() }, tableMeasure);
    expect(hotSpots).toEqual([]);
  });

  it('says for each part of its stage what it is, within the stage', () => {
    const { hotSpots } = layoutOf();
    for (const { spot, signs, width, height } of hotSpots) {
      expect(signs.map(({ part }) => part)).toEqual(
        ['lost', 'negative', 'dissatisfied', 'hard', 'pain'].filter((part) => part in spot.hotSpot.parts),
      );
      for (const sign of signs) {
        expect(sign.x + sign.width).toBeLessThanOrEqual(width);
        expect(sign.y + sign.height).toBeLessThanOrEqual(height);
      }
    }
  });

  it('keeps its boxes while nothing about the ranking changes, and follows a pain point that is rated', () => {
    const before = viewOf();
    const [first] = [...before.cards.values()];
    const retitled = run(records, {
      command: 'edit-cards',
      input: { cardIds: [first!.card.id], fields: { body: 'something else' } },
    }).records;
    expect(viewOf(retitled, before).hotSpots).toBe(before.hotSpots);
    const pain = [...records.card.values()].find(({ kind }) => kind === 'pain-point');
    const rated = run(records, {
      command: 'edit-cards',
      input: { cardIds: [pain!.id], fields: { severity: 4, frequencyShare: 0.9 } },
    }).records;
    expect(viewOf(rated, before).hotSpots).not.toBe(before.hotSpots);
  });

  it('is in every export, with the sentence of each stage for who cannot see it', () => {
    const view = viewOf();
    const scene = createScene({
      view,
      measure: tableMeasure,
      theme: lightTheme,
      options: { titleBlock: false, legend: true, stageId: null, date: null, projectName: '' },
    });
    const said = scene?.shapes.flatMap((shape) =>
      shape.role === 'hot-spot' && shape.kind === 'icon' ? [shape.label ?? ''] : [],
    );
    for (const { reason } of hotSpotsOf(view).values())
      expect(said?.some((label) => label.includes(hotSpotSentence(reason)))).toBe(true);
    const legend = scene?.shapes.flatMap((shape) =>
      shape.role === 'legend' && shape.kind === 'text' ? shape.lines : [],
    );
    expect(legend).toContain('Hot spots: rank and mean of their parts');
  });
});
