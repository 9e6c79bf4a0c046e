import { strengthText } from '../../../src/shared/words/strength.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rect } from '../../../src/shared/layout/map-layout.ts';
import { type MapView, noSupport } from '../../../src/shared/layout/view.ts';
import { assumptionChoices } from '../../../src/shared/scene/assumption-choices.ts';
import { createScene, type SceneOptions } from '../../../src/shared/scene/create-scene.ts';
import type { Scene, Shape } from '../../../src/shared/scene/shape.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { anyText, anyView } from '../../helpers/any-map.ts';
import { inside, overlap } from '../../helpers/rects.ts';
import { inFull, sampleView } from '../../helpers/sample-records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const everything: SceneOptions = {
  titleBlock: true,
  legend: true,
  stageId: null,
  date: '2026-11-21',
  projectName: 'Project',
};

function sceneOf(view: MapView, options: Partial<SceneOptions> = {}): Scene {
  const scene = createScene({
    view,
    measure: tableMeasure,
    theme: lightTheme,
    options: { ...everything, ...options },
  });
  if (!scene) throw new Error('The stage is there');
  return scene;
}

type Text = Extract<Shape, { kind: 'text' }>;
const textsOf = (scene: Scene): readonly Text[] => scene.shapes.filter((shape) => shape.kind === 'text');
const wordsOf = (scene: Scene): string =>
  textsOf(scene)
    .flatMap(({ lines }) => lines)
    .join('\n');

