import { afterEach, describe, expect, it } from 'vitest';
import { isAssumption, type MapView } from '../../../src/shared/layout/view.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { densities, type Density } from '../../../src/shared/model/map.ts';
import type { AssumptionChoice } from '../../../src/shared/scene/assumption-choices.ts';
import { createScene } from '../../../src/shared/scene/create-scene.ts';
import { sceneHeadings } from '../../../src/shared/scene/scene-to-html.ts';
import { sceneToSvg } from '../../../src/shared/scene/scene-to-svg.ts';
import type { Scene } from '../../../src/shared/scene/shape.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { run } from '../../helpers/records.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';
import { scenePage } from '../../helpers/scene-page.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

afterEach(() => speak('en'));

const shownAs = (density: Density): MapView => {
  const view = sampleView();
  return { ...view, map: { ...view.map, density } };
};

function draw(view: MapView, assumptions: AssumptionChoice, stageId: string | null = null): Scene {
  const options = { titleBlock: true, legend: true, stageId, date: null, projectName: 'P', assumptions };
  const scene = createScene({ view, measure: tableMeasure, theme: lightTheme, options });
  if (!scene) throw new Error('The map has this stage');
  return scene;
}

/** All that anybody reads in it, on paper or by a screen reader. */
const saidIn = (scene: Scene): string => {
  const resolveImage = (): null => null;
  return `${sceneToSvg(scene, { resolveImage })}${scenePage(scene, { resolveImage })}`;
};

/** The texts of the list, those of one place together. */
const listOf = (scene: Scene): readonly string[] =>
  scene.shapes.flatMap((shape) =>
    shape.kind === 'text' && shape.role === 'assumptions' ? [shape.lines.join(' ')] : [],
  );

const marksOf = (scene: Scene): number =>
  scene.shapes.filter(
    (shape) => shape.kind === 'icon' && shape.role === 'card' && shape.icon === 'assumption',
  ).length;

