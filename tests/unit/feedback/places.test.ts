import { expect, it } from 'vitest';
import { kindOfAnswers } from '../../../src/shared/feedback/setup/kind-of-answers.ts';
import { placesByMap, placesOf } from '../../../src/shared/feedback/setup/places.ts';
import { npsRecipe } from '../../helpers/recipes.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { run } from '../../helpers/records.ts';

const { records, id } = createSmallProject();
const named = run(records, {
  command: 'add-card',
  input: { id: id('shop'), laneId: id('touchpoints'), stepId: id('b'), title: 'Shop page' },
}).records;
const parts = {
  map: [...named.map.values()],
  stage: [...named.stage.values()],
  step: [...named.step.values()],
  card: [...named.card.values()],
};

it('lists stages with their steps and touchpoints in the order of the map, the map that is looked at first', () => {
  const [other, map] = placesByMap(parts, id('other'));
  expect(other?.places.map(({ id: place }) => place).slice(0, 2)).toEqual([id('os'), id('oa')]);
  expect(map?.map).toBe('Map');
  const titles = map?.places.map(({ kind, title }) => `${kind} ${title}`) ?? [];
  expect(titles.filter((title) => !title.startsWith('card '))).toEqual([
    'stage One',
    'step A',
    'step B',
    expect.stringMatching(/^stage /),
    expect.stringMatching(/^step /),
  ]);
  expect(titles.indexOf('card Shop page')).toBe(titles.indexOf('step B') + 1);
  expect(placesOf(parts)).toHaveLength((map?.places.length ?? 0) + (other?.places.length ?? 0));
});

it('gives a place without a name what the app calls it', () => {
  const [place] = placesOf({ ...parts, stage: parts.stage.map((stage) => ({ ...stage, name: ' ' })) });
  expect(place?.title).toBe('Untitled stage');
});

it('takes files for what their tool or their columns say', () => {
  const column = { ...npsRecipe.columns[0]!, index: 0 };
  expect(kindOfAnswers('trustpilot', [column])).toBe('review');
  expect(kindOfAnswers('other', [column])).toBe('survey');
  expect(kindOfAnswers('other', [{ ...column, role: { kind: 'usage-count' } }])).toBe('web-analytics');
  const minutes = { kind: 'response-time', unit: 'minutes', hours: 'calendar' } as const;
  expect(kindOfAnswers('other', [column, { ...column, role: minutes }])).toBe('support-ticket');
});
