import { describe, expect, it } from 'vitest';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import { feltBy } from '../../../src/shared/measures/felt-by.ts';
import type { MapView } from '../../../src/shared/layout/view.ts';
import type { FeltTallies } from '../../../src/shared/measures/felt-tallies.ts';
import { placeMeasures } from '../../../src/shared/measures/place-measures.ts';
import { createScene } from '../../../src/shared/scene/create-scene.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { addSet, csatColumn, tally } from '../../helpers/answers.ts';
import { run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const { records: small, id } = createSmallProject();
const emotionColumn = {
  ...csatColumn,
  header: 'felt',
  question: 'How did it feel?',
  role: { ...csatColumn.role, instrument: 'emotion', scale: { low: 1, high: 7 } },
} as const;
const { records: withSet, setId } = addSet(small, [csatColumn, emotionColumn]);
const { records } = run(withSet, {
  command: 'edit-map',
  input: { mapId: id('map'), emotionFrom: 'answers' },
});
const satisfied = tally(setId, { kind: 'stage', id: id('s1') }, [
  { value: 5, count: 10 },
  { value: 1, count: 30 },
]);
const felt = tally(setId, { kind: 'step', id: id('b') }, [{ value: 7, count: 12 }], { column: 1 });
const viewOf = (from = records, tallies = [satisfied, felt]) =>
  createMapView(from, id('map'), undefined, placeMeasures(from, tallies))!;

const wordsOf = (view: MapView): readonly string[] => {
  const options = { titleBlock: false, legend: true, stageId: null, date: null, projectName: '' };
  const scene = createScene({ view, measure: tableMeasure, theme: lightTheme, options });
  return scene?.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines : [])) ?? [];
};

describe('an emotion curve that follows answers', () => {
  it('is at each step what was answered there, else at its stage, and one for all who answered', () => {
    const { emotions } = viewOf();
    expect(emotions.map(({ persona }) => persona.name)).toEqual(['Answers']);
    const [line] = emotions;
    expect(line?.points.get(id('a'))).toMatchObject({ value: -1, source: 'measured' });
    expect(line?.points.get(id('b'))).toMatchObject({ value: 2 });
    expect(line?.points.has(id('c'))).toBe(false);
  });

  it('is the judged one where nobody answered, and where the map says so', () => {
    expect(viewOf(records, []).emotions[0]?.persona.name).not.toBe('Answers');
    expect(viewOf(withSet).emotions[0]?.persona.name).not.toBe('Answers');
  });

  it('says which it is, with its spread and n, in every drawing', () => {
    const view = viewOf();
    const lane = layoutMap(view, tableMeasure).lanes.find(({ curveHeight }) => curveHeight > 0);
    expect(lane).toBeDefined();
    const scene = createScene({
      view,
      measure: tableMeasure,
      theme: lightTheme,
      options: { titleBlock: false, legend: true, stageId: null, date: null, projectName: '' },
    });
    const labels = scene?.shapes.flatMap((shape) => (shape.kind === 'icon' ? [shape.label] : [])) ?? [];
    expect(labels).toContain('Answers, A: emotion −1, spread 1.7, from 40 answers');
    expect(labels).toContain('Answers, B: emotion +2, spread 0.0, from 12 answers, few answers');
    const words = scene?.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines : []));
    expect(words).toContain('Emotion, from answers');
    expect(words).not.toContain('Emotion, team’s estimate');
  });

  it('is drawn dashed where few answered, and the legend says so', () => {
    const words = wordsOf(viewOf());
    expect(words).toContain('Emotion, fewer than 30 answers');
    expect(wordsOf(viewOf(records, [satisfied]))).not.toContain('Emotion, fewer than 30 answers');
  });

  it('keeps its identity while the answers stay as they are', () => {
    const before = viewOf();
    const renamed = run(records, { command: 'edit-map', input: { mapId: id('map'), name: 'Other' } }).records;
    const tallies = [satisfied, felt];
    const first = createMapView(records, id('map'), undefined, placeMeasures(records, tallies))!;
    const second = createMapView(renamed, id('map'), first, placeMeasures(renamed, tallies))!;
    expect(second.emotions).toBe(first.emotions);
    expect(before.emotions).toEqual(first.emotions);
  });
});