describe('assumptions in an export', () => {
  it.each(densities)('are marked on their cards unless that is chosen otherwise, in “%s”', (density) => {
    const view = shownAs(density);
    const count = [...view.cards.values()].filter(isAssumption).length;
    expect(count).toBeGreaterThan(0);
    const scene = draw(view, 'marked');
    expect(marksOf(scene)).toBe(count);
    expect(listOf(scene)).toEqual([]);
    expect(saidIn(scene)).toContain('Assumption: no evidence supports it');
  });

  it.each(densities)(
    'leave no word and no sign of them when they are not shown, in “%s”',
    async (density) => {
      const hidden = draw(shownAs(density), 'hidden');
      expect(marksOf(hidden)).toBe(0);
      expect(saidIn(hidden)).not.toMatch(/assumption/i);
      await speak('de');
      expect(saidIn(draw(shownAs(density), 'hidden'))).not.toMatch(/Annahme/);
    },
  );

  it('give the titles of their cards back the room of the mark', () => {
    const view = shownAs('compact');
    const [assumed] = [...view.cards.values()].filter(isAssumption);
    const titleIn = (assumptions: AssumptionChoice) =>
      draw(view, assumptions).shapes.find(
        (shape) => shape.kind === 'text' && shape.role === 'card' && shape.id === assumed?.card.id,
      );
    const [marked, hidden] = [titleIn('marked'), titleIn('hidden')];
    if (marked?.kind !== 'text' || hidden?.kind !== 'text') throw new Error('The card has a title');
    expect(hidden.width - marked.width).toBe(16);
  });

  it('are listed below the map by stage and step in reading order, and marked too', () => {
    const { records, id } = createSmallProject();
    const claim = (name: string, step: string, title: string) =>
      ({
        command: 'add-card',
        input: { id: id(name), laneId: id('pains'), stepId: id(step), title },
      }) as const;
    const more = run(
      records,
      claim('later', 'c', 'Delivery is late'),
      claim('second', 'a', 'Nobody answers'),
      claim('untitled', 'c', ''),
      { command: 'edit-cards', input: { cardIds: [id('touch')], fields: { ease: -1, title: 'Price list' } } },
    ).records;
    const view = createMapView(more, id('map'));
    if (!view) throw new Error('The small project has a map');
    const scene = draw(view, 'listed');
    const stages = [
      ...['One', 'A', 'Price list', 'Touchpoint', 'Nobody answers', 'Pain point'],
      ...['Two', 'C', 'Delivery is late', 'Pain point', 'Untitled card', 'Pain point'],
    ];
    expect(listOf(scene)).toEqual([
      'Assumptions to check',
      '4 claims have no evidence that supports them yet.',
      ...stages,
    ]);
    expect(marksOf(scene)).toBe(4);
    // Readers find it by the outline, after the last step.
    expect(sceneHeadings(scene).at(-1)).toBe('Assumptions to check');
    const lowest = Math.max(
      ...scene.shapes.flatMap((shape) =>
        shape.kind === 'box' && (shape.role === 'card' || shape.role === 'legend')
          ? [shape.y + shape.height]
          : [],
      ),
    );
    for (const shape of scene.shapes)
      if (shape.kind === 'text' && shape.role === 'assumptions') expect(shape.y).toBeGreaterThan(lowest);
  });

  it('are listed of the stage that is drawn, and of lanes that show their cards', () => {
    const view = sampleView();
    const stage = view.stages.find(({ steps }) =>
      steps.some(({ step }) =>
        [...view.cards.values()].some((card) => card.card.stepId === step.id && isAssumption(card)),
      ),
    );
    if (!stage) throw new Error('The sample has an assumption');
    const all = listOf(draw(view, 'listed'));
    const own = listOf(draw(view, 'listed', stage.stage.id));
    expect(own).toContain(stage.stage.name);
    expect(own.length).toBeLessThan(all.length);
    const others = view.stages.filter((one) => one !== stage).map((one) => one.stage.name);
    expect(own.filter((words) => others.includes(words))).toEqual([]);
    const folded = { ...view, lanes: view.lanes.map((lane) => ({ ...lane, collapsed: true })) };
    expect(listOf(draw(folded, 'listed'))).toEqual([]);
  });

  it('are listed nowhere where there are none', () => {
    const { records, id } = createSmallProject();
    const view = createMapView(records, id('map'));
    if (!view) throw new Error('The small project has a map');
    expect(draw(view, 'listed')).toEqual(draw(view, 'marked'));
    expect(draw(view, 'hidden')).toEqual(draw(view, 'marked'));
  });

  it('are listed in columns over the width of the map', () => {
    const records = sampleRecords();
    const view = sampleView(records);
    const pains = view.lanes.find(({ kind }) => kind === 'pain-points');
    const calls = view.steps.flatMap(({ step }, at) =>
      Array.from({ length: 4 }, (_, index) => ({
        command: 'add-card' as const,
        input: {
          laneId: pains?.id ?? '',
          stepId: step.id,
          title: `Nobody knows why number ${at * 10 + index} happens`,
        },
      })),
    );
    const scene = draw(sampleView(run(records, ...calls).records), 'listed');
    const signs = scene.shapes.flatMap((shape) =>
      shape.kind === 'icon' && shape.role === 'assumptions' ? [shape] : [],
    );
    expect(signs.length).toBeGreaterThanOrEqual(calls.length);
    const tops = signs.map(({ y }) => y);
    // Fifty titles one below the other would take 2,000 px.
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(600);
    expect(new Set(signs.map(({ x }) => x)).size).toBeGreaterThan(3);
  });

  it('are called so in German', async () => {
    await speak('de');
    const said = listOf(draw(shownAs('compact'), 'listed'));
    expect(said[0]).toBe('Zu prüfende Annahmen');
    expect(said[1]).toMatch(/^\d+ Aussagen sind noch nicht belegt\.$/);
    expect(said).toContain('Pain Point');
  });
});
