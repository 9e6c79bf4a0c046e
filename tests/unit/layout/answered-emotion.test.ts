import { describe, expect, it } from 'vitest';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import { feltBy } from '../../../src/shared/measures/felt-by.ts';
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