function rectOf(shape: Shape): Rect {
  if (shape.kind === 'text') return { ...shape, height: shape.lines.length * shape.style.lineHeight };
  if (shape.kind === 'icon') return { ...shape, width: shape.size, height: shape.size };
  if (shape.kind !== 'path') return shape;
  const numbers = (shape.d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const options = fc.record({
  titleBlock: fc.boolean(),
  legend: fc.boolean(),
  assumptions: fc.constantFrom(...assumptionChoices),
  projectName: anyText,
  date: fc.constantFrom(null, '2026-11-21'),
});

describe('the scene of every map', () => {
  test('has all shapes inside it', () => {
    fc.assert(
      fc.property(anyView, options, (view, chosen) => {
        const scene = sceneOf(view, chosen);
        const paper = { x: 0, y: 0, width: scene.width, height: scene.height };
        const outside = scene.shapes.filter((shape) => !inside(rectOf(shape), paper));
        expect(outside).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('has no two texts that overlap', () => {
    fc.assert(
      fc.property(anyView, options, (view, chosen) => {
        const texts = textsOf(sceneOf(view, chosen)).filter(({ lines }) => lines.length > 0);
        for (const [index, a] of texts.entries()) {
          for (const b of texts.slice(index + 1)) {
            if (overlap(rectOf(a), rectOf(b))) expect([a, b]).toBeNull();
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has lines no wider than their place', () => {
    fc.assert(
      fc.property(anyView, options, (view, chosen) => {
        for (const { lines, style, width } of textsOf(sceneOf(view, chosen))) {
          for (const line of lines) {
            const alone = tableMeasure(line, style, Number.POSITIVE_INFINITY);
            expect(alone.width).toBeLessThanOrEqual(width + 0.01);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is drawn at whole px sizes and from finite numbers only', () => {
    fc.assert(
      fc.property(anyView, options, (view, chosen) => {
        const scene = sceneOf(view, chosen);
        expect(Number.isInteger(scene.width) && Number.isInteger(scene.height)).toBe(true);
        for (const shape of scene.shapes) {
          expect(
            Object.values(rectOf(shape)).every(
              (value) => typeof value !== 'number' || Number.isFinite(value),
            ),
          ).toBe(true);
          if (shape.kind === 'path') expect(shape.d).toMatch(/^[MLCQZ\d .-]+$/);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the scene of the sample', () => {
  const view = inFull(sampleView());
  const words = wordsOf(sceneOf(view)).replaceAll('\n', ' ');

  test('says what every card, step, stage and lane says', () => {
    for (const { card } of view.cards.values()) expect(words).toContain(card.title);
    for (const { stage } of view.stages) expect(words).toContain(stage.name);
    for (const { step } of view.steps) expect(words).toContain(step.name);
    for (const lane of view.lanes) expect(words).toContain(lane.name);
    for (const persona of view.personas) expect(words).toContain(`${persona.name}, ${persona.role}`);
    expect(words).toContain('Current state');
    expect(words).toContain('21\u00a0Nov\u00a02026');
  });

  test('calls a pain point or touchpoint without evidence an assumption, and only those', () => {
    const scene = sceneOf(view);
    const marked = scene.shapes.filter(
      (shape) => shape.kind === 'icon' && shape.role === 'card' && shape.label === 'Assumption',
    );
    const said = textsOf(scene).filter(
      ({ role, lines }) => role === 'card' && lines.join(' ').includes('Assumption'),
    );
    const expected = [...view.cards.values()].filter(
      ({ card, support }) =>
        support.count === 0 && (card.kind === 'pain-point' || card.kind === 'touchpoint'),
    );
    const ids = expected.map(({ card }) => card.id).sort();
    expect(ids.length).toBeGreaterThan(0);
    expect(marked.map(({ id }) => id).sort()).toEqual(ids);
    expect(said).toEqual([]);
  });

  test('says how many pieces of how many kinds of source support a pain point', () => {
    const best = [...view.cards.values()]
      .filter(({ card }) => card.kind === 'pain-point')
      .sort((a, b) => b.support.count - a.support.count)[0];
    const own = textsOf(sceneOf(view)).filter(({ id }) => id === best?.card.id);
    expect(own.flatMap(({ lines }) => lines).join(' ')).toContain(
      strengthText({ ...(best?.support ?? noSupport), newest: null }),
    );
  });

  test('of one stage holds that stage, all lane names, and nothing of the others', () => {
    const stage = view.stages[2]!;
    const scene = sceneOf(view, { stageId: stage.stage.id });
    const words = wordsOf(scene).replaceAll('\n', ' ');
    const stepIds = new Set(stage.steps.map(({ step }) => step.id));
    for (const lane of view.lanes) expect(words).toContain(lane.name);
    for (const { card } of view.cards.values()) {
      expect(scene.shapes.some((shape) => shape.id === card.id)).toBe(stepIds.has(card.stepId));
    }
    expect(scene.reading.map(({ id }) => id)).toEqual([stage.stage.id]);
    expect(scene.title).toBe(`${view.map.name} · ${stage.stage.name}`);
    expect(scene.width).toBe(32 + 168 + 240 * stage.steps.length + 32);
  });

  test('of a stage that is not there is refused', () => {
    const none = createScene({
      view,
      measure: tableMeasure,
      theme: lightTheme,
      options: { ...everything, stageId: 'nowhere' },
    });
    expect(none).toBeUndefined();
  });

  test('has exactly the size of what it shows and 32 px on every side', () => {
    const bare = sceneOf(view, { titleBlock: false, legend: false });
    const shapes = bare.shapes.slice(1).map(rectOf);
    expect(Math.min(...shapes.map(({ x }) => x))).toBe(32);
    expect(Math.min(...shapes.map(({ y }) => y))).toBe(32);
    expect(Math.max(...shapes.map(({ x, width }) => x + width))).toBe(bare.width - 32);
    expect(Math.max(...shapes.map(({ y, height }) => y + height))).toBe(bare.height - 32);
  });
});

test('a scenario of a few lines leaves no word alone on its last line', () => {
  const view = sampleView();
  const scenario =
    'Someone who works from home decides to replace a makeshift table, finds the shop online, looks at it ' +
    'twice on a phone and buys.';
  const lines = (words: string): readonly string[] =>
    textsOf(sceneOf({ ...view, map: { ...view.map, scenario: words } })).find(({ lines: [first] }) =>
      first?.startsWith('Someone'),
    )?.lines ?? [];
  const [first = '', last = '', ...more] = lines(scenario);
  expect(more).toEqual([]);
  expect(`${first} ${last}`).toBe(scenario);
  expect(last.length).toBeGreaterThan(first.length * 0.7);
  expect(lines('Someone buys.')).toEqual(['Someone buys.']);
});

describe('the scene of a map with nothing on it', () => {
  const emptyOf = (view: MapView): MapView => ({
    ...view,
    cards: new Map(),
    cells: new Map(),
    stages: view.stages.map((stage) => ({
      ...stage,
      evidence: [],
      steps: stage.steps.map((step) => ({ ...step, evidence: [] })),
    })),
    steps: view.steps.map((step) => ({ ...step, evidence: [] })),
    behind: new Map(),
    connections: [],
    emotions: view.emotions.map((line) => ({ ...line, points: new Map() })),
  });
  const said = 'This map has no cards yet.';
  const sentenceOf = (scene: Scene): Text | undefined =>
    textsOf(scene).find(({ lines }) => lines.join(' ') === said);

  test('says so in the middle of the grid', () => {
    const scene = sceneOf(emptyOf(sampleView()));
    const sentence = rectOf(sentenceOf(scene)!);
    const names = textsOf(scene)
      .filter(({ role }) => role === 'lane')
      .map(rectOf);
    const steps = textsOf(scene)
      .filter(({ role }) => role === 'step')
      .map(rectOf);
    expect(sentence.x).toBeGreaterThan(Math.max(...names.map(({ x, width }) => x + width)));
    expect(sentence.y).toBeGreaterThan(Math.max(...steps.map(({ y, height }) => y + height)));
    expect(sentence.y).toBeLessThan(Math.max(...names.map(({ y }) => y)));
  });

  test('says it of one stage', () => {
    const view = emptyOf(sampleView());
    const words = wordsOf(sceneOf(view, { stageId: view.stages[1]!.stage.id }));
    expect(words).toContain('This stage has no cards yet.');
    expect(words).not.toContain(said);
  });

  test('says it inside the drawing and over no other text, however little room there is', () => {
    fc.assert(
      fc.property(anyView, fc.boolean(), options, (view, folded, chosen) => {
        const lanes = folded ? view.lanes.map((lane) => ({ ...lane, collapsed: true })) : view.lanes;
        const scene = sceneOf(emptyOf({ ...view, lanes }), chosen);
        const sentence = sentenceOf(scene)!;
        expect(inside(rectOf(sentence), { x: 0, y: 0, width: scene.width, height: scene.height })).toBe(true);
        for (const other of textsOf(scene)) {
          if (other !== sentence && other.lines.length > 0)
            expect(overlap(rectOf(sentence), rectOf(other))).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('says nothing where something stands on it', () => {
    const view = sampleView();
    expect(sentenceOf(sceneOf(view))).toBeUndefined();
    const [first] = view.emotions;
    expect(first!.points.size).toBeGreaterThan(0);
    expect(sentenceOf(sceneOf({ ...emptyOf(view), emotions: view.emotions }))).toBeUndefined();
    const measures = new Map([[view.steps[0]!.step.id, []]]);
    expect(sentenceOf(sceneOf({ ...emptyOf(view), measures }))).toBeUndefined();
  });
});