describe('emotion curves that follow answers, by persona', () => {
  // Mia and Tom are on the map; nobody else of the project is.
  const { records: both } = run(records, {
    command: 'link-persona',
    input: { personaId: id('p2'), targetKind: 'map', targetId: id('map') },
  });
  const stage = { kind: 'stage', id: id('s1') } as const;
  const mia = tally(setId, stage, [{ value: 5, count: 10 }]);
  const tom = tally(setId, stage, [{ value: 1, count: 25 }]);
  const rest = tally(setId, stage, [{ value: 1, count: 5 }]);
  const groups: FeltTallies = [
    { personaId: id('p1'), tallies: [mia] },
    { personaId: id('p2'), tallies: [tom] },
    { personaId: null, tallies: [rest] },
  ];
  const drawn = (by: FeltTallies, from = both, before?: MapView) =>
    createMapView(from, id('map'), before, placeMeasures(from, [satisfied]), by)!;
  const curves = (view: MapView) =>
    view.emotions.map(({ persona, points, felt: own }) => [
      persona.name,
      persona.hue,
      points.get(id('a'))?.value,
      own?.get(id('a'))?.n,
    ]);
  const hueOf = (name: string) => both.persona.get(id(name))?.hue;

  it('are one for each that answers name, in its colour, and one for the others', () => {
    expect(curves(drawn(groups))).toEqual([
      ['Mia', hueOf('p1'), 2, 10],
      ['Tom', hueOf('p2'), -2, 25],
      ['Other answers', 'slate', -2, 5],
    ]);
    expect(curves(drawn(groups.slice(0, 1))).map(([name]) => name)).toEqual(['Mia']);
  });

  it('count a persona that is not on the map among the others', () => {
    const { records: alone, value } = run(both, { command: 'add-persona', input: { name: 'Zoe' } });
    const zoe = (value as { readonly id: string }).id;
    const by = groups.map((group) => (group.personaId === null ? { ...group, personaId: zoe } : group));
    expect(curves(drawn(by, alone)).at(-1)).toEqual(['Other answers', 'slate', -2, 5]);
  });

  it('are one for all where no answer names one, where the map has but one, and until they are counted', () => {
    for (const view of [drawn([groups[2]!]), drawn(groups, records), drawn([])]) {
      expect(curves(view)).toEqual([['Answers', 'slate', -1, 40]]);
    }
  });

  it('are those of the run that the whole shows', () => {
    const { records: first, setId: old } = addSet(both, [csatColumn], 'Spring');
    const { records: waves, setId: now } = addSet(first, [csatColumn], 'Autumn');
    const of = (set: string, value: number, month: string) =>
      tally(set, stage, [{ value, count: 40 }], { month });
    const all = [of(old, 1, '2026-03'), of(now, 5, '2026-09')];
    const by = [
      { personaId: id('p1'), tallies: all },
      { personaId: id('p2'), tallies: [of(now, 4, '2026-09')] },
    ];
    const view = createMapView(waves, id('map'), undefined, placeMeasures(waves, all), by)!;
    expect(curves(view).map(([name, , value]) => [name, value])).toEqual([
      ['Mia', 2],
      ['Tom', 1],
    ]);
  });

  it('have their names at the curves and in the legend of every drawing, with the n of each', () => {
    const words = wordsOf(drawn(groups));
    for (const name of ['Mia', 'Tom', 'Other answers']) {
      expect(words).toContain(`Emotion from answers: ${name}`);
    }
    expect(words).not.toContain('Emotion, from answers');
    expect(words).toContain('Emotion, fewer than 30 answers');
  });

  it('keep their identity while their answers stay as they are', () => {
    const before = drawn(groups);
    const { records: renamed } = run(both, {
      command: 'edit-map',
      input: { mapId: id('map'), name: 'Other' },
    });
    expect(drawn(groups, renamed, before).emotions).toBe(before.emotions);
    const other = [{ personaId: id('p1'), tallies: [rest] }, ...groups.slice(1)];
    const after = drawn(other, both, before).emotions;
    expect(after[0]).not.toBe(before.emotions[0]);
    expect(after[1]).toBe(before.emotions[1]);
  });
});

it('reads the worst answer as -2 and the best as +2, whichever end is good', () => {
  const answers = [
    { value: 1, count: 3 },
    { value: 5, count: 1 },
    { value: 9, count: 5 },
  ];
  expect(feltBy(csatColumn.role, answers)).toMatchObject({ value: -1, n: 4 });
  expect(feltBy({ ...csatColumn.role, direction: 'low-is-good' }, answers)).toMatchObject({ value: 1 });
  expect(feltBy({ ...csatColumn.role, instrument: 'ces' }, answers)).toBeUndefined();
});
